#include "domain/custody_verb.h"

#include <algorithm>

namespace domain {

namespace {

using Leads = CustodyVerbRule::Leads;
using Parts = std::vector<StepPart>;

const Roles handlers{Role::Officer, Role::Custodian};
const Roles custodian{Role::Custodian};

constexpr bool inTransit = true, receiver = true;

bool contains(const Parts &parts, StepPart part)
{
    return std::find(parts.begin(), parts.end(), part) != parts.end();
}

} // namespace

const std::vector<CustodyVerbRule> &custodyVerbRules()
{
    using P = StepPart;
    using V = CustodyVerb;
    const Parts reason{P::Reason}, disposal{P::Reason, P::Authority, P::Paper};
    const Parts givenAway{P::To, P::Reason, P::Authority, P::Paper};
    static const std::vector<CustodyVerbRule> rules{
        {V::Seal,
         "sealed",
         Leads::Nowhere,
         false,
         false,
         {P::SealNumber},
         {P::Reason, P::Paper},
         handlers},
        {V::Open, "opened", Leads::Nowhere, false, false, reason, {P::Paper}, handlers},
        {V::Release,
         "released",
         Leads::Transit,
         false,
         false,
         {P::To, P::Reason},
         {P::Place, P::Paper},
         handlers},
        {V::Receive,
         "received",
         Leads::Held,
         inTransit,
         receiver,
         {P::Place},
         {P::SealNumber, P::Reason, P::Paper},
         handlers},
        {V::Refuse, "refused", Leads::Held, inTransit, receiver, reason, {P::Paper}, handlers},
        {V::Recall, "recalled", Leads::Held, inTransit, false, reason, {P::Paper}, handlers},
        {V::Move, "moved", Leads::Held, false, false, {P::Place}, {P::Reason, P::Paper}, handlers},
        {V::Return, "returned", Leads::Out, false, false, givenAway, {P::Place}, custodian},
        {V::Destroy, "destroyed", Leads::Out, false, false, disposal, {P::Place}, custodian},
        {V::Forfeit, "forfeited", Leads::Out, false, false, disposal, {P::Place}, custodian},
        {V::HandOver, "handed_over", Leads::Out, false, false, givenAway, {P::Place}, custodian},
    };
    return rules;
}

const CustodyVerbRule &ruleOf(CustodyVerb verb)
{
    return custodyVerbRules().at(std::size_t(verb));
}

QString pastTense(CustodyVerb verb)
{
    return QString::fromLatin1(ruleOf(verb).past);
}

std::optional<CustodyVerb> custodyVerb(const QString &pastTense)
{
    for (const auto &rule : custodyVerbRules()) {
        if (pastTense == QLatin1String(rule.past))
            return rule.verb;
    }
    return std::nullopt;
}

bool isAboutTheSeal(CustodyVerb verb)
{
    return ruleOf(verb).leads == Leads::Nowhere;
}

bool isDisposal(CustodyVerb verb)
{
    return ruleOf(verb).leads == Leads::Out;
}

const std::vector<StepPart> &allStepParts()
{
    static const Parts all{StepPart::To,     StepPart::Place,     StepPart::SealNumber,
                           StepPart::Reason, StepPart::Authority, StepPart::Paper};
    return all;
}

bool mayTell(CustodyVerb verb, StepPart part)
{
    return contains(ruleOf(verb).must, part) || contains(ruleOf(verb).may, part);
}

bool mustTell(CustodyVerb verb, StepPart part)
{
    return contains(ruleOf(verb).must, part);
}

} // namespace domain
