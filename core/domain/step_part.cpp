#include "domain/step_part.h"

namespace domain {

namespace {

bool isDisposal(CustodyVerb verb)
{
    return verb == CustodyVerb::Return || verb == CustodyVerb::Destroy
        || verb == CustodyVerb::Forfeit || verb == CustodyVerb::HandOver;
}

bool stays(CustodyVerb verb)
{
    return verb == CustodyVerb::Seal || verb == CustodyVerb::Open || verb == CustodyVerb::Refuse
        || verb == CustodyVerb::Recall;
}

bool namesReceiver(CustodyVerb verb)
{
    return verb == CustodyVerb::Release || verb == CustodyVerb::Return
        || verb == CustodyVerb::HandOver;
}

} // namespace

const std::vector<StepPart> &allStepParts()
{
    static const std::vector<StepPart> all{StepPart::To,         StepPart::Place,
                                           StepPart::SealNumber, StepPart::Reason,
                                           StepPart::Authority,  StepPart::Paper};
    return all;
}

bool mayTell(CustodyVerb verb, StepPart part)
{
    switch (part) {
    case StepPart::To:
        return namesReceiver(verb);
    case StepPart::Place:
        return !stays(verb);
    case StepPart::SealNumber:
        return verb == CustodyVerb::Seal || verb == CustodyVerb::Receive;
    case StepPart::Authority:
        return isDisposal(verb);
    case StepPart::Reason:
    case StepPart::Paper:
        return true;
    }
    return false;
}

bool mustTell(CustodyVerb verb, StepPart part)
{
    switch (part) {
    case StepPart::To:
        return namesReceiver(verb);
    case StepPart::Place:
        return verb == CustodyVerb::Receive || verb == CustodyVerb::Move;
    case StepPart::SealNumber:
        return verb == CustodyVerb::Seal;
    case StepPart::Reason:
        return verb != CustodyVerb::Seal && verb != CustodyVerb::Move
            && verb != CustodyVerb::Receive;
    case StepPart::Authority:
    case StepPart::Paper:
        return isDisposal(verb);
    }
    return false;
}

} // namespace domain
