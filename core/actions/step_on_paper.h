#pragma once

// Takes custody steps that rest on a signed paper: the paper is stored once, attached to every
// item, and the steps are taken, all in one transaction.

#include "actions/answer_lot.h"
#include "actions/hand_on.h"
#include "base/progress.h"

namespace actions {

// The receiver of items: a known officer or person, or a person to be recorded.
struct Receiver {
    domain::Party::Kind kind = domain::Party::Kind::Officer;
    QString id = {};           // empty: a person of this name and organisation
    QString name = {};         // looked at where there is no id
    QString organisation = {}; // may be empty
    bool operator==(const Receiver &) const = default;
};

struct PaperStep {
    CustodyRequest request;          // its receiver and paper are filled in here
    std::optional<Receiver> to = {}; // nothing: the step names nobody
    QString paper = {};              // path of the scan; empty: there is none
};

struct TakenStep {
    std::vector<registry::ItemRecord> items; // as they then are
    QStringList warnings = {};               // about a newly recorded receiver (record_origin.h)
};

// Takes the step for every item, all or nothing: nobody is recorded and nothing attached where the
// step is refused. A receiver without an id is the person of that name and organisation, whatever
// their category, or is recorded as an outsider. Fails with
// Conflict where several persons answer to the name, as attachFiles does on the paper, and as
// takeCustodyStep does.
Result<TakenStep> takeStepOnPaper(Session &session, const PaperStep &step,
                                  base::Progress &progress);

// Answers the lot in the same way. `paper`: path of the scan, or empty. Fails as attachFiles does
// on the paper, and as answerLot does.
Result<std::vector<registry::ItemRecord>> answerLotOnPaper(Session &session, LotAnswer answer,
                                                           const QString &paper,
                                                           base::Progress &progress);

} // namespace actions
