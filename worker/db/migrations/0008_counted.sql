-- Epochs counted to the end: taken off the cards of an epoch in `closes` are those that were counted, so one that still has cards is half-counted. Nobody is shown it.
CREATE VIEW counted AS
SELECT epoch, closed_on FROM closes WHERE NOT EXISTS (SELECT 1 FROM cards WHERE cards.epoch = closes.epoch);
