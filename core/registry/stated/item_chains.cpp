#include "registry/stated/item_chains.h"

#include "base/text.h"
#include "domain/custody_facts.h"

#include <algorithm>

namespace registry {

Result<void> ItemChains::add(const QString &item)
{
    if (item.isEmpty() || m_items.contains(item))
        return {};
    m_items.insert(item);
    TRY(const auto entries, m_ledger.entriesWithoutFiles(item));
    for (const auto &entry : entries) {
        if (entry.subject != item)
            return failure(
                ErrorCode::Corrupt,
                Text::tr("The tables do not agree with the ledger about %1. Nothing was recorded; "
                         "verify the registry before you continue.")
                    .arg(item),
                QStringLiteral("step %1").arg(entry.step));
        m_entries.push_back(entry);
        TRY(addPaper(item, domain::textIn(entry.body, "paper")));
        if (entry.kind.startsWith(QLatin1String("item.")))
            TRY(add(domain::textIn(entry.body, "parent")));
    }
    return {};
}

std::vector<ledger::Entry> ItemChains::inOrder()
{
    std::sort(m_entries.begin(), m_entries.end(),
              [](const auto &left, const auto &right) { return left.position < right.position; });
    return std::move(m_entries);
}

Result<void> ItemChains::addPaper(const QString &item, const QString &paper)
{
    if (paper.isEmpty() || m_papers.contains(item + paper))
        return {};
    m_papers.insert(item + paper);
    TRY(const auto attaching, m_ledger.entriesAttaching(item, paper));
    m_entries.insert(m_entries.end(), attaching.begin(), attaching.end());
    return {};
}

} // namespace registry
