#pragma once

// ItemChains: the entries about an item and about everything that it was ever in, without its files
// but for the papers that its steps rest on.

#include "ledger/ledger.h"

#include <QSet>

namespace registry {

class ItemChains
{
public:
    explicit ItemChains(const ledger::Ledger &ledger)
        : m_ledger(ledger)
    {
    }

    // Fails with Corrupt where an entry is found under an id that is not its subject.
    Result<void> add(const QString &item);

    // In order of arrival. Nothing can be added after this.
    std::vector<ledger::Entry> inOrder();

private:
    Result<void> addPaper(const QString &item, const QString &paper);

    const ledger::Ledger &m_ledger;
    QSet<QString> m_items;
    QSet<QString> m_papers; // of an item
    std::vector<ledger::Entry> m_entries;
};

} // namespace registry
