#include "ledger/known_signers.h"

#include "domain/entry_kind.h"
#include "ledger/entry_form.h"
#include "ledger/entry_schema.h"

#include <algorithm>

namespace ledger {

namespace {

domain::Roles rolesIn(const QJsonObject &said)
{
    return domain::roles(said.value(QLatin1String("roles")).toVariant().toStringList())
        .value_or(domain::Roles{});
}

} // namespace

const QStringList &KnownSigners::kinds()
{
    static const QStringList all{
        QStringLiteral("registry.opened"),       QStringLiteral("rules.adopted"),
        QStringLiteral("officer.enrolled"),      QStringLiteral("officer.key_changed"),
        QStringLiteral("officer.roles_changed"), QStringLiteral("officer.suspended"),
        QStringLiteral("officer.reinstated"),    QStringLiteral("station.key_changed")};
    return all;
}

bool KnownSigners::take(const Entry &entry)
{
    if (entry.kind == QLatin1String("registry.opened"))
        return open(entry);
    const int rules = m_rules.of(entry.log, entry.position);
    if (!mightSign(entry) || !checkForm(entry, std::max(rules, rulesStatedBy(entry))))
        return false;
    if (entry.kind == QLatin1String("rules.adopted"))
        return adopt(entry);
    if (entry.kind == QLatin1String("officer.enrolled")) {
        if (m_officers.contains(entry.subject)
            || !nameKey(entry.subject, entry.body, entry.position))
            return false;
        m_officers[entry.subject].roles = rolesIn(entry.body);
        return true;
    }
    return !entry.kind.startsWith(QLatin1String("officer.")) || changeOfficer(entry);
}

bool KnownSigners::open(const Entry &entry)
{
    const auto first = entry.body.value(QLatin1String("officer")).toObject();
    const QString id = first.value(QLatin1String("id")).toString();
    if (!m_officers.isEmpty() || !nameKey(id, first, entry.position))
        return false;
    m_officers[id].roles = rolesIn(first);
    m_registry = entry.subject;
    m_rules.adopt(entry.log, entry.position, rulesStatedBy(entry));
    return true;
}

bool KnownSigners::adopt(const Entry &entry)
{
    if (entry.subject != m_registry)
        return false;
    m_rules.adopt(entry.log, entry.position, rulesStatedBy(entry));
    return true;
}

bool KnownSigners::changeOfficer(const Entry &entry)
{
    const auto officer = m_officers.find(entry.subject);
    if (officer == m_officers.end())
        return false;
    if (entry.kind == QLatin1String("officer.key_changed"))
        return nameKey(entry.subject, entry.body, entry.position);
    const Officer before = *officer;
    if (entry.kind == QLatin1String("officer.roles_changed"))
        officer->roles = rolesIn(entry.body);
    else
        officer->suspended = entry.kind == QLatin1String("officer.suspended");
    if (hasAdministrator())
        return true;
    *officer = before;
    return false;
}

// A key that nobody was named with; it takes the place of the officer's former one.
bool KnownSigners::nameKey(const QString &officer, const QJsonObject &said, qint64 position)
{
    const auto key = crypto::PublicKey::fromRaw(
        QByteArray::fromHex(said.value(QLatin1String("public_key")).toString().toLatin1()));
    if (!key || m_keys.contains(key->id()))
        return false;
    auto &known = m_officers[officer];
    if (const auto former = m_keys.find(known.key); former != m_keys.end())
        former->until = position;
    m_keys.insert(key->id(), {*key, position});
    known.key = key->id();
    return true;
}

bool KnownSigners::mightSign(const Entry &entry) const
{
    const auto key = m_keys.constFind(entry.actor);
    return key != m_keys.constEnd() && key->key.verifies(entry.bytes, entry.signature)
        && std::any_of(m_officers.begin(), m_officers.end(), [&](const Officer &one) {
               return one.key == entry.actor && !one.suspended
                   && domain::maySign(one.roles, entry.kind);
           });
}

bool KnownSigners::hasAdministrator() const
{
    return std::any_of(m_officers.begin(), m_officers.end(), [](const Officer &one) {
        return !one.suspended && one.roles.contains(domain::Role::Administrator);
    });
}

} // namespace ledger
