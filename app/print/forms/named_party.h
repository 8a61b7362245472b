#pragma once

// NamedParty: the name of an officer or a person as a form prints it.

#include "domain/custody.h"
#include "registry/officer_table.h"
#include "registry/reader.h"

namespace print {

struct NamedParty {
    QString name; // empty: erased
    QString organisation;
};

// Fails with NotFound if there is none with that id.
Result<NamedParty> named(const registry::Reader &reader, const domain::Party &party);

} // namespace print
