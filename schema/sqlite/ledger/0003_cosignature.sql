-- Officers' cosignatures of checkpoints (C2SP tlog-cosignature v1): who made a checkpoint, and when.

CREATE TABLE cosignature (
    log    TEXT    NOT NULL,                -- the checkpoint that it is of
    size   INTEGER NOT NULL,
    key_id TEXT    NOT NULL,                -- the officer's key, hex
    line   TEXT    NOT NULL,                -- the signature line with its line feed, exactly as signed
    PRIMARY KEY (log, size, key_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER cosignature_is_not_changed BEFORE UPDATE ON cosignature
BEGIN SELECT RAISE(ABORT, 'a cosignature is never changed'); END;
CREATE TRIGGER cosignature_is_not_deleted BEFORE DELETE ON cosignature
BEGIN SELECT RAISE(ABORT, 'a cosignature is never deleted'); END;
