#pragma once

// Custody: an item's custody state, who is responsible for it, and the rule for which steps may
// follow.

#include "base/result.h"
#include "domain/custody_verb.h"

#include <QString>

#include <optional>
#include <vector>

namespace domain {

// Somebody who can hold an item: an officer (who signs with a key) or a person recorded in the
// registry who has no key and signs on paper.
struct Party {
    enum class Kind { Officer, Person };
    Kind kind = Kind::Officer;
    QString id;
    bool operator==(const Party &) const = default;
};

enum class CustodyState {
    Seized,    // where it was found; the seizing officer is responsible
    Held,      // held by an officer or a person at a place
    InTransit, // released, not yet received
    Out,       // returned, destroyed, forfeited, handed to another organisation, or registered by
               // mistake: the end
};

// The outcome of an item that was registered by mistake (item.withdrawn).
inline constexpr auto withdrawnOutcome = "withdrawn";

// What an item's custody entries add up to.
struct Custody {
    CustodyState state = CustodyState::Seized;
    Party holder;                  // in transit: who released it and still answers for it
    std::optional<Party> receiver; // in transit only
    QString lot;                   // in transit only: what was released together
    QString place;
    std::optional<QString> sealNumber; // set while it is sealed
    qint64 sinceMs = 0;                // time of the last custody entry, UTC
    QString outcome;       // Out only: "returned", "destroyed", "forfeited", "handed_over",
                           // "withdrawn"
    qint64 happenedMs = 0; // when the newest step happened, as far as known; first the seizure, UTC
    bool operator==(const Custody &) const = default;
};

// One step, as its entry records it.
struct CustodyStep {
    CustodyVerb verb = CustodyVerb::Move;
    QString actor;                      // id of the officer who signs
    qint64 timeMs = 0;                  // time of the entry, UTC
    std::optional<qint64> occurredAtMs; // when it happened, if it was recorded later
    std::optional<Party> to;            // Release: the receiver; Return, HandOver: who gets it
    QString lot;                        // Release, Receive, Refuse, Recall
    QString place;                      // Receive, Move: where it now is
    QString sealNumber;                 // Seal: the new seal; Receive: the seal as it was seen
    bool sealBroken = false;            // Receive, Open: it was found broken; needs a reason
    QString purpose;
    QString condition;
    QString reason;
    QString paper;     // SHA-256 (hex) of the attached scan, for a party without a key
    QString authority; // what allows a disposal: court order, decision number
    std::optional<Party> witness = {}; // Destroy: who saw it, from rules 2 on
    bool operator==(const CustodyStep &) const = default;
};

QString name(CustodyState state);
std::optional<CustodyState> custodyState(const QString &name);
const std::vector<CustodyState> &allCustodyStates();

// The custody after `step`. Fails with Conflict when the state does not allow it (already in
// transit, already out, already sealed, not sealed), with Denied when the actor is not the one who
// must act, and with Invalid when the step lacks what it needs (receiver, seal number, place,
// reason, paper, authority). A party without a key acts through an officer, who attaches the signed
// paper.
Result<Custody> next(const Custody &now, const CustodyStep &step);

// Who must act when `verb` follows: the receiver who answers, else the holder.
Party mustAct(const Custody &now, CustodyVerb verb);

// Whether `verb` could follow if its step were complete and its paper attached. Fails as next does.
Result<void> mayFollow(const Custody &now, CustodyVerb verb, const QString &actor);

} // namespace domain
