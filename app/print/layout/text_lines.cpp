#include "print/layout/text_lines.h"

#include "base/visible_text.h"

#include <QTextBoundaryFinder>

namespace print {

namespace {

// Between "SITE3-" and "2026".
bool isWithinNumber(const QString &text, qsizetype place)
{
    return place > 0 && place < text.size() && text[place - 1] == u'-'
        && text[place].isLetterOrNumber();
}

// The pieces between which a line may end, blanks at their ends.
QStringList unbreakable(const QString &text)
{
    QStringList pieces;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, text);
    qsizetype start = 0;
    for (qsizetype place = finder.toNextBoundary(); place >= 0; place = finder.toNextBoundary()) {
        if (isWithinNumber(text, place) || place == start)
            continue;
        pieces.append(text.mid(start, place - start));
        start = place;
    }
    if (start < text.size())
        pieces.append(text.mid(start));
    return pieces;
}

QString withoutEndingBlanks(QString text)
{
    while (text.endsWith(u' '))
        text.chop(1);
    return text;
}

class Lines
{
public:
    Lines(const Type &type, double width)
        : m_type(type)
        , m_width(width)
    {
    }

    void add(const QString &piece)
    {
        const double advance = m_type.widthOf(piece);
        const double shown = m_type.widthOf(withoutEndingBlanks(piece));
        if (m_used > 0 && m_used + shown > m_width)
            end();
        if (shown > m_width)
            return addBroken(piece);
        m_line += piece;
        m_used += advance;
    }

    void end()
    {
        m_done.append(withoutEndingBlanks(m_line));
        m_line.clear();
        m_used = 0;
    }

    const QStringList &done() const { return m_done; }

private:
    void addBroken(const QString &piece)
    {
        QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, piece);
        qsizetype start = 0;
        for (qsizetype place = finder.toNextBoundary(); place >= 0;
             place = finder.toNextBoundary()) {
            const QString letter = piece.mid(start, place - start);
            const double advance = m_type.widthOf(letter);
            if (m_used > 0 && m_used + advance > m_width)
                end();
            m_line += letter;
            m_used += advance;
            start = place;
        }
    }

    const Type &m_type;
    double m_width;
    QStringList m_done;
    QString m_line;
    double m_used = 0;
};

} // namespace

QStringList textLines(const QString &text, const Type &type, double width)
{
    Lines lines(type, width);
    const auto paragraphs = base::visibleText(text).split(u'\n');
    for (const QString &paragraph : paragraphs) {
        for (const QString &piece : unbreakable(paragraph))
            lines.add(piece);
        lines.end();
    }
    return lines.done();
}

double widestPiece(const QString &text, const Type &type)
{
    double widest = 0;
    for (const QString &line : text.split(u'\n')) {
        for (const QString &piece : unbreakable(line))
            widest = std::max(widest, type.widthOf(withoutEndingBlanks(piece)));
    }
    return widest;
}

QString inOneLine(QString text)
{
    return text.replace(u'\n', u' ');
}

} // namespace print
