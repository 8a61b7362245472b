#pragma once

// NewNames: records new names that were typed into boxes for existing ones, several at once.

#include "origins/new_origin.h"

namespace desktop {

// Whether the names are enough: a person known only by name needs a form, and so does
// a site or group without an operation.
bool areEnough(const std::vector<NewOrigin> &names);

// Lists each name with the kind of record that it becomes, and records them after confirmation. If
// one is refused, those recorded before it stay.
void askNames(Workplace &workplace, const std::vector<NewOrigin> &names, QWidget *parent);

} // namespace desktop
