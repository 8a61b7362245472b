#pragma once

// RecordComparison: compares a custody record with the registry that it came from.

#include "exchange/record/check/record_check.h"
#include "registry/registry.h"

namespace exchange {

// Whether the registry's log is the record's, grown, and whether the record left out a step that
// its items had when it was made; steps that they had since are notes. The registry's entries are
// compared by their own bytes, whatever the other columns contain. `record` is the result of
// checkRecord. Fails with Corrupt where the registry's entries cannot be read.
//
// Codes of faults: record_checkpoint, record_since, record_steps, record_newer_steps (a note).
Result<std::vector<domain::Fault>> compareWithRegistry(const RecordReport &record,
                                                       registry::Registry &registry);

} // namespace exchange
