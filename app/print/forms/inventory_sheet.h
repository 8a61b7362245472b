#pragma once

// InventorySheet: the inventory of a case: every item with its place and state.

#include "print/forms/form_facts.h"
#include "print/sheet/sheet.h"

namespace print {

std::vector<Sheet> inventorySheets(const FormFacts &facts);

} // namespace print
