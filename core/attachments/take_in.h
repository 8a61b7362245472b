#pragma once

// TakeIn: one file on its way into the store: read once, digested, written beside its place.

#include "attachments/store.h"

namespace attachments {

// A file that was read and written under a temporary name.
struct Taken {
    Stored stored;
    QString temporaryPath;
};

// Reads `source` once and writes it to a new file in `temporaryFolder`; Placing brings it to disk.
// On failure that file is gone. Fails as Store::add does.
Result<Taken> takeIn(const Source &source, const std::vector<crypto::DigestAlgorithm> &also,
                     const QString &temporaryFolder, base::Progress &progress);

} // namespace attachments
