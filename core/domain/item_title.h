#pragma once

// ItemTitle: an item in one line, including what distinguishes it from another of the same make.

#include "domain/field.h"

namespace domain {

// "Huawei P60", "Bank of China 620000******0005", a script's title, a description; empty when
// nothing of that is recorded. Secrets are masked.
QString itemTitle(ItemKind kind, const Fields &fields);

// The first that is recorded of what a scanner would read: IMEI, serial number, card number
// (masked), ICCID…; nothing when none is.
std::optional<QString> itemIdentifier(ItemKind kind, const Fields &fields);

} // namespace domain
