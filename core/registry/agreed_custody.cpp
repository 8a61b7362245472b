#include "registry/agreed_custody.h"

#include "base/text.h"
#include "domain/custody_book.h"
#include "registry/item_table.h"

#include <algorithm>

namespace registry {

namespace {

tl::unexpected<Error> differs(const QString &item, const QString &detail)
{
    return failure(
        ErrorCode::Corrupt,
        Text::tr("The tables do not agree with the ledger about %1. Nothing was recorded; verify "
                 "the registry before you continue.")
            .arg(item),
        detail);
}

// The entries about an item and about every container it was ever in.
class Chains
{
public:
    explicit Chains(const ledger::Ledger &ledger)
        : m_ledger(ledger)
    {
    }

    Result<void> add(const QString &item)
    {
        if (item.isEmpty() || m_items.contains(item))
            return {};
        m_items.insert(item);
        TRY(const auto entries, m_ledger.entriesWithoutFiles(item));
        for (const auto &entry : entries) {
            if (entry.subject != item)
                return differs(item, QStringLiteral("step %1").arg(entry.step));
            m_entries.push_back(entry);
            TRY(addPaper(item, domain::textIn(entry.body, "paper")));
            if (entry.kind.startsWith(QLatin1String("item.")))
                TRY(add(domain::textIn(entry.body, "parent")));
        }
        return {};
    }

    std::vector<ledger::Entry> inOrder()
    {
        std::sort(m_entries.begin(), m_entries.end(), [](const auto &left, const auto &right) {
            return left.position < right.position;
        });
        return std::move(m_entries);
    }

private:
    Result<void> addPaper(const QString &item, const QString &paper)
    {
        if (paper.isEmpty() || m_papers.contains(item + paper))
            return {};
        m_papers.insert(item + paper);
        TRY(const auto attaching, m_ledger.entriesAttaching(item, paper));
        m_entries.insert(m_entries.end(), attaching.begin(), attaching.end());
        return {};
    }

    const ledger::Ledger &m_ledger;
    QSet<QString> m_items;
    QSet<QString> m_papers; // of an item
    std::vector<ledger::Entry> m_entries;
};

// Whether the item's chain has as many steps as its newest one says, and the table.
Result<bool> isWhole(db::Connection &connection, const ItemRecord &inTable)
{
    auto select =
        connection.prepare("SELECT count(*) = $2 AND max(step) = $2 FROM entry WHERE subject = $1");
    TRY(const auto whole, select.bind(inTable.id, inTable.lastStep).first([](const db::Row &row) {
        return row.integer(0) != 0;
    }));
    return whole.value_or(false);
}

domain::EntryFacts factsOf(const ledger::Entry &entry, const StatedSigners &signers)
{
    return {entry.kind,
            entry.subject,
            {signers.ownerOf(entry.actor), entry.timeMs, entry.clockBehind},
            entry.body};
}

} // namespace

Result<void> checkAgreedCustody(db::Connection &connection, const ledger::Ledger &ledger,
                                const StatedSigners &signers, const QString &item)
{
    Chains chains(ledger);
    TRY(chains.add(item));
    domain::CustodyBook book;
    for (const auto &entry : chains.inOrder()) {
        if (const auto taken =
                book.take(factsOf(entry, signers), signers.rulesFor(entry.log, entry.seq));
            !taken)
            return differs(item, taken.error().message);
    }
    TRY(const auto inTable, ItemTable(connection).byId(item));
    TRY(const bool whole, isWhole(connection, inTable));
    const auto *stated = book.item(item);
    const auto around = book.around(item);
    const QString parent = around.empty() ? QString() : around.front().id;
    if (!whole || !stated || stated->custody != inTable.custody
        || inTable.parent.value_or(QString()) != parent)
        return differs(inTable.exhibitNumber, QStringLiteral("custody"));
    return {};
}

} // namespace registry
