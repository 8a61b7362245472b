#include "shell/custody_commands.h"

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

const std::vector<CustodyCommand> &custodyCommands()
{
    using Verb = domain::CustodyVerb;
    constexpr bool groupBegins = true;
    static const std::vector<CustodyCommand> commands{
        {Verb::Seal,
         {"seal", "custody", QT_TRANSLATE_NOOP("Commands", "&Seal…"), "Ctrl+Shift+E", Need::Items,
          "custody.sealed", QT_TRANSLATE_NOOP("Commands", "Records the seal that was put on.")},
         Words::seal},
        {Verb::Open,
         {"open_seal", "custody", QT_TRANSLATE_NOOP("Commands", "&Open seal…"), "", Need::Items,
          "custody.opened",
          QT_TRANSLATE_NOOP("Commands", "Records that a seal was opened, and why.")},
         Words::open},
        {Verb::Move,
         {"move", "custody", QT_TRANSLATE_NOOP("Commands", "&Move…"), "Ctrl+M", Need::Items,
          "custody.moved",
          QT_TRANSLATE_NOOP("Commands", "Records that the items are now at another place.")},
         Words::move},
        {Verb::Release,
         {"hand_over", "custody", QT_TRANSLATE_NOOP("Commands", "&Hand over…"), "Ctrl+H",
          Need::Officer, "custody.released",
          QT_TRANSLATE_NOOP("Commands",
                            "Releases items to an officer, or to a person who signs on paper.")},
         Words::release,
         groupBegins},
        {Verb::Receive,
         {"receive", "custody", QT_TRANSLATE_NOOP("Commands", "&Receive…"), "Ctrl+R", Need::Officer,
          "custody.received",
          QT_TRANSLATE_NOOP("Commands", "Accepts what was released to you, all or some of it.")},
         Words::receive},
        {Verb::Recall,
         {"recall", "custody", QT_TRANSLATE_NOOP("Commands", "Rec&all…"), "", Need::Items,
          "custody.recalled",
          QT_TRANSLATE_NOOP("Commands",
                            "Takes back items that you released and that were not "
                            "received.")},
         Words::recall},
        {Verb::Return,
         {"return_item", "custody", QT_TRANSLATE_NOOP("Commands", "Re&turn to owner…"), "",
          Need::Items, "custody.returned",
          QT_TRANSLATE_NOOP("Commands",
                            "Records that the items were given back, with authority and paper.")},
         Words::giveBack,
         groupBegins},
        {Verb::Destroy,
         {"destroy", "custody", QT_TRANSLATE_NOOP("Commands", "&Destroy…"), "", Need::Items,
          "custody.destroyed",
          QT_TRANSLATE_NOOP("Commands",
                            "Records that the items were destroyed, with authority, paper and "
                            "witness.")},
         Words::destroy},
        {Verb::Forfeit,
         {"forfeit", "custody", QT_TRANSLATE_NOOP("Commands", "&Forfeit…"), "", Need::Items,
          "custody.forfeited",
          QT_TRANSLATE_NOOP("Commands",
                            "Records that the items were forfeited, with authority and paper.")},
         Words::forfeit},
        {Verb::HandOver,
         {"hand_out", "custody", QT_TRANSLATE_NOOP("Commands", "Hand to another or&ganisation…"),
          "", Need::Items, "custody.handed_over",
          QT_TRANSLATE_NOOP("Commands",
                            "Ends our custody: another organisation has the items now.")},
         Words::handOut},
    };
    return commands;
}

StepWording wordingOf(domain::CustodyVerb verb, int items)
{
    const auto shown = verb == domain::CustodyVerb::Refuse ? domain::CustodyVerb::Receive : verb;
    for (const auto &command : custodyCommands()) {
        if (command.verb == shown)
            return command.wording(items);
    }
    qFatal("no words for the custody step %s", qPrintable(domain::pastTense(verb)));
}

} // namespace desktop
