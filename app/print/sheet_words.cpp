#include "print/sheet_words.h"

#include <QDateTime>

namespace print {

QString bilingual(const char *chinese, const char *english)
{
    return QString::fromUtf8(chinese) + u' ' + QString::fromUtf8(english);
}

QString moment(qint64 utcMs)
{
    const auto time = QDateTime::fromMSecsSinceEpoch(utcMs);
    const auto zone = time.toOffsetFromUtc(time.offsetFromUtc()).timeZoneAbbreviation();
    return time.toString(QStringLiteral("yyyy-MM-dd HH:mm ")) + zone;
}

} // namespace print
