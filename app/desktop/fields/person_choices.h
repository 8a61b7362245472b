#pragma once

// PersonChoices: persons and officers as choices by name.

#include "controls/choice_box.h"
#include "domain/officer.h"
#include "domain/person.h"

namespace desktop {

// By name, with the last characters of the identity number, or the organisation, that distinguish
// two of the same name.
std::vector<Choice> personChoices(const std::vector<domain::Person> &persons);

// Those who are not suspended, the one with the id `first` before all others.
std::vector<Choice> officerChoices(const std::vector<domain::Officer> &officers,
                                   const QString &first = {});

} // namespace desktop
