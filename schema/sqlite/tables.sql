-- What screens and searches read: folded from the ledger's entries, dropped and replayed by
-- rebuild, never migrated. Times are UTC milliseconds; ids are UUIDv7 texts. Columns that hold a
-- disclosed value are null once its disclosure was erased.

CREATE TABLE tables_made (
    only   INTEGER PRIMARY KEY CHECK (only = 1),
    sha256 TEXT NOT NULL                    -- of the text of this file that made the tables, hex
) STRICT;

CREATE TABLE registry (
    id         TEXT PRIMARY KEY NOT NULL,   -- subject of registry.opened
    opened_at  INTEGER NOT NULL,            -- when
    root_key   TEXT NOT NULL                -- key id of the first officer: what a stranger must trust
) STRICT, WITHOUT ROWID;

CREATE TABLE station (
    id         TEXT PRIMARY KEY NOT NULL,   -- also the id of its log
    code       TEXT NOT NULL,        -- begins the exhibit numbers given there
    public_key BLOB NOT NULL,               -- Ed25519, 32 bytes; signs its checkpoints
    rules      INTEGER NOT NULL             -- the rules by which its log is judged now
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

-- Keys that an officer or a station had: entries name their signers by them.
CREATE TABLE former_key (
    key_id  TEXT PRIMARY KEY NOT NULL,      -- as officer.key_id
    officer TEXT REFERENCES officer,        -- one of these two
    station TEXT REFERENCES station
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
CREATE INDEX case_file_number ON case_file (number);
CREATE INDEX case_file_restricted ON case_file (id) WHERE restricted = 1;

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
    outcome          TEXT,                  -- out: returned, destroyed, forfeited, handed_over, withdrawn
    bound            INTEGER NOT NULL DEFAULT 0, -- 1: handed on, or something was put into it; not to be withdrawn
    custody_happened INTEGER NOT NULL,      -- before this no step that is told later can have happened; first the seizure
    title            TEXT NOT NULL COLLATE NOCASE DEFAULT '', -- domain/item_title.h: what it is, in a line
    identifier       TEXT,                  -- what tells it from another of its make, masked as on screen
    attachments      INTEGER NOT NULL DEFAULT 0, -- how many files are tied to it
    attached_at      INTEGER,               -- when the newest of them was added
    photographs      INTEGER NOT NULL DEFAULT 0, -- how many of them are photographs
    photographs_before INTEGER NOT NULL DEFAULT 0, -- … of the stage before_sealing
    photographs_after  INTEGER NOT NULL DEFAULT 0, -- … of the stage after_sealing
    verified_at      INTEGER NOT NULL DEFAULT 0, -- newest audit of some items that found its files whole
    faulty_at        INTEGER NOT NULL DEFAULT 0, -- newest audit that found one of its files broken
    longest_transit  INTEGER NOT NULL DEFAULT 0, -- longest time between a release and its answer, ms
    longest_delay    INTEGER NOT NULL DEFAULT 0, -- longest time between something and its entry, ms
    seals_broken     INTEGER NOT NULL DEFAULT 0  -- how often its seal was found broken
) STRICT;
-- What a list is sorted and filtered by; each index holds the item's number too, so that a million
-- rows are put in order without being read.
CREATE INDEX item_parent ON item (parent, id) WHERE parent IS NOT NULL;
CREATE INDEX item_kind ON item (kind);
CREATE INDEX item_origin ON item (operation, site, suspect_group, suspect, parent);
CREATE INDEX item_site ON item (site, parent);
CREATE INDEX item_group ON item (suspect_group, parent);
CREATE INDEX item_suspect ON item (suspect, parent);
CREATE INDEX item_place ON item (place, custody_state, parent);
CREATE INDEX item_state ON item (custody_state, custody_since);
CREATE INDEX item_withdrawn ON item (number, id) WHERE outcome = 'withdrawn';
CREATE INDEX item_since ON item (custody_since);
CREATE INDEX item_holder ON item (holder_officer, holder_person, custody_state);
CREATE INDEX item_holder_person ON item (holder_person) WHERE holder_person IS NOT NULL;
CREATE INDEX item_receiver ON item (receiver_officer, receiver_person) WHERE custody_state = 'in_transit';
CREATE INDEX item_lot ON item (lot, parent, holder_officer, holder_person, receiver_officer, receiver_person, custody_since) WHERE lot IS NOT NULL;
CREATE INDEX item_seal ON item (seal_number);
CREATE INDEX item_title ON item (title);
CREATE INDEX item_identifier ON item (identifier);
CREATE INDEX item_seized ON item (seized_at);
-- The newest number of a station and year: five digits or more, so the longest of them first.
CREATE INDEX item_series ON item (length(exhibit_number), exhibit_number);
CREATE INDEX item_review ON item (review_on, custody_state);
CREATE INDEX item_attachments ON item (attachments);
CREATE INDEX item_attached ON item (attached_at, verified_at, faulty_at) WHERE attached_at IS NOT NULL;
-- What needs attention (registry/attention.h).
CREATE INDEX item_unconfirmed ON item (registered_at) WHERE confirmed_by IS NULL;
CREATE INDEX item_unwitnessed ON item (registered_at) WHERE witness IS NULL AND no_witness IS NULL;
CREATE INDEX item_disputed ON item (registered_at) WHERE disputed = 1;
CREATE INDEX item_photographed ON item (photographs, photographs_before, photographs_after) WHERE seal_number IS NOT NULL;
CREATE INDEX item_gap ON item (longest_transit, longest_delay, seals_broken, custody_state, custody_since);

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
CREATE INDEX item_field_value ON item_field (value COLLATE NOCASE)
    WHERE instr(' imei imei2 imeisv meid eid iccid serial number mac mac2 ', ' ' || name || ' ') > 0; -- registry/identifiers.h

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
CREATE INDEX attachment_sha256 ON attachment (sha256, item, step);

CREATE TABLE custody_step (
    entry            TEXT PRIMARY KEY NOT NULL, -- leaf hash of its entry, hex
    item             TEXT NOT NULL REFERENCES item (id),
    step             INTEGER NOT NULL,      -- within the item's chain of entries
    verb             TEXT NOT NULL,         -- sealed, opened, released, …
    time             INTEGER NOT NULL,      -- of the entry
    occurred_at      INTEGER,               -- when it happened, if recorded later
    clock_behind     INTEGER NOT NULL,      -- 1: its entry is older than the one before it in its log
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
    authority        TEXT,
    witness_officer  TEXT REFERENCES officer, -- of a destruction
    witness_person   TEXT REFERENCES person
) STRICT, WITHOUT ROWID;
CREATE INDEX custody_step_item ON custody_step (item, step);
CREATE INDEX custody_step_seal ON custody_step (seal_number) WHERE verb = 'sealed';

-- A step of an item as it counts after a correction; custody_step keeps it as it was recorded.
CREATE TABLE step_correction (
    entry       TEXT PRIMARY KEY NOT NULL,  -- leaf hash of the correction's entry, hex
    item        TEXT NOT NULL REFERENCES item (id),
    step        INTEGER NOT NULL,           -- of the correction, within the item's chain of entries
    corrects    TEXT NOT NULL,              -- leaf hash of the step's entry, hex
    time        INTEGER NOT NULL,           -- of the correction's entry
    actor       TEXT NOT NULL REFERENCES officer,
    reason      TEXT NOT NULL,
    mistake     INTEGER NOT NULL,           -- 1: the step did not take place
    occurred_at INTEGER,                    -- this and the following: as in custody_step
    place       TEXT,
    seal_number TEXT,
    purpose     TEXT,
    condition   TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX step_correction_item ON step_correction (item, step);
CREATE INDEX step_correction_seal ON step_correction (seal_number) WHERE seal_number IS NOT NULL;

-- The custody of an item before its newest step, as long as nothing rests on that step.
CREATE TABLE correctable_step (
    item             TEXT PRIMARY KEY NOT NULL REFERENCES item (id),
    entry            TEXT NOT NULL,         -- leaf hash of the step's entry, hex
    custody_state    TEXT NOT NULL,         -- this and the following: as in item
    holder_officer   TEXT,
    holder_person    TEXT,
    receiver_officer TEXT,
    receiver_person  TEXT,
    lot              TEXT,
    place            TEXT NOT NULL,
    seal_number      TEXT,
    custody_since    INTEGER NOT NULL,
    custody_happened INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What auditors found; each audit is an entry of its own.
CREATE TABLE audit (
    id          TEXT PRIMARY KEY NOT NULL,
    entry       TEXT NOT NULL,              -- leaf hash of its entry, hex
    time        INTEGER NOT NULL,
    officer     TEXT NOT NULL REFERENCES officer,
    began       INTEGER NOT NULL,           -- what came later was not seen
    ended       INTEGER NOT NULL,
    ledger      INTEGER NOT NULL,           -- 1: entries, signatures, chains, tables were checked
    attachments INTEGER NOT NULL,           -- 1: files were checked
    whole       INTEGER NOT NULL,           -- 1: all files were, and each that is broken is named
    against_log  TEXT,                      -- the checkpoint it was held against, if any: station id
    against_size INTEGER,                   -- … its number of entries
    against_root TEXT,                      -- … its root hash, hex
    entries     INTEGER NOT NULL,           -- how many were checked
    checkpoints INTEGER NOT NULL,
    files       INTEGER NOT NULL,
    bytes       INTEGER NOT NULL,
    sound       INTEGER NOT NULL,           -- 1: nothing was broken
    broken      INTEGER NOT NULL,           -- faults by severity
    warnings    INTEGER NOT NULL,
    notes       INTEGER NOT NULL,
    remarks     TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX audit_time ON audit (time);
CREATE INDEX audit_sound ON audit (sound, began, ended);
CREATE INDEX audit_whole ON audit (began) WHERE whole = 1;

CREATE TABLE audit_item (                   -- when only the files of some items were checked
    audit TEXT NOT NULL REFERENCES audit,
    item  TEXT NOT NULL REFERENCES item (id),
    PRIMARY KEY (audit, item)
) STRICT, WITHOUT ROWID;

CREATE TABLE audit_log (
    audit TEXT NOT NULL REFERENCES audit,
    log   TEXT NOT NULL,                    -- station id
    size  INTEGER NOT NULL,                 -- entries as they then were
    root  TEXT NOT NULL,                    -- root hash as recomputed, hex
    PRIMARY KEY (audit, log)
) STRICT, WITHOUT ROWID;

CREATE TABLE audit_fault (
    audit    TEXT NOT NULL REFERENCES audit,
    place    INTEGER NOT NULL,              -- 1 is the gravest; 100 are kept
    severity TEXT NOT NULL,                 -- broken, warning, note
    code     TEXT NOT NULL,                 -- domain/fault.h
    log      TEXT,                          -- station id
    seq      INTEGER,                       -- entry in that log
    subject  TEXT,
    file     TEXT,                          -- relative to the registry's folder
    what     TEXT NOT NULL,                 -- as the auditor read it
    PRIMARY KEY (audit, place)
) STRICT, WITHOUT ROWID;

-- Rehearsals of restoring a backup; each is an entry of its own.
CREATE TABLE rehearsal (
    id        TEXT PRIMARY KEY NOT NULL,
    entry     TEXT NOT NULL,                -- leaf hash of its entry, hex
    time      INTEGER NOT NULL,
    officer   TEXT NOT NULL REFERENCES officer,
    began     INTEGER NOT NULL,
    ended     INTEGER NOT NULL,
    place     TEXT NOT NULL,                -- folder of the backup
    made      INTEGER NOT NULL,             -- when the backup was made, as its note says
    entries   INTEGER NOT NULL,             -- how many were restored and verified
    files     INTEGER NOT NULL,
    behind    INTEGER NOT NULL,             -- entries of the registry that the backup lacked
    good      INTEGER NOT NULL,             -- 1: restored and verified, and the registry continues it
    broken    INTEGER NOT NULL,             -- faults of that gravity
    stopped   TEXT,                         -- why nothing could be restored
    remarks   TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX rehearsal_time ON rehearsal (time);

CREATE TABLE stocktake (
    id      TEXT PRIMARY KEY NOT NULL,
    entry   TEXT NOT NULL,                  -- leaf hash of its entry, hex
    time    INTEGER NOT NULL,
    officer TEXT NOT NULL REFERENCES officer,
    place   TEXT NOT NULL,
    began   INTEGER NOT NULL,
    ended   INTEGER NOT NULL,
    reason  TEXT NOT NULL,
    unseen  INTEGER                         -- items on record there that were hidden from the officer; null: under rules 1, not stated
) STRICT, WITHOUT ROWID;
CREATE INDEX stocktake_time ON stocktake (time);
CREATE INDEX stocktake_place ON stocktake (place, time);

CREATE TABLE stocktake_line (
    stocktake      TEXT NOT NULL REFERENCES stocktake,
    code           TEXT NOT NULL,           -- of an item, its exhibit number; else as it was read
    item           TEXT REFERENCES item (id), -- null: unknown
    result         TEXT NOT NULL,           -- right, elsewhere, missing, unknown
    recorded_state TEXT,                    -- elsewhere: the item's custody as the registry then had it
    recorded_place TEXT,                    -- … and its place
    seal_broken    INTEGER NOT NULL,        -- 1: found with a broken seal
    PRIMARY KEY (stocktake, code)
) STRICT, WITHOUT ROWID;
CREATE INDEX stocktake_line_item ON stocktake_line (item) WHERE item IS NOT NULL;
CREATE INDEX stocktake_line_missing ON stocktake_line (item) WHERE result = 'missing';

CREATE TABLE printed_label (
    print   TEXT NOT NULL,                  -- subject of label.printed
    item    TEXT NOT NULL REFERENCES item (id),
    stock   TEXT NOT NULL,                  -- what it was printed on
    copies  INTEGER NOT NULL,
    reprint INTEGER NOT NULL,               -- 1: it had a label already
    time    INTEGER NOT NULL,
    officer TEXT NOT NULL REFERENCES officer,
    reason  TEXT,                           -- why it was printed again
    PRIMARY KEY (print, item)
) STRICT, WITHOUT ROWID;
CREATE INDEX printed_label_item ON printed_label (item, time);

-- How many items there are of each sort, so that an overview of a million items counts none. Kept by the triggers below.
-- Withdrawn items do not count; what is out of custody has neither place nor holder.
CREATE TABLE item_count (
    sort      TEXT NOT NULL,                -- kind, state, operation, site, group, suspect, place, holder, case, attention
    value     TEXT NOT NULL,                -- of a thing: its id; of attention: its name in registry/attention.h
    items     INTEGER NOT NULL,
    outermost INTEGER NOT NULL,             -- of these, how many are not inside another item
    PRIMARY KEY (sort, value)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER item_is_counted AFTER INSERT ON item
BEGIN
    INSERT INTO item_count (sort, value, items, outermost)
    SELECT sort_of, counted, 1, NEW.parent IS NULL FROM (SELECT 'kind' AS sort_of, NEW.kind AS counted UNION ALL VALUES
        ('state', NEW.custody_state),
        ('operation', NEW.operation),
        ('site', NEW.site),
        ('group', NEW.suspect_group),
        ('suspect', NEW.suspect),
        ('place', iif(NEW.custody_state = 'out', NULL, NEW.place)),
        ('holder', iif(NEW.custody_state = 'out', NULL, coalesce(NEW.holder_officer, NEW.holder_person))),
        ('attention', iif(NEW.seal_number IS NULL AND NEW.custody_state = 'seized' AND NEW.parent IS NULL, 'not_sealed', NULL)),
        ('attention', iif(NEW.seal_number IS NOT NULL AND NEW.photographs_before = 0, 'no_photograph_before_sealing', NULL)),
        ('attention', iif(NEW.seal_number IS NOT NULL AND NEW.photographs_after = 0, 'no_photograph_after_sealing', NULL)),
        ('attention', iif(NEW.seal_number IS NOT NULL AND NEW.photographs = 0, 'sealed_unphotographed', NULL)),
        ('attention', iif(NEW.confirmed_by IS NULL, 'not_confirmed', NULL)),
        ('attention', iif(NEW.witness IS NULL AND NEW.no_witness IS NULL, 'no_witness', NULL)),
        ('attention', iif(NEW.disputed = 1, 'disputed', NULL)))
    WHERE counted IS NOT NULL AND NEW.outcome IS NOT 'withdrawn'
    ON CONFLICT (sort, value) DO UPDATE SET items = items + excluded.items, outermost = outermost + excluded.outermost;
END;

-- Takes the item from the sorts that it leaves, then adds it to those that it enters; then the same for its cases.
CREATE TRIGGER item_is_counted_again AFTER UPDATE OF parent, operation, site, suspect_group, suspect, witness, no_witness, confirmed_by, disputed, custody_state,
    holder_officer, holder_person, place, seal_number, outcome, photographs, photographs_before, photographs_after ON item
BEGIN
    INSERT INTO item_count (sort, value, items, outermost)
    SELECT sort_of, counted, -1, -(OLD.parent IS NULL) FROM (SELECT 'kind' AS sort_of, OLD.kind AS counted, NEW.kind AS other UNION ALL VALUES
        ('state', OLD.custody_state, NEW.custody_state),
        ('operation', OLD.operation, NEW.operation),
        ('site', OLD.site, NEW.site),
        ('group', OLD.suspect_group, NEW.suspect_group),
        ('suspect', OLD.suspect, NEW.suspect),
        ('place', iif(OLD.custody_state = 'out', NULL, OLD.place),
            iif(NEW.custody_state = 'out', NULL, NEW.place)),
        ('holder', iif(OLD.custody_state = 'out', NULL, coalesce(OLD.holder_officer, OLD.holder_person)),
            iif(NEW.custody_state = 'out', NULL, coalesce(NEW.holder_officer, NEW.holder_person))),
        ('attention', iif(OLD.seal_number IS NULL AND OLD.custody_state = 'seized' AND OLD.parent IS NULL, 'not_sealed', NULL),
            iif(NEW.seal_number IS NULL AND NEW.custody_state = 'seized' AND NEW.parent IS NULL, 'not_sealed', NULL)),
        ('attention', iif(OLD.seal_number IS NOT NULL AND OLD.photographs_before = 0, 'no_photograph_before_sealing', NULL),
            iif(NEW.seal_number IS NOT NULL AND NEW.photographs_before = 0, 'no_photograph_before_sealing', NULL)),
        ('attention', iif(OLD.seal_number IS NOT NULL AND OLD.photographs_after = 0, 'no_photograph_after_sealing', NULL),
            iif(NEW.seal_number IS NOT NULL AND NEW.photographs_after = 0, 'no_photograph_after_sealing', NULL)),
        ('attention', iif(OLD.seal_number IS NOT NULL AND OLD.photographs = 0, 'sealed_unphotographed', NULL),
            iif(NEW.seal_number IS NOT NULL AND NEW.photographs = 0, 'sealed_unphotographed', NULL)),
        ('attention', iif(OLD.confirmed_by IS NULL, 'not_confirmed', NULL),
            iif(NEW.confirmed_by IS NULL, 'not_confirmed', NULL)),
        ('attention', iif(OLD.witness IS NULL AND OLD.no_witness IS NULL, 'no_witness', NULL),
            iif(NEW.witness IS NULL AND NEW.no_witness IS NULL, 'no_witness', NULL)),
        ('attention', iif(OLD.disputed = 1, 'disputed', NULL),
            iif(NEW.disputed = 1, 'disputed', NULL)))
    WHERE counted IS NOT NULL AND OLD.outcome IS NOT 'withdrawn'
        AND (counted IS NOT other OR OLD.parent IS NOT NEW.parent OR OLD.outcome IS NOT NEW.outcome)
    ON CONFLICT (sort, value) DO UPDATE SET items = items + excluded.items, outermost = outermost + excluded.outermost;
    INSERT INTO item_count (sort, value, items, outermost)
    SELECT sort_of, counted, 1, NEW.parent IS NULL FROM (SELECT 'kind' AS sort_of, NEW.kind AS counted, OLD.kind AS other UNION ALL VALUES
        ('state', NEW.custody_state, OLD.custody_state),
        ('operation', NEW.operation, OLD.operation),
        ('site', NEW.site, OLD.site),
        ('group', NEW.suspect_group, OLD.suspect_group),
        ('suspect', NEW.suspect, OLD.suspect),
        ('place', iif(NEW.custody_state = 'out', NULL, NEW.place),
            iif(OLD.custody_state = 'out', NULL, OLD.place)),
        ('holder', iif(NEW.custody_state = 'out', NULL, coalesce(NEW.holder_officer, NEW.holder_person)),
            iif(OLD.custody_state = 'out', NULL, coalesce(OLD.holder_officer, OLD.holder_person))),
        ('attention', iif(NEW.seal_number IS NULL AND NEW.custody_state = 'seized' AND NEW.parent IS NULL, 'not_sealed', NULL),
            iif(OLD.seal_number IS NULL AND OLD.custody_state = 'seized' AND OLD.parent IS NULL, 'not_sealed', NULL)),
        ('attention', iif(NEW.seal_number IS NOT NULL AND NEW.photographs_before = 0, 'no_photograph_before_sealing', NULL),
            iif(OLD.seal_number IS NOT NULL AND OLD.photographs_before = 0, 'no_photograph_before_sealing', NULL)),
        ('attention', iif(NEW.seal_number IS NOT NULL AND NEW.photographs_after = 0, 'no_photograph_after_sealing', NULL),
            iif(OLD.seal_number IS NOT NULL AND OLD.photographs_after = 0, 'no_photograph_after_sealing', NULL)),
        ('attention', iif(NEW.seal_number IS NOT NULL AND NEW.photographs = 0, 'sealed_unphotographed', NULL),
            iif(OLD.seal_number IS NOT NULL AND OLD.photographs = 0, 'sealed_unphotographed', NULL)),
        ('attention', iif(NEW.confirmed_by IS NULL, 'not_confirmed', NULL),
            iif(OLD.confirmed_by IS NULL, 'not_confirmed', NULL)),
        ('attention', iif(NEW.witness IS NULL AND NEW.no_witness IS NULL, 'no_witness', NULL),
            iif(OLD.witness IS NULL AND OLD.no_witness IS NULL, 'no_witness', NULL)),
        ('attention', iif(NEW.disputed = 1, 'disputed', NULL),
            iif(OLD.disputed = 1, 'disputed', NULL)))
    WHERE counted IS NOT NULL AND NEW.outcome IS NOT 'withdrawn'
        AND (counted IS NOT other OR OLD.parent IS NOT NEW.parent OR OLD.outcome IS NOT NEW.outcome)
    ON CONFLICT (sort, value) DO UPDATE SET items = items + excluded.items, outermost = outermost + excluded.outermost;
    INSERT INTO item_count (sort, value, items, outermost)
    SELECT 'case', case_file, (NEW.outcome IS NOT 'withdrawn') - (OLD.outcome IS NOT 'withdrawn'),
        (NEW.outcome IS NOT 'withdrawn' AND NEW.parent IS NULL) - (OLD.outcome IS NOT 'withdrawn' AND OLD.parent IS NULL)
    FROM item_case
    WHERE item = NEW.id AND (OLD.parent IS NOT NEW.parent OR OLD.outcome IS NOT NEW.outcome)
    ON CONFLICT (sort, value) DO UPDATE SET items = items + excluded.items, outermost = outermost + excluded.outermost;
END;

CREATE TRIGGER case_item_is_counted AFTER INSERT ON item_case
BEGIN
    INSERT INTO item_count (sort, value, items, outermost)
    SELECT 'case', NEW.case_file, 1, parent IS NULL FROM item WHERE id = NEW.item AND outcome IS NOT 'withdrawn'
    ON CONFLICT (sort, value) DO UPDATE SET items = items + excluded.items, outermost = outermost + excluded.outermost;
END;

CREATE TRIGGER case_item_is_counted_no_more AFTER DELETE ON item_case
BEGIN
    INSERT INTO item_count (sort, value, items, outermost)
    SELECT 'case', OLD.case_file, -1, -(parent IS NULL) FROM item WHERE id = OLD.item AND outcome IS NOT 'withdrawn'
    ON CONFLICT (sort, value) DO UPDATE SET items = items + excluded.items, outermost = outermost + excluded.outermost;
END;

-- Entries about something else that name an item: stock-takes, audits, printed labels, exports, payments.
CREATE TABLE item_mention (
    item  TEXT NOT NULL REFERENCES item (id),
    entry TEXT NOT NULL,                    -- leaf hash, hex
    PRIMARY KEY (item, entry)
) STRICT, WITHOUT ROWID;

-- Search. item_text holds what can be found of an item, in lower case, full-width letters and digits
-- as ASCII, one piece a line; the index is made from it.
CREATE TABLE item_text (
    item INTEGER PRIMARY KEY REFERENCES item (number),
    text TEXT NOT NULL
) STRICT;

-- Every run of one, two and three characters within a word of the text, as registry/search.h makes
-- them. What is longer is looked for by its runs, and then in the text itself.
CREATE VIRTUAL TABLE item_gram USING fts5 (grams, content = '', tokenize = 'ascii', detail = 'none');

-- Search in the contents of attached files: made from the files in the background, not from entries;
-- empty after a rebuild, and not compared by a verification. The text and its runs as above.
CREATE TABLE file_text (
    number INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL UNIQUE,            -- of the content, hex
    state  TEXT NOT NULL,                   -- whole; cut: the text is longer than is kept; none: it has no text
    text   TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE file_gram USING fts5 (grams, content = '', tokenize = 'ascii', detail = 'none');
