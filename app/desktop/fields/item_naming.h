#pragma once

// ItemNaming: what a command that signs is called in the title of its window: with the item that it
// is about.

#include "work/workplace.h"

namespace desktop {

// "Seal SITE3-2026-00011, Huawei Mate 40", or "Seal: 3 items"; the action alone for none.
QString titleNaming(const Workplace &workplace, const QString &action,
                    const QStringList &exhibitNumbers);

} // namespace desktop
