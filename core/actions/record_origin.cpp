#include "actions/record_origin.h"

#include "actions/body.h"
#include "base/text.h"
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

tl::unexpected<Error> taken(const QString &name)
{
    return failure(ErrorCode::Conflict, Text::tr("The name “%1” is taken already.").arg(name));
}

} // namespace

Result<domain::Operation> openOperation(Session &session, const domain::Operation &given)
{
    return session.write([&](Writer &writer) -> Result<domain::Operation> {
        domain::Operation operation = given;
        TRY(operation.name,
            domain::checkedText(Text::tr("The operation's name"), given.name, longestName));
        if (registry::OriginTable(writer.connection()).operationByName(operation.name))
            return taken(operation.name);
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
        TRY(site.name, domain::checkedText(Text::tr("The site's name"), given.name, longestName));
        if (registry::OriginTable(writer.connection()).siteByName(site.name))
            return taken(site.name);
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
        TRY(group.name, domain::checkedText(Text::tr("The group's name"), given.name, longestName));
        if (registry::OriginTable(writer.connection()).groupByName(group.name))
            return taken(group.name);
        TRY(group.id,
            recordNew(writer, "group.identified",
                      Body()
                          .text("name", group.name)
                          .text("operation", group.operation)
                          .text("site", group.site)));
        return group;
    });
}

Result<domain::Person> recordPerson(Writer &writer, domain::Person person)
{
    TRY(person.name,
        domain::checkedText(Text::tr("The person's name"), person.name.value_or(QString()),
                            longestName));
    if (person.phoneNumber) {
        TRY(const auto checked,
            domain::checkedPhoneNumber(Text::tr("The phone number"), *person.phoneNumber));
        if (!checked.doubt.isEmpty())
            return failure(ErrorCode::Invalid, checked.doubt);
        person.phoneNumber = checked.value;
    }
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

Result<domain::Person> recordPerson(Session &session, const domain::Person &person)
{
    return session.write([&](Writer &writer) { return recordPerson(writer, person); });
}

} // namespace actions
