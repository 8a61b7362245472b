#pragma once

// ExportWriter: writes one export's files, and the programs that check them, into a bag.

#include "actions/session.h"
#include "exchange/bag/bag_writer.h"
#include "exchange/record/verify_text.h"
#include "exchange/record/write/export_record.h"

namespace exchange {

class ExportWriter
{
public:
    ExportWriter(actions::Session &session, BagTarget &target, ExportScope scope,
                 const ExportRequest &request)
        : m_session(session)
        , m_request(request)
        , m_log(session.station().id)
        , m_bag(target)
    {
        m_contents.scope = std::move(scope);
    }

    // Finds the attachments that the scope has. Fails with Database.
    Result<void> findAttachments();

    // Copies them, and asks no database, before anything is signed: a file that is missing or was
    // changed, and a disk that is too small, end the export without a trace in the ledger. Fails
    // with Corrupt, Io and Cancelled.
    Result<void> writeAttachments(base::Progress &progress);

    // Whether the attachments that were copied are those that `rows` give.
    Result<bool> hasCopied(db::Connection &rows) const;

    // Writes everything else but publishes nothing: the caller does that. `recorded`: the scope
    // with the entry record.exported; the pages are written from `rows`, which are made from the
    // entries. `checkpoint`: over the whole log; `since`: the one in an earlier record; of the
    // `stamped`, those that cover entries of this record are included. Fails with Invalid (a name
    // that `more` gave a file), Io and Cancelled, and as `more` does.
    Result<ExportReport> write(ExportScope recorded, db::Connection &rows,
                               ledger::CheckpointNote checkpoint,
                               std::optional<ledger::CheckpointNote> since,
                               const std::vector<StampedCheckpoint> &stamped,
                               base::Progress &progress);

    // Of what was written so far.
    KnownDigests knownDigests() const { return m_bag.knownDigests(); }

private:
    Result<void> writeEntries();
    Result<void> writeVoidEntries();
    std::vector<ledger::Entry> counting() const;
    Result<void> writeKeys();
    Result<void> writeKey(const QByteArray &raw, const QString &kind, const ledger::Entry &entry,
                          const QString &name);
    Result<void> writeProof();
    Result<QByteArray> ownCosignature() const;
    Result<void> writeCheckpoint();
    Result<void> writeTimes(const QByteArray &joins);
    Result<void> writeStamps(const StampedCheckpoint &stamped);
    std::vector<qint64> entryNumbers() const;
    std::vector<PayloadSource> attachmentSources() const;
    Result<void> writePages(db::Connection &rows, const ExportReport &report);
    Result<void> writeMore(const Result<std::vector<PayloadFile>> &made);
    Result<void> writeVerifiers(const ExportReport &report);
    std::vector<std::pair<QString, QString>> bagElements(const ExportReport &report) const;
    ExportReport counted() const;
    Result<VerifyFacts> verifyFacts(const ExportReport &report) const;
    // Of a kind that an export holds one entry of; null, or empty, where it holds none.
    const ledger::Entry *entryOfKind(const QString &kind) const;
    QString nameOfKind(const QString &kind) const;

    actions::Session &m_session;
    const ExportRequest &m_request;
    QString m_log;
    BagWriter m_bag;
    ExportContents m_contents;
    QByteArray m_keyLines; // keys.txt
};

} // namespace exchange
