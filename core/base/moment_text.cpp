#include "base/moment_text.h"

#include "base/text.h"

#include <QRegularExpression>

namespace base {

QString dayFormat()
{
    //: as Qt formats days
    return Text::tr("yyyy-MM-dd");
}

QString momentFormat()
{
    return dayFormat() + QStringLiteral(" HH:mm");
}

QString dayText(const QDate &day)
{
    return day.toString(dayFormat());
}

QString dayText(qint64 utcMs)
{
    return dayText(QDateTime::fromMSecsSinceEpoch(utcMs).date());
}

QString momentText(const QDateTime &moment)
{
    return moment.toLocalTime().toString(momentFormat());
}

QString momentText(qint64 utcMs)
{
    return momentText(QDateTime::fromMSecsSinceEpoch(utcMs));
}

QString isoPiece(QString piece)
{
    static const QRegularExpression part(QStringLiteral("(\\d+)([年月日])"));
    QString iso;
    qsizetype after = 0;
    auto parts = part.globalMatch(piece);
    while (parts.hasNext()) {
        const auto match = parts.next();
        iso += QStringView(piece).mid(after, match.capturedStart() - after);
        iso += match.captured(1).rightJustified(2, u'0');
        if (match.captured(2) != u"日")
            iso += u'-';
        after = match.capturedEnd();
    }
    iso += QStringView(piece).mid(after);
    return iso;
}

} // namespace base
