#pragma once

// SealingSheet: when and how an item was sealed and opened, with photographs before and after.

#include "print/form_facts.h"
#include "print/sheet.h"

namespace print {

std::vector<Sheet> sealingSheets(const FormFacts &facts);

} // namespace print
