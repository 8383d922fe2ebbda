-- Feeds that are followed, and what they listed. These two do not follow from the archive: where
-- they are lost, feeds are asked as if for the first time, and the ledger tells what is there.
-- Times are whole seconds, so that text compares as time does. Addresses and names of items are
-- found by hashes, as they may be of any length.
CREATE TABLE feeds (
  address_hash TEXT PRIMARY KEY,
  address TEXT NOT NULL,
  title TEXT,
  since TEXT NOT NULL,
  tried TEXT,
  read_at TEXT,
  etag TEXT,
  last_modified TEXT,
  wait_seconds BIGINT NOT NULL,
  due TEXT NOT NULL,
  failures INTEGER NOT NULL,
  failing_since TEXT,
  failure TEXT,
  note TEXT
);

-- state: WAITING to be fetched at due, or DONE. appeared: when it was new; null where it is not
-- known. listed: the day of the last reading that named it. tries: attempts that failed. vain:
-- readings after a change that the feed told, but the page did not show.
CREATE TABLE feed_items (
  feed_hash TEXT NOT NULL,
  item_hash TEXT NOT NULL,
  feed TEXT NOT NULL,
  item TEXT NOT NULL,
  stamp TEXT,
  appeared TEXT,
  listed TEXT NOT NULL,
  state TEXT NOT NULL,
  due TEXT NOT NULL,
  fetched TEXT,
  tries INTEGER NOT NULL,
  vain INTEGER NOT NULL,
  article TEXT,
  PRIMARY KEY (feed_hash, item_hash)
);
CREATE INDEX feed_items_state ON feed_items (state, due);
CREATE INDEX feed_items_appeared ON feed_items (feed_hash, appeared);
CREATE INDEX feed_items_item ON feed_items (item_hash);
