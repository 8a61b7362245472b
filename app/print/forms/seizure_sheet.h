#pragma once

// SeizureSheet: the seizure list (扣押清单), with copies for the holder, the custodian and the
// file.

#include "print/forms/form_facts.h"
#include "print/sheet/sheet.h"

namespace print {

std::vector<Sheet> seizureSheets(const FormFacts &facts);

} // namespace print
