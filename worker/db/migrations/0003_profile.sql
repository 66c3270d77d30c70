-- What is kept of an epoch's `profile` reports: whole-number sums over all of them, never a report.
CREATE TABLE profile_sums (
  epoch INTEGER NOT NULL PRIMARY KEY REFERENCES closes (epoch),
  n INTEGER NOT NULL,
  epsilon REAL NOT NULL,
  -- JSON lists: 32 sums of coordinates, 528 sums of products of two.
  coordinates TEXT NOT NULL,
  products TEXT NOT NULL,
  -- JSON list of 32: the public mean that directions were taken from.
  mean TEXT NOT NULL
) STRICT;

-- The model's sentence about itself came in one language.
UPDATE documents SET body = json_set(body, '$.method', json_object('en', json_extract(body, '$.method'), 'zh-CN', json_extract(body, '$.method')))
WHERE name = 'segments' AND json_type(body, '$.method') = 'text';
