-- What came by ends, what was done for me can be thanked for, and an answer says what it was about.

-- The day on which a lead or a find was set aside.
ALTER TABLE lead ADD COLUMN closed_on TEXT;
ALTER TABLE find ADD COLUMN closed_on TEXT;

-- Who did it: 'me' (so are rows from before, which hold NULL) or 'them'. No amount and no balance, still.
ALTER TABLE good_turn ADD COLUMN done_by TEXT;

-- The words of the fact that an answered suggestion rested on: what I like to do is learned from them.
ALTER TABLE answer ADD COLUMN about TEXT;
