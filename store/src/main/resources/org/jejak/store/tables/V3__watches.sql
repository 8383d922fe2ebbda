-- What watches told. Who watches what stands in the archive; these tables do not follow from it:
-- where they are lost, each watch begins anew.
CREATE TABLE watch_begun (
  watch TEXT PRIMARY KEY,
  begun TEXT NOT NULL
);

-- What a watch need not tell again: an id of a report, or a plan, origin or drift in few words.
CREATE TABLE watch_told (
  watch TEXT NOT NULL,
  told TEXT NOT NULL,
  PRIMARY KEY (watch, told)
);

-- What is to be delivered, WAITING, and what was: DELIVERED or GIVEN_UP.
CREATE TABLE watch_events (
  seq BIGINT PRIMARY KEY,
  watch TEXT NOT NULL,
  id TEXT NOT NULL,
  json TEXT NOT NULL,
  state TEXT NOT NULL,
  tries INTEGER NOT NULL,
  next_try TEXT NOT NULL
);
CREATE UNIQUE INDEX watch_events_id ON watch_events (watch, id);
CREATE INDEX watch_events_state ON watch_events (watch, state, seq);

-- A row an attempt.
CREATE TABLE watch_log (
  seq BIGINT PRIMARY KEY,
  tried TEXT NOT NULL,
  name TEXT NOT NULL,
  event TEXT,
  destination TEXT NOT NULL,
  outcome TEXT NOT NULL,
  tries INTEGER NOT NULL,
  words TEXT NOT NULL
);
CREATE INDEX watch_log_name ON watch_log (name, seq);
