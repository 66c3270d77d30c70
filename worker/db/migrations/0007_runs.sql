-- How much a run read: items, cards or both; null where it read nothing, or nobody noted it.
ALTER TABLE jobs ADD COLUMN size INTEGER;

-- Runs under way. One that is still here long after it began was stopped before it could note its end.
CREATE TABLE begun (
  job TEXT NOT NULL,
  started INTEGER NOT NULL,
  PRIMARY KEY (job, started)
) STRICT, WITHOUT ROWID;

-- Cards that waited to be counted in the last night, rounded down to the ten: what the public page says, so that nobody watches a card come in. One row.
CREATE TABLE waiting (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  day TEXT NOT NULL,
  cards INTEGER NOT NULL
) STRICT;
