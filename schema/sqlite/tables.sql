-- What screens and searches read: folded from the ledger's entries, dropped and replayed by
-- rebuild, never migrated. Times are UTC milliseconds; ids are UUIDv7 texts. Columns that hold a
-- disclosed value are null once its disclosure was erased.

CREATE TABLE registry (
    id         TEXT PRIMARY KEY NOT NULL,   -- subject of registry.opened
    opened_at  INTEGER NOT NULL,            -- when
    root_key   TEXT NOT NULL                -- key id of the first officer: what a stranger must trust
) STRICT, WITHOUT ROWID;

CREATE TABLE station (
    id         TEXT PRIMARY KEY NOT NULL,   -- also the id of its log
    code       TEXT NOT NULL,        -- begins the exhibit numbers given there
    public_key BLOB NOT NULL                -- Ed25519, 32 bytes; signs its checkpoints
) STRICT, WITHOUT ROWID;

CREATE TABLE officer (
    id           TEXT PRIMARY KEY NOT NULL,
    name         TEXT NOT NULL,
    organisation TEXT NOT NULL,             -- may be empty
    key_id       TEXT NOT NULL UNIQUE,      -- SHA-256 of the public key (SubjectPublicKeyInfo DER), hex
    public_key   BLOB NOT NULL,             -- Ed25519, 32 bytes
    roles        TEXT NOT NULL,             -- names, comma-separated, in the order of domain::Role
    suspended    INTEGER NOT NULL           -- 1 while he may sign nothing
) STRICT, WITHOUT ROWID;

CREATE TABLE operation (
    id      TEXT PRIMARY KEY NOT NULL,
    name    TEXT NOT NULL,
    country TEXT                            -- where
) STRICT, WITHOUT ROWID;

