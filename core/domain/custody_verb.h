#pragma once

// CustodyVerb: the kinds of custody step, and one table of what each needs, who signs it and which
// state it leads to. A new step is a row of that table, a schema (schema/entries/custody.….json)
// and its labels.

#include "domain/role.h"

#include <QString>

#include <optional>
#include <vector>

namespace domain {

enum class CustodyVerb {
    Seal,
    Open,
    Release,
    Receive,
    Refuse,
    Recall,
    Move,
    Return,
    Destroy,
    Forfeit,
    HandOver,
};

// The members of a step's entry that depend on its verb.
enum class StepPart { To, Place, SealNumber, Reason, Authority, Paper };

struct CustodyVerbRule {
    enum class Leads {
        Nowhere, // custody stays as it is, except for the seal
        Held,    // the holder has the item, at a place
        Transit, // released, until it is answered for
        Out,     // the end of custody
    };
    CustodyVerb verb = CustodyVerb::Move;
    const char *past = nullptr; // "sealed": the entry is custody.<past>
    Leads leads = Leads::Held;
    bool answersTransit = false;     // possible in transit only; every other step, only outside it
    bool isReceiversToSign = false;  // by the receiver of the release; else by its holder
    std::vector<StepPart> must = {}; // `next` refuses the step without these
    std::vector<StepPart> may = {};  // further fields that its entry may have
    Roles signers = {};
};

const std::vector<CustodyVerbRule> &custodyVerbRules();
const CustodyVerbRule &ruleOf(CustodyVerb verb);

// "sealed", "opened", … as in the entry kind custody.<name>.
QString pastTense(CustodyVerb verb);
std::optional<CustodyVerb> custodyVerb(const QString &pastTense);

// Whether a step concerns the seal alone, which an item inside another has for itself.
bool isAboutTheSeal(CustodyVerb verb);

// Whether a step takes the item out of custody permanently.
bool isDisposal(CustodyVerb verb);

const std::vector<StepPart> &allStepParts();

// Whether the entry of this verb has a member for it.
bool mayTell(CustodyVerb verb, StepPart part);

// Whether `next` (domain/custody.h) refuses a step of this verb without it. In addition, anyone
// without a key needs a paper, and anyone who found a seal broken a reason.
bool mustTell(CustodyVerb verb, StepPart part);

} // namespace domain
