#pragma once

// KnownSigners: the officers who may sign at each point of a log, and under which rules, from a
// first pass over the entries about officers. An entry counts for nothing if its signature or its
// form is wrong, or if its signer was not allowed to sign it.

#include "domain/role.h"
#include "ledger/entry_check.h"
#include "ledger/rules_in_force.h"

namespace ledger {

class KnownSigners
{
public:
    // The kinds of entries that this takes, in order of arrival.
    static const QStringList &kinds();

    // Whether the entry counts; what does not changes nothing.
    bool take(const Entry &entry);

    SignerKeys keys() const { return m_keys; }
    const RulesInForce &rules() const { return m_rules; }

    // Whether the entry's signature is valid and its officer may sign it at this point.
    bool mightSign(const Entry &entry) const;

private:
    struct Officer {
        QString key; // id of the one that they have now
        domain::Roles roles;
        bool suspended = false;
    };

    bool open(const Entry &entry);
    bool adopt(const Entry &entry);
    bool hasAdministrator() const;
    bool changeOfficer(const Entry &entry);
    bool nameKey(const QString &officer, const QJsonObject &said, qint64 position);

    QString m_registry; // id
    RulesInForce m_rules;
    SignerKeys m_keys;
    QHash<QString, Officer> m_officers; // by id
};

} // namespace ledger
