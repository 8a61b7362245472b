#include "print/layout/table_pieces.h"

#include "print/layout/text_lines.h"

#include <QSet>

#include <algorithm>

namespace print {

namespace {

constexpr double bodyPoints = 8.5;
constexpr double headingPoints = 10.5;
constexpr double belowPoints = 8;
constexpr double leastPoints = 4;
constexpr double headingGap = 3;
constexpr double mostOfWidth = 0.45; // of a column that is as wide as its widest text
constexpr double mostOfLeast = 0.3;  // of any other
constexpr double leastColumn = 18; // millimetres, where it has so much to say: a name of four signs
constexpr double mostOfPage = 0.4; // of a row's height, before the columns are fitted to their
                                   // contents
constexpr double slack = 1.01;     // of what is drawn against what was measured

class TableSetter
{
public:
    TableSetter(std::vector<Piece> &pieces, const SheetTable &table, const SheetWords &words,
                const Paper &paper, double mostHeight)
        : m_pieces(pieces)
        , m_table(table)
        , m_words(words)
        , m_paper(paper)
        , m_mostHeight(mostHeight)
        , m_type(paper.type(bodyPoints))
        , m_bold(paper.type(bodyPoints, QFont::DemiBold))
        , m_below(paper.type(belowPoints))
        , m_padding(paper.millimetres(cellPadding))
    {
        for (const auto &row : table.rows)
            m_texts.push_back(textsOf(row));
        for (int i = 0; i < int(table.columns.size()); ++i)
            m_shares.append(table.widths.isEmpty() ? 1 : table.widths.value(i));
        m_widths = widths();
        if (weighRows())
            m_widths = widths();
    }

    void set()
    {
        setHeading();
        m_head = std::make_shared<const Piece>(wholeRow(m_paper, m_bold, headBoxes()));
        m_pieces.push_back(*m_head);
        m_pieces.back().withNext = true;
        if (m_table.heading.isEmpty())
            m_pieces.back().gap = m_paper.millimetres(headingGap);
        m_mostHeight -= m_head->height;
        for (std::size_t i = 0; i < m_texts.size(); ++i)
            setRow(m_texts[i], m_table.rows[i]);
        if (!m_table.closing.isEmpty())
            setClosing();
    }

private:
    QStringList textsOf(const SheetRow &row) const
    {
        QStringList texts;
        for (const SheetCell &cell : row.cells) {
            const QString stated = runIn(cell.facts, m_words);
            const bool both = !cell.text.isEmpty() && !stated.isEmpty();
            texts.append(both ? cell.text + u'\n' + stated : cell.text + stated);
        }
        return texts;
    }

    // Of the widest line of a column, its head among them.
    double naturalWidth(int column) const
    {
        double widest = 0;
        const auto measure = [&widest](const Type &type, const QString &text) {
            for (const QString &line : text.split(u'\n'))
                widest = std::max(widest, type.widthOf(line));
        };
        measure(m_bold, m_table.columns[column]);
        for (const QStringList &texts : m_texts)
            measure(m_type, texts.value(column));
        return std::min(widest * slack + 2 * m_padding, m_paper.width() * mostOfWidth);
    }

    // The minimum width of a column: no number is broken, and no name is set one character to a
    // line.
    double leastWidth(int column) const
    {
        double widest = std::min(naturalWidth(column), m_paper.millimetres(leastColumn)) / slack
            - 2 * m_padding;
        widest = std::max(widest, widestPiece(m_table.columns[column], m_bold));
        for (const QStringList &texts : m_texts)
            widest = std::max(widest, widestPiece(texts.value(column), m_type));
        return std::min(widest * slack + 2 * m_padding, m_paper.width() * mostOfLeast);
    }

    // The columns that share what the others leave, each with what it must have at least.
    void share(QList<double> &widths) const
    {
        QList<double> least(widths.size());
        for (int i = 0; i < int(widths.size()); ++i)
            least[i] = m_shares[i] > 0 ? leastWidth(i) : 0;
        QSet<int> settled; // at their least
        for (bool changed = true; changed;) {
            changed = false;
            double left = m_paper.width();
            double shares = 0;
            for (int i = 0; i < int(widths.size()); ++i) {
                const bool isOpen = m_shares[i] > 0 && !settled.contains(i);
                left -= isOpen ? 0 : widths[i];
                shares += isOpen ? m_shares[i] : 0;
            }
            for (int i = 0; i < int(widths.size()); ++i) {
                if (m_shares[i] == 0 || settled.contains(i))
                    continue;
                widths[i] = left * m_shares[i] / shares;
                if (widths[i] >= least[i])
                    continue;
                widths[i] = least[i];
                settled.insert(i);
                changed = true;
            }
        }
    }

    double linesOf(const QStringList &texts, int column) const
    {
        return m_type.widthOf(texts.value(column)) / (m_widths[column] - 2 * m_padding);
    }

    // Where one cell makes its row higher than is good, such as remarks of a page, the columns are
    // shared half by what is in that row. Whether that was so.
    bool weighRows()
    {
        const QStringList *highest = nullptr;
        double most = m_mostHeight * mostOfPage / m_type.line();
        for (const QStringList &texts : m_texts) {
            for (int i = 0; i < int(m_shares.size()); ++i) {
                if (m_shares[i] == 0 || linesOf(texts, i) <= most)
                    continue;
                most = linesOf(texts, i);
                highest = &texts;
            }
        }
        if (!highest)
            return false;
        double shares = 0, all = 0;
        for (int i = 0; i < int(m_shares.size()); ++i) {
            shares += m_shares[i];
            all += m_shares[i] > 0 ? m_type.widthOf(highest->value(i)) : 0;
        }
        for (int i = 0; i < int(m_shares.size()); ++i) {
            if (m_shares[i] > 0)
                m_shares[i] = m_shares[i] / shares + m_type.widthOf(highest->value(i)) / all;
        }
        return true;
    }

