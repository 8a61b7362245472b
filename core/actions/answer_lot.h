#pragma once

// Answers a lot in transit: records which items are received and which are refused, all or nothing.

#include "actions/session.h"
#include "registry/item_table.h"

namespace actions {

struct AcceptedItem {
    QString exhibitNumber;
    QString condition; // as it was found
    QString sealSeen;  // empty: not compared; else it must be the seal on record
    bool sealBroken = false;
    QString reason; // needed when the seal is broken
};

struct RefusedItem {
    QString exhibitNumber;
    QString reason;
};

struct LotAnswer {
    QString lot;
    std::vector<AcceptedItem> accepted;
    std::vector<RefusedItem> refused;
    QString place;                      // where what is accepted now is
    std::optional<qint64> occurredAtMs; // when it happened, if it is recorded later
    QString paper;            // SHA-256 (hex) of the attached scan, for a receiver without a key
    bool lateIsMeant = false; // as in CustodyRequest
};

// Of all items that it names, the accepted ones first.
QStringList numbersOf(const LotAnswer &answer);

// Appends custody.received for each that is accepted and custody.refused for each that is refused,
// in one transaction, and gives the items as they then are, in this order. What is named in neither
// stays in transit. Fails with Invalid when nothing is named or an item is named twice, with
// Conflict when one is not in this lot, and else as takeCustodyStep does, naming the item.
Result<std::vector<registry::ItemRecord>> answerLot(Session &session, const LotAnswer &answer);

// The same within an action that is being written.
Result<std::vector<registry::ItemRecord>> answerLot(Writer &writer, const LotAnswer &answer);

} // namespace actions
