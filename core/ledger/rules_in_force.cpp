#include "ledger/rules_in_force.h"

#include "ledger/entry_schema.h"

#include <algorithm>

namespace ledger {

namespace {

// Quotation marks inside a text are escaped, so this finds members alone; which member it is, the
// parsed entry says.
bool mayStateRules(const QByteArray &bytes)
{
    return bytes.contains("\"kind\":\"registry.opened\"")
        || bytes.contains("\"kind\":\"rules.adopted\"");
}

} // namespace

int RulesInForce::take(const QString &log, const QByteArray &bytes)
{
    int &rules = m_byLog[log];
    rules = std::max(rules, domain::firstRules);
    if (mayStateRules(bytes)) {
        if (const auto entry = readEntry(bytes, {}))
            rules = std::max(rules, rulesStatedBy(*entry));
    }
    return rules;
}

} // namespace ledger
