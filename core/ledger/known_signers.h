#pragma once

// KnownSigners: who may sign from which entry on, as the entries about officers say, and by which
// rules, before the entries are judged one by one. What is signed wrongly, has not the form of its
// kind, or was signed by somebody who had no right to counts for nothing.

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

    // Whether it is signed rightly by an officer who may sign it at this point.
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
