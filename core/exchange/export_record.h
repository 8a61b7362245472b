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
                                       // (of persons and of attachments)
    QString recipient;
    QString reason;
};

struct ExportReport {
    QString folder;                    // absolute
    int items = 0;
    int entries = 0;
    int attachments = 0;
    int disclosures = 0;
    int withheld = 0;                  // by this export's redact
    int erased = 0;                    // long ago, by an entry disclosure.erased
    QString fingerprint;               // key id of the registry's first officer
    ledger::CheckpointNote checkpoint;
};

// Names of all sealed fields, which are those that can be withheld, in alphabetical order.
QStringList sealedFields();

// Appends record.exported, makes the checkpoint, and writes the folder: all of it or nothing. Of what
// an item contains, what its officer may not see is left out, and of a restricted case that is not
// the exported one nothing but its id is told. Fails with Denied (no prosecutor), NotFound (an item
// or case, or the officer may not see it), Invalid (a name to withhold that is no sealed field),
// Conflict (something is in the folder, or it lies in the registry's own), Corrupt (an attachment
// was changed), Io, Cancelled.
Result<ExportReport> exportRecord(actions::Session &session, const ExportRequest &request, base::Progress &progress);

} // namespace exchange
