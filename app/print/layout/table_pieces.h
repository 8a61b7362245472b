#pragma once

// TablePieces: lays out the rows of a table as pieces; its head is repeated on each page.

#include "print/layout/paper.h"
#include "print/sheet/sheet.h"

namespace print {

// Appends them; no piece is higher than `mostHeight`.
void appendTable(std::vector<Piece> &pieces, const SheetTable &table, const SheetWords &words,
                 const Paper &paper, double mostHeight);

// Facts one after the other: "Colour: black; IMEI: 8600…".
QString runIn(const std::vector<Fact> &facts, const SheetWords &words);

} // namespace print
