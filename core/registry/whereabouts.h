#pragma once

// Whereabouts: where an item was between two moments, who had it, and whether it was sealed.

#include "registry/history.h"

namespace registry {

// A period in which state, holder, place and seal were the same.
struct Stay {
    qint64 fromMs = 0;             // UTC
    std::optional<qint64> untilMs; // nullopt: it lasts still
    domain::CustodyState state = domain::CustodyState::Seized;
    QString holder;   // in transit: the releasing officer
    QString receiver; // in transit only
    QString place;
    QString outcome; // out of custody: returned, destroyed, forfeited, handed_over
    QString seal;    // number; empty: not sealed
    bool operator==(const Stay &) const = default;
};

// The stays that overlap the time from `fromMs` to `untilMs`, clipped to it, oldest first. Before
// the seizure there are none.
std::vector<Stay> staysBetween(const CustodyPicture &picture, qint64 fromMs, qint64 untilMs);

// One translated sentence: "With Li Wei at Evidence room 2, sealed (NP-000040)".
QString sentenceOf(const Stay &stay);

} // namespace registry
