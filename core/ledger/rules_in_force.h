#pragma once

// RulesInForce: which set of rules applies to each entry of a log (schema/ledger_format.md, "The
// rules in force").

#include "domain/rules.h"

#include <QMap>
#include <QString>

namespace ledger {

class RulesInForce
{
public:
    // Puts the rules that an entry adopts in force, for itself and all later entries; only for an
    // entry that counts. A smaller number than the one in force changes nothing.
    void adopt(const QString &log, qint64 position, int rules);

    // For the entry at this position in the order of arrival.
    int of(const QString &log, qint64 position) const;

private:
    QMap<QString, QMap<qint64, int>> m_byLog; // by the first position that they are for
};

} // namespace ledger
