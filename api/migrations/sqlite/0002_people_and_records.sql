-- People, what they act for, and the records they keep. Integers and text only, so that one
-- SQL text serves both databases; 0 and 1 for no and yes; moments in microseconds since 1970,
-- UTC. `audience` is the number that access.rs compares: 0 owner, 10 unit, 20 named parties,
-- 30 coalition, 40 States Parties, 50 everyone.

CREATE TABLE party (
    id         TEXT    NOT NULL PRIMARY KEY,
    kind       TEXT    NOT NULL,
    -- The party as the API writes it.
    body       TEXT    NOT NULL CHECK (json_valid(body)),
    version    INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT;

CREATE TABLE person (
    id            TEXT    NOT NULL PRIMARY KEY,
    -- In lower case: two spellings of one address are one person.
    email         TEXT    NOT NULL UNIQUE,
    name          TEXT    NOT NULL,
    -- argon2id in PHC form; absent until an invitation is accepted.
    password      TEXT,
    -- The authenticator's secret, sealed; absent without one.
    totp          TEXT,
    -- The last time step that was accepted, so that a code works once.
    totp_step     INTEGER NOT NULL DEFAULT 0,
    is_disabled   INTEGER NOT NULL DEFAULT 0,
    -- An invention of the demonstration: signs in only where it is shown.
    is_demo       INTEGER NOT NULL DEFAULT 0,
    -- When they last signed in; 0 where they never did.
    seen_at       INTEGER NOT NULL DEFAULT 0,
    version       INTEGER NOT NULL,
    created_at    INTEGER NOT NULL,
    changed_at    INTEGER NOT NULL
) STRICT;

CREATE TABLE seat (
    person     TEXT    NOT NULL REFERENCES person (id),
    party      TEXT    NOT NULL REFERENCES party (id),
    role       TEXT    NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (person, party, role)
) STRICT;

CREATE TABLE session (
    -- SHA-256 of the secret in the cookie.
    hash       TEXT    NOT NULL PRIMARY KEY,
    -- What lists name it by.
    id         TEXT    NOT NULL UNIQUE,
    person     TEXT    NOT NULL REFERENCES person (id),
    -- The seat taken; absent while one of several is to be picked.
    party      TEXT,
    role       TEXT,
    agent      TEXT    NOT NULL,
    -- The secret of an authenticator that is being set up, sealed.
    totp       TEXT,
    created_at INTEGER NOT NULL,
    seen_at    INTEGER NOT NULL
) STRICT;
CREATE INDEX session_by_person ON session (person);

-- Secrets that are sent to somebody, each good for one use.
CREATE TABLE link (
    -- SHA-256 of the secret.
    hash       TEXT    NOT NULL PRIMARY KEY,
    id         TEXT    NOT NULL UNIQUE,
    -- invitation, reset or setup
    purpose    TEXT    NOT NULL,
    email      TEXT    NOT NULL,
    party      TEXT,
    role       TEXT,
    created_by TEXT,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    used_at    INTEGER
) STRICT;

CREATE TABLE recovery_code (
    person  TEXT    NOT NULL REFERENCES person (id),
    hash    TEXT    NOT NULL,
    used_at INTEGER,
    PRIMARY KEY (person, hash)
) STRICT;

-- Who people are at another provider of accounts.
CREATE TABLE identity (
    issuer     TEXT    NOT NULL,
    subject    TEXT    NOT NULL,
    person     TEXT    NOT NULL REFERENCES person (id),
    created_at INTEGER NOT NULL,
    PRIMARY KEY (issuer, subject)
) STRICT;

-- Attempts that count against a limit, by account and by address, so that a restart forgets none.
CREATE TABLE attempt (
    id      TEXT    NOT NULL PRIMARY KEY,
    subject TEXT    NOT NULL,
    at      INTEGER NOT NULL
) STRICT;
CREATE INDEX attempt_by_subject ON attempt (subject, at);

CREATE TABLE record (
    id         TEXT    NOT NULL PRIMARY KEY,
    kind       TEXT    NOT NULL,
    owner      TEXT    NOT NULL REFERENCES party (id),
    status     TEXT    NOT NULL,
    -- Who may see it now.
    audience   INTEGER NOT NULL,
    -- Who will see it once it is published.
    visibility TEXT    NOT NULL,
    version    INTEGER NOT NULL,
    -- The version that the unit last checked; 0 where it has not.
    checked    INTEGER NOT NULL DEFAULT 0,
    -- The body's format, for readers of a later version.
    schema     INTEGER NOT NULL,
    body       TEXT    NOT NULL CHECK (json_valid(body)),
    -- Authors as the API writes them.
    created_by TEXT    NOT NULL,
    created_at INTEGER NOT NULL,
    changed_by TEXT    NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT;
CREATE INDEX record_by_arrival ON record (kind, created_at, id);
CREATE INDEX record_by_owner ON record (owner, kind, created_at, id);

-- Parties that a record names.
CREATE TABLE named (
    record TEXT NOT NULL REFERENCES record (id),
    party  TEXT NOT NULL REFERENCES party (id),
    PRIMARY KEY (record, party)
) STRICT;
CREATE INDEX named_by_party ON named (party, record);

-- Parties that take part in a convened coalition: they see what its other members show to "the
-- coalition". Observers are not among them.
CREATE TABLE coalition_member (
    coalition TEXT NOT NULL REFERENCES record (id),
    party     TEXT NOT NULL REFERENCES party (id),
    PRIMARY KEY (coalition, party)
) STRICT;
CREATE INDEX coalition_member_by_party ON coalition_member (party, coalition);

-- What a record was: one row for each version, and one for each comment between versions.
CREATE TABLE record_change (
    record     TEXT    NOT NULL REFERENCES record (id),
    -- The audit trail's number of the change.
    seq        INTEGER NOT NULL,
    version    INTEGER NOT NULL,
    action     TEXT    NOT NULL,
    status     TEXT    NOT NULL,
    author     TEXT    NOT NULL,
    at         INTEGER NOT NULL,
    -- Body, visibility and named parties at that version.
    snapshot   TEXT    NOT NULL CHECK (json_valid(snapshot)),
    comments   TEXT    NOT NULL CHECK (json_valid(comments)),
    PRIMARY KEY (record, seq)
) STRICT;

-- The audit trail: every event with the hash of the one before it.
CREATE TABLE audit (
    seq       INTEGER NOT NULL PRIMARY KEY,
    at        INTEGER NOT NULL,
    -- The person, or `system`; the party acted for, and on whose behalf.
    actor     TEXT    NOT NULL,
    party     TEXT    NOT NULL,
    on_behalf TEXT,
    action    TEXT    NOT NULL,
    kind      TEXT    NOT NULL,
    subject   TEXT    NOT NULL,
    version   INTEGER NOT NULL,
    -- Who may learn of it: the wider of the record's audiences before and after, and its owner.
    audience  INTEGER NOT NULL,
    owner     TEXT    NOT NULL,
    -- Salt and payload can be erased; the digest of both stays, and the chain holds.
    salt      TEXT,
    digest    TEXT    NOT NULL,
    payload   TEXT,
    prev      TEXT    NOT NULL,
    hash      TEXT    NOT NULL
) STRICT;

-- Followers name the place from which they go on by an event's hash, or by a moment.
CREATE UNIQUE INDEX audit_by_hash ON audit (hash);
CREATE INDEX audit_by_moment ON audit (at);

-- One row: the number and hash of the last event. Every write takes it first and keeps it until
-- it commits, so that the order of numbers is the order of commits.
CREATE TABLE audit_head (
    id   INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    seq  INTEGER NOT NULL,
    hash TEXT    NOT NULL
) STRICT;
INSERT INTO audit_head (id, seq, hash) VALUES (1, 0, '');

CREATE TRIGGER audit_is_only_appended_to BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit trail is only appended to'); END;
CREATE TRIGGER audit_never_changes BEFORE UPDATE OF seq, at, actor, party, on_behalf, action, kind,
    subject, version, audience, owner, digest, prev, hash ON audit
BEGIN SELECT RAISE(ABORT, 'an event never changes'); END;

-- Requests that were answered, by the key that the client gave them.
CREATE TABLE idempotency (
    -- The person, or the session of a visitor, and the key.
    person     TEXT    NOT NULL,
    key        TEXT    NOT NULL,
    -- SHA-256 of method, address and body.
    request    TEXT    NOT NULL,
    status     INTEGER NOT NULL,
    location   TEXT,
    -- The record that was made.
    subject    TEXT    NOT NULL,
    -- The body of the answer, word for word.
    answer     TEXT    NOT NULL,
    at         INTEGER NOT NULL,
    PRIMARY KEY (person, key)
) STRICT;
CREATE INDEX idempotency_by_time ON idempotency (at);

-- Letters that wait to be sent.
CREATE TABLE outbox (
    id         TEXT    NOT NULL PRIMARY KEY,
    recipient  TEXT    NOT NULL,
    body       TEXT    NOT NULL CHECK (json_valid(body)),
    created_at INTEGER NOT NULL,
    taken_at   INTEGER,
    sent_at    INTEGER,
    tries      INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Values of the installation: the day of the last backup, whether it holds invented data.
CREATE TABLE setting (
    name  TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

-- Cases and runs of the unit are not for everyone; those kept so far hold public records only.
ALTER TABLE case_file ADD COLUMN audience INTEGER NOT NULL DEFAULT 50;
ALTER TABLE run ADD COLUMN audience INTEGER NOT NULL DEFAULT 50;

-- A hash names one content for ever; only its audience may widen.
DROP TRIGGER case_file_never_changes;
DROP TRIGGER run_never_changes;
CREATE TRIGGER case_file_never_changes BEFORE UPDATE OF hash, title, label, as_of, currency, states,
    needs, lines, to_be_costed, donors, offers, body, created_at ON case_file
BEGIN SELECT RAISE(ABORT, 'a case never changes'); END;
CREATE TRIGGER run_never_changes BEFORE UPDATE OF hash, case_hash, policy, engine, matches, body,
    created_at ON run
BEGIN SELECT RAISE(ABORT, 'a run never changes'); END;
