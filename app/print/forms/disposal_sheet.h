#pragma once

// DisposalSheet: the disposal form of items: method, authority and witnesses.

#include "print/forms/form_facts.h"
#include "print/sheet/sheet.h"

namespace print {

std::vector<Sheet> disposalSheets(const FormFacts &facts);

} // namespace print
