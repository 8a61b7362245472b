#pragma once

// ExportWriter: writes the files of one export into a folder of its own and lists their digests.

#include "actions/session.h"
#include "base/progress.h"
#include "exchange/export_proof.h"
#include "exchange/export_record.h"
#include "exchange/export_scope.h"
#include "exchange/verify_text.h"
#include "registry/attachment_table.h"

#include <QJsonObject>

namespace exchange {

// An attachment and where it lies in the export.
struct ExportedAttachment {
    registry::Attachment attachment;
    bool nameWithheld = false;
    QString path;                  // "attachments/seal.jpg"
};

// A sealed field of an entry and what became of it.
struct ExportedSecret {
    QString entry;                 // leaf hash of its entry, hex
    QString field;
    QString digest;
    std::optional<QString> value;  // nothing: withheld, or erased
    bool erased = false;           // an entry disclosure.erased says so
};

class ExportWriter
{
public:
    // `folder` exists and is empty.
    ExportWriter(actions::Session &session, QString folder, ExportScope scope, QStringList redact)
        : m_session(session)
        , m_folder(std::move(folder))
        , m_scope(std::move(scope))
        , m_redact(std::move(redact))
    {
    }

    // Writes everything but the final list of digests.
    Result<void> write(const ledger::CheckpointNote &checkpoint, ExportReport &report, base::Progress &progress);

    // Writes SHA256SUMS and its signature. All is on disk when this returns.
    Result<void> close();

private:
    Result<void> put(const QString &path, const QByteArray &content);
    Result<void> writeEntries();
    Result<void> writeKeys();
    Result<void> writeDisclosures(const ledger::Entry &entry);
    Result<void> writeAttachments(base::Progress &progress);
    Result<void> writeProof(const ledger::Checkpoint &checkpoint);
    Result<void> writeSteps();
    QJsonObject summary(const ExportReport &report) const;
    VerifyFacts verifyFacts(const ExportReport &report) const;
    QString entryName(const ledger::Entry &entry) const;
    QString entryNameOf(const QString &kind) const;

    actions::Session &m_session;
    QString m_folder;
    ExportScope m_scope;
    QStringList m_redact;
    std::vector<ExportedSecret> m_secrets;
    std::vector<ExportedAttachment> m_attachments;
};

} // namespace exchange
