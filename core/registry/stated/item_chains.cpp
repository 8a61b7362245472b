#include "registry/stated/item_chains.h"

#include "base/text.h"
#include "domain/custody_facts.h"
#include "domain/step_correction.h"

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
        if (entry.kind == QLatin1String(domain::stepCorrected))
            TRY(addContents(item, entries, entry));
    }
    return {};
}

// Collects the chains of the item's contents: an entry about one of them between the step and its
// correction forbids the correction.
Result<void> ItemChains::addContents(const QString &item, const std::vector<ledger::Entry> &entries,
                                     const ledger::Entry &correction)
{
    const QString corrects = domain::textIn(correction.body, "corrects");
    const auto step = std::find_if(entries.begin(), entries.end(),
                                   [&](const auto &one) { return one.leafHex() == corrects; });
    if (step == entries.end())
        return {};
    static const QStringList reaching{
        QStringLiteral("item.registered"), QStringLiteral("item.put_in"),
        QStringLiteral("item.taken_out"),  QStringLiteral("custody.sealed"),
        QStringLiteral("custody.opened"),  QString::fromLatin1(domain::stepCorrected)};
    TRY(const auto between, m_ledger.entriesOfKinds(reaching, step->position, correction.position));
    for (const auto &entry : between) {
        if (entry.subject == item || m_items.contains(entry.subject))
            continue;
        TRY(const auto others, m_ledger.entriesWithoutFiles(entry.subject));
        const bool liesInSomething = std::any_of(others.begin(), others.end(), [](const auto &one) {
            return !domain::textIn(one.body, "parent").isEmpty();
        });
        if (liesInSomething)
            TRY(add(entry.subject));
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
