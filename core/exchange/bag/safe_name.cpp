#include "exchange/bag/safe_name.h"

#include "base/normal_form.h"

#include <QRegularExpression>

namespace exchange {

namespace {

constexpr qsizetype longestName = 120; // UTF-8 bytes, well below every file system's limit

bool isHarmless(char32_t c)
{
    return QChar::isLetterOrNumber(c)
        || (c < 128 && QStringLiteral(".-_+=,").contains(QChar(char16_t(c))));
}

// What is left once each other character is an underscore. Windows drops a point at the end.
QString harmlessPart(const QString &name)
{
    QString harmless;
    for (const char32_t c : base::composed(name).toUcs4())
        harmless += isHarmless(c) ? QString::fromUcs4(&c, 1) : QStringLiteral("_");
    while (harmless.startsWith(u'.') || harmless.startsWith(u'-'))
        harmless.remove(0, 1);
    while (harmless.endsWith(u'.'))
        harmless.chop(1);
    return harmless;
}

// Windows takes these for devices, whatever follows a full stop.
bool isDevice(const QString &name)
{
    static const QRegularExpression device(QStringLiteral("^(con|prn|aux|nul|(com|lpt)[0-9])$"),
                                           QRegularExpression::CaseInsensitiveOption);
    return device.match(name.section(u'.', 0, 0)).hasMatch();
}

// As much of the stem as leaves room for the ending; a cut leaves no point at the end.
QString joined(QString stem, const QString &ending)
{
    const bool isLong = (stem + ending).toUtf8().size() > longestName;
    while ((stem + ending).toUtf8().size() > longestName && !stem.isEmpty())
        stem.chop(stem.back().isLowSurrogate() ? 2 : 1);
    while (isLong && stem.endsWith(u'.'))
        stem.chop(1);
    return (stem.isEmpty() ? QStringLiteral("file") : stem) + ending;
}

} // namespace

QString safeName(const QString &name, QSet<QString> &taken)
{
    const QString harmless =
        (isDevice(harmlessPart(name)) ? QStringLiteral("_") : QString()) + harmlessPart(name);
    const auto point = harmless.lastIndexOf(u'.');
    const bool hasEnding = point > 0 && harmless.size() - point <= 12;
    const QString ending = hasEnding ? harmless.mid(point) : QString();
    const QString stem = hasEnding ? harmless.left(point) : harmless;
    QString unique = joined(stem, ending);
    for (int count = 2; taken.contains(unique.toCaseFolded()); ++count)
        unique = joined(stem, QStringLiteral("_%1%2").arg(QString::number(count), ending));
    taken.insert(unique.toCaseFolded());
    return unique;
}

} // namespace exchange
