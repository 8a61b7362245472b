#pragma once

// ShownThing: checks that the rows of an item, a person, a place or a case agree with its entries,
// when a screen shows it. Lists and searches read the tables alone; a verification compares
// everything.

#include "base/result.h"

#include <QString>

#include <optional>

namespace registry {

class Registry;

// nullopt if the rows about the thing with this id agree with its entries, an item's files among
// them, and the names of all that these entries name (registry/stated/stated_rows.h); otherwise a
// sentence for the officer, in which it is called `name`. Not compared: what lies in an item, a
// case's victims and payments. Reads its own view of the registry, in some 200 microseconds for
// each entry, including those about officers.
Result<std::optional<QString>> warningAbout(Registry &registry, const QString &id,
                                            const QString &name);

} // namespace registry
