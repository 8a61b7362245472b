#include "exchange/graph/graph_parties.h"

#include "registry/officer_table.h"
#include "registry/origin_table.h"

namespace exchange {

namespace {

const QString nameField = QStringLiteral("name");
const QString identityField = QStringLiteral("identity_number");
const QString phoneField = QStringLiteral("phone_number");

QString roleClass(domain::PersonCategory category)
{
    switch (category) {
    case domain::PersonCategory::Suspect:
        return QStringLiteral("investigation:Subject");
    case domain::PersonCategory::Victim:
        return QStringLiteral("uco-victim:Victim");
    default:
        return QStringLiteral("uco-role:Role");
    }
}

} // namespace

Result<QString> GraphParties::officer(const QString &id)
{
    const QString name = nodeName(QUuid(id));
    if (!m_scene.file.has(name)) {
        TRY(const auto officer, registry::OfficerTable(m_scene.connection).byId(id));
        TRY(addOfficer(officer, name));
    }
    return name;
}

Result<QString> GraphParties::person(const QString &id)
{
    const QString name = nodeName(QUuid(id));
    if (!m_scene.file.has(name)) {
        TRY(const auto person, registry::OriginTable(m_scene.connection).personById(id));
        TRY(addPerson(person, name));
    }
    return name;
}

Result<QString> GraphParties::party(const domain::Party &party)
{
    return party.kind == domain::Party::Kind::Officer ? officer(party.id) : person(party.id);
}

Result<QString> GraphParties::group(const QString &id)
{
    const QString name = nodeName(QUuid(id));
    if (!m_scene.file.has(name)) {
        TRY(const auto group, registry::OriginTable(m_scene.connection).groupById(id));
        GraphNode node(name, QStringLiteral("uco-identity:Organization"));
        node.text("uco-core:name", group.name)
            .text("uco-core:tag", QStringLiteral("suspect_group"));
        TRY(m_scene.file.addOnce(node));
    }
    return name;
}

Result<QString> GraphParties::organisation(const QString &called)
{
    GraphNode node(derivedName(m_scene.registry, QStringLiteral("organisation/") + called),
                   QStringLiteral("uco-identity:Organization"));
    node.text("uco-core:name", called);
    TRY(m_scene.file.addOnce(node));
    return node.name();
}

Result<void> GraphParties::addOfficer(const domain::Officer &officer, const QString &name)
{
    GraphNode node(name, QStringLiteral("uco-identity:Person"));
    node.text("uco-core:name", officer.name).text("uco-core:tag", QStringLiteral("officer"));
    node.embed("uco-core:externalReference",
               m_scene.reference(node, QStringLiteral("SHA-256 of the officer's public key (DER)"),
                                 officer.keyId));
    TRY(m_scene.file.addOnce(node));
    return addMembership(name, officer.organisation);
}

Result<void> GraphParties::addPerson(const domain::Person &person, const QString &name)
{
    GraphNode node(name, QStringLiteral("uco-identity:Person"));
    node.text("uco-core:name", m_scene.shown(nameField, person.name, person.id));
    m_scene.noteWithheld(node, nameField, person.name, person.id);
    if (const auto number = m_scene.shown(identityField, person.identityNumber, person.id))
        node.embed("uco-core:externalReference",
                   m_scene.reference(node, QStringLiteral("identity number"), *number));
    m_scene.noteWithheld(node, identityField, person.identityNumber, person.id);
    node.text("uco-core:description", person.remarks);
    TRY(m_scene.file.addOnce(node));
    TRY(const auto played, role(person.category));
    TRY(m_scene.relate(name, QStringLiteral("Has_Role"), played));
    TRY(addMembership(name, person.organisation.value_or(QString())));
    if (person.group) {
        TRY(const auto joined, group(*person.group));
        TRY(m_scene.relate(name, QStringLiteral("Member_Of"), joined));
    }
    return addPhone(person, name);
}

Result<void> GraphParties::addPhone(const domain::Person &person, const QString &owner)
{
    if (!person.phoneNumber)
        return {};
    GraphNode node(derivedName(owner, QStringLiteral("phone")),
                   QStringLiteral("uco-observable:PhoneAccount"));
    GraphNode account(derivedName(owner, QStringLiteral("phone/AccountFacet")),
                      QStringLiteral("uco-observable:AccountFacet"));
    GraphNode phone(derivedName(owner, QStringLiteral("phone/PhoneAccountFacet")),
                    QStringLiteral("uco-observable:PhoneAccountFacet"));
    account.refer("uco-observable:owner", owner);
    phone.text("uco-observable:phoneNumber",
               m_scene.shown(phoneField, person.phoneNumber, person.id));
    m_scene.noteWithheld(node, phoneField, person.phoneNumber, person.id);
    return m_scene.file.add(node.facet(account).facet(phone));
}

Result<void> GraphParties::addMembership(const QString &member, const QString &called)
{
    if (called.isEmpty())
        return {};
    TRY(const auto joined, organisation(called));
    return m_scene.relate(member, QStringLiteral("Member_Of"), joined);
}

Result<QString> GraphParties::role(domain::PersonCategory category)
{
    GraphNode node(derivedName(m_scene.registry, QStringLiteral("role/") + domain::name(category)),
                   roleClass(category));
    node.text("uco-core:name", domain::name(category));
    TRY(m_scene.file.addOnce(node));
    return node.name();
}

} // namespace exchange
