#include "domain/named_thing.h"

#include "base/text.h"

#include <QHash>

namespace domain {

namespace {

QString phrase(const NamedThing &thing)
{
    if (thing.sort == QLatin1String("officer"))
        return Text::tr("The entry names an officer (%1) whom no earlier entry enrols.");
    if (thing.sort == QLatin1String("person"))
        return Text::tr("The entry names a person (%1) whom no earlier entry records.");
    if (thing.sort == QLatin1String("operation"))
        return Text::tr("The entry names an operation (%1) that no earlier entry records.");
    if (thing.sort == QLatin1String("site"))
        return Text::tr("The entry names a site (%1) that no earlier entry records.");
    if (thing.sort == QLatin1String("group"))
        return Text::tr("The entry names a group (%1) that no earlier entry records.");
    if (thing.sort == QLatin1String("case"))
        return Text::tr("The entry names a case (%1) that no earlier entry opens.");
    return Text::tr("The entry names an item (%1) that no earlier entry registers.");
}

} // namespace

QString sortRecordedBy(const QString &kind)
{
    static const QHash<QString, QString> sorts{
        {QStringLiteral("officer.enrolled"), QStringLiteral("officer")},
        {QStringLiteral("person.recorded"), QStringLiteral("person")},
        {QStringLiteral("operation.opened"), QStringLiteral("operation")},
        {QStringLiteral("site.added"), QStringLiteral("site")},
        {QStringLiteral("group.identified"), QStringLiteral("group")},
        {QStringLiteral("case.opened"), QStringLiteral("case")},
        {QStringLiteral("item.registered"), QStringLiteral("item")}};
    return sorts.value(kind);
}

QStringList sortsOfSubject(const QString &kind)
{
    const auto oneCase = QStringLiteral("case");
    if (kind.startsWith(QLatin1String("disclosure.")))
        return {QStringLiteral("item"), QStringLiteral("person"), oneCase};
    const bool isAboutACase =
        kind.startsWith(QLatin1String("case.")) && sortRecordedBy(kind).isEmpty();
    return isAboutACase ? QStringList{oneCase} : QStringList();
}

bool isBroughtAlong(const QString &sort)
{
    return sort != QLatin1String("case") && sort != QLatin1String("item");
}

Error notRecorded(const NamedThing &thing)
{
    return {ErrorCode::NotFound, phrase(thing).arg(thing.id), {}};
}

Error subjectNotRecorded(const QString &subject)
{
    return {
        ErrorCode::NotFound,
        Text::tr("The entry is about something (%1) that no earlier entry records.").arg(subject),
        {}};
}

} // namespace domain
