#include "print/forms/seizure_groups.h"

#include "base/text.h"
#include "print/forms/form_words.h"
#include "print/sheet/sheet_words.h"

#include <QHash>

namespace print {

namespace {

const QString blank = QString(24, u'_'); // a line to write on

// What makes two items belong to one list. Where the site is known, a suspect's desk and room
// belong to one list: each item states where it was found.
QString keyOf(const FormItem &item)
{
    const auto &seizure = item.item.seizure;
    const auto &origin = item.item.origin;
    QStringList parts{seizure.from ? *seizure.from : origin.suspect.value_or(QString()),
                      fieldOf(item, QStringLiteral("holder")),
                      origin.site ? *origin.site : seizure.place,
                      seizure.witness.value_or(QString()),
                      seizure.noWitnessReason.value_or(QString()),
                      seizure.authority.value_or(QString()),
                      seizure.confirmedBy.value_or(QString())};
    for (const auto &by : seizure.by)
        parts.append(by.id);
    return parts.join(u'\n');
}

// From whom it was taken: a person in the registry, or the note made with the item.
QString holderOf(const FormItem &item)
{
    return item.from ? whoIs(*item.from) : fieldOf(item, QStringLiteral("holder"));
}

QString placesOf(const std::vector<FormItem> &group)
{
    QStringList places;
    for (const auto &item : group) {
        if (item.insideOf.isEmpty())
            places.append(item.item.seizure.place);
    }
    places.removeDuplicates();
    const QString site = group.front().site;
    if (places.size() == 1 && places.front().startsWith(site))
        return places.front();
    QStringList stated{site};
    if (places.size() == 1)
        stated.append(places);
    stated.removeAll(QString());
    stated.removeDuplicates();
    return stated.join(QStringLiteral(", "));
}

// Those who seized, and who confirmed it as the second.
std::vector<Named> officersOf(const FormItem &item)
{
    auto officers = item.seizedBy;
    if (officers.empty())
        officers.push_back(item.registeredBy);
    if (item.confirmedBy
        && std::find(officers.begin(), officers.end(), *item.confirmedBy) == officers.end())
        officers.push_back(*item.confirmedBy);
    return officers;
}

QString officersText(const FormItem &item)
{
    QStringList names;
    for (const Named &officer : officersOf(item))
        names.append(whoIs(officer).replace(u'\n', QStringLiteral(", ")));
    return names.join(u'\n');
}

} // namespace

std::vector<std::vector<FormItem>> seizureGroups(const std::vector<FormItem> &items)
{
    std::vector<std::vector<FormItem>> groups;
    QHash<QString, std::size_t> places;
    QHash<QString, QString> keys; // of items that may have others inside
    for (const auto &item : items) {
        // An item inside another was seized with it, whatever was recorded when it was taken out.
        const QString key = keys.value(item.item.parent.value_or(QString()), keyOf(item));
        keys.insert(item.item.id, key);
        if (!places.contains(key)) {
            places.insert(key, groups.size());
            groups.emplace_back();
        }
        groups[places.value(key)].push_back(item);
    }
    return groups;
}

std::vector<Fact> seizureFacts(const std::vector<FormItem> &group)
{
    const auto &item = group.front();
    qint64 first = item.item.seizure.atMs;
    qint64 last = first;
    for (const auto &other : group) {
        if (!other.insideOf.isEmpty())
            continue;
        first = std::min(first, other.item.seizure.atMs);
        last = std::max(last, other.item.seizure.atMs);
    }
    return stated(
        {{Text::tr("Document number"), blank},
         {Text::tr("Case"), caseNumbers(group)},
         {Text::tr("Offence"), caseTitles(group)},
         {Text::tr("Operation"), item.operation},
         {Text::tr("Group"), item.group},
         {Text::tr("Seized at"), moment(first)},
         {Text::tr("Until"), first == last ? QString() : moment(last)},
         {Text::tr("Place of seizure"), placesOf(group)},
         {Text::tr("Holder"), holderOf(item)},
         {Text::tr("Holder: sex, date of birth, identity number"), blank},
         {Text::tr("Holder: address, telephone"), blank},
         {Text::tr("Suspect"), whoIs(item.suspect)},
         {Text::tr("Witness"), whoIs(item.witness)},
         {Text::tr("No witness, because"), item.item.seizure.noWitnessReason.value_or(QString())},
         {Text::tr("Authority"), item.item.seizure.authority.value_or(QString())},
         {Text::tr("Seized by"), officersText(item)},
         {Text::tr("Police numbers of the officers"), blank}});
}

std::vector<SignatureBox> seizureSignatures(const std::vector<FormItem> &group)
{
    const auto &item = group.front();
    const auto officers = officersOf(item);
    const QString second = officers.size() > 1 ? nameOf(officers[1]) : QString();
    return {
        {Text::tr("Holder (signature, fingerprint)"), item.from ? nameOf(*item.from) : QString()},
        {Text::tr("Witness (signature)"), item.witness ? nameOf(*item.witness) : QString()},
        {Text::tr("Custodian (signature)"), {}},
        {Text::tr("First officer (signature)"), nameOf(officers.front())},
        {Text::tr("Second officer (signature)"), second},
        {Text::tr("Authority in charge (seal)"), officers.front().organisation}};
}

} // namespace print
