#pragma once

// SeizureGroups: groups items into seizure lists: one list for the items that the same officers
// took from the same holder at the same place before the same witness.

#include "print/forms/form_facts.h"
#include "print/sheet/sheet.h"

namespace print {

// In the order of their first items; the items keep their order.
std::vector<std::vector<FormItem>> seizureGroups(const std::vector<FormItem> &items);

// Case, place, time, holder, witness and authority of a group; what is not recorded is left out.
std::vector<Fact> seizureFacts(const std::vector<FormItem> &group);

// Holder, witness, custodian, both officers, and the authority's seal.
std::vector<SignatureBox> seizureSignatures(const std::vector<FormItem> &group);

} // namespace print
