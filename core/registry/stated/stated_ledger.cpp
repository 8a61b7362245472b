#include "registry/stated/stated_ledger.h"

#include "base/text.h"
#include "ledger/entry_reader.h"
#include "ledger/known_signers.h"

namespace registry {

Result<StatedLedger> StatedLedger::read(db::Connection &connection, base::Progress &progress)
{
    StatedLedger stated;
    ledger::KnownSigners signers;
    ledger::EntryReader reader(connection, "position, log, bytes, signature");
    for (;;) {
        TRY(progress.check());
        TRY(const bool hasRow, reader.next());
        if (!hasRow)
            break;
        const auto row = reader.row();
        auto entry = ledger::readEntry(row.blob(2), row.blob(3));
        if (entry) {
            entry->position = row.integer(0);
            const bool isOfSigners = ledger::KnownSigners::kinds().contains(entry->kind);
            stated.m_steps.take(*entry, !isOfSigners || signers.take(*entry));
        }
        stated.m_trees[entry ? entry->log : row.text(1)].add(
            entry ? entry->leafHash : ledger::leafHash(row.blob(2), row.blob(3)));
    }
    if (!reader.unreadable().empty())
        return failure(ErrorCode::Corrupt,
                       Text::tr("Entries of the registry cannot be read; verify the registry."),
                       reader.unreadable().front().detail);
    return stated;
}

qint64 StatedLedger::size(const QString &log) const
{
    const auto tree = m_trees.constFind(log);
    return tree == m_trees.constEnd() ? 0 : tree->size();
}

Result<QByteArray> StatedLedger::root(const QString &log, qint64 size) const
{
    const auto tree = m_trees.constFind(log);
    if (tree == m_trees.constEnd())
        return failure(ErrorCode::Corrupt, Text::tr("The registry has no log %1.").arg(log));
    return tree->root(size);
}

} // namespace registry
