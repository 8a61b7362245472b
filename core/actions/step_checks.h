#pragma once

// StepChecks: checks a custody step before it is written. The ledger's rules do not require these
// checks, since they rest on other items' entries or on the clock of this moment.

#include "actions/session.h"
#include "registry/item_table.h"

namespace actions {

constexpr int longestSeal = 100;
constexpr int longestPlace = 400;

// The seal as it is recorded: one line, read as an identifier. Fails with Invalid.
Result<QString> checkedSeal(const QString &typed);

// The place in the spelling that the registry has for it; empty if nothing was typed. Fails with
// Invalid.
Result<QString> checkedPlace(const View &view, const QString &typed);

// A seal is used once: no other item has it now, and this one never had it. Nor was it ever stated
// for another item, unless that is meant: somebody mistyped a number, which was corrected.
// `corrected`: the step (leaf hash of its entry) that is being corrected, which does not count.
// Fails with Conflict.
Result<void> checkSealIsFresh(const View &view, const registry::ItemRecord &item,
                              const QString &seal, bool isMeant, const QString &corrected = {});

// Why a seal number has to be confirmed, for an officer (by id): it was stated for another item
// before. One sentence; empty if it was not, or if the item cannot be found.
Result<QString> sealDoubt(const registry::Reader &reader, const QString &viewer,
                          const QString &exhibitNumber, const QString &typedSeal);

// Fails with Conflict if another item has this seal now.
Result<void> checkSealIsNotElsewhere(const View &view, const registry::ItemRecord &item,
                                     const QString &seal);

// Nothing gets into a container or out of it while a seal is around it, so a step of the container
// is not dated before that. Fails with Invalid.
Result<void> checkContents(const View &view, const registry::ItemRecord &item,
                           const domain::CustodyStep &stated);

// A step that was recorded late, unless that is meant. Fails with Invalid.
Result<void> checkPrompt(const QString &number, const domain::CustodyStep &stated, bool isMeant);

} // namespace actions
