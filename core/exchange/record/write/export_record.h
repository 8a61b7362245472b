#pragma once

// ExportRecord: writes a bag with the custody record of items or a case, which anybody can check
// without Sealbook. schema/export_format.md defines the layout.

#include "base/progress.h"
#include "exchange/record/write/export_request.h"

namespace actions {
class Session;
}

namespace exchange {

struct ExportReport {
    QString target; // absolute
    int items = 0;
    int entries = 0;
    int attachments = 0;
    int disclosures = 0;
    int withheld = 0;    // by this export's redact
    int erased = 0;      // long ago, by an entry disclosure.erased
    qint64 unseen = 0;   // contents of the items that the officer may not see
    QString fingerprint; // key id of the registry's first officer
    ledger::CheckpointNote checkpoint;
};

// Appends record.exported, makes the checkpoint, and writes the bag: all of it or nothing. Contents
// of an item that the officer may not see are left out and counted, and for a restricted case other
// than the exported one only its id is written. Fails with Denied (no prosecutor), NotFound (an
// item or case, or the officer may not see it; a person), Invalid (a name to withhold that is not a
// sealed field; a checkpoint that cannot be parsed), Conflict (something is at the target, or it is
// in the registry's own folder; the earlier checkpoint is of another log), Corrupt (an attachment
// was changed, or a time stamp; the log is not the one of the earlier checkpoint, grown),
// Unsupported (a record with entries of two logs), Io, Cancelled.
Result<ExportReport> exportRecord(actions::Session &session, const ExportRequest &request,
                                  base::Progress &progress);

// What the export would consist of if it were made now, without a checkpoint: nothing is recorded
// and nothing written. Fails as exportRecord does, except for what is at the target.
Result<ExportContents> previewExport(const actions::Session &session, const ExportRequest &request);

} // namespace exchange
