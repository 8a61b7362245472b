#pragma once

// CustodySheet: the chain-of-custody form of an item, with the fields of NIST’s sample form.

#include "print/forms/form_facts.h"
#include "print/sheet/sheet.h"

namespace print {

std::vector<Sheet> custodySheets(const FormFacts &facts);

} // namespace print
