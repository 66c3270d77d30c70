-- With the terms of a question stands how its cards were admitted and when they must be gone: whether any came while enrolment was open, and the earliest day
-- promised. Of cards that came before this nothing is known: they count as open, and their day follows from the policy in force.
ALTER TABLE asked ADD COLUMN open_enrolment INTEGER NOT NULL DEFAULT 1 CHECK (open_enrolment IN (0, 1));
ALTER TABLE asked ADD COLUMN gone_by TEXT;
ALTER TABLE tallies ADD COLUMN open_enrolment INTEGER NOT NULL DEFAULT 1 CHECK (open_enrolment IN (0, 1));

-- The fewest cards of which anything is kept, by which the question was judged once its epoch was whole; null before. Of fewer (n below it) no count and no sum is.
ALTER TABLE tallies ADD COLUMN fewest INTEGER;

-- Cards that were deleted uncounted because their time was over, and the last day of it.
CREATE TABLE losses (
  epoch INTEGER NOT NULL PRIMARY KEY,
  deleted_on TEXT NOT NULL,
  cards INTEGER NOT NULL
) STRICT;
