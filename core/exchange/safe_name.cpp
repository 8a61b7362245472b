#include "exchange/safe_name.h"

namespace exchange {

namespace {

constexpr qsizetype longestName = 120; // UTF-8 bytes, well below every file system's limit

bool isHarmless(QChar c)
{
    return c.isLetterOrNumber() || c == u'.' || c == u'-' || c == u'_' || c == u'+' || c == u'='
        || c == u',';
}

QString shortened(QString stem, const QString &ending)
{
    while ((stem + ending).toUtf8().size() > longestName && !stem.isEmpty())
        stem.chop(1);
    return stem;
}

} // namespace

QString safeName(const QString &name, QSet<QString> &taken)
{
    QString harmless;
    for (const QChar c : name.normalized(QString::NormalizationForm_C))
        harmless += isHarmless(c) ? c : QChar(u'_');
    while (harmless.startsWith(u'.') || harmless.startsWith(u'-'))
        harmless.remove(0, 1);
    const auto point = harmless.lastIndexOf(u'.');
    const bool hasEnding = point > 0 && harmless.size() - point <= 12;
    const QString ending = hasEnding ? harmless.mid(point) : QString();
    QString stem = shortened(hasEnding ? harmless.left(point) : harmless, ending);
    if (stem.isEmpty())
        stem = QStringLiteral("file");
    QString unique = stem + ending;
    for (int count = 2; taken.contains(unique.toCaseFolded()); ++count)
        unique = QStringLiteral("%1_%2%3").arg(stem).arg(count).arg(ending);
    taken.insert(unique.toCaseFolded());
    return unique;
}

} // namespace exchange
