#include "print/layout/sheet_pieces.h"

#include "print/layout/part_pieces.h"
#include "print/layout/table_pieces.h"

namespace print {

namespace {

constexpr double titlePoints = 17;
constexpr double secondTitlePoints = 11.5;
constexpr double bodyPoints = 8.5;

// What stays with what follows it.
template <typename Append>
void appendWithNext(std::vector<Piece> &pieces, Append append)
{
    const auto first = pieces.size();
    append();
    for (auto i = first; i < pieces.size(); ++i)
        pieces[i].withNext = true;
}

void appendTitle(std::vector<Piece> &pieces, const Sheet &sheet, const Paper &paper)
{
    const QStringList lines = sheet.title.split(u'\n');
    for (const QString &line : lines) {
        const bool isFirst = &line == &lines.constFirst();
        appendText(pieces, line, paper.type(isFirst ? titlePoints : secondTitlePoints, QFont::Bold),
                   paper, 0, ink, Align::Centre);
    }
    if (!sheet.subtitle.isEmpty())
        appendText(pieces, sheet.subtitle, paper.type(bodyPoints), paper, 0.8, quietInk,
                   Align::Centre);
}

// A page that is signed has the end of what is signed for: the last piece before `remarks`, and
// these.
void keepWithSignatures(std::vector<Piece> &pieces, std::size_t remarks)
{
    for (auto i = remarks > 0 ? remarks - 1 : 0; i < pieces.size(); ++i)
        pieces[i].withNext = true;
}

} // namespace

std::vector<Piece> sheetPieces(const Sheet &sheet, const SheetWords &words, const Paper &paper,
                               double mostHeight)
{
    std::vector<Piece> pieces;
    appendWithNext(pieces, [&] { appendTitle(pieces, sheet, paper); });
    appendFacts(pieces, sheet.facts, paper, mostHeight);
    for (const auto &table : sheet.tables)
        appendTable(pieces, table, words, paper, mostHeight);
    const auto remarks = pieces.size();
    for (const QString &remark : sheet.remarks)
        appendText(pieces, remark, paper.type(bodyPoints), paper, 1.5, ink);
    for (const auto &part : sheet.parts)
        appendPart(pieces, part, words, paper, mostHeight);
    if (sheet.parts.empty() && !sheet.signatures.empty())
        keepWithSignatures(pieces, remarks);
    appendSignatures(pieces, sheet.signatures, words, paper);
    return pieces;
}

} // namespace print
