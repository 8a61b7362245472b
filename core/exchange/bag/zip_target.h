#pragma once

// ZipTarget: streams a bag into one zip file.

#include "exchange/bag/bag_target.h"

namespace exchange {

// Writes to the new file `part`, which becomes `wanted` on arrival. Sizes of 4 GiB and more are
// written as zip64. Fails with Io.
Result<std::unique_ptr<BagTarget>> makeZipTarget(const QString &wanted, const QString &part);

} // namespace exchange
