#pragma once

// Role: the rights of an officer.

#include <QString>
#include <QStringList>

#include <optional>
#include <set>

namespace domain {

enum class Role {
    Officer,       // seizes and registers
    Custodian,     // keeps the evidence room; disposes
    Auditor,       // proves that nothing was changed
    Prosecutor,    // exports records, settles what is disputed
    Administrator, // enrols officers and gives roles
};

using Roles = std::set<Role>;

// "officer", "custodian", "auditor", "prosecutor", "administrator", as entries spell them.
QString name(Role role);
std::optional<Role> role(const QString &name);

// The same for a set, in the order of the enumeration; nothing if any name is unknown.
QStringList names(const Roles &roles);
std::optional<Roles> roles(const QStringList &names);

Roles allRoles();

} // namespace domain
