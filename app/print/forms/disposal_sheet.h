#pragma once

// DisposalSheet: what becomes of items, by whose authority, before whom.

#include "print/forms/form_facts.h"
#include "print/sheet/sheet.h"

namespace print {

std::vector<Sheet> disposalSheets(const FormFacts &facts);

} // namespace print
