#pragma once

// InventorySheet: all items of a case, where each is and in what state.

#include "print/forms/form_facts.h"
#include "print/sheet/sheet.h"

namespace print {

std::vector<Sheet> inventorySheets(const FormFacts &facts);

} // namespace print
