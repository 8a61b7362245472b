#include "custody/give_answer.h"

#include "custody/take_step.h"

namespace desktop {

namespace {

// Asks the rule for both halves of the answer.
Result<void> check(actions::Session &session, const actions::LotAnswer &answer)
{
    for (const auto &item : answer.accepted) {
        domain::CustodyStep told;
        told.place = answer.place;
        told.sealNumber = item.sealSeen;
        told.sealBroken = item.sealBroken;
        told.reason = item.reason;
        TRY(actions::checkCustodyStep(
            session, {domain::CustodyVerb::Receive, {item.exhibitNumber}, told, {}}, true));
    }
    for (const auto &item : answer.refused) {
        domain::CustodyStep told;
        told.reason = item.reason;
        TRY(actions::checkCustodyStep(
            session, {domain::CustodyVerb::Refuse, {item.exhibitNumber}, told, {}}, true));
    }
    return {};
}

} // namespace

Result<std::vector<registry::ItemRecord>> giveAnswer(actions::Session &session,
                                                     actions::LotAnswer answer,
                                                     const QString &paper, base::Progress &progress)
{
    if (!paper.isEmpty()) {
        TRY(check(session, answer));
        TRY(answer.paper, attachPaper(session, numbersOf(answer), paper, progress));
    }
    return actions::answerLot(session, answer);
}

} // namespace desktop
