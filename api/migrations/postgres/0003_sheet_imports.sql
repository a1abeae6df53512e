-- Sheets of needs that were imported, so that each can be undone as a whole for a day.

CREATE TABLE sheet_import (
    id        TEXT    NOT NULL PRIMARY KEY,
    -- The party that imported it, and whose needs they are: another where the unit acts for a State.
    party     TEXT    NOT NULL REFERENCES party (id),
    owner     TEXT    NOT NULL REFERENCES party (id),
    -- Authors as the API writes them.
    author    TEXT    NOT NULL,
    file      TEXT    NOT NULL,
    at        BIGINT  NOT NULL,
    counts    TEXT    NOT NULL CHECK (counts::jsonb IS NOT NULL),
    -- Records with their version before, 0 where it made them, and after.
    changes   TEXT    NOT NULL CHECK (changes::jsonb IS NOT NULL),
    -- Both absent until it was undone.
    undone_at BIGINT ,
    undone_by TEXT
);
CREATE INDEX sheet_import_by_party ON sheet_import (party, at, id);
