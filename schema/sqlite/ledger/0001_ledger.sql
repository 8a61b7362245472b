-- The truth: what officers signed, what stations signed, and the keys under their passwords.
-- Never dropped, only migrated. The byte formats are laid down in schema/ledger_format.md.

CREATE TABLE entry (
    position   INTEGER PRIMARY KEY,         -- order of arrival in this registry; folds read in this order
    log        TEXT    NOT NULL,            -- id of the station whose log this is (UUIDv7)
    seq        INTEGER NOT NULL,            -- 0, 1, 2… within the log
    time       INTEGER NOT NULL,            -- UTC milliseconds, as in the text
    actor      TEXT    NOT NULL,            -- key id of the officer who signed
    kind       TEXT    NOT NULL,            -- such as item.registered
    subject    TEXT    NOT NULL,            -- what it is about (UUIDv7)
    step       INTEGER NOT NULL,            -- 1, 2, 3… within the subject
    bytes      BLOB    NOT NULL,            -- the entry text, canonical JSON: exactly what was signed
    signature  BLOB    NOT NULL,            -- Ed25519 over bytes, 64 bytes
    leaf_hash  BLOB    NOT NULL,            -- SHA-256(0x00 ‖ bytes ‖ signature)
    received   INTEGER NOT NULL DEFAULT 0,  -- 1 when it came in a package from another station
    UNIQUE (log, seq),
    UNIQUE (leaf_hash)
) STRICT;

-- Of two desks that act on one subject at once, one is refused. Entries that come in a package
-- from a station that worked offline are let in beside ours, and the subject is then disputed.
CREATE UNIQUE INDEX entry_chain ON entry (subject, step) WHERE received = 0;
CREATE INDEX entry_subject ON entry (subject, step);
CREATE INDEX entry_kind ON entry (kind);

CREATE TABLE disclosure (
    entry TEXT    NOT NULL,                 -- leaf hash of its entry, hex
    field TEXT    NOT NULL,                 -- name in the entry's `sealed`
    text  TEXT    NOT NULL,                 -- base64url of the JSON array [salt, field, value] (RFC 9901)
    PRIMARY KEY (entry, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE tree_node (
    log   TEXT    NOT NULL,                 -- whose tree
    level INTEGER NOT NULL,                 -- 1 above the leaves, 2 above those…
    place INTEGER NOT NULL,                 -- 0, 1, 2… from the left within the level
    hash  BLOB    NOT NULL,                 -- root of a complete subtree of 2^level leaves (RFC 6962)
    PRIMARY KEY (log, level, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE checkpoint (
    log  TEXT    NOT NULL,                  -- whose log it is a statement of
    size INTEGER NOT NULL,                  -- number of entries
    note TEXT    NOT NULL,                  -- C2SP signed note, exactly as signed
    PRIMARY KEY (log, size)
) STRICT, WITHOUT ROWID;

CREATE TABLE officer_key (
    key_id TEXT PRIMARY KEY NOT NULL,       -- SHA-256 of the public key (SubjectPublicKeyInfo DER), hex
    pem    TEXT NOT NULL                    -- PKCS#8, encrypted under the officer's password (scrypt)
) STRICT, WITHOUT ROWID;

CREATE TABLE station_key (
    station TEXT PRIMARY KEY NOT NULL,      -- station id; only stations that write here have a row
    sealed  BLOB NOT NULL                   -- the station's Ed25519 seed under the station's random key
) STRICT, WITHOUT ROWID;

CREATE TABLE key_slot (
    station TEXT NOT NULL,                  -- whose random key
    key_id  TEXT NOT NULL,                  -- the officer who may open it
    salt    BLOB NOT NULL,                  -- of scrypt over his password
    wrapped BLOB NOT NULL,                  -- the random key, AES-256-GCM
    PRIMARY KEY (station, key_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE this_station (
    only    INTEGER PRIMARY KEY CHECK (only = 1),
    station TEXT NOT NULL                   -- the station that writes into this copy of the registry
) STRICT;

CREATE TRIGGER entry_is_not_changed BEFORE UPDATE ON entry
BEGIN SELECT RAISE(ABORT, 'an entry is never changed'); END;
CREATE TRIGGER entry_is_not_deleted BEFORE DELETE ON entry
BEGIN SELECT RAISE(ABORT, 'an entry is never deleted'); END;
CREATE TRIGGER tree_node_is_not_changed BEFORE UPDATE ON tree_node
BEGIN SELECT RAISE(ABORT, 'a tree node is never changed'); END;
CREATE TRIGGER tree_node_is_not_deleted BEFORE DELETE ON tree_node
BEGIN SELECT RAISE(ABORT, 'a tree node is never deleted'); END;
CREATE TRIGGER checkpoint_is_not_changed BEFORE UPDATE ON checkpoint
BEGIN SELECT RAISE(ABORT, 'a checkpoint is never changed'); END;
CREATE TRIGGER checkpoint_is_not_deleted BEFORE DELETE ON checkpoint
BEGIN SELECT RAISE(ABORT, 'a checkpoint is never deleted'); END;
CREATE TRIGGER disclosure_is_not_changed BEFORE UPDATE ON disclosure
BEGIN SELECT RAISE(ABORT, 'a disclosure is never changed'); END;
