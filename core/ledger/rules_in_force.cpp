#include "ledger/rules_in_force.h"

#include <algorithm>

namespace ledger {

void RulesInForce::adopt(const QString &log, qint64 position, int rules)
{
    m_byLog[log].insert(position, std::max(rules, of(log, position)));
}

int RulesInForce::of(const QString &log, qint64 position) const
{
    const auto rules = m_byLog.constFind(log);
    if (rules == m_byLog.constEnd())
        return domain::firstRules;
    auto next = rules->upperBound(position);
    return next == rules->begin() ? domain::firstRules : *--next;
}

} // namespace ledger
