#pragma once

// Masking: how a field's value is shown where it is not asked for by somebody who may see it.

#include "domain/item_kind.h"

namespace domain {

// Card numbers as first six and last four digits; passcodes and the like not at all; everything
// else as it is, since officers work with it.
QString masked(ItemKind kind, const QString &field, const QString &value);

} // namespace domain
