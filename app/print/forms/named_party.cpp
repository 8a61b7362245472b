#include "print/forms/named_party.h"

#include "registry/origin_table.h"

namespace print {

Result<NamedParty> named(db::Connection &connection, const domain::Party &party)
{
    if (party.kind == domain::Party::Kind::Officer) {
        TRY(const auto officer, registry::OfficerTable(connection).byId(party.id));
        return NamedParty{officer.name, officer.organisation};
    }
    TRY(const auto person, registry::OriginTable(connection).personById(party.id));
    return NamedParty{person.name.value_or(QString()), person.organisation.value_or(QString())};
}

} // namespace print
