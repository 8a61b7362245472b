#pragma once

// ItemChains: collects the entries about an item and about all containers that it was ever in.
// Where a step was corrected, also those about contents with an entry between the step and its
// correction. Of the entries that attach files, it takes only those of papers of the item's steps.

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
    Result<void> addContents(const QString &item, const std::vector<ledger::Entry> &entries,
                             const ledger::Entry &correction);
    Result<void> addPaper(const QString &item, const QString &paper);

    const ledger::Ledger &m_ledger;
    QSet<QString> m_items;
    QSet<QString> m_papers; // of an item
    std::vector<ledger::Entry> m_entries;
};

} // namespace registry
