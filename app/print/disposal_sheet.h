#pragma once

// DisposalSheet: what becomes of items, by whose authority, before whom.

#include "print/form_facts.h"
#include "print/sheet.h"

namespace print {

std::vector<Sheet> disposalSheets(const FormFacts &facts);

} // namespace print
