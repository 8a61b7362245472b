#include "panel/shown_item.h"

#include "base/text.h"
#include "domain/field.h"
#include "registry/history.h"
#include "registry/officer_table.h"
#include "registry/origin_table.h"
#include "registry/stocktake_table.h"

#include <QCoreApplication>

namespace desktop {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ShownItem)
};

domain::Party person(const QString &id)
{
    return {domain::Party::Kind::Person, id};
}

Result<QString> nameOfPerson(const registry::Reader &reader, const std::optional<QString> &id)
{
    return id ? nameOf(reader, person(*id)) : QString();
}

Result<QString> nameOfOfficer(const registry::Reader &reader, const QString &id)
{
    TRY(const auto officer, registry::OfficerTable(reader).byId(id));
    return officer.name;
}

Result<void> readSeizure(const registry::Reader &reader, ShownItem &shown)
{
    const auto &seizure = shown.item.seizure;
    for (const auto &party : seizure.by) {
        TRY(const auto name, nameOf(reader, party));
        shown.seizedBy.append(name);
    }
    TRY(shown.seizedFrom, nameOfPerson(reader, seizure.from));
    TRY(shown.witness, nameOfPerson(reader, seizure.witness));
    TRY(shown.registeredBy, nameOfOfficer(reader, shown.item.registeredBy));
    if (seizure.confirmedBy) {
        TRY(shown.confirmedBy, nameOfOfficer(reader, *seizure.confirmedBy));
    }
    return {};
}

Result<void> readContents(const registry::Reader &reader, const QString &viewer, ShownItem &shown)
{
    TRY(const auto inside, registry::ItemTable(reader).contentsOf(shown.item.id));
    std::vector<qint64> numbers;
    for (const auto &item : inside)
        numbers.push_back(item.number);
    TRY(shown.contents, registry::itemRows(reader, numbers, viewer));
    return {};
}

// Of a restricted case that the viewer may not know of, nothing is shown.
Result<void> readCases(const registry::Reader &reader, const QString &viewer, ShownItem &shown)
{
    TRY(const auto ids, registry::ItemTable(reader).casesOf(shown.item.id));
    for (const QString &id : ids) {
        auto caseFile = registry::OriginTable(reader).caseById(id, viewer);
        if (!caseFile && caseFile.error().code != ErrorCode::NotFound)
            return failure(caseFile.error());
        if (caseFile)
            shown.cases.push_back(std::move(*caseFile));
    }
    return {};
}

} // namespace

Result<ShownItem> readShownItem(const registry::Reader &reader, const QString &exhibitNumber,
                                const QString &viewer)
{
    ShownItem shown;
    TRY(shown.item, registry::ItemTable(reader).byExhibitNumber(exhibitNumber));
    TRY(const auto rows, registry::itemRows(reader, {shown.item.number}, viewer));
    if (rows.empty())
        return failure(ErrorCode::NotFound,
                       Tr::tr("No item carries the number %1.").arg(exhibitNumber));
    shown.row = rows.front();
    TRY(shown.size, registry::sizeOfStory(reader, exhibitNumber));
    TRY(shown.missingSinceMs, registry::missingSince(reader, shown.item.id));
    TRY(readSeizure(reader, shown));
    TRY(readContents(reader, viewer, shown));
    TRY(readCases(reader, viewer, shown));
    TRY(shown.attachments, registry::AttachmentTable(reader).ofItem(shown.item.id));
    return shown;
}

bool isShort(qint64 sizeOfStory)
{
    constexpr qint64 rowsInTime = 300; // a hundred entries take some milliseconds
    return sizeOfStory <= rowsInTime;
}

Result<QString> nameOf(const registry::Reader &reader, const domain::Party &party)
{
    if (party.kind == domain::Party::Kind::Officer)
        return nameOfOfficer(reader, party.id);
    TRY(const auto person, registry::OriginTable(reader).personById(party.id));
    const QString name = person.name.value_or(Tr::tr("(erased)"));
    return person.organisation
        ? Tr::tr("%1, %2", "a person's name and organisation").arg(name, *person.organisation)
        : name;
}

QString fieldLabel(domain::ItemKind kind, const QString &name)
{
    const auto *rule = domain::fieldRule(kind, name);
    return rule ? Text::tr(rule->label) : name;
}

} // namespace desktop
