-- Cases and runs are immutable documents under the hash of their content. The columns beside
-- a body repeat what lists show, so that no list reads a body.

CREATE TABLE case_file (
    hash         TEXT    NOT NULL PRIMARY KEY CHECK (length(hash) = 64),
    title        TEXT    NOT NULL,
    label        TEXT    NOT NULL,
    as_of        TEXT    NOT NULL,
    currency     TEXT    NOT NULL,
    states       BIGINT  NOT NULL,
    needs        BIGINT  NOT NULL,
    lines        BIGINT  NOT NULL,
    to_be_costed BIGINT  NOT NULL,
    donors       BIGINT  NOT NULL,
    offers       BIGINT  NOT NULL,
    body         TEXT    NOT NULL CHECK (body::jsonb IS NOT NULL),
    -- Microseconds since 1970, UTC.
    created_at   BIGINT  NOT NULL
);

CREATE INDEX case_file_by_arrival ON case_file (created_at, hash);

CREATE TABLE run (
    hash       TEXT    NOT NULL PRIMARY KEY CHECK (length(hash) = 64),
    case_hash  TEXT    NOT NULL REFERENCES case_file (hash),
    policy     TEXT    NOT NULL,
    engine     TEXT    NOT NULL,
    matches    BIGINT  NOT NULL,
    body       TEXT    NOT NULL CHECK (body::jsonb IS NOT NULL),
    created_at BIGINT  NOT NULL
);

CREATE INDEX run_by_arrival ON run (created_at, hash);
CREATE INDEX run_by_case ON run (case_hash, created_at, hash);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '%', TG_ARGV[0]; END $$;

-- A hash names one content for ever.
CREATE TRIGGER case_file_never_changes BEFORE UPDATE ON case_file
FOR EACH ROW EXECUTE FUNCTION refuse_change('a case never changes');

CREATE TRIGGER run_never_changes BEFORE UPDATE ON run
FOR EACH ROW EXECUTE FUNCTION refuse_change('a run never changes');
