#pragma once

// DataSheet: electronic data with category, format, size and digests, as the holder signs for them.

#include "print/forms/form_facts.h"
#include "print/sheet/sheet.h"

namespace print {

std::vector<Sheet> dataSheets(const FormFacts &facts);

} // namespace print
