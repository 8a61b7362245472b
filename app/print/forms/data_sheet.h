#pragma once

// DataSheet: the list of electronic data that the holder signs: category, format, size and digests.

#include "print/forms/form_facts.h"
#include "print/sheet/sheet.h"

namespace print {

std::vector<Sheet> dataSheets(const FormFacts &facts);

} // namespace print
