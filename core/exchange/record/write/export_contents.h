#pragma once

// ExportContents: the contents of one export, as all of its writers use them.

#include "exchange/record/write/export_scope.h"
#include "exchange/record/write/export_times.h"
#include "ledger/checkpoint.h"
#include "registry/attachment_table.h"

namespace exchange {

// An attachment and its path in the export.
struct ExportedAttachment {
    registry::Attachment attachment;
    bool nameWithheld = false;
    QString path; // "attachments/seal.jpg", below data/
};

// A sealed field of an entry: disclosed, withheld or erased.
struct ExportedSecret {
    QString entry; // leaf hash of its entry, hex
    QString field;
    QString digest;
    std::optional<QString> value; // nothing: withheld, or erased
    QByteArray text;              // the disclosure as its digest is of; empty with no value
    bool erased = false;          // recorded by an entry disclosure.erased
};

struct ExportContents {
    ExportScope scope;
    std::vector<ExportedAttachment> attachments;
    std::vector<ExportedSecret> secrets;
    ledger::CheckpointNote checkpoint;           // made after the entry record.exported
    QByteArray cosignature;                      // of the exporting officer, of that checkpoint
    std::optional<ledger::CheckpointNote> since; // an earlier one, that it is proved to continue
    std::vector<StampedCheckpoint> times;        // earlier ones with time stamps, by size
    QString fingerprint;                         // key id of the registry's first officer
    QString madeBy;                              // name of the exporting officer
    qint64 madeAtMs = 0;                         // UTC
};

// A file for the payload that the caller makes, such as the record as PDF.
struct PayloadFile {
    QString name; // of letters, digits, "." "_" "-"; it is in the folder of record.html
    QByteArray content;
};

// Makes such files, without the registry and its database: it runs in a thread of its own while
// the rest of the record is written.
using PayloadJob = std::function<Result<std::vector<PayloadFile>>()>;

// Reads the data for the files from the registry. Called after the checkpoint and the entry
// record.exported were made. The contents outlive the job.
using PayloadMaker = std::function<Result<PayloadJob>(const ExportContents &contents)>;

} // namespace exchange
