#pragma once

// CustodyVerb: the kinds of custody step, and one table with everything specific to each: its
// words, its required and optional parts, its signer, and its effect on custody. core/README.md
// lists the other places to change for a new step.

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
enum class StepPart { To, Place, SealNumber, Reason, Authority, Paper, Witness };

struct CustodyVerbRule {
    // The effect of a step on the custody of its item. The schema of the entry states it too, for
    // readers who check a record without Sealbook.
    enum class Leads {
        Sealed,   // a seal is put on; nothing else changes
        Opened,   // the seal is off
        Transit,  // released to `to`, in a lot, until it is answered
        Received, // answers a release: the receiver holds the item, at `place`
        Back,     // answers a release: its holder keeps the item
        Moved,    // the holder keeps the item, at `place`
        Out,      // the end of custody: a disposal
    };
    CustodyVerb verb = CustodyVerb::Move;
    const char *past = nullptr;       // "sealed": the entry is custody.<past>
    const char *imperative = nullptr; // "seal": the command sealbook-cli custody <imperative>
    const char *label = nullptr;      // English, for translation in the context Core
    const char *purpose = nullptr;    // what the command does, in English
    Leads leads = Leads::Moved;
    bool isReceiversToSign = false;  // by the receiver of the release; else by its holder
    std::vector<StepPart> must = {}; // by the newest rules the step is refused without these
    std::vector<StepPart> may = {};  // further fields that its entry may have
    Roles signers = {};
    int since = 1; // the first rules that know it (domain/rules.h)
};

const std::vector<CustodyVerbRule> &custodyVerbRules();
const CustodyVerbRule &ruleOf(CustodyVerb verb);

// "sealed", "opened", … as in the entry kind custody.<name>.
QString pastTense(CustodyVerb verb);
std::optional<CustodyVerb> custodyVerb(const QString &pastTense);

// Whether a step concerns the seal alone, which an item inside another has for itself.
bool isAboutTheSeal(CustodyVerb verb);

// Whether a step releases the item to a receiver, who answers with a later step.
bool isRelease(CustodyVerb verb);

// Whether a step answers a release. Such a step is possible in transit only, every other step only
// outside it.
bool answersRelease(CustodyVerb verb);

// Whether a step takes the item out of custody permanently.
bool isDisposal(CustodyVerb verb);

const std::vector<StepPart> &allStepParts();

// Whether the entry of this verb has a member for it.
bool mayTell(CustodyVerb verb, StepPart part);

// Whether a step of this verb is refused without it: by `next` (domain/custody.h), and without a
// witness by `nextAround` (domain/custody_rule.h), since rules 1 asked for none. In addition,
// anyone without a key needs a paper, and anyone who found a seal broken a reason.
bool mustTell(CustodyVerb verb, StepPart part);

} // namespace domain
