#pragma once

// PartPieces: lays out facts in boxes, declarations, photographs and signatures as pieces.

#include "print/layout/paper.h"
#include "print/sheet/sheet.h"

namespace print {

// Labels next to values, two facts in a row where both are short.
void appendFacts(std::vector<Piece> &pieces, const std::vector<Fact> &facts, const Paper &paper,
                 double mostHeight);

// Kept together on one page where one holds it.
void appendPart(std::vector<Piece> &pieces, const SheetPart &part, const SheetWords &words,
                const Paper &paper, double mostHeight);

void appendSignatures(std::vector<Piece> &pieces, const std::vector<SignatureBox> &boxes,
                      const SheetWords &words, const Paper &paper);

enum class Align { Left, Centre };

// A text over the whole width, `gap` millimetres below what is above it.
void appendText(std::vector<Piece> &pieces, const QString &text, const Type &type,
                const Paper &paper, double gap, const QColor &colour, Align align = Align::Left);

} // namespace print
