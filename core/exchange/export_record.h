#pragma once

// ExportRecord: a folder with the custody record of items or a case, which anybody can check with
// sha256sum and openssl alone. The layout is laid down in schema/export_format.md.

#include "actions/session.h"
#include "base/progress.h"

namespace exchange {

struct ExportRequest {
    QStringList exhibitNumbers;
    std::optional<QString> caseNumber; // all its items besides
    QString folder;                    // must not exist, or be empty
    QStringList redact;                // names of sealed fields to withhold, such as imei or name
    QString recipient;
    QString reason;
};

struct ExportReport {
    QString folder;                    // absolute
    int items = 0;
    int entries = 0;
    int attachments = 0;
    int disclosures = 0;
    int withheld = 0;
    QString fingerprint;               // key id of the registry's first officer
    ledger::CheckpointNote checkpoint;
};

// Appends record.exported, makes the checkpoint, and writes the folder: all of it or nothing. Fails
// with Denied (no prosecutor), NotFound (an item or case), Conflict (something is in the folder),
// Corrupt (an attachment was changed), Io, Cancelled.
Result<ExportReport> exportRecord(actions::Session &session, const ExportRequest &request, base::Progress &progress);

} // namespace exchange
