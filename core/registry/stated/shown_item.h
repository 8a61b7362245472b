#pragma once

// ShownItem: whether what the tables hold about one item is what its entries give, for those who
// only look. Lists and searches read the tables alone; a verification compares everything.

#include "ledger/ledger.h"

#include <memory>

namespace registry {

class ShownItem
{
public:
    // Nothing where they agree; else the first place that differs. Replays the entries about the
    // officers that arrived since it was asked last, those about the item and about what it is or
    // was in, some 150 microseconds each; of its files those alone that a step names as its paper.
    // Runs within the caller's view of the registry.
    Result<std::optional<QString>> differenceOf(db::Connection &tables,
                                                const ledger::Ledger &ledger, const QString &item);

private:
    Result<void> refresh(const ledger::Ledger &ledger);

    std::unique_ptr<db::Connection> m_scratch; // tables of the entries about officers
    qint64 m_position = 0;                     // of the newest of these
};

class Registry;

// The same of one item, in a view of its own, as a sentence for those who see it.
Result<std::optional<QString>> warningAbout(Registry &registry, const QString &item,
                                            const QString &exhibitNumber);

} // namespace registry
