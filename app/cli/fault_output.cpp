#include "fault_output.h"

#include "base/text.h"

#include <QStringList>

namespace cli {

QString faultText(const domain::Fault &fault, const QString &exhibit)
{
    QStringList place;
    if (fault.seq)
        place.append(Text::tr("entry %1").arg(*fault.seq));
    if (!fault.log.isEmpty())
        place.append(Text::tr("log %1").arg(fault.log));
    if (!exhibit.isEmpty())
        place.append(Text::tr("exhibit %1").arg(exhibit));
    if (!fault.file.isEmpty())
        place.append(fault.line > 0
                         ? Text::tr("%1, line %2").arg(fault.file, QString::number(fault.line))
                         : fault.file);
    QString lines = QStringLiteral("%1 %2: %3")
                        .arg(domain::name(fault.severity).toUpper(), fault.code, fault.what);
    if (!place.isEmpty())
        lines += QStringLiteral("\n    ") + place.join(QStringLiteral(", "));
    if (!fault.expected.isEmpty())
        lines += Text::tr("\n    expected: %1").arg(fault.expected.left(300));
    if (!fault.found.isEmpty())
        lines += Text::tr("\n    found:    %1").arg(fault.found.left(300));
    return lines;
}

QJsonObject faultJson(const domain::Fault &fault, const QString &exhibit)
{
    QJsonObject object{{"severity", domain::name(fault.severity)},
                       {"code", fault.code},
                       {"message", fault.what},
                       {"log", fault.log},
                       {"exhibit", exhibit},
                       {"subject", fault.subject},
                       {"file", fault.file},
                       {"expected", fault.expected},
                       {"found", fault.found}};
    if (fault.seq)
        object.insert(QStringLiteral("entry"), *fault.seq);
    if (fault.line > 0)
        object.insert(QStringLiteral("line"), fault.line);
    return object;
}

} // namespace cli
