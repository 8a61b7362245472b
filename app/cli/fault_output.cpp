#include "fault_output.h"

#include "base/text.h"
#include "print/reports/audit_report.h"

#include <QMap>
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

QString causeText(const actions::FoundFault &cause)
{
    QString lines = faultText(cause.fault, cause.place.exhibitNumber);
    const auto addLine = [&](const QString &line) {
        if (!line.isEmpty())
            lines += QStringLiteral("\n    ") + line;
    };
    addLine(cause.place.headline);
    if (cause.place.headline.isEmpty())
        addLine(print::aboutText(cause));
    addLine(print::stepText(cause));
    QMap<QString, int> following;
    for (const auto &consequence : cause.consequences)
        ++following[consequence.fault.code];
    for (auto code = following.begin(); code != following.end(); ++code)
        addLine(Text::tr("follows from it: %1 × %2").arg(code.value()).arg(code.key()));
    return lines;
}

void addCause(QJsonArray &faults, const actions::FoundFault &cause)
{
    const auto place = faults.size();
    const auto withPlace = [](const actions::FoundFault &found) {
        auto object = faultJson(found.fault, found.place.exhibitNumber);
        object.insert(QStringLiteral("item"), found.place.item);
        object.insert(QStringLiteral("step"), found.place.step);
        object.insert(QStringLiteral("signed_by"), found.place.actor);
        object.insert(QStringLiteral("person"), found.place.person);
        return object;
    };
    faults.append(withPlace(cause));
    for (const auto &consequence : cause.consequences) {
        auto object = withPlace(consequence);
        object.insert(QStringLiteral("follows_from"), place);
        faults.append(object);
    }
}

} // namespace cli
