-- The terms a question was asked on in an epoch, written with its first card: a policy that is replaced before the epoch is counted changes nothing of what was
-- answered under the one before. Gone when the epoch is counted; its tallies say the same.
CREATE TABLE asked (
  epoch INTEGER NOT NULL,
  question TEXT NOT NULL,
  domain INTEGER NOT NULL,
  stand_in_epsilon REAL NOT NULL,
  report_epsilon REAL NOT NULL,
  PRIMARY KEY (epoch, question)
) STRICT, WITHOUT ROWID;

-- Locks whose key has been shown: a card that was still on its way when its patron erased it is not kept when it comes. `until` is the last day.
CREATE TABLE erasures (
  erase_hash BLOB NOT NULL PRIMARY KEY,
  until TEXT NOT NULL
) STRICT, WITHOUT ROWID;
