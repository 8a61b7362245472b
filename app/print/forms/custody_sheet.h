#pragma once

// CustodySheet: who had an item when, with the fields of NIST’s sample chain-of-custody form.

#include "print/forms/form_facts.h"
#include "print/sheet/sheet.h"

namespace print {

std::vector<Sheet> custodySheets(const FormFacts &facts);

} // namespace print
