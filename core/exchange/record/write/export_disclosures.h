#pragma once

// ExportDisclosures: determines which sealed fields an export discloses and which files it
// contains.

#include "exchange/record/write/export_request.h"

namespace exchange {

// Every sealed field of the entries, which count, in their order. Fails with Corrupt (a disclosure
// that cannot be parsed) and with Database.
Result<std::vector<ExportedSecret>> exportedSecrets(ledger::Ledger &ledger,
                                                    const std::vector<ledger::Entry> &entries,
                                                    const ExportRequest &request);

// The files of the items, each content under one name. Fails with Database.
Result<std::vector<ExportedAttachment>> exportedAttachments(
    db::Connection &connection, const std::vector<registry::ItemRecord> &items,
    const ExportRequest &request);

} // namespace exchange
