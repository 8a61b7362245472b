#pragma once

// VoidEntries: which entries of an export's scope count for nothing, as each verifier of the record
// will find (schema/export_format.md, "Entries that count for nothing").

#include "exchange/record/write/export_scope.h"

namespace exchange {

// Notes them in the scope, and leaves out those about what the record is not about. Fails with
// Corrupt where an entry breaks a rule and the record could not show that it counts for nothing.
Result<void> findVoidEntries(ExportScope &scope);

// The same for a scope that has grown by the entry of the export.
void takeVoidEntries(ExportScope &scope, const QMap<qint64, QString> &voidEntries);

} // namespace exchange
