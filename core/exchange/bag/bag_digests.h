#pragma once

// BagDigests: compares each file of a bag with its digests in the manifests.

#include "exchange/bag/bag_manifest.h"

#include <QHash>

namespace exchange {

// The SHA-512 of contents by their SHA-256, both in lower-case hexadecimal digits, as computed from
// the same bytes while they were written. Who holds such a list need not compute the SHA-512 again.
using KnownDigests = QHash<QString, QString>;

// By path in the bag; not of all small files, where these are very many.
using SmallContents = QHash<QString, QByteArray>;

// Reads each file once for all manifests, on all cores, the largest first; a file that is missing
// is passed over. The SHA-256 is always computed from the file. Gives the contents of the small
// files, as they were digested, so that nobody has to open thousands of files again. Fails only
// with Cancelled.
Result<SmallContents> checkDigests(const QString &folder, const BagTree &tree,
                                   const std::vector<BagManifest> &manifests,
                                   const KnownDigests &known, std::vector<domain::Fault> &faults,
                                   base::Progress &progress);

} // namespace exchange
