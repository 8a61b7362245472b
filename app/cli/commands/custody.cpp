#include "command.h"

#include "actions/answer_lot.h"
#include "actions/step_on_paper.h"
#include "actions/take_custody_step.h"
#include "attachments/store.h"
#include "base/text.h"
#include "base/uuid_v7.h"
#include "domain/custody_verb.h"
#include "domain/text_rule.h"
#include "item_output.h"
#include "registry/look_alike.h"
#include "resolve.h"
#include "terminal.h"

#include <QJsonArray>

namespace cli {

namespace {

struct Options {
    std::vector<std::string> numbers;
    std::string lot, to, toPerson, organisation, seal, place, purpose, condition, reason, paper,
        authority, occurredAt, insist;
    bool sealBroken = false;
};

Result<QStringList> numbersOf(actions::Session &session, const Options &options)
{
    if (options.lot.empty())
        return exhibitNumbers(texts(options.numbers));
    registry::ItemFilter filter;
    filter.lot = text(options.lot);
    filter.viewer = session.officer().id;
    filter.limit = 1'000'000;
    TRY(const auto items, registry::ItemTable(session.registry()).list(filter));
    QStringList numbers;
    for (const auto &item : items) {
        if (!item.parent)
            numbers.append(item.exhibitNumber);
    }
    if (numbers.isEmpty())
        return failure(ErrorCode::NotFound,
                       Text::tr("Nothing is in transit in the lot %1.").arg(text(options.lot)));
    return numbers;
}

Result<std::optional<actions::Receiver>> receiverOf(actions::Session &session,
                                                    const Options &options)
{
    using Kind = domain::Party::Kind;
    if (!options.to.empty()) {
        TRY(const auto officer,
            registry::OfficerTable(session.registry()).byName(text(options.to)));
        return std::optional(actions::Receiver{Kind::Officer, officer.id});
    }
    if (options.toPerson.empty())
        return std::optional<actions::Receiver>();
    const QString name = text(options.toPerson);
    const QString organisation = text(options.organisation);
    return std::optional(base::isUuidV7(name)
                             ? actions::Receiver{Kind::Person, name}
                             : actions::Receiver{Kind::Person, {}, name, organisation});
}

Result<domain::CustodyStep> toldBy(const Options &options)
{
    domain::CustodyStep told;
    told.sealNumber = text(options.seal);
    told.sealBroken = options.sealBroken;
    told.place = text(options.place);
    told.purpose = text(options.purpose);
    told.condition = text(options.condition);
    told.reason = text(options.reason);
    told.authority = text(options.authority);
    if (!options.occurredAt.empty()) {
        TRY(told.occurredAtMs, moment(text(options.occurredAt)));
    }
    if (!options.insist.empty()) // why it is recorded late is part of why it was done
        told.reason +=
            (told.reason.isEmpty() ? QString() : QStringLiteral("; ")) + text(options.insist);
    return told;
}

Result<Output> take(Console &console, domain::CustodyVerb verb, const Options &options)
{
    if (!options.paper.empty()) // before a password is asked for
        TRY(readable(attachments::checkSource(path(options.paper))));
    TRY(auto *session, console.writing());
    TRY(const auto numbers, numbersOf(*session, options));
    TRY(session->mayRecord(QStringLiteral("custody.") + domain::pastTense(verb)));
    TRY(auto told, toldBy(options));
    TRY(const auto to, receiverOf(*session, options));
    const bool lateIsMeant = !options.insist.empty();
    TRY(const auto spelling,
        registry::PlaceSpellings(session->registry()).of(domain::tidied(told.place)));
    const actions::PaperStep step{{verb, numbers, told, {}, lateIsMeant}, to, path(options.paper)};
    TRY(const auto taken, console.watch([&](base::Progress &progress) {
        return actions::takeStepOnPaper(*session, step, progress);
    }));
    const auto &items = taken.items;
    QStringList warnings = taken.warnings;
    if (spelling.alike)
        warnings.append(registry::sentence(spelling));
    complainOf(warnings);
    QStringList lines;
    QJsonArray array;
    for (const auto &item : items) {
        lines.append(itemLine(item));
        array.append(itemJson(item));
    }
    if (verb == domain::CustodyVerb::Release)
        lines.append(Text::tr("Lot %1").arg(items.front().custody.lot));
    return Output{lines.join(u'\n'),
                  {{"items", array},
                   {"lot", items.front().custody.lot},
                   {"warnings", QJsonArray::fromStringList(warnings)}}};
}

struct Verb {
    const char *name;
    domain::CustodyVerb verb;
    const char *description;
    const char *examples;
};

const std::vector<Verb> verbs{
    {"seal", domain::CustodyVerb::Seal, "Seal items",
     "  sealbook-cli custody seal SITE3-2026-00001 --seal S-000123 --condition \"screen cracked\""},
    {"open", domain::CustodyVerb::Open, "Open a seal",
     "  sealbook-cli custody open SITE3-2026-00001 --reason \"extraction in the laboratory\""},
    {"release", domain::CustodyVerb::Release,
     "Release items to a receiver; they are in transit until received",
     "  sealbook-cli custody release SITE3-2026-00001..00060 --to \"Li Na\" --reason \"to the "
     "evidence room\"\n"
     "  sealbook-cli custody release SITE3-2026-00001 --to-person \"J. Perez\" --organisation "
     "\"National Police\" --reason \"flight 1\""},
    {"receive", domain::CustodyVerb::Receive, "Take over what was released to you",
     "  sealbook-cli --as \"Li Na\" custody receive SITE3-2026-00001..00060 --place \"Evidence "
     "room 1\"\n"
     "  sealbook-cli custody receive --lot LOT --place aboard --paper receipt.pdf"},
    {"refuse", domain::CustodyVerb::Refuse, "Refuse what was released to you",
     "  sealbook-cli --as \"Li Na\" custody refuse SITE3-2026-00007 --reason \"seal does not match "
     "the list\""},
    {"recall", domain::CustodyVerb::Recall, "Take back what you released and nobody received",
     "  sealbook-cli custody recall SITE3-2026-00007 --reason \"wrong receiver\""},
    {"move", domain::CustodyVerb::Move, "Put items you hold at another place",
     "  sealbook-cli custody move SITE3-2026-00001 --place \"Shelf B4\" --reason \"sorted by "
     "case\""},
    {"return", domain::CustodyVerb::Return, "Return items to the person entitled to them",
     "  sealbook-cli custody return SITE3-2026-00001 --to-person 李娜 --authority \"Decision 12\" "
     "--paper receipt.pdf --reason \"not evidence\""},
    {"destroy", domain::CustodyVerb::Destroy, "Record that items were destroyed",
     "  sealbook-cli custody destroy SITE3-2026-00001 --authority \"Order 9\" --paper order.pdf "
     "--reason \"judgement is final\""},
    {"forfeit", domain::CustodyVerb::Forfeit, "Record that items fell to the state",
     "  sealbook-cli custody forfeit SITE3-2026-00001 --authority \"Judgement 4\" --paper "
     "judgement.pdf --reason \"forfeited\""},
    {"hand-over", domain::CustodyVerb::HandOver, "Give items to another organisation for good",
     "  sealbook-cli custody hand-over SITE3-2026-00001 --to-person \"J. Perez\" --organisation "
     "\"National Police\" --authority \"Request 7\" --paper form.pdf --reason \"their case\""},
};

// What the step's entry has a member for, and no more.
void addOptions(CLI::App *command, domain::CustodyVerb verb,
                const std::shared_ptr<Options> &options)
{
    const auto mayTell = [verb](domain::StepPart part) { return domain::mayTell(verb, part); };
    auto *numbers = command->add_option("NUMBER", options->numbers,
                                        "Exhibit numbers; ranges like SITE3-2026-00042..00060");
    auto *lot = command->add_option("--lot", options->lot, "Everything in transit in this lot");
    lot->excludes(numbers);
    if (mayTell(domain::StepPart::To)) {
        auto *to = command->add_option("--to", options->to, "Name of the officer who receives");
        command->add_option("--to-person", options->toPerson, "Name of a receiver without a key")
            ->excludes(to);
        command->add_option("--organisation", options->organisation, "Whom that receiver serves");
    }
    const bool isReceipt = verb == domain::CustodyVerb::Receive;
    if (mayTell(domain::StepPart::SealNumber))
        command->add_option("--seal", options->seal,
                            isReceipt ? "Number of the seal, as it was seen"
                                      : "Number of the seal");
    if (isReceipt || verb == domain::CustodyVerb::Open)
        command->add_flag("--seal-broken", options->sealBroken, "The seal was found broken");
    if (mayTell(domain::StepPart::Place))
        command->add_option("--place", options->place, "Where the items now are");
    command->add_option("--purpose", options->purpose, "What for");
    command->add_option("--condition", options->condition, "As seen");
    command->add_option("--reason", options->reason, "Why");
    command->add_option("--paper", options->paper,
                        "Scan of the signed paper, for a party without a key and for disposal");
    if (mayTell(domain::StepPart::Authority))
        command->add_option("--authority", options->authority, "What allows a disposal");
    auto *occurred =
        command->add_option("--occurred-at", options->occurredAt,
                            "When it happened, if recorded later, with the offset from UTC");
    command
        ->add_option("--insist", options->insist,
                     "Why it is recorded more than a day after it happened; kept in the reason")
        ->needs(occurred);
}

} // namespace

void addCustody(CommandLine &line)
{
    auto *group =
        line.group("custody", "Seal, open, hand on, move and dispose; each step is all or nothing");
    for (const Verb &verb : verbs) {
        const auto options = line.options<Options>();
        auto *command = line.add(
            group, verb.name, verb.description, verb.examples,
            [options, verb](Console &console) { return take(console, verb.verb, *options); });
        addOptions(command, verb.verb, options);
    }
}

} // namespace cli
