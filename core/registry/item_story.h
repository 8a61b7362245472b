#pragma once

// ItemStory: an item's entries in order, including those of its containers, with the custody state
// after each.

#include "domain/custody.h"
#include "ledger/entry.h"
#include "registry/reader.h"

#include <optional>
#include <vector>

namespace registry {

struct StoryStep {
    ledger::Entry entry;
    QString actor;     // officer's id
    QString container; // id of what it was inside of and went with; empty: its own entry
    std::optional<domain::CustodyStep> told; // by an entry custody.…
    domain::Custody custody;                 // of the item, after the entry
};

// Read from the ledger, not from the tables. Fails with Corrupt when an entry does not follow from
// those before it; a verification then gives details.
Result<std::vector<StoryStep>> storyOf(const Reader &reader, const QString &item);

} // namespace registry
