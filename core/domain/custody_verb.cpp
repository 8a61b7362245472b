#include "domain/custody_verb.h"

#include "base/text.h"

#include <algorithm>

namespace domain {

namespace {

using Leads = CustodyVerbRule::Leads;
using Parts = std::vector<StepPart>;

const Roles handlers{Role::Officer, Role::Custodian};
const Roles custodian{Role::Custodian};

constexpr bool byHolder = false, byReceiver = true;

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
    const Parts destruction{P::Reason, P::Authority, P::Paper, P::Witness};
    const Parts givenAway{P::To, P::Reason, P::Authority, P::Paper};
    static const std::vector<CustodyVerbRule> rules{
        {V::Seal,
         "sealed",
         "seal",
         QT_TRANSLATE_NOOP("Core", "Sealed"),
         "Seal items",
         Leads::Sealed,
         byHolder,
         {P::SealNumber},
         {P::Reason, P::Paper},
         handlers},
        {V::Open,
         "opened",
         "open",
         QT_TRANSLATE_NOOP("Core", "Seal opened"),
         "Open a seal",
         Leads::Opened,
         byHolder,
         reason,
         {P::Paper},
         handlers},
        {V::Release,
         "released",
         "release",
         QT_TRANSLATE_NOOP("Core", "Released"),
         "Release items to a receiver; they are in transit until received",
         Leads::Transit,
         byHolder,
         {P::To, P::Reason},
         {P::Place, P::Paper},
         handlers},
        {V::Receive,
         "received",
         "receive",
         QT_TRANSLATE_NOOP("Core", "Received"),
         "Take over what was released to you",
         Leads::Received,
         byReceiver,
         {P::Place},
         {P::SealNumber, P::Reason, P::Paper},
         handlers},
        {V::Refuse,
         "refused",
         "refuse",
         QT_TRANSLATE_NOOP("Core", "Refused"),
         "Refuse what was released to you",
         Leads::Back,
         byReceiver,
         reason,
         {P::Paper},
         handlers},
        {V::Recall,
         "recalled",
         "recall",
         QT_TRANSLATE_NOOP("Core", "Recalled"),
         "Take back what you released and nobody received",
         Leads::Back,
         byHolder,
         reason,
         {P::Paper},
         handlers},
        {V::Move,
         "moved",
         "move",
         QT_TRANSLATE_NOOP("Core", "Moved"),
         "Put items you hold at another place",
         Leads::Moved,
         byHolder,
         {P::Place},
         {P::Reason, P::Paper},
         handlers},
        {V::Return,
         "returned",
         "return",
         QT_TRANSLATE_NOOP("Core", "Returned"),
         "Return items to the person entitled to them",
         Leads::Out,
         byHolder,
         givenAway,
         {P::Place},
         custodian},
        {V::Destroy,
         "destroyed",
         "destroy",
         QT_TRANSLATE_NOOP("Core", "Destroyed"),
         "Record that items were destroyed, and who saw it",
         Leads::Out,
         byHolder,
         destruction,
         {P::Place},
         custodian},
        {V::Forfeit,
         "forfeited",
         "forfeit",
         QT_TRANSLATE_NOOP("Core", "Forfeited"),
         "Record that items fell to the state",
         Leads::Out,
         byHolder,
         disposal,
         {P::Place},
         custodian},
        {V::HandOver,
         "handed_over",
         "hand-over",
         QT_TRANSLATE_NOOP("Core", "Handed to another organisation"),
         "Give items to another organisation for good",
         Leads::Out,
         byHolder,
         givenAway,
         {P::Place},
         custodian},
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
    const auto leads = ruleOf(verb).leads;
    return leads == Leads::Sealed || leads == Leads::Opened;
}

bool isRelease(CustodyVerb verb)
{
    return ruleOf(verb).leads == Leads::Transit;
}

bool answersRelease(CustodyVerb verb)
{
    const auto leads = ruleOf(verb).leads;
    return leads == Leads::Received || leads == Leads::Back;
}

bool isDisposal(CustodyVerb verb)
{
    return ruleOf(verb).leads == Leads::Out;
}

const std::vector<StepPart> &allStepParts()
{
    static const Parts all{StepPart::To,     StepPart::Place,     StepPart::SealNumber,
                           StepPart::Reason, StepPart::Authority, StepPart::Paper,
                           StepPart::Witness};
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
