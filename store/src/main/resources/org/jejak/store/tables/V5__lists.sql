-- What lists show of what a trace found, made with it, so that a page reads its rows, not the list.

-- origin: yes, no or undecided. from_day, to_day: of publication, or as the trace found them.
ALTER TABLE story_articles ADD COLUMN origin TEXT;
ALTER TABLE story_articles ADD COLUMN from_day TEXT;
ALTER TABLE story_articles ADD COLUMN to_day TEXT;
CREATE INDEX story_articles_storyline ON story_articles (storyline);

-- source: the report that an edge of lineage comes from; its id is the report that it leads to.
ALTER TABLE findings ADD COLUMN source TEXT;
ALTER TABLE findings ADD COLUMN kind TEXT;
CREATE INDEX findings_source ON findings (file, source, id, kind);
CREATE INDEX findings_kind ON findings (file, kind, id);
DROP INDEX findings_story;
CREATE INDEX findings_story ON findings (story, file, place);

-- day: the last of the story, empty where none is known. seq: the ledger's number of the newest report.
CREATE TABLE story_cards (
  story TEXT PRIMARY KEY,
  storyline TEXT NOT NULL,
  day TEXT NOT NULL,
  reports INTEGER NOT NULL,
  seq BIGINT NOT NULL,
  json TEXT NOT NULL,
  kinds TEXT NOT NULL
);
CREATE INDEX story_cards_day ON story_cards (day, story);
CREATE INDEX story_cards_reports ON story_cards (reports, story);
CREATE INDEX story_cards_seq ON story_cards (seq, story);
CREATE INDEX story_cards_storyline ON story_cards (storyline);

-- day: the last of the storyline, empty where none is known.
CREATE TABLE storyline_days (
  storyline TEXT PRIMARY KEY,
  day TEXT NOT NULL
);
CREATE INDEX storyline_days_day ON storyline_days (day, storyline);

-- due: the last day on which it is due; 9 where there is none, so that it stands last. story, title:
-- what announces it. Its row stands in findings.
CREATE TABLE plan_cards (
  plan TEXT PRIMARY KEY,
  due TEXT NOT NULL,
  due_from TEXT,
  outcome TEXT NOT NULL,
  storyline TEXT,
  story TEXT,
  title TEXT
);
CREATE INDEX plan_cards_due ON plan_cards (due, plan, due_from, outcome);
CREATE INDEX plan_cards_storyline ON plan_cards (storyline, due, plan);

CREATE TABLE entity_cards (
  entity TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  reports INTEGER NOT NULL,
  quotes INTEGER NOT NULL,
  json TEXT NOT NULL
);
CREATE INDEX entity_cards_reports ON entity_cards (reports, entity);
CREATE INDEX entity_cards_kind ON entity_cards (kind, reports, entity);

-- Words of names and variants, in small letters. Compared byte by byte, so that an index finds beginnings.
CREATE TABLE entity_words (
  word TEXT ${bytewise} NOT NULL,
  entity TEXT NOT NULL
);
CREATE INDEX entity_words_word ON entity_words (word, entity);

-- Which report names which entity, by the numbers of their ids. day: as in story_articles, empty for none.
CREATE TABLE entity_articles (
  entity BIGINT NOT NULL,
  article BIGINT NOT NULL,
  day TEXT NOT NULL,
  quotes INTEGER NOT NULL
);
CREATE INDEX entity_articles_entity ON entity_articles (entity, day, article, quotes);
CREATE INDEX entity_articles_article ON entity_articles (article, entity);

-- What comes from outside may be of any length, and indexes take no long values.
CREATE INDEX ledger_input ON ledger (substr(input, 1, 100), seq);
CREATE INDEX ledger_status ON ledger (status, seq);

-- What the last trace found has no such rows yet: everything counts as untraced until the next.
UPDATE facts SET value = '0' WHERE name = 'traced_seq';
