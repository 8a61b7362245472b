#pragma once

// NamedParty: the name of an officer or a person as a form prints it.

#include "domain/custody.h"
#include "registry/officer_table.h"

namespace print {

struct NamedParty {
    QString name; // empty: erased
    QString organisation;
};

// Fails with NotFound if there is none with that id.
Result<NamedParty> named(db::Connection &connection, const domain::Party &party);

} // namespace print
