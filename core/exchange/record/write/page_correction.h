#pragma once

// PageCorrection: corrected steps in the readable page of a custody record.

#include "registry/item_story.h"

namespace exchange {

// "sealed 已封存, S-1", as HTML.
QString sealText(const std::optional<QString> &seal);

// A note on an entry that is older than the one before it in the log, as HTML.
QString behind(bool clockBehind);

// Strikes the cells of a step through, but for its number, and notes who corrected it and why.
void strikeOut(QStringList &cells, const registry::StoryCorrection &correction, const QString &by);

struct CorrectionPlace {
    int number = 0;    // of its row
    int corrects = 0;  // number of the step
    QString container; // exhibit number of the item whose step it is; empty: the item's own
};

// The cells of a correction: what counts since then.
QStringList correctionCells(const registry::StoryStep &step, const CorrectionPlace &place,
                            const QString &by);

} // namespace exchange
