#include "custody/step_wording.h"

#include <QCoreApplication>

namespace desktop {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CustodyStep)

public:
    static StepWording seal(int n)
    {
        return {tr("Seal"),
                tr("Each item gets a seal of its own: scan them in the order of the list."),
                tr("&Seal %n item(s)", nullptr, n), tr("%n item(s) sealed.", nullptr, n)};
    }
    static StepWording open(int n)
    {
        return {tr("Open seals"), tr("Records that the seals were opened, and why."),
                tr("&Open %n seal(s)", nullptr, n), tr("%n seal(s) opened.", nullptr, n)};
    }
    static StepWording move(int n)
    {
        return {tr("Move"), tr("The items stay in your custody at another place."),
                tr("&Move %n item(s)", nullptr, n), tr("%n item(s) moved.", nullptr, n)};
    }
    static StepWording recall(int n)
    {
        return {tr("Recall"),
                tr("Items that you released and that were not received return to "
                   "your custody."),
                tr("Re&call %n item(s)", nullptr, n), tr("%n item(s) recalled.", nullptr, n)};
    }
    static StepWording release(int n)
    {
        return {tr("Hand over"),
                tr("The items are in transit until the receiver accepts or refuses them."),
                tr("&Hand over %n item(s)", nullptr, n), tr("%n item(s) released.", nullptr, n)};
    }
    static StepWording giveBack(int n)
    {
        return {tr("Return to owner"),
                tr("Ends custody: the items go to whom they belong. This cannot be taken back."),
                tr("Ret&urn %n item(s)", nullptr, n), tr("%n item(s) returned.", nullptr, n)};
    }
    static StepWording destroy(int n)
    {
        return {tr("Destroy"),
                tr("Ends custody: the items were destroyed. This cannot be taken back."),
                tr("Record that %n item(s) were &destroyed", nullptr, n),
                tr("%n item(s) recorded as destroyed.", nullptr, n)};
    }
    static StepWording forfeit(int n)
    {
        return {tr("Forfeit"),
                tr("Ends custody: the items fell to the state. This cannot be taken back."),
                tr("Record that %n item(s) were &forfeited", nullptr, n),
                tr("%n item(s) recorded as forfeited.", nullptr, n)};
    }
    static StepWording handOut(int n)
    {
        return {tr("Hand to another organisation"),
                tr("Ends our custody: another organisation has the items now. This cannot be taken "
                   "back."),
                tr("&Hand out %n item(s)", nullptr, n),
                tr("%n item(s) handed to another organisation.", nullptr, n)};
    }
    static StepWording receive(int n)
    {
        return {tr("Receive"),
                tr("What is there is accepted; what is not, or is not right, is refused with a "
                   "reason."),
                tr("&Accept %n item(s)", nullptr, n), tr("%n item(s) received.", nullptr, n)};
    }
};

} // namespace

StepWording wordingOf(domain::CustodyVerb verb, int items)
{
    using Verb = domain::CustodyVerb;
    switch (verb) {
    case Verb::Seal:
        return Words::seal(items);
    case Verb::Open:
        return Words::open(items);
    case Verb::Release:
        return Words::release(items);
    case Verb::Receive:
    case Verb::Refuse:
        return Words::receive(items);
    case Verb::Recall:
        return Words::recall(items);
    case Verb::Move:
        return Words::move(items);
    case Verb::Return:
        return Words::giveBack(items);
    case Verb::Destroy:
        return Words::destroy(items);
    case Verb::Forfeit:
        return Words::forfeit(items);
    case Verb::HandOver:
        return Words::handOut(items);
    }
    return {};
}

} // namespace desktop