CREATE TABLE site (
    id        TEXT PRIMARY KEY NOT NULL,
    operation TEXT NOT NULL REFERENCES operation,
    name      TEXT NOT NULL,
    address   TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE suspect_group (
    id        TEXT PRIMARY KEY NOT NULL,
    name      TEXT NOT NULL,
    operation TEXT NOT NULL REFERENCES operation,
    site      TEXT REFERENCES site
) STRICT, WITHOUT ROWID;

CREATE TABLE person (
    id              TEXT PRIMARY KEY NOT NULL,
    category        TEXT NOT NULL,          -- suspect, holder, witness, victim, outsider
    name            TEXT,                   -- disclosed
    identity_number TEXT,                   -- disclosed
    phone_number    TEXT,                   -- disclosed
    organisation    TEXT,                   -- whom an outsider serves
    suspect_group   TEXT REFERENCES suspect_group,
    remarks         TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX person_name ON person (name);

CREATE TABLE case_file (
    id         TEXT PRIMARY KEY NOT NULL,
    number     TEXT NOT NULL,
    title      TEXT NOT NULL,
    province   TEXT,
    restricted INTEGER NOT NULL             -- 1: only the officers of case_officer see its items
) STRICT, WITHOUT ROWID;

CREATE TABLE case_officer (
    case_file TEXT NOT NULL REFERENCES case_file,
    officer   TEXT NOT NULL REFERENCES officer,
    PRIMARY KEY (case_file, officer)
) STRICT, WITHOUT ROWID;

CREATE TABLE case_victim (
    case_file TEXT NOT NULL REFERENCES case_file,
    person    TEXT NOT NULL REFERENCES person,
    PRIMARY KEY (case_file, person)
) STRICT, WITHOUT ROWID;

CREATE TABLE case_payment (
    entry       TEXT PRIMARY KEY NOT NULL,  -- leaf hash of its entry, hex
    case_file   TEXT NOT NULL REFERENCES case_file,
    victim      TEXT NOT NULL REFERENCES person,
    amount      INTEGER NOT NULL,           -- in the currency's minor unit
    currency    TEXT NOT NULL,              -- ISO 4217
    paid_at     INTEGER,
    card_item   TEXT,                       -- the seized card it reached
    card_number TEXT                        -- disclosed
) STRICT, WITHOUT ROWID;
CREATE INDEX case_payment_case ON case_payment (case_file);

CREATE TABLE item (
    number           INTEGER PRIMARY KEY,   -- 1, 2, 3… in order of registration in this registry
    id               TEXT NOT NULL UNIQUE,
    exhibit_number   TEXT NOT NULL UNIQUE,
    kind             TEXT NOT NULL,
    parent           TEXT REFERENCES item (id), -- the item it is inside of
    operation        TEXT REFERENCES operation,
    site             TEXT REFERENCES site,
    suspect_group    TEXT REFERENCES suspect_group,
    suspect          TEXT REFERENCES person,
    seized_at        INTEGER NOT NULL,
    seized_place     TEXT NOT NULL,
    seized_from      TEXT REFERENCES person,
    witness          TEXT REFERENCES person,
    no_witness       TEXT,                  -- the reason why there was none
    authority        TEXT,                  -- of the seizure
    registered_by    TEXT NOT NULL REFERENCES officer,
    registered_at    INTEGER NOT NULL,
    confirmed_by     TEXT REFERENCES officer, -- the second officer
    as_found_reason  TEXT,                  -- why wrong check digits were insisted on
    review_on        TEXT,                  -- ISO date
    last_step        INTEGER NOT NULL,      -- newest step of its chain of entries
    disputed         INTEGER NOT NULL,      -- 1: two entries claim the same step
    custody_state    TEXT NOT NULL,         -- seized, held, in_transit, out
    holder_officer   TEXT REFERENCES officer, -- one of these two
    holder_person    TEXT REFERENCES person,
    receiver_officer TEXT REFERENCES officer, -- one of these two while in transit
    receiver_person  TEXT REFERENCES person,
    lot              TEXT,                  -- in transit: what was released together
    place            TEXT NOT NULL,
    seal_number      TEXT,                  -- while sealed
    custody_since    INTEGER NOT NULL,
    outcome          TEXT                   -- out: returned, destroyed, forfeited, handed_over
) STRICT;
CREATE INDEX item_parent ON item (parent) WHERE parent IS NOT NULL;
CREATE INDEX item_site ON item (site);
CREATE INDEX item_place ON item (place);
CREATE INDEX item_state ON item (custody_state);
CREATE INDEX item_seal ON item (seal_number) WHERE seal_number IS NOT NULL;
CREATE INDEX item_lot ON item (lot) WHERE lot IS NOT NULL;

CREATE TABLE seized_by (
    item    TEXT NOT NULL REFERENCES item (id),
    place   INTEGER NOT NULL,               -- 1 answers for it
    officer TEXT REFERENCES officer,        -- one of these two
    person  TEXT REFERENCES person,
    PRIMARY KEY (item, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE item_field (
    item     TEXT NOT NULL REFERENCES item (id),
    name     TEXT NOT NULL,                 -- as in domain/field.h
    value    TEXT,                          -- null: its disclosure was erased
    sealed   INTEGER NOT NULL,              -- 1: stands in the entry as a salted digest
    as_found INTEGER NOT NULL,              -- 1: its check digit is wrong, and was insisted on
    PRIMARY KEY (item, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX item_field_value ON item_field (value) WHERE name IN ('imei', 'imei2', 'iccid', 'serial', 'number');

CREATE TABLE item_case (
    item      TEXT NOT NULL REFERENCES item (id),
    case_file TEXT NOT NULL REFERENCES case_file,
    PRIMARY KEY (item, case_file)
) STRICT, WITHOUT ROWID;
CREATE INDEX item_case_case ON item_case (case_file);

CREATE TABLE attachment (
    entry         TEXT PRIMARY KEY NOT NULL, -- leaf hash of its entry, hex
    item          TEXT NOT NULL REFERENCES item (id),
    step          INTEGER NOT NULL,         -- within the item's chain of entries
    sha256        TEXT NOT NULL,            -- hex; names its file in the store
    name          TEXT,                     -- original file name; disclosed
    size          INTEGER NOT NULL,         -- bytes
    media_type    TEXT NOT NULL,
    category      TEXT NOT NULL,            -- photo, extraction, form, script, other
    digests       TEXT NOT NULL,            -- further ones, "sha512:HEX sm3:HEX"
    stage         TEXT,                     -- of a photograph: before_sealing, after_sealing
    source_device TEXT,
    added_at      INTEGER NOT NULL,
    added_by      TEXT NOT NULL REFERENCES officer
) STRICT, WITHOUT ROWID;
CREATE INDEX attachment_item ON attachment (item, step);
CREATE INDEX attachment_sha256 ON attachment (sha256);

CREATE TABLE custody_step (
    entry            TEXT PRIMARY KEY NOT NULL, -- leaf hash of its entry, hex
    item             TEXT NOT NULL REFERENCES item (id),
    step             INTEGER NOT NULL,      -- within the item's chain of entries
    verb             TEXT NOT NULL,         -- sealed, opened, released, …
    time             INTEGER NOT NULL,      -- of the entry
    occurred_at      INTEGER,               -- when it happened, if told later
    actor            TEXT NOT NULL REFERENCES officer,
    receiver_officer TEXT REFERENCES officer,
    receiver_person  TEXT REFERENCES person,
    lot              TEXT,
    place            TEXT,
    seal_number      TEXT,
    seal_broken      INTEGER NOT NULL,
    purpose          TEXT,
    condition        TEXT,
    reason           TEXT,
    paper            TEXT,                  -- SHA-256 of the attached scan, hex
    authority        TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX custody_step_item ON custody_step (item, step);

-- Search. item_text holds what can be found of an item; the two indexes are made from it.
CREATE TABLE item_text (
    item INTEGER PRIMARY KEY REFERENCES item (number),
    text TEXT NOT NULL
) STRICT;

-- Three characters or more, anywhere in a word.
CREATE VIRTUAL TABLE item_trigram USING fts5 (text, content = 'item_text', content_rowid = 'item', tokenize = 'trigram', detail = 'full');

-- Chinese names of two characters, or one: each character and each pair of neighbours is a word.
CREATE VIRTUAL TABLE item_bigram USING fts5 (words, content = '', tokenize = 'unicode61', detail = 'none');
