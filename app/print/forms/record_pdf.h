#pragma once

// RecordPdf: the chain-of-custody records of an export's items as a file of the export.

#include "exchange/record/write/export_contents.h"
#include "registry/registry.h"

namespace print {

// Gives "record.pdf", in both languages: what the export withholds is withheld in it too. The
// registry must outlive it; `viewer` is the id of the officer who exports.
exchange::PayloadMaker recordPdf(const registry::Registry &registry, const QString &viewer);

} // namespace print
