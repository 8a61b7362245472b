#pragma once

// Salvage: writes everything of a damaged registry that can still be proved.

#include "registry/verify/verification.h"

namespace registry {

struct SalvageReport {
    qint64 proved = 0;                 // entries without a fault of their own
    qint64 doubtful = 0;               // entries that can be read, with a fault
    qint64 files = 0;                  // attachments whose content has its digest
    qint64 lostFiles = 0;              // attachments that entries name, missing or changed
    std::vector<domain::Fault> faults; // broken ones of the verification
};

// Reads the registry in `folder`, however damaged, and writes to `target`, which does not exist or
// is empty:
//   proved.jsonl, doubtful.jsonl   an entry a line: log, seq, leaf hash, entry (its exact bytes as
//                                  a text), signature (hex), disclosures (field to text), and of a
//                                  doubtful one the codes of its faults
//   attachments/<SHA-256>          every attachment that is whole
//   checkpoints/                   the files of that folder, unchanged
//   report.txt                     what was found, each fault in a sentence
// Nothing in `folder` is changed. Fails with NotFound (no registry), Conflict (something is in
// `target`), Io, Cancelled.
Result<SalvageReport> salvage(const QString &folder, const QString &target, const base::Clock &now,
                              base::Progress &progress);

} // namespace registry
