#include "actions/record_origin.h"

#include "actions/body.h"
#include "actions/new_name.h"
#include "base/text.h"
#include "db/connection.h"
#include "domain/identity_number.h"
#include "domain/labels.h"
#include "domain/phone_number.h"
#include "domain/text_rule.h"
#include "registry/origin_table.h"

namespace actions {

namespace {

constexpr int longestName = 200;

// Appends an entry about a new subject and gives its id.
Result<QString> recordNew(Writer &writer, const char *kind, const QJsonObject &body,
                          const QJsonObject &secrets = {})
{
    const QString id = writer.newId();
    TRY(writer.append({QLatin1String(kind), id, body, secrets}));
    return id;
}

// Why it was insisted on is written into the remarks: an entry about a person has no other place.
Result<void> checkPhoneNumber(RecordedPerson &person, const std::optional<QString> &insistReason)
{
    if (!person.phoneNumber || domain::tidied(*person.phoneNumber).isEmpty()) {
        person.phoneNumber.reset();
        return {};
    }
    TRY(const auto checked,
        domain::checkedPhoneNumber(Text::tr("The phone number"), *person.phoneNumber));
    person.phoneNumber = checked.value;
    if (!checked.warning.isEmpty())
        person.warnings.append(checked.warning);
    if (checked.doubt.isEmpty())
        return {};
    if (!insistReason)
        return failure(ErrorCode::Invalid, domain::insistable(checked.doubt));
    TRY(const auto reason, domain::checkedLongText(Text::tr("The reason"), *insistReason, 1000));
    const QString remark = Text::tr("The phone number is as found: %1").arg(reason);
    person.remarks = person.remarks ? *person.remarks + u'\n' + remark : remark;
    return {};
}

// The name and category of another person with the same identity number, if there is one.
Result<std::optional<QString>> bearerOfIdentity(const Writer &writer, const QString &number)
{
    auto select = writer.connection().prepare(
        "SELECT name, category FROM person WHERE upper(identity_number) = $1 ORDER BY id");
    return select.bind(number.toUpper()).first([](const db::Row &row) {
        const auto category = domain::personCategory(row.text(1));
        return Text::tr("%1 (%2)").arg(
            row.optionalText(0).value_or(Text::tr("(erased)")),
            domain::label(category.value_or(domain::PersonCategory::Outsider)));
    });
}

Result<void> checkIdentityNumber(const Writer &writer, RecordedPerson &person)
{
    if (!person.identityNumber || domain::tidied(*person.identityNumber).isEmpty()) {
        person.identityNumber.reset();
        return {};
    }
    const auto today = QDateTime::fromMSecsSinceEpoch(writer.now(), Qt::UTC).date().addDays(1);
    TRY(const auto checked,
        domain::checkedIdentityNumber(Text::tr("The identity number"), *person.identityNumber,
                                      today));
    person.identityNumber = checked.value;
    if (!checked.warning.isEmpty())
        person.warnings.append(checked.warning);
    TRY(const auto other, bearerOfIdentity(writer, checked.value));
    if (other)
        person.warnings.append(Text::tr("The identity number is that of %1 too.").arg(*other));
    return {};
}

// Two people may share a name, and one may be recorded twice: it is warned of, not refused.
Result<void> warnOfNamesakes(const Writer &writer, RecordedPerson &person)
{
    TRY(const auto other,
        registry::lookAlike(writer.connection(), registry::NameOf::Person, *person.name));
    if (!other)
        return {};
    person.warnings.append(
        *other == *person.name
            ? Text::tr("A person named “%1” is already recorded.").arg(*other)
            : Text::tr("The name “%1” looks like that of “%2”, who is recorded already.")
                  .arg(*person.name, *other));
    return {};
}

} // namespace

Result<domain::Operation> openOperation(Session &session, const domain::Operation &given)
{
    return session.write([&](Writer &writer) -> Result<domain::Operation> {
        domain::Operation operation = given;
        TRY(operation.name, newName(writer, registry::NameOf::Operation, given.name));
        TRY(operation.id,
            recordNew(writer, "operation.opened",
                      Body().text("name", operation.name).text("country", operation.country)));
        return operation;
    });
}

Result<domain::Site> addSite(Session &session, const domain::Site &given)
{
    return session.write([&](Writer &writer) -> Result<domain::Site> {
        domain::Site site = given;
        TRY(site.name, newName(writer, registry::NameOf::Site, given.name));
        TRY(site.id,
            recordNew(writer, "site.added",
                      Body()
                          .text("operation", site.operation)
                          .text("name", site.name)
                          .text("address", site.address)));
        return site;
    });
}

Result<domain::Group> identifyGroup(Session &session, const domain::Group &given)
{
    return session.write([&](Writer &writer) -> Result<domain::Group> {
        domain::Group group = given;
        TRY(group.name, newName(writer, registry::NameOf::Group, given.name));
        TRY(group.id,
            recordNew(writer, "group.identified",
                      Body()
                          .text("name", group.name)
                          .text("operation", group.operation)
                          .text("site", group.site)));
        return group;
    });
}

Result<RecordedPerson> recordPerson(Writer &writer, const domain::Person &given,
                                    const std::optional<QString> &insistReason)
{
    RecordedPerson person{given, {}};
    TRY(person.name,
        domain::checkedText(Text::tr("The person's name"), given.name.value_or(QString()),
                            longestName));
    TRY(person.organisation,
        domain::checkedOptional(Text::tr("The organisation"), given.organisation, longestName));
    TRY(checkPhoneNumber(person, insistReason));
    TRY(checkIdentityNumber(writer, person));
    TRY(warnOfNamesakes(writer, person));
    const QJsonObject secrets = Body()
                                    .text("name", person.name)
                                    .text("identity_number", person.identityNumber)
                                    .text("phone_number", person.phoneNumber);
    const QJsonObject body = Body()
                                 .text("category", domain::name(person.category))
                                 .text("organisation", person.organisation)
                                 .text("group", person.group)
                                 .text("remarks", person.remarks);
    TRY(person.id, recordNew(writer, "person.recorded", body, secrets));
    return person;
}

Result<RecordedPerson> recordPerson(Session &session, const domain::Person &person,
                                    const std::optional<QString> &insistReason)
{
    return session.write(
        [&](Writer &writer) { return recordPerson(writer, person, insistReason); });
}

} // namespace actions
