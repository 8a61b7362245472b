#pragma once

// TakeIn: takes one file into the store: reads it once, computes its digests, and writes it to a
// temporary file.

#include "attachments/life_mark.h"
#include "attachments/store.h"

namespace attachments {

// A file that was read and written under a temporary name.
struct Taken {
    Stored stored;
    QString temporaryName; // in tmp/
};

// Reads `source` once and writes it to a new file of the intake that `mark` belongs to; Placing
// brings it to disk. On failure that file is gone. Fails as Store::add does.
Result<Taken> takeIn(const Source &source, const std::vector<crypto::DigestAlgorithm> &also,
                     const LifeMark &mark, base::Progress &progress);

} // namespace attachments
