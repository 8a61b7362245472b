#include "exchange/record/write/page_words.h"

#include "base/visible_text.h"
#include "domain/labels.h"

#include <QDateTime>

namespace exchange {

QString escaped(const QString &text)
{
    return base::visibleText(text).toHtmlEscaped();
}

QString row(const QStringList &cells, const QString &tag)
{
    QString html = QStringLiteral("<tr>");
    for (const QString &cell : cells)
        html += QStringLiteral("<%1>%2</%1>").arg(tag, cell);
    return html + QStringLiteral("</tr>\n");
}

QString timeText(qint64 utcMs)
{
    return QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC)
        .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QString rolesOf(const domain::Officer &officer)
{
    QStringList labels;
    for (const auto role : officer.roles)
        labels.append(domain::label(role));
    return labels.join(QStringLiteral(", "));
}

QString code(const QString &text)
{
    return QStringLiteral("<code>%1</code>").arg(escaped(text));
}

QString unseenWords(qint64 unseen, bool isChinese)
{
    if (unseen == 0)
        return {};
    return isChinese
        ? QStringLiteral("（其内另有%1件因受限案件而未列出）").arg(unseen)
        : QStringLiteral(" (%1 more inside them are not here, as restricted cases hide them from "
                         "the exporting officer)")
              .arg(unseen);
}

} // namespace exchange
