#pragma once

// The part of a verification that checks the attached files.

#include "registry/verify/suspect.h"
#include "registry/verify/verification.h"

namespace registry {

// What must be in the store according to the bytes of the signed entries. Fails with Cancelled.
Result<std::vector<ledger::AttachedContent>> statedContents(db::Connection &database);

// Holds every file of the store against these contents, and adds to the report; with `items` (ids)
// only the files of these. Fails with Cancelled.
Result<void> checkAttachments(const Suspect &suspect,
                              const std::vector<ledger::AttachedContent> &contents,
                              const QStringList &items, VerificationReport &report,
                              base::Progress &progress);

// Where no entry can be read: holds every file that is named by a digest against its name. Fails
// with Cancelled.
Result<void> checkByNames(const Suspect &suspect, VerificationReport &report,
                          base::Progress &progress);

} // namespace registry
