-- RFC 3161 time stamps of checkpoints: what an authority that is none of ours says of when they were there.

CREATE TABLE time_stamp_query (
    log   TEXT    NOT NULL,                 -- the checkpoint that was asked about
    size  INTEGER NOT NULL,
    query BLOB    NOT NULL,                 -- TimeStampReq, DER; gone once its reply is kept
    PRIMARY KEY (log, size, query)
) STRICT, WITHOUT ROWID;

CREATE TABLE time_stamp (
    log       TEXT    NOT NULL,             -- the checkpoint that it is of
    size      INTEGER NOT NULL,
    digest    TEXT    NOT NULL,             -- SHA-256 of the reply, hex
    reply     BLOB    NOT NULL,             -- TimeStampResp, DER, exactly as it came
    query     BLOB    NOT NULL,             -- TimeStampReq, DER, whose nonce it repeats
    authority TEXT    NOT NULL,             -- the certificates that were trusted when it came, PEM
    PRIMARY KEY (log, size, digest)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER time_stamp_is_not_changed BEFORE UPDATE ON time_stamp
BEGIN SELECT RAISE(ABORT, 'a time stamp is never changed'); END;
CREATE TRIGGER time_stamp_is_not_deleted BEFORE DELETE ON time_stamp
BEGIN SELECT RAISE(ABORT, 'a time stamp is never deleted'); END;
