-- Letters about response rounds that were written: each occasion once for each party.
CREATE TABLE round_letter (
    round    TEXT    NOT NULL REFERENCES record (id),
    party    TEXT    NOT NULL REFERENCES party (id),
    -- opened, half, released; last, with the last day to answer that it was written for
    occasion TEXT    NOT NULL,
    at       INTEGER NOT NULL,
    PRIMARY KEY (round, party, occasion)
) STRICT;

-- Until when a letter is worth sending, in microseconds since 1970, UTC; 0 for letters with a
-- link that works as long as letters are kept.
ALTER TABLE outbox ADD COLUMN until INTEGER NOT NULL DEFAULT 0;
