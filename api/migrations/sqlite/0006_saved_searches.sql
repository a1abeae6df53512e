-- Filters of the list of needs that a person keeps under a name, in one seat; they go with it.

CREATE TABLE saved_search (
    person     TEXT    NOT NULL,
    party      TEXT    NOT NULL,
    role       TEXT    NOT NULL,
    -- Made by the client.
    id         TEXT    NOT NULL,
    name       TEXT    NOT NULL,
    -- As the address of the list has it.
    query      TEXT    NOT NULL,
    -- The last change of a need that the person has seen, in microseconds since 1970, UTC.
    seen_at    INTEGER,
    version    INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (person, party, role, id),
    FOREIGN KEY (person, party, role) REFERENCES seat (person, party, role) ON DELETE CASCADE
) STRICT;
