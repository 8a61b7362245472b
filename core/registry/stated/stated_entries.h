#pragma once

// StatedEntries: collects the entries from which the tables' rows about one thing follow.

#include "ledger/ledger.h"
#include "registry/stated/stated_signers.h"

#include <QSet>

#include <map>

namespace registry {

class StatedEntries
{
public:
    StatedEntries(const ledger::Ledger &ledger, const StatedSigners &signers)
        : m_ledger(ledger)
        , m_signers(signers)
    {
    }

    // Adds the entries about the thing and the first entry of each thing that they name by its id.
    // Leaves out a case's payments and victims, and an item's files except papers. Fails with
    // Corrupt if an entry is about another subject than its column states.
    Result<void> addSubject(const QString &id);

    // Adds those that attach files to the item.
    Result<void> addFiles(const QString &item);

    const std::map<qint64, ledger::Entry> &byPosition() const { return m_entries; }

private:
    Result<void> add(ledger::Entry entry);
    Result<void> addNamed(const QJsonValue &value);

    const ledger::Ledger &m_ledger;
    const StatedSigners &m_signers;
    QSet<QString> m_known;
    std::map<qint64, ledger::Entry> m_entries;
};

} // namespace registry