    QList<double> widths() const
    {
        QList<double> widths(m_table.columns.size());
        for (int i = 0; i < int(widths.size()); ++i)
            widths[i] = m_shares[i] == 0 ? naturalWidth(i) : 0;
        share(widths);
        capWidest(widths);
        double sum = 0; // all at their least may leave a rest
        for (const double width : widths)
            sum += width;
        for (double &width : widths)
            width *= m_paper.width() / sum;
        return widths;
    }

    // If the columns need more than the width, only the widest are narrowed: a serial number of a
    // hundred characters must not break the exhibit numbers in the next column.
    void capWidest(QList<double> &widths) const
    {
        auto ascending = widths;
        std::sort(ascending.begin(), ascending.end());
        double left = m_paper.width();
        for (int i = 0; i < int(ascending.size()); ++i) {
            const double cap = left / double(ascending.size() - i);
            if (ascending[i] > cap) {
                for (double &width : widths)
                    width = std::min(width, cap);
                return;
            }
            left -= ascending[i];
        }
    }

    std::vector<Box> headBoxes() const
    {
        std::vector<Box> boxes;
        for (int i = 0; i < int(m_widths.size()); ++i)
            boxes.push_back({m_widths[i],
                             textLines(m_table.columns[i], m_bold, m_widths[i] - 2 * m_padding),
                             true});
        return boxes;
    }

    void setHeading()
    {
        if (m_table.heading.isEmpty())
            return;
        const Type type = m_paper.type(headingPoints, QFont::DemiBold);
        const auto lines = textLines(m_table.heading, type, m_paper.width());
        Piece piece;
        piece.gap = m_paper.millimetres(headingGap);
        piece.height = double(lines.size()) * type.line() + m_paper.millimetres(1);
        piece.withNext = true;
        piece.paint = [=](QPainter &painter, double top) {
            drawLines(painter, type, lines, 0, top, ink);
        };
        m_pieces.push_back(std::move(piece));
    }

    void setRow(const QStringList &texts, const SheetRow &row)
    {
        std::vector<Box> boxes;
        for (int i = 0; i < int(m_widths.size()); ++i)
            boxes.push_back({m_widths[i],
                             textLines(texts.value(i), m_type, m_widths[i] - 2 * m_padding), false,
                             row.struck});
        for (Piece &piece : boxRow(m_paper, m_type, boxes, m_mostHeight)) {
            piece.header = m_head;
            m_pieces.push_back(std::move(piece));
        }
        if (row.below.empty())
            return;
        m_pieces.back().withNext = true;
        m_pieces.push_back(belowPiece(row.below));
    }

    // In type as small as it takes for the longest of them to stay on its line.
    Type typeFor(const QStringList &lines) const
    {
        const double room = m_paper.width() - 2 * m_padding;
        double points = belowPoints;
        for (const QString &line : lines) {
            const double width = m_below.widthOf(line);
            points = std::min(points, belowPoints * room / width);
        }
        return points == belowPoints ? m_below : m_paper.type(std::max(points, leastPoints));
    }

    Piece belowPiece(const std::vector<Fact> &below) const
    {
        QStringList lines;
        for (const Fact &fact : below)
            lines.append(fact.label.isEmpty() ? fact.value
                                              : inOneLine(fact.label) + u' ' + fact.value);
        return acrossPiece(typeFor(lines), lines, m_padding);
    }

    // So that nothing can be added after the last row.
    void setClosing()
    {
        if (!m_texts.empty())
            m_pieces.back().withNext = true;
        const double left = (m_paper.width() - m_bold.widthOf(m_table.closing)) / 2;
        m_pieces.push_back(acrossPiece(m_bold, {m_table.closing}, left));
    }

    // A frame across all columns with these lines in it, `left` dots from its edge.
    Piece acrossPiece(const Type &type, const QStringList &lines, double left) const
    {
        const double space = m_paper.millimetres(cellSpace);
        const double rule = m_paper.millimetres(ruleWidth);
        const double width = m_paper.width();
        const double height = double(lines.size()) * type.line() + 2 * space;
        Piece piece;
        piece.header = m_head;
        piece.height = height;
        piece.paint = [=](QPainter &painter, double top) {
            painter.setPen(QPen(ruleInk, rule));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(QRectF(0, top, width, height));
            drawLines(painter, type, lines, left, top + space, ink);
        };
        return piece;
    }

    std::vector<Piece> &m_pieces;
    const SheetTable &m_table;
    const SheetWords &m_words;
    const Paper &m_paper;
    double m_mostHeight;
    Type m_type;
    Type m_bold;
    Type m_below;
    double m_padding;
    std::vector<QStringList> m_texts;
    QList<double> m_shares; // 0: as wide as its widest text
    QList<double> m_widths;
    std::shared_ptr<const Piece> m_head;
};

} // namespace

QString runIn(const std::vector<Fact> &facts, const SheetWords &words)
{
    QStringList stated;
    for (const Fact &fact : facts)
        stated.append(words.pair.arg(inOneLine(fact.label), inOneLine(fact.value)));
    return stated.join(words.separator);
}

void appendTable(std::vector<Piece> &pieces, const SheetTable &table, const SheetWords &words,
                 const Paper &paper, double mostHeight)
{
    TableSetter(pieces, table, words, paper, mostHeight).set();
}

} // namespace print
