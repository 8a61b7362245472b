#pragma once

// LotAnswer: the items of a lot in transit that a receiver accepts, and those that they refuse.

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

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
    QString place;                      // where the accepted items are now
    std::optional<qint64> occurredAtMs; // when it happened, if it is recorded later
    QString paper;        // SHA-256 (hex) of the attached scan, for a receiver without a key
    bool isMeant = false; // as in CustodyRequest
};

// The exhibit numbers that the answer names, those of accepted items first.
QStringList numbersOf(const LotAnswer &answer);

} // namespace actions
