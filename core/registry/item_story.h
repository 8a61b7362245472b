#pragma once

// ItemStory: an item's entries in order, including those of its containers, with the custody state
// after each.

#include "domain/step_correction.h"
#include "ledger/entry.h"
#include "registry/reader.h"

#include <functional>
#include <optional>
#include <vector>

namespace registry {

// The newest correction of a step.
struct StoryCorrection {
    QString entry; // leaf hash (hex) of custody.corrected
    QString actor; // officer's id
    qint64 timeMs = 0;
    QString reason;
    bool isMistake = false;     // the step did not take place
    domain::CustodyStep stated; // the step as it counts since
};

struct StoryStep {
    ledger::Entry entry;
    QString actor;     // officer's id
    QString container; // id of what it was inside of and went with; empty: its own entry
    std::optional<domain::CustodyStep> stated; // by a custody step, as it was recorded
    domain::Custody custody;                   // of the item, after the entry, as it was recorded
    QString countsForNothing; // why the entry was passed over when it was folded; empty: it counts
    QString corrects = {};    // by custody.corrected: leaf hash (hex) of the step
    std::optional<StoryCorrection> correction = {}; // of the step
    domain::Custody counted =
        {}; // the custody after the entry, as is known since later corrections
};

// The story of an item, read from the ledger and not from the tables. An entry that breaks a rule
// and is missing from the tables too is listed with the reason and changes nothing. Fails with
// Corrupt when an entry does not follow from those before it; a verification then gives details.
Result<std::vector<StoryStep>> storyOf(const Reader &reader, const QString &item);

// The entries about a subject, in order of arrival.
using EntriesOf = std::function<Result<std::vector<ledger::Entry>>(const QString &subject)>;

// The same from given entries, such as those of a custody record; `tables` has the rows that these
// entries make.
Result<std::vector<StoryStep>> storyOf(const Reader &tables, const EntriesOf &entriesOf,
                                       const QString &item);

} // namespace registry
