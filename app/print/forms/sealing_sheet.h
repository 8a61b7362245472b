#pragma once

// SealingSheet: the sealing form: when and how an item was sealed and opened, with photographs
// before and after.

#include "print/forms/form_facts.h"
#include "print/sheet/sheet.h"

namespace print {

std::vector<Sheet> sealingSheets(const FormFacts &facts);

} // namespace print
