#pragma once

// Attention: the reasons why an item needs an officer's attention, and the limits that apply.

#include <QString>

#include <vector>

namespace registry {

enum class Attention {
    Doubted,   // named by a fault of an unsound audit that no later sound audit has answered
    Missing,   // from a stock-take, and not seen since: neither found by a later stock-take nor in
               // a later custody step
    NotSealed, // seized, not handed on yet, and without a seal of its own or around it
    NotVerified, // a file that no recorded audit found whole since it was added, or since the
                 // time given
    NoPhotographBeforeSealing, // sealed, and no photograph is of that stage
    NoPhotographAfterSealing,
    SealedUnphotographed, // sealed, and there is no photograph
    NotConfirmed,         // by a second officer
    NoWitness,            // neither a witness nor a reason for having no witness
    ReviewPassed,         // its review date is past, and it is not out of custody
    InTransitLong,        // released, and not received for longer than the time given
    Disputed,             // two entries claim the same step
    CustodyGap,           // one of: in transit longer than the time given, now or ever; an entry
                          // made later after its event than the time given (a seizure registered
                          // late counts); a seal found broken. A hand-over on paper without its
                          // scan cannot occur: domain::next refuses it.
};

const std::vector<Attention> &allAttentions();

// "not_verified", "in_transit_long"…: stable, for settings and programs.
QString name(Attention attention);

// What a person reads, translated.
QString label(Attention attention);

// By what measure; the defaults are what the programs begin with.
struct AttentionLimits {
    qint64 nowMs = 0;                               // UTC; to be set
    qint64 transitMs = qint64(24) * 60 * 60 * 1000; // longer is long
    qint64 delayMs = qint64(24) * 60 * 60 * 1000;   // an entry is late after this
    qint64 verifiedSinceMs = 0; // UTC; files count as verified by audits from then on
    bool operator==(const AttentionLimits &) const = default;
};

} // namespace registry
