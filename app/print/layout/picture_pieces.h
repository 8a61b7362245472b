#pragma once

// PicturePieces: lays out photographs in pairs, each with its caption and digest under it.

#include "print/layout/paper.h"
#include "print/sheet/sheet.h"

namespace print {

void appendPictures(std::vector<Piece> &pieces, const std::vector<SheetPicture> &pictures,
                    const SheetWords &words, const Paper &paper);

} // namespace print
