-- Times are milliseconds since 1970 UTC; days are text, 2026-11-22.

-- Parts of the edition that are one document each: library, policy, vocabulary, segments.
CREATE TABLE documents (
  name TEXT NOT NULL PRIMARY KEY,
  body TEXT NOT NULL,
  updated INTEGER NOT NULL
) STRICT;

CREATE TABLE channels (
  slug TEXT NOT NULL PRIMARY KEY,
  body TEXT NOT NULL,
  updated INTEGER NOT NULL
) STRICT;

CREATE TABLE items (
  id TEXT NOT NULL PRIMARY KEY,
  channel TEXT NOT NULL REFERENCES channels (slug),
  state TEXT NOT NULL CHECK (state IN ('draft', 'scheduled', 'published', 'expired')),
  content TEXT NOT NULL,
  -- Title, creator, shelfmark and reason in lower case, to search in.
  words TEXT NOT NULL,
  from_at INTEGER,
  until_at INTEGER,
  -- Day of first publication, set once.
  published TEXT,
  revision INTEGER NOT NULL,
  updated INTEGER NOT NULL,
  updated_by TEXT NOT NULL,
  CHECK (state <> 'scheduled' OR from_at IS NOT NULL),
  CHECK (state <> 'published' OR published IS NOT NULL)
) STRICT;
CREATE INDEX items_by_state ON items (state, from_at);
CREATE INDEX items_by_channel ON items (channel, state);

-- Content-addressed bytes of editions, cut so that no row nears the 2 MB a row may have.
CREATE TABLE parts (
  sha256 TEXT NOT NULL,
  position INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (sha256, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE editions (
  number INTEGER NOT NULL PRIMARY KEY,
  published INTEGER NOT NULL,
  manifest TEXT NOT NULL,
  channels INTEGER NOT NULL,
  items INTEGER NOT NULL,
  bytes INTEGER NOT NULL
) STRICT;

-- Answer cards of open epochs. No time, no address, no rowid: nothing tells one sender or order from another.
CREATE TABLE cards (
  token_hash BLOB NOT NULL PRIMARY KEY,
  epoch INTEGER NOT NULL,
  question TEXT NOT NULL,
  -- Indices of the answer's tickets as a JSON list, ascending.
  answer TEXT NOT NULL,
  erase_hash BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX cards_by_epoch ON cards (epoch);
CREATE INDEX cards_by_erase_hash ON cards (erase_hash);

CREATE TABLE closes (
  epoch INTEGER NOT NULL PRIMARY KEY,
  closed_on TEXT NOT NULL
) STRICT;

-- What was asked in a closed epoch, and how many answered.
CREATE TABLE tallies (
  epoch INTEGER NOT NULL REFERENCES closes (epoch),
  question TEXT NOT NULL,
  n INTEGER NOT NULL,
  domain INTEGER NOT NULL,
  stand_in_epsilon REAL NOT NULL,
  report_epsilon REAL NOT NULL,
  PRIMARY KEY (epoch, question)
) STRICT, WITHOUT ROWID;

CREATE TABLE counts (
  epoch INTEGER NOT NULL,
  question TEXT NOT NULL,
  answer_index INTEGER NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (epoch, question, answer_index),
  FOREIGN KEY (epoch, question) REFERENCES tallies (epoch, question)
) STRICT, WITHOUT ROWID;

CREATE TABLE staff (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('viewer', 'editor', 'reference', 'administrator')),
  created INTEGER NOT NULL
) STRICT;

CREATE TABLE passkeys (
  id TEXT NOT NULL PRIMARY KEY,
  staff TEXT NOT NULL REFERENCES staff (id) ON DELETE CASCADE,
  public_key BLOB NOT NULL,
  counter INTEGER NOT NULL,
  transports TEXT NOT NULL
) STRICT;

-- Challenges of WebAuthn ceremonies, each good for one answer. `bound` is what the answer is for.
CREATE TABLE challenges (
  challenge TEXT NOT NULL PRIMARY KEY,
  purpose TEXT NOT NULL CHECK (purpose IN ('setup', 'sign-in')),
  bound TEXT NOT NULL,
  expires INTEGER NOT NULL
) STRICT;

CREATE TABLE sessions (
  hash BLOB NOT NULL PRIMARY KEY,
  staff TEXT NOT NULL REFERENCES staff (id) ON DELETE CASCADE,
  created INTEGER NOT NULL,
  seen INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE invitations (
  code_hash BLOB NOT NULL PRIMARY KEY,
  role TEXT NOT NULL CHECK (role IN ('viewer', 'editor', 'reference', 'administrator')),
  expires INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Set-up and invitation codes that have done their one service.
CREATE TABLE spent_codes (
  code_hash BLOB NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE audit (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  -- Name at the time; null for a job.
  staff TEXT,
  action TEXT NOT NULL,
  subject TEXT NOT NULL
) STRICT;

CREATE TABLE jobs (
  id INTEGER PRIMARY KEY,
  job TEXT NOT NULL,
  started INTEGER NOT NULL,
  finished INTEGER NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('done', 'nothing', 'failed')),
  detail TEXT NOT NULL
) STRICT;
CREATE INDEX jobs_by_job ON jobs (job, started);
