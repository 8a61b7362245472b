#pragma once

// KeySlotCheck: who can open the station's key, against who may.

#include "db/connection.h"
#include "domain/fault.h"

namespace registry {

// Holds the suspect's slots against the officers of `tables`, which the entries gave. A slot that
// is left of an officer who is suspended, or of a key that was exchanged, and an officer with a key
// here and without a slot, are warnings (key_slot): older versions left slots, and a slot opens
// what an older copy of the registry opens as well. Whose key no entry names is a fault elsewhere.
Result<void> checkKeySlots(db::Connection &tables, db::Connection &suspect,
                           std::vector<domain::Fault> &faults);

} // namespace registry
