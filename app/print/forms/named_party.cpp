#include "print/forms/named_party.h"

#include "registry/origin_table.h"

namespace print {

Result<NamedParty> named(const registry::Reader &reader, const domain::Party &party)
{
    if (party.kind == domain::Party::Kind::Officer) {
        TRY(const auto officer, registry::OfficerTable(reader).byId(party.id));
        return NamedParty{officer.name, officer.organisation};
    }
    TRY(const auto person, registry::OriginTable(reader).personById(party.id));
    return NamedParty{person.name.value_or(QString()), person.organisation.value_or(QString())};
}

} // namespace print
