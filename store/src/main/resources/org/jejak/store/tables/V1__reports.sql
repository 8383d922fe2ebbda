-- The SQL here is understood by SQLite and by PostgreSQL alike. Days and times are ISO 8601 text.

CREATE TABLE facts (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
);

-- A row an input item, in the order of arrival. named: a hash of input and item; entry: of these
-- and what arrived under them. What comes from outside may be of any length, and PostgreSQL's
-- indexes take no long values, so indexes stand on hashes.
CREATE TABLE ledger (
  seq BIGINT PRIMARY KEY,
  input TEXT NOT NULL,
  item TEXT,
  named TEXT NOT NULL,
  entry TEXT NOT NULL,
  at_byte BIGINT,
  status TEXT NOT NULL,
  reason TEXT,
  article TEXT,
  received TEXT NOT NULL,
  day TEXT NOT NULL,
  archive_file INTEGER NOT NULL,
  archive_offset BIGINT NOT NULL
);
CREATE UNIQUE INDEX ledger_entry ON ledger (entry);
CREATE INDEX ledger_named ON ledger (named, seq);
CREATE INDEX ledger_article ON ledger (article);
CREATE INDEX ledger_place ON ledger (archive_file, archive_offset);
CREATE INDEX ledger_day ON ledger (day, status);

-- A report as it was read.
CREATE TABLE articles (
  id TEXT PRIMARY KEY,
  seq BIGINT NOT NULL,
  url TEXT,
  url_hash TEXT,
  outlet TEXT,
  title TEXT,
  lang TEXT NOT NULL,
  published_from TEXT,
  published_to TEXT,
  text_hash TEXT NOT NULL,
  reading ${blob} NOT NULL,
  archive_file INTEGER NOT NULL,
  archive_offset BIGINT NOT NULL
);
CREATE INDEX articles_url ON articles (url_hash, seq);
CREATE INDEX articles_seq ON articles (seq);

-- What people said, in the order in which they said it.
CREATE TABLE said (
  seq BIGINT PRIMARY KEY,
  kind TEXT NOT NULL,
  received TEXT NOT NULL,
  json TEXT NOT NULL
);

-- How the reports hang together, as the rows of the output format.
CREATE TABLE findings (
  file TEXT NOT NULL,
  place BIGINT NOT NULL,
  id TEXT,
  story TEXT,
  json TEXT NOT NULL,
  PRIMARY KEY (file, place)
);
CREATE INDEX findings_id ON findings (id);
CREATE INDEX findings_story ON findings (story, file);

CREATE TABLE story_articles (
  article TEXT PRIMARY KEY,
  story TEXT NOT NULL,
  storyline TEXT NOT NULL
);
CREATE INDEX story_articles_story ON story_articles (story);

-- Ids that were shown once, and what stands in their place now.
CREATE TABLE aliases (
  id TEXT PRIMARY KEY,
  now TEXT NOT NULL
);
