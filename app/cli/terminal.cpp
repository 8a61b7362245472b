#include "terminal.h"

#include "base/visible_text.h"

#include <QStringList>

#include <cstdio>

namespace cli {

namespace {

constexpr qsizetype longestLine = 2000; // characters

bool isWide(QChar c)
{
    const auto code = c.unicode();
    return (code >= 0x1100 && code <= 0x115f) || (code >= 0x2e80 && code <= 0xa4cf)
        || (code >= 0xac00 && code <= 0xd7a3) || (code >= 0xf900 && code <= 0xfaff)
        || (code >= 0xfe30 && code <= 0xfe6f) || (code >= 0xff00 && code <= 0xff60);
}

// The start and the end of a line that is too long to be read: what was typed may be a whole file.
QString shortened(const QString &line)
{
    if (line.size() <= longestLine)
        return line;
    return line.left(longestLine / 2) + QStringLiteral(" … ") + line.right(longestLine / 2);
}

} // namespace

QString safe(const QString &text)
{
    return base::visibleText(text);
}

QString safeJson(const QString &json)
{
    return base::visibleJson(json);
}

void complain(const QString &sentence)
{
    QStringList lines = safe(sentence).split(u'\n');
    for (QString &line : lines)
        line = shortened(line);
    std::fprintf(stderr, "sealbook-cli: %s\n", qUtf8Printable(lines.join(u'\n')));
}

void complainOf(const QStringList &sentences)
{
    for (const QString &sentence : sentences)
        complain(sentence);
}

QString inLine(const QString &text)
{
    return QString(text).replace(u'\n', QStringLiteral(" ⏎ "));
}

int width(const QString &text)
{
    int columns = 0;
    for (const QChar c : text)
        columns += isWide(c) ? 2 : 1;
    return columns;
}

QString column(const QString &text, int columns)
{
    QString cut = safe(text).replace(u'\n', u' ');
    while (width(cut) > columns)
        cut.chop(1);
    return cut + QString(columns - width(cut), u' ');
}

} // namespace cli
