#pragma once

// CaseGraph: items, a case or everything as JSON-LD in the terms of CASE 1.4.0 and UCO 1.4.0, for
// other tools. schema/case_mapping.md defines the mapping.

#include "base/progress.h"
#include "exchange/graph/graph_request.h"
#include "ledger/checkpoint.h"

namespace actions {
class Session;
}

namespace exchange {

struct GraphReport {
    qint64 items = 0;
    qint64 cases = 0;
    QString fingerprint; // key id of the registry's first officer
    ledger::CheckpointNote checkpoint;
};

// Appends graph.exported, makes the checkpoint, and writes the file: whole, or on failure as it was
// before. With an item go what it contains and what it is inside of, if the officer may see that.
// A restricted case of an item is written only if it is the exported case, or if everything is
// exported, and if the officer may see it. Fails with Denied (no prosecutor), NotFound (an item or
// case, or the officer may not see it; a person; the folder), Invalid (a name to withhold that is
// no sealed field), Io, Cancelled.
Result<GraphReport> exportGraph(actions::Session &session, const GraphRequest &request,
                                base::Progress &progress);

} // namespace exchange
