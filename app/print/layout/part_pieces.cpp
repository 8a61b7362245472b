#include "print/layout/part_pieces.h"

#include "print/layout/picture_pieces.h"
#include "print/layout/text_lines.h"

namespace print {

namespace {

constexpr double factPoints = 8.5;
constexpr double headingPoints = 10.5;
constexpr double partGap = 4;
constexpr double factGap = 3;
constexpr double widestLabel = 36;
constexpr double boxHeight = 25;    // at least: a long name makes it higher
constexpr double lineHeight = 17.5; // where the line to sign on is, within the box
constexpr double lineShare = 0.64;  // of the box; the rest is for the day
constexpr int mostShortLines = 3;

class FactSetter
{
public:
    FactSetter(std::vector<Piece> &pieces, const Paper &paper, double mostHeight)
        : m_pieces(pieces)
        , m_paper(paper)
        , m_mostHeight(mostHeight)
        , m_type(paper.type(factPoints))
        , m_padding(paper.millimetres(cellPadding))
    {
    }

    void set(const std::vector<Fact> &facts)
    {
        m_label = labelWidth(facts);
        m_first = true;
        for (std::size_t i = 0; i < facts.size(); ++i) {
            if (i + 1 < facts.size() && isShort(facts[i]) && isShort(facts[i + 1])) {
                setRow({facts[i], facts[i + 1]});
                ++i;
            } else {
                setRow({facts[i]});
            }
        }
    }

private:
    double labelWidth(const std::vector<Fact> &facts) const
    {
        double widest = 0;
        for (const Fact &fact : facts)
            widest = std::max(widest, m_type.widthOf(inOneLine(fact.label)));
        return std::min(widest + 2 * m_padding + 1, m_paper.millimetres(widestLabel));
    }

    // In one line, or each language in its own.
    QStringList labelLines(const QString &label) const
    {
        const auto one = lines(inOneLine(label), m_label);
        return one.size() == 1 ? one : lines(label, m_label);
    }

    double valueWidth(int across) const { return m_paper.width() / across - m_label; }

    QStringList lines(const QString &text, double width) const
    {
        return textLines(text, m_type, width - 2 * m_padding);
    }

    bool isShort(const Fact &fact) const
    {
        const double room = valueWidth(2) - 2 * m_padding;
        return widestPiece(fact.value, m_type) <= room
            && textLines(fact.value, m_type, room).size() <= mostShortLines;
    }

    void setRow(const std::vector<Fact> &facts)
    {
        std::vector<Box> boxes;
        const double width = valueWidth(int(facts.size()));
        for (const Fact &fact : facts) {
            boxes.push_back({m_label, labelLines(fact.label), true});
            boxes.push_back({width, lines(fact.value, width)});
        }
        for (Piece &piece : boxRow(m_paper, m_type, boxes, m_mostHeight)) {
            piece.gap = m_first ? m_paper.millimetres(factGap) : 0;
            m_first = false;
            m_pieces.push_back(std::move(piece));
        }
    }

