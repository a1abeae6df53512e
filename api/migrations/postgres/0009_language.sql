-- The language of letters to a person, as they last signed in in it or chose it; NULL where they did
-- neither.
ALTER TABLE person ADD COLUMN language TEXT;
