-- What is asked of readers, by the first epoch it is asked in: the last row at or before an epoch holds for its cards, whenever they come. A row ahead waits for its
-- epoch; `applied` says that the policy in the edition has it. Questions and noise only: nothing here is about a reader.
CREATE TABLE terms (
  from_epoch INTEGER NOT NULL PRIMARY KEY CHECK (from_epoch >= 0),
  body TEXT NOT NULL,
  applied INTEGER NOT NULL CHECK (applied IN (0, 1))
) STRICT;
