#pragma once

// JoinedPdf: joins the pages of several PDFs into one.

#include "base/result.h"

#include <QByteArray>

#include <vector>

namespace print {

// The pages of all, in order, in one file that is in all else as the first: its title, its marks as
// PDF/A-1b (ISO 19005-1). One file alone is given back as it is. Fails with Corrupt when one of
// them is not a PDF; there must be one at least.
Result<QByteArray> joinedPdf(const std::vector<QByteArray> &parts);

} // namespace print
