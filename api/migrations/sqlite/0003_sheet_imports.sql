-- Sheets of needs that were imported, so that each can be undone as a whole for a day.

CREATE TABLE sheet_import (
    id        TEXT    NOT NULL PRIMARY KEY,
    -- The party that imported it, and whose needs they are: another where the unit acts for a State.
    party     TEXT    NOT NULL REFERENCES party (id),
    owner     TEXT    NOT NULL REFERENCES party (id),
    -- Authors as the API writes them.
    author    TEXT    NOT NULL,
    file      TEXT    NOT NULL,
    at        INTEGER NOT NULL,
    counts    TEXT    NOT NULL CHECK (json_valid(counts)),
    -- Records with their version before, 0 where it made them, and after.
    changes   TEXT    NOT NULL CHECK (json_valid(changes)),
    -- Both absent until it was undone.
    undone_at INTEGER,
    undone_by TEXT
) STRICT;
CREATE INDEX sheet_import_by_party ON sheet_import (party, at, id);
