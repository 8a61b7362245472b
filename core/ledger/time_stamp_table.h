#pragma once

// TimeStampTable: the checkpoints for which a time stamp was requested, and the replies received.

#include "base/environment.h"
#include "crypto/time_stamp.h"
#include "ledger/checkpoint.h"

#include <vector>

namespace db {
class Connection;
}

namespace ledger {

// A reply with what it is judged by.
struct KeptTimeStamp {
    QString log; // of the checkpoint
    qint64 size = 0;
    QByteArray note;      // of the checkpoint; empty: it is not there any more
    QByteArray reply;     // TimeStampResp, DER, exactly as it came
    QByteArray query;     // TimeStampReq, DER
    QByteArray authority; // the certificates that were trusted when it came, PEM

    // SHA-256 of the reply, hex.
    QString digest() const;
};

class TimeStampTable
{
public:
    explicit TimeStampTable(db::Connection &connection)
        : m_connection(&connection)
    {
    }

    // Makes and keeps a query about the note of a checkpoint that the ledger has. Gives its DER.
    Result<QByteArray> ask(const CheckpointNote &checkpoint, const base::Random &random) const;

    // Keeps a reply to one of the queries, once it is judged under the certificates to trust. Fails
    // as crypto::checkTimeStamp does; with NotFound if it was not requested, with Conflict if it is
    // kept already.
    Result<KeptTimeStamp> accept(const QByteArray &reply, const QByteArray &trustedPem) const;

    // By log and size. A registry of an older format has none.
    Result<std::vector<KeptTimeStamp>> all() const;

    // Sizes of the checkpoints with a query whose reply has not come, ascending.
    Result<std::vector<qint64>> waiting() const;

private:
    Result<bool> isThere() const;
    Result<std::vector<KeptTimeStamp>> askedFor(const QByteArray &digest) const;
    Result<bool> isKept(const QByteArray &reply) const;
    Result<void> keep(const KeptTimeStamp &stamp) const;

    db::Connection *m_connection;
};

// The result of verifying a kept reply again under `trustedPem` or, if that is empty, under the
// certificates kept with it. Fails as crypto::checkTimeStamp does, and with Corrupt where the
// checkpoint is missing.
Result<crypto::TimeStamp> judged(const KeptTimeStamp &stamp, const QByteArray &trustedPem = {});

} // namespace ledger
