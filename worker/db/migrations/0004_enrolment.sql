-- Enrolment and tokens. Nothing here joins a code, a credential, a token and a card: no two of these tables share a value but `codes` and its sheet, and days are
-- the finest time there is.

-- A sheet of single-use codes. Numbers of codes only; who got one is nowhere.
CREATE TABLE sheets (
  id INTEGER PRIMARY KEY,
  made TEXT NOT NULL,
  -- Last day its codes are taken.
  until TEXT NOT NULL,
  issued INTEGER NOT NULL,
  used INTEGER NOT NULL DEFAULT 0,
  revoked INTEGER NOT NULL DEFAULT 0 CHECK (revoked IN (0, 1))
) STRICT;

-- SHA-256 of each code. A used one is kept until its sheet is out of date, so that a second use can be told from a mistyped code.
CREATE TABLE codes (
  code_hash BLOB NOT NULL PRIMARY KEY,
  sheet INTEGER NOT NULL REFERENCES sheets (id),
  used INTEGER NOT NULL DEFAULT 0 CHECK (used IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX codes_by_sheet ON codes (sheet, used);

-- SHA-256 of each credential, and its last day. Not of which code it came.
CREATE TABLE credentials (
  credential_hash BLOB NOT NULL PRIMARY KEY,
  until TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- One token a credential, epoch and question: SHA-256 of the three, and SHA-256 of the blinded nonce that was evaluated. `epoch` says when the row goes.
CREATE TABLE evaluations (
  use_hash BLOB NOT NULL PRIMARY KEY,
  blinded_hash BLOB NOT NULL,
  epoch INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX evaluations_by_epoch ON evaluations (epoch);

-- The seed of the key tokens are made with, unless the Worker has one as a secret (TOKEN_KEY). One row.
CREATE TABLE token_seed (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  seed BLOB NOT NULL
) STRICT;
