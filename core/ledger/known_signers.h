#pragma once

// KnownSigners: who may sign from which entry on, as the entries about officers say, before the
// entries are judged one by one. What somebody signed who had no right to counts for nothing.

#include "domain/role.h"
#include "ledger/entry_check.h"

namespace ledger {

class KnownSigners
{
public:
    // The kinds of entries that this takes, in order of arrival.
    static const QStringList &kinds();

    // Whether the entry counts; what does not changes nothing.
    bool take(const Entry &entry);

    SignerKeys keys() const { return m_keys; }

private:
    struct Officer {
        QString key; // id of the one that they have now
        domain::Roles roles;
        bool suspended = false;
    };

    bool mightSign(const Entry &entry) const;
    bool hasAdministrator() const;
    bool changeOfficer(const Entry &entry);
    bool nameKey(const QString &officer, const QJsonObject &said, qint64 position);

    SignerKeys m_keys;
    QHash<QString, Officer> m_officers; // by id
};

} // namespace ledger
