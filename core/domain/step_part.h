#pragma once

// StepPart: what a custody step may tell, and what it must, by its verb.

#include "domain/custody.h"

namespace domain {

enum class StepPart { To, Place, SealNumber, Reason, Authority, Paper };

const std::vector<StepPart> &allStepParts();

// Whether the entry of this verb has a member for it (schema/entries/custody.….v1.json).
bool mayTell(CustodyVerb verb, StepPart part);

// Whether `next` refuses a step of this verb without it. Paper is needed beyond this by who has no
// key, a reason by who found a seal broken.
bool mustTell(CustodyVerb verb, StepPart part);

} // namespace domain