    std::vector<Piece> &m_pieces;
    const Paper &m_paper;
    double m_mostHeight;
    Type m_type;
    double m_padding;
    double m_label = 0;
    bool m_first = true;
};

// One box for a signature and the date.
struct SignaturePlace {
    QStringList who, name;
    QString date;
    QRectF area;
};

void drawSignature(QPainter &painter, const Paper &paper, const Type &type,
                   const SignaturePlace &place)
{
    const double padding = paper.millimetres(cellPadding);
    const double left = place.area.left() + padding;
    const double right = place.area.right() - padding;
    const double middle = place.area.left() + place.area.width() * lineShare;
    const double line = place.area.top() + paper.millimetres(lineHeight);
    painter.setPen(QPen(ruleInk, paper.millimetres(ruleWidth)));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(place.area);
    painter.drawLine(QPointF(left, line), QPointF(middle - padding, line));
    painter.drawLine(QPointF(middle + padding, line), QPointF(right, line));
    drawLines(painter, type, place.who, left, place.area.top() + paper.millimetres(cellSpace), ink);
    drawLines(painter, type, place.name, left, line + paper.millimetres(0.5), ink);
    drawLines(painter, type, {place.date}, middle + padding, line + paper.millimetres(0.5),
              quietInk);
}

Piece signatureRow(const std::vector<SignatureBox> &boxes, const SheetWords &words,
                   const Paper &paper, double width)
{
    const Type type = paper.type(8);
    const double padding = paper.millimetres(cellPadding);
    double height = paper.millimetres(boxHeight);
    std::vector<SignaturePlace> places;
    for (const SignatureBox &box : boxes) {
        const double left = double(places.size()) * width;
        places.push_back({textLines(box.who, type, width - 2 * padding),
                          textLines(box.name, type, width * lineShare - 2 * padding), words.date,
                          QRectF(left, 0, width, 0)});
        const double below = double(places.back().name.size()) * type.line();
        height = std::max(height, paper.millimetres(lineHeight + cellSpace) + below);
    }
    for (SignaturePlace &place : places)
        place.area.setHeight(height);
    Piece piece;
    piece.height = height;
    piece.paint = [=](QPainter &painter, double top) {
        for (SignaturePlace place : places) {
            place.area.moveTop(top);
            drawSignature(painter, paper, type, place);
        }
    };
    return piece;
}

} // namespace

void appendText(std::vector<Piece> &pieces, const QString &text, const Type &type,
                const Paper &paper, double gap, const QColor &colour, Align align)
{
    const double width = paper.width();
    bool first = true;
    for (const QString &line : textLines(text, type, width)) {
        Piece piece;
        piece.height = type.line();
        piece.gap = first ? paper.millimetres(gap) : 0;
        first = false;
        const double left = align == Align::Left ? 0 : (width - type.widthOf(line)) / 2;
        piece.paint = [=](QPainter &painter, double top) {
            drawLines(painter, type, {line}, left, top, colour);
        };
        pieces.push_back(std::move(piece));
    }
}

void appendFacts(std::vector<Piece> &pieces, const std::vector<Fact> &facts, const Paper &paper,
                 double mostHeight)
{
    FactSetter(pieces, paper, mostHeight).set(facts);
}

void appendSignatures(std::vector<Piece> &pieces, const std::vector<SignatureBox> &boxes,
                      const SheetWords &words, const Paper &paper)
{
    constexpr std::size_t mostTwoAcross = 4;
    const std::size_t across = boxes.size() > mostTwoAcross ? 3 : 2;
    const double width = paper.width() / double(across);
    for (std::size_t i = 0; i < boxes.size(); i += across) {
        const auto last = std::min(boxes.size(), i + across);
        Piece row =
            signatureRow({boxes.begin() + std::ptrdiff_t(i), boxes.begin() + std::ptrdiff_t(last)},
                         words, paper, width);
        row.gap = i == 0 ? paper.millimetres(factGap) : 0;
        row.withNext = last < boxes.size();
        pieces.push_back(std::move(row));
    }
}

void appendPart(std::vector<Piece> &pieces, const SheetPart &part, const SheetWords &words,
                const Paper &paper, double mostHeight)
{
    const auto first = pieces.size();
    // A page that is signed has the end of what is signed for.
    if (part.heading.isEmpty() && !part.signatures.empty() && !pieces.empty())
        pieces.back().withNext = true;
    const Type type = paper.type(factPoints);
    if (!part.heading.isEmpty())
        appendText(pieces, part.heading, paper.type(headingPoints, QFont::DemiBold), paper, partGap,
                   ink);
    for (const QString &sentence : part.sentences)
        appendText(pieces, sentence, type, paper, 1, ink);
    appendFacts(pieces, part.facts, paper, mostHeight);
    const auto pictures = pieces.size();
    appendPictures(pieces, part.pictures, words, paper);
    appendSignatures(pieces, part.signatures, words, paper);
    // Rows of photographs without a signature may continue on the next page.
    const bool mayPart = !part.pictures.empty() && part.signatures.empty();
    for (auto i = first; i + 1 < (mayPart ? pictures + 1 : pieces.size()); ++i)
        pieces[i].withNext = true;
}

} // namespace print
