#pragma once

// SeizureSheet: what was taken from a holder (扣押清单), for him, the custodian and the file.

#include "print/forms/form_facts.h"
#include "print/sheet/sheet.h"

namespace print {

std::vector<Sheet> seizureSheets(const FormFacts &facts);

} // namespace print
