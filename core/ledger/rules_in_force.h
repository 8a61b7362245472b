#pragma once

// RulesInForce: follows a log entry by entry and returns the set of rules that applies to each
// (schema/ledger_format.md, "The rules in force").

#include "ledger/entry.h"

#include <QMap>

namespace ledger {

class RulesInForce
{
public:
    // The rules for the entry with these bytes, which must be taken in order. An entry that opens
    // the registry or adopts rules is judged by the rules that it states. Bytes that are not an
    // entry change nothing.
    int take(const QString &log, const QByteArray &bytes);

private:
    QMap<QString, int> m_byLog;
};

} // namespace ledger
