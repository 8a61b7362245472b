#pragma once

// CustodyRequest: a custody step to be taken for one item or a whole lot, with or without a paper.

#include "domain/custody.h"

#include <QMap>
#include <QStringList>

#include <optional>

namespace actions {

struct CustodyRequest {
    domain::CustodyVerb verb = domain::CustodyVerb::Move;
    QStringList exhibitNumbers;
    // Verb, actor, timeMs and lot are filled in here; the officer states the rest.
    domain::CustodyStep stated;
    // For sealing: the seal of each item by exhibit number, instead of the one in the step.
    QMap<QString, QString> seals = {};
    // A step that happened more than a day ago, or a seal number that was stated for another item
    // before, is refused unless the officer has confirmed it.
    bool isMeant = false;
};

// The receiver of items, or the witness of a step: a known officer or person, or a person to be
// recorded.
struct Receiver {
    domain::Party::Kind kind = domain::Party::Kind::Officer;
    QString id = {};           // empty: a person of this name and organisation
    QString name = {};         // used if there is no id
    QString organisation = {}; // may be empty
    bool operator==(const Receiver &) const = default;
};

struct PaperStep {
    CustodyRequest request;               // its receiver, witness and paper are filled in here
    std::optional<Receiver> to = {};      // nothing: the step names nobody
    QString paper = {};                   // path of the scan; empty: there is none
    std::optional<Receiver> witness = {}; // who saw a destruction
};

} // namespace actions
