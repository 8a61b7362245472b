#include "panel/shown_item.h"

#include "base/text.h"
#include "domain/field.h"
#include "registry/officer_table.h"
#include "registry/origin_table.h"

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

Result<QString> nameOfPerson(db::Connection &connection, const std::optional<QString> &id)
{
    return id ? nameOf(connection, person(*id)) : QString();
}

Result<QString> nameOfOfficer(db::Connection &connection, const QString &id)
{
    TRY(const auto officer, registry::OfficerTable(connection).byId(id));
    return officer.name;
}

Result<void> readSeizure(db::Connection &connection, ShownItem &shown)
{
    const auto &seizure = shown.item.seizure;
    for (const auto &party : seizure.by) {
        TRY(const auto name, nameOf(connection, party));
        shown.seizedBy.append(name);
    }
    TRY(shown.seizedFrom, nameOfPerson(connection, seizure.from));
    TRY(shown.witness, nameOfPerson(connection, seizure.witness));
    TRY(shown.registeredBy, nameOfOfficer(connection, shown.item.registeredBy));
    if (seizure.confirmedBy) {
        TRY(shown.confirmedBy, nameOfOfficer(connection, *seizure.confirmedBy));
    }
    return {};
}

Result<void> readContents(db::Connection &connection, const QString &viewer, ShownItem &shown)
{
    TRY(const auto inside, registry::ItemTable(connection).contentsOf(shown.item.id));
    std::vector<qint64> numbers;
    for (const auto &item : inside)
        numbers.push_back(item.number);
    TRY(shown.contents, registry::itemRows(connection, numbers, viewer));
    return {};
}

// Of a restricted case that the viewer may not know of, nothing is shown.
Result<void> readCases(db::Connection &connection, const QString &viewer, ShownItem &shown)
{
    TRY(const auto ids, registry::ItemTable(connection).casesOf(shown.item.id));
    for (const QString &id : ids) {
        auto caseFile = registry::OriginTable(connection).caseById(id, viewer);
        if (!caseFile && caseFile.error().code != ErrorCode::NotFound)
            return failure(caseFile.error());
        if (caseFile)
            shown.cases.push_back(std::move(*caseFile));
    }
    return {};
}

} // namespace

Result<ShownItem> readShownItem(db::Connection &connection, const QString &exhibitNumber,
                                const QString &viewer)
{
    ShownItem shown;
    TRY(shown.item, registry::ItemTable(connection).byExhibitNumber(exhibitNumber));
    TRY(const auto rows, registry::itemRows(connection, {shown.item.number}, viewer));
    if (rows.empty())
        return failure(ErrorCode::NotFound,
                       Tr::tr("No item carries the number %1.").arg(exhibitNumber));
    shown.row = rows.front();
    TRY(readSeizure(connection, shown));
    TRY(readContents(connection, viewer, shown));
    TRY(readCases(connection, viewer, shown));
    TRY(shown.attachments, registry::AttachmentTable(connection).ofItem(shown.item.id));
    return shown;
}

Result<QString> nameOf(db::Connection &connection, const domain::Party &party)
{
    if (party.kind == domain::Party::Kind::Officer)
        return nameOfOfficer(connection, party.id);
    TRY(const auto person, registry::OriginTable(connection).personById(party.id));
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
