#pragma once

// StampCheckpoint: requests a time stamp (RFC 3161) for a checkpoint from an external authority and
// keeps its reply. Query and reply are bytes; the caller transports them.

#include "actions/session.h"
#include "ledger/time_stamp_table.h"

namespace actions {

struct TimeStampAsked {
    ledger::CheckpointNote checkpoint;
    QByteArray query; // TimeStampReq, DER: to be sent as application/timestamp-query
};

struct TimeStampKept {
    ledger::KeptTimeStamp stamp;
    crypto::TimeStamp stated;
    QString file;                      // path of a copy of the reply, in the folder checkpoints/
    std::optional<qint64> entryTimeMs; // of the checkpoint's newest entry, if it is dated later
};

// Makes a checkpoint of the log as it now is and a query about its note, and keeps both. Needs no
// role, as checkpoints do.
Result<TimeStampAsked> askForTimeStamp(Session &session);

// Keeps a reply to a query that was made here, judged under the certificates of `trustedPem`. Fails
// as ledger::TimeStampTable::accept does.
Result<TimeStampKept> keepTimeStamp(Session &session, const QByteArray &reply,
                                    const QByteArray &trustedPem);

} // namespace actions
