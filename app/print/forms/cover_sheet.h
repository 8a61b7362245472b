#pragma once

// CoverSheet: the covering letter of a custody record: its contents, its recipient, and how a
// reader checks it without Sealbook.

#include "print/forms/form_facts.h"
#include "print/sheet/sheet.h"

namespace print {

// Needs `facts.cover`.
Sheet coverSheet(const FormFacts &facts);

} // namespace print
