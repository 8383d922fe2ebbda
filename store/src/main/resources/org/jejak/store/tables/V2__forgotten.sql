-- Reports that were taken out of everything; they are not taken in again.
CREATE TABLE forgotten (
  article TEXT PRIMARY KEY,
  received TEXT NOT NULL,
  reason TEXT NOT NULL
);
