#pragma once

// ItemStory: an item's entries in order, including those of its containers, with the custody state
// after each.

#include "domain/custody.h"
#include "ledger/entry.h"
#include "registry/reader.h"

#include <functional>
#include <optional>
#include <vector>

namespace registry {

struct StoryStep {
    ledger::Entry entry;
    QString actor;     // officer's id
    QString container; // id of what it was inside of and went with; empty: its own entry
    std::optional<domain::CustodyStep> told; // by an entry custody.…
    domain::Custody custody;                 // of the item, after the entry
    QString countsForNothing; // why the entry was passed over when it was folded; empty: it counts
};

// Read from the ledger, not from the tables; an entry that breaks a rule, and that the tables do
// not have either, is given with the reason and changes nothing. Fails with Corrupt when an entry
// does not follow from those before it; a verification then gives details.
Result<std::vector<StoryStep>> storyOf(const Reader &reader, const QString &item);

// The entries about a subject, in order of arrival.
using EntriesOf = std::function<Result<std::vector<ledger::Entry>>(const QString &subject)>;

// The same from entries that are given, such as those of a custody record; `tables` hold the rows
// that these entries make.
Result<std::vector<StoryStep>> storyOf(const Reader &tables, const EntriesOf &entriesOf,
                                       const QString &item);

} // namespace registry
