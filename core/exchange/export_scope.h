#pragma once

// ExportScope: which entries a custody record consists of.

#include "ledger/ledger.h"
#include "registry/item_table.h"

#include <QSet>

namespace exchange {

struct ExportScope {
    std::vector<registry::ItemRecord> items; // with what they contain
    std::vector<ledger::Entry> entries;      // in order of arrival
};

// The items' whole chains; whom and what they name (persons, sites, groups, operations, cases) and
// what those name; of a case that is exported as one also its victims and payments; every entry
// about officers, and the one that opened the registry.
class ScopeCollector
{
public:
    ScopeCollector(db::Connection &connection, ledger::Ledger &ledger)
        : m_connection(connection)
        , m_ledger(ledger)
    {
    }

    Result<void> addItem(const QString &id);
    Result<void> addCase(const QString &id);       // with victims and payments
    Result<void> addSubject(const QString &id);    // all its entries, and what they name
    Result<ExportScope> finish();

private:
    Result<void> take(const ledger::Entry &entry);
    Result<void> addMentioned(const QJsonValue &value);

    db::Connection &m_connection;
    ledger::Ledger &m_ledger;
    QSet<QString> m_subjects;
    QMap<qint64, ledger::Entry> m_entries;         // by order of arrival
    std::vector<registry::ItemRecord> m_items;
};

} // namespace exchange
