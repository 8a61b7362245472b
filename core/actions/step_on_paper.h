#pragma once

// Takes custody steps that rest on a signed paper: the paper is stored once, attached to every
// item, and the steps are taken, all in one transaction.

#include "actions/custody_request.h"
#include "actions/lot_answer.h"
#include "base/progress.h"
#include "registry/item_table.h"

namespace actions {

class Session;

struct TakenStep {
    std::vector<registry::ItemRecord> items; // as they then are
    QStringList warnings = {};               // about newly recorded persons (record_origin.h)
};

// Takes the step for every item, all or nothing: nobody is recorded and nothing attached where the
// step is refused. A receiver or witness without an id is the person of that name and organisation,
// whatever their category, or is recorded as an outsider. Fails with Conflict where several persons
// answer to the name, as attachFiles does on the paper, and as takeCustodyStep does.
Result<TakenStep> takeStepOnPaper(Session &session, const PaperStep &step,
                                  base::Progress &progress);

// Answers the lot in the same way. `paper`: path of the scan, or empty. Fails as attachFiles does
// on the paper, and as answerLot does.
Result<std::vector<registry::ItemRecord>> answerLotOnPaper(Session &session, LotAnswer answer,
                                                           const QString &paper,
                                                           base::Progress &progress);

} // namespace actions
