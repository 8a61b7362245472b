#include "actions/answer_lot.h"

#include "actions/find_item.h"
#include "actions/take_custody_step.h"
#include "base/text.h"
#include "registry/stated/agreed_lot.h"

namespace actions {

namespace {

domain::CustodyStep stepOf(const LotAnswer &answer, domain::CustodyVerb verb, const QString &reason)
{
    domain::CustodyStep stated;
    stated.verb = verb;
    stated.occurredAtMs = answer.occurredAtMs;
    stated.reason = reason;
    stated.paper = answer.paper;
    return stated;
}

domain::CustodyStep receiptOf(const LotAnswer &answer, const AcceptedItem &item)
{
    auto stated = stepOf(answer, domain::CustodyVerb::Receive, item.reason);
    stated.place = answer.place;
    stated.condition = item.condition;
    stated.sealNumber = item.sealSeen;
    stated.sealBroken = item.sealBroken;
    return stated;
}

Result<registry::ItemRecord> answerOne(Writer &writer, const LotAnswer &answer,
                                       const QString &number, const domain::CustodyStep &stated)
{
    TRY(const auto item, visibleItem(writer, number));
    if (item.custody.lot != answer.lot)
        return failure(ErrorCode::Conflict,
                       Text::tr("%1 is not in this lot, or was answered for already.")
                           .arg(item.exhibitNumber));
    return takeCustodyStep(writer, number, stated, answer.isMeant);
}

} // namespace

QStringList numbersOf(const LotAnswer &answer)
{
    QStringList numbers;
    for (const auto &item : answer.accepted)
        numbers.append(item.exhibitNumber);
    for (const auto &item : answer.refused)
        numbers.append(item.exhibitNumber);
    return numbers;
}

Result<std::vector<registry::ItemRecord>> answerLot(Session &session, const LotAnswer &answer)
{
    return session.write([&](Writer &writer) { return answerLot(writer, answer); });
}

Result<std::vector<registry::ItemRecord>> answerLot(Writer &writer, const LotAnswer &answer)
{
    TRY(checkNumbers(numbersOf(answer)));
    TRY(registry::checkAgreedLot(writer.connection(), answer.lot));
    std::vector<registry::ItemRecord> items;
    for (const auto &accepted : answer.accepted) {
        TRY(auto item,
            answerOne(writer, answer, accepted.exhibitNumber, receiptOf(answer, accepted)));
        items.push_back(std::move(item));
    }
    for (const auto &refused : answer.refused) {
        const auto stated = stepOf(answer, domain::CustodyVerb::Refuse, refused.reason);
        TRY(auto item, answerOne(writer, answer, refused.exhibitNumber, stated));
        items.push_back(std::move(item));
    }
    return items;
}

} // namespace actions
