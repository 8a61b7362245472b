#pragma once

// BagDigests: compares each file of a bag with its digests in the manifests.

#include "exchange/bag/bag_manifest.h"
#include "exchange/bag/file_mark.h"

#include <QHash>

namespace exchange {

// A file whose every byte was read back and compared when it was written.
struct WrittenFile {
    FileMark mark;  // after that
    QString sha256; // of the bytes that were written
};

// What the writer of a bag knows of its files; digests in lower-case hexadecimal digits.
struct KnownDigests {
    // The SHA-512 of contents by their SHA-256, both computed from the same bytes while they were
    // written. It need not be computed again.
    QHash<QString, QString> sha512;
    // By path in the bag. One that still has its mark need not be read again.
    QHash<QString, WrittenFile> written;
};

// The contents of small files, by path in the bag. If there are very many, not all are kept.
using SmallContents = QHash<QString, QByteArray>;

// Reads each file once for all manifests, on all cores, the largest first; skips missing files. The
// SHA-256 is computed from the file, unless it is `known` and has not been changed. Returns the
// contents of the small files as they were digested, so that thousands of files need not be opened
// again. Fails only with Cancelled.
Result<SmallContents> checkDigests(const QString &folder, const BagTree &tree,
                                   const std::vector<BagManifest> &manifests,
                                   const KnownDigests &known, std::vector<domain::Fault> &faults,
                                   base::Progress &progress);

} // namespace exchange
