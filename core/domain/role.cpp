#include "domain/role.h"

#include <array>
#include <utility>

namespace domain {

namespace {
constexpr std::array<std::pair<Role, const char *>, 5> roleNames{{
    {Role::Officer, "officer"},
    {Role::Custodian, "custodian"},
    {Role::Auditor, "auditor"},
    {Role::Prosecutor, "prosecutor"},
    {Role::Administrator, "administrator"},
}};
}

QString name(Role role)
{
    return QString::fromLatin1(roleNames.at(std::size_t(role)).second);
}

std::optional<Role> role(const QString &name)
{
    for (const auto &[role, roleName] : roleNames) {
        if (name == QLatin1String(roleName))
            return role;
    }
    return std::nullopt;
}

QStringList names(const Roles &roles)
{
    QStringList list;
    for (const Role role : roles)
        list.append(name(role));
    return list;
}

std::optional<Roles> roles(const QStringList &names)
{
    Roles set;
    for (const QString &one : names) {
        const auto known = role(one);
        if (!known)
            return std::nullopt;
        set.insert(*known);
    }
    return set;
}

Roles allRoles()
{
    Roles all;
    for (const auto &[role, roleName] : roleNames)
        all.insert(role);
    return all;
}

} // namespace domain
