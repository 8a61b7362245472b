#pragma once

// VoidEntries: finds the entries of an export's scope that count for nothing, as each verifier of
// the record will (schema/export_format.md, "Entries that count for nothing").

#include "exchange/record/write/export_scope.h"

namespace exchange {

// Lists these entries in the scope, and drops those that are about no item, officer, registry or
// station: no other entry depends on a void one about a person, a place or a case. Fails with
// Corrupt if an entry breaks a rule and the record could not show that it is void.
Result<void> findVoidEntries(ExportScope &scope);

// The same after the entry of the export was added to the scope.
void takeVoidEntries(ExportScope &scope, const QMap<qint64, QString> &voidEntries);

} // namespace exchange
