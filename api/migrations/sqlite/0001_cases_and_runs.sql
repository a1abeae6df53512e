-- Cases and runs are immutable documents under the hash of their content. The columns beside
-- a body repeat what lists show, so that no list reads a body.

CREATE TABLE case_file (
    hash         TEXT    NOT NULL PRIMARY KEY CHECK (length(hash) = 64),
    title        TEXT    NOT NULL,
    label        TEXT    NOT NULL,
    as_of        TEXT    NOT NULL,
    currency     TEXT    NOT NULL,
    states       INTEGER NOT NULL,
    needs        INTEGER NOT NULL,
    lines        INTEGER NOT NULL,
    to_be_costed INTEGER NOT NULL,
    donors       INTEGER NOT NULL,
    offers       INTEGER NOT NULL,
    body         TEXT    NOT NULL CHECK (json_valid(body)),
    -- Microseconds since 1970, UTC.
    created_at   INTEGER NOT NULL
) STRICT;

CREATE INDEX case_file_by_arrival ON case_file (created_at, hash);

CREATE TABLE run (
    hash       TEXT    NOT NULL PRIMARY KEY CHECK (length(hash) = 64),
    case_hash  TEXT    NOT NULL REFERENCES case_file (hash),
    policy     TEXT    NOT NULL,
    engine     TEXT    NOT NULL,
    matches    INTEGER NOT NULL,
    body       TEXT    NOT NULL CHECK (json_valid(body)),
    created_at INTEGER NOT NULL
) STRICT;

CREATE INDEX run_by_arrival ON run (created_at, hash);
CREATE INDEX run_by_case ON run (case_hash, created_at, hash);

-- A hash names one content for ever.
CREATE TRIGGER case_file_never_changes BEFORE UPDATE ON case_file
BEGIN SELECT RAISE(ABORT, 'a case never changes'); END;

CREATE TRIGGER run_never_changes BEFORE UPDATE ON run
BEGIN SELECT RAISE(ABORT, 'a run never changes'); END;
