#pragma once

// FieldRules: the table of fields by kind of item.

#include "domain/field.h"

namespace domain {

// The fields of one kind in the order of its form, those of every kind last.
std::vector<FieldRule> rulesOf(ItemKind kind);

} // namespace domain
