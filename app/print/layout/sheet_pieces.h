#pragma once

// SheetPieces: divides a sheet into pieces for page breaking: title, facts, tables, signatures.

#include "print/layout/paper.h"
#include "print/sheet/sheet.h"

namespace print {

// No piece is higher than `mostHeight`.
std::vector<Piece> sheetPieces(const Sheet &sheet, const SheetWords &words, const Paper &paper,
                               double mostHeight);

} // namespace print
