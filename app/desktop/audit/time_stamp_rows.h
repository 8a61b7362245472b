#pragma once

// TimeStampRows: the time stamps of a registry, received and pending, as rows of text.

#include "controls/text_rows.h"
#include "registry/registry.h"

namespace desktop {

QStringList timeStampHeads();

// Each is verified again. The newest checkpoint first.
Result<std::vector<TextRow>> timeStampRows(const registry::Registry &registry);

// "25 Nov 2026, 01:12": on this machine's clock face.
QString shownTime(qint64 timeMs);

} // namespace desktop
