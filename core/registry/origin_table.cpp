#include "registry/origin_table.h"

#include "base/text.h"
#include "db/connection.h"
#include "domain/identifier.h"
#include "registry/visibility.h"

namespace registry {

namespace {

constexpr auto selectOperation = "SELECT id, name, country FROM operation ";
constexpr auto selectSite = "SELECT id, operation, name, address FROM site ";
constexpr auto selectGroup = "SELECT id, name, operation, site FROM suspect_group ";
constexpr auto selectCase = "SELECT id, number, title, province, restricted FROM case_file ";
constexpr auto selectPerson = "SELECT id, category, name, identity_number, phone_number, "
                              "organisation, suspect_group, remarks FROM person ";

domain::Operation readOperation(const db::Row &row)
{
    return {row.text(0), row.text(1), row.optionalText(2)};
}

domain::Site readSite(const db::Row &row)
{
    return {row.text(0), row.text(1), row.text(2), row.optionalText(3)};
}

domain::Group readGroup(const db::Row &row)
{
    return {row.text(0), row.text(1), row.text(2), row.optionalText(3)};
}

domain::CaseFile readCase(const db::Row &row)
{
    return {row.text(0), row.text(1), row.text(2), row.optionalText(3), row.integer(4) != 0, {}};
}

domain::Person readPerson(const db::Row &row)
{
    return {row.text(0),
            domain::personCategory(row.text(1)).value_or(domain::PersonCategory::Outsider),
            row.optionalText(2),
            row.optionalText(3),
            row.optionalText(4),
            row.optionalText(5),
            row.optionalText(6),
            row.optionalText(7)};
}

template <typename Read>
auto one(const Reader &reader, const QByteArray &sql, const QString &value, Read read,
         const QString &missing) -> Result<std::invoke_result_t<Read, db::Row>>
{
    auto select = reader.connection().prepare(sql);
    for (const QString &form : domain::typedForms(value)) {
        TRY(auto found, select.bind(form).first(read));
        if (found)
            return *found;
    }
    return failure(ErrorCode::NotFound, missing);
}

} // namespace

Result<domain::Operation> OriginTable::operationByName(const QString &name) const
{
    return one(*m_connection, QByteArray(selectOperation) + "WHERE name = $1", name, readOperation,
               Text::tr("There is no operation called “%1”.").arg(name));
}

Result<domain::Site> OriginTable::siteByName(const QString &name) const
{
    return one(*m_connection, QByteArray(selectSite) + "WHERE name = $1", name, readSite,
               Text::tr("There is no site called “%1”.").arg(name));
}

Result<domain::Group> OriginTable::groupByName(const QString &name) const
{
    return one(*m_connection, QByteArray(selectGroup) + "WHERE name = $1", name, readGroup,
               Text::tr("There is no group called “%1”.").arg(name));
}

Result<domain::Operation> OriginTable::operationById(const QString &id) const
{
    return one(*m_connection, QByteArray(selectOperation) + "WHERE id = $1", id, readOperation,
               Text::tr("There is no operation with the id %1.").arg(id));
}

Result<domain::Site> OriginTable::siteById(const QString &id) const
{
    return one(*m_connection, QByteArray(selectSite) + "WHERE id = $1", id, readSite,
               Text::tr("There is no site with the id %1.").arg(id));
}

Result<domain::Group> OriginTable::groupById(const QString &id) const
{
    return one(*m_connection, QByteArray(selectGroup) + "WHERE id = $1", id, readGroup,
               Text::tr("There is no group with the id %1.").arg(id));
}

Result<domain::CaseFile> OriginTable::oneCase(const char *where, const QString &value,
                                              const QString &viewer, const QString &missing) const
{
    auto select = m_connection->prepare(QByteArray(selectCase) + where + " AND " + caseVisibleTo1);
    for (const QString &form : domain::typedForms(value)) {
        TRY(const auto found, select.bind(viewer, form).first(readCase));
        if (!found)
            continue;
        TRY(const auto cases, withOfficers({*found}));
        return cases.front();
    }
    return failure(ErrorCode::NotFound, missing);
}

Result<domain::CaseFile> OriginTable::caseByNumber(const QString &number,
                                                   const QString &viewer) const
{
    return oneCase("WHERE number = $2", number, viewer,
                   Text::tr("There is no case with the number “%1”.").arg(number));
}

Result<domain::CaseFile> OriginTable::caseById(const QString &id, const QString &viewer) const
{
    return oneCase("WHERE id = $2", id, viewer,
                   Text::tr("There is no case with the id %1.").arg(id));
}

Result<bool> OriginTable::isRestricted(const QString &caseFile) const
{
    auto select = m_connection->prepare("SELECT restricted FROM case_file WHERE id = $1");
    TRY(const auto restricted,
        select.bind(caseFile).first([](const db::Row &row) { return row.integer(0) != 0; }));
    return restricted.value_or(false);
}

Result<domain::Person> OriginTable::personById(const QString &id) const
{
    return one(*m_connection, QByteArray(selectPerson) + "WHERE id = $1", id, readPerson,
               Text::tr("There is no person with the id %1.").arg(id));
}

Result<qint64> OriginTable::size() const
{
    auto select = m_connection->prepare(
        "SELECT (SELECT count(*) FROM operation) + (SELECT count(*) FROM site)"
        " + (SELECT count(*) FROM suspect_group) + (SELECT count(*) FROM person)"
        " + (SELECT count(*) FROM case_file)");
    TRY(const auto size, select.first([](const db::Row &row) { return row.integer(0); }));
    return size.value_or(0);
}

Result<std::vector<domain::Operation>> OriginTable::operations() const
{
    return m_connection->prepare(QByteArray(selectOperation) + "ORDER BY name").rows(readOperation);
}

Result<std::vector<domain::Site>> OriginTable::sites() const
{
    return m_connection->prepare(QByteArray(selectSite) + "ORDER BY name").rows(readSite);
}

Result<std::vector<domain::Group>> OriginTable::groups() const
{
    return m_connection->prepare(QByteArray(selectGroup) + "ORDER BY name").rows(readGroup);
}

Result<std::vector<domain::CaseFile>> OriginTable::casesKnownTo(const QString &viewer) const
{
    auto select = m_connection->prepare(QByteArray(selectCase) + "WHERE " + caseVisibleTo1
                                        + " ORDER BY number");
    TRY(auto cases, select.bind(viewer).rows(readCase));
    return withOfficers(std::move(cases));
}

Result<std::vector<domain::CaseFile>> OriginTable::withOfficers(
    std::vector<domain::CaseFile> cases) const
{
    auto select = m_connection->prepare(
        "SELECT officer FROM case_officer WHERE case_file = $1 ORDER BY officer");
    for (auto &caseFile : cases) {
        TRY(const auto officers,
            select.bind(caseFile.id).rows([](const db::Row &row) { return row.text(0); }));
        caseFile.officers = QStringList(officers.begin(), officers.end());
    }
    return cases;
}

Result<std::vector<domain::Person>> OriginTable::selectPersons(const QByteArray &rest,
                                                               const QString &value) const
{
    auto select = m_connection->prepare(selectPerson + rest + " ORDER BY id");
    return select.bind(value).rows(readPerson);
}

Result<std::vector<domain::Person>> OriginTable::persons(domain::PersonCategory category) const
{
    return selectPersons("WHERE category = $1", domain::name(category));
}

Result<std::vector<domain::Person>> OriginTable::personsByName(const QString &name) const
{
    for (const QString &form : domain::typedForms(name)) {
        TRY(auto persons, selectPersons("WHERE name = $1", form));
        if (!persons.empty())
            return persons;
    }
    return std::vector<domain::Person>();
}

Result<std::vector<domain::Person>> OriginTable::victimsOf(const QString &caseFile) const
{
    return selectPersons("WHERE id IN (SELECT person FROM case_victim WHERE case_file = $1)",
                         caseFile);
}

Result<std::vector<domain::Payment>> OriginTable::paymentsOf(const QString &caseFile) const
{
    auto select = m_connection->prepare(
        "SELECT victim, amount, currency, paid_at, card_item, card_number, entry FROM case_payment "
        "WHERE case_file = $1 ORDER BY paid_at, entry");
    return select.bind(caseFile).rows([](const db::Row &row) {
        return domain::Payment{
            row.text(0),         row.integer(1),      row.text(2), row.optionalInteger(3),
            row.optionalText(4), row.optionalText(5), row.text(6)};
    });
}

} // namespace registry
