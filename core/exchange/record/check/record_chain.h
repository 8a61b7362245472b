#pragma once

// RecordChain: checks the links between the entries of a custody record: to the previous entry of
// the log and its time, and to the previous step of the same subject.

#include "exchange/record/check/record_rules.h"
#include "exchange/record/check/record_tree.h"

namespace exchange {

// Looks at neighbours that are both in the record. The steps of items, officers, the registry, the
// station and this export have no gap; of other subjects some may be missing. `opening`: the entry
// registry.opened; `exported`: this export's record.exported; `rules`: which judged the entries.
// Faults: record_chain, record_steps.
void checkChain(const QMap<QString, ledger::Entry> &entries, const ledger::Entry &opening,
                const ledger::Entry &exported, const RecordRules &rules, RecordFaults &faults);

// Whether each entry names the node of the tree before its own, also where that is given as a hash
// alone. Faults: record_chain.
void checkPrevious(const QMap<QString, ledger::Entry> &entries, const RecordTree &tree,
                   RecordFaults &faults);

} // namespace exchange
