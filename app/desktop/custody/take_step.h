#pragma once

// TakeStep: what a custody dialog does on the lane of writers: the receiver is recorded, the paper
// attached, and then the step is taken.

#include "actions/hand_on.h"
#include "base/progress.h"
#include "custody/party_choice.h"

namespace desktop {

struct StepOrder {
    actions::CustodyRequest request;
    std::optional<Receiver> to;
    QString paper; // path of the scan; empty when there is none
};

// The receiver as the registry knows them: a new one is recorded as an outsider, unless there is
// one of that name and organisation. Fails with Conflict when several are, and as
// actions::recordPerson does.
Result<domain::Party> receivingParty(actions::Session &session, const Receiver &receiver);

// Attaches the paper as a form to every item; gives its SHA-256 (hex). Fails as attachFiles does.
Result<QString> attachPaper(actions::Session &session, const QStringList &exhibitNumbers,
                            const QString &path, base::Progress &progress);

// Gives the items as they then are. The paper is attached only when the step could be taken. Fails
// as the above and as takeCustodyStep do.
Result<std::vector<registry::ItemRecord>> takeStep(actions::Session &session, StepOrder order,
                                                   base::Progress &progress);

} // namespace desktop
