#include "command.h"

#include "actions/answer_lot.h"
#include "actions/correct_step.h"
#include "actions/step_on_paper.h"
#include "actions/take_custody_step.h"
#include "attachments/store.h"
#include "base/text.h"
#include "base/uuid_v7.h"
#include "domain/custody_verb.h"
#include "domain/text_rule.h"
#include "item_output.h"
#include "registry/hidden_items.h"
#include "registry/look_alike.h"
#include "resolve.h"
#include "terminal.h"

#include <QJsonArray>

#include <map>
#include <optional>

namespace cli {

namespace {

struct Options {
    std::vector<std::string> numbers;
    std::string lot, to, toPerson, organisation, seal, place, purpose, condition, reason, paper,
        authority, witness, witnessPerson, occurredAt, insist;
    bool sealBroken = false;
};

// What has to be answered for of the lot: contents go with their container.
registry::ItemFilter lotOf(const actions::Session &session, const Options &options)
{
    registry::ItemFilter filter;
    filter.lot = text(options.lot);
    filter.topLevel = true;
    filter.viewer = session.officer().id;
    return filter;
}

Result<QStringList> numbersOf(actions::Session &session, const Options &options)
{
    if (options.lot.empty())
        return exhibitNumbers(texts(options.numbers));
    QStringList numbers;
    TRY(registry::ItemTable(session.registry())
            .each(lotOf(session, options), [&](const auto &item) {
                numbers.append(item.exhibitNumber);
                return Result<void>();
            }));
    if (numbers.isEmpty())
        return failure(ErrorCode::NotFound,
                       Text::tr("Nothing is in transit in the lot %1.").arg(text(options.lot)));
    return numbers;
}

// Of the lot, what the officer may not see stays in transit: one sentence, or nothing.
Result<QStringList> warningsAboutLot(actions::Session &session, const Options &options)
{
    if (options.lot.empty())
        return QStringList();
    TRY(const qint64 hidden, registry::countHidden(session.registry(), lotOf(session, options)));
    return hidden == 0
        ? QStringList()
        : QStringList(registry::hiddenSentence(hidden) + u' ' + Text::tr("They stay in transit."));
}

// An officer by name, or a person without a key by name or id; nothing where neither is given.
Result<std::optional<actions::Receiver>> partyOf(actions::Session &session,
                                                 const std::string &officerName,
                                                 const std::string &personName,
                                                 const QString &organisation)
{
    using Kind = domain::Party::Kind;
    if (!officerName.empty()) {
        TRY(const auto officer,
            registry::OfficerTable(session.registry()).byName(text(officerName)));
        return std::optional(actions::Receiver{Kind::Officer, officer.id});
    }
    if (personName.empty())
        return std::optional<actions::Receiver>();
    const QString name = text(personName);
    return std::optional(base::isUuidV7(name)
                             ? actions::Receiver{Kind::Person, name}
                             : actions::Receiver{Kind::Person, {}, name, organisation});
}

Result<domain::CustodyStep> stepOf(const Options &options)
{
    domain::CustodyStep stated;
    stated.sealNumber = text(options.seal);
    stated.sealBroken = options.sealBroken;
    stated.place = text(options.place);
    stated.purpose = text(options.purpose);
    stated.condition = text(options.condition);
    stated.reason = text(options.reason);
    stated.authority = text(options.authority);
    if (!options.occurredAt.empty()) {
        TRY(stated.occurredAtMs, moment(text(options.occurredAt)));
    }
    if (!options.insist.empty()) // why it is recorded late is part of why it was done
        stated.reason +=
            (stated.reason.isEmpty() ? QString() : QStringLiteral("; ")) + text(options.insist);
    return stated;
}

Result<Output> take(Console &console, domain::CustodyVerb verb, const Options &options)
{
    if (!options.paper.empty()) // before a password is asked for
        TRY(readable(attachments::checkSource(path(options.paper))));
    TRY(auto *session, console.writing());
    TRY(const auto numbers, numbersOf(*session, options));
    TRY(session->mayRecord(QStringLiteral("custody.") + domain::pastTense(verb)));
    TRY(auto stated, stepOf(options));
    const QString organisation = text(options.organisation);
    TRY(const auto to, partyOf(*session, options.to, options.toPerson, organisation));
    TRY(const auto witness,
        partyOf(*session, options.witness, options.witnessPerson, organisation));
    const bool isMeant = !options.insist.empty();
    TRY(const auto spelling,
        registry::PlaceSpellings(session->registry()).of(domain::tidied(stated.place)));
    const actions::PaperStep step{
        {verb, numbers, stated, {}, isMeant}, to, path(options.paper), witness};
    TRY(const auto hidden, warningsAboutLot(*session, options));
    complainOf(hidden);
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
    if (domain::isRelease(verb))
        lines.append(Text::tr("Lot %1").arg(items.front().custody.lot));
    return Output{lines.join(u'\n'),
                  {{"items", array},
                   {"lot", items.front().custody.lot},
                   {"warnings", QJsonArray::fromStringList(hidden + warnings)}}};
}

struct CorrectOptions {
    std::vector<std::string> numbers;
    std::optional<std::string> seal, place, purpose, condition;
    std::string occurredAt, insist, reason;
    bool isMistake = false, hasNoOtherTime = false;
};

Result<actions::CorrectStepRequest> requestOf(const CorrectOptions &options)
{
    using Value = domain::StepValue;
    actions::CorrectStepRequest request;
    TRY(request.exhibitNumbers, exhibitNumbers(texts(options.numbers)));
    request.isMistake = options.isMistake;
    const auto put = [&](Value value, const std::optional<std::string> &typed) {
        if (typed)
            request.values.insert(value, text(*typed));
    };
    put(Value::SealNumber, options.seal);
    put(Value::Place, options.place);
    put(Value::Purpose, options.purpose);
    put(Value::Condition, options.condition);
    if (options.hasNoOtherTime)
        request.values.insert(Value::OccurredAt, {});
    if (!options.occurredAt.empty()) {
        TRY(request.occurredAtMs, moment(text(options.occurredAt)));
    }
    request.isMeant = !options.insist.empty();
    request.reason = text(options.reason);
    if (request.isMeant)
        request.reason += QStringLiteral("; ") + text(options.insist);
    return request;
}

Result<Output> correct(Console &console, const CorrectOptions &options)
{
    TRY(const auto request, requestOf(options));
    TRY(auto *session, console.writing());
    TRY(session->mayRecord(QString::fromLatin1(domain::stepCorrected)));
    TRY(const auto items, actions::correctSteps(*session, request));
    QStringList lines;
    QJsonArray array;
    for (const auto &item : items) {
        lines.append(itemLine(item));
        array.append(itemJson(item));
    }
    lines.append(options.isMistake
                     ? Text::tr("Recorded that the step did not take place; its entry stays.")
                     : Text::tr("The step is corrected; what was recorded first stays in the "
                                "history."));
    return Output{lines.join(u'\n'), {{"items", array}}};
}

void addCorrect(CommandLine &line, CLI::App *group)
{
    const auto options = line.options<CorrectOptions>();
    auto *command = line.add(
        group, "correct", "Correct a slip in the newest step, while nothing rests on it",
        "  sealbook-cli custody correct SITE3-2026-00001 --seal S-000132 --reason \"read "
        "wrongly\"\n"
        "  sealbook-cli custody correct SITE3-2026-00001..00030 --place \"Shelf B5\" --reason "
        "\"wrong shelf\"\n"
        "  sealbook-cli custody correct SITE3-2026-00002 --mistake --reason \"scanned the wrong "
        "item\"",
        [options](Console &console) { return correct(console, *options); });
    command
        ->add_option("NUMBER", options->numbers,
                     "Exhibit numbers; ranges like SITE3-2026-00042..00060")
        ->required();
    auto *mistake = command->add_flag("--mistake", options->isMistake,
                                      "The step did not take place: it was recorded by mistake");
    const auto value = [&](CLI::Option *option) { return option->excludes(mistake); };
    value(command->add_option("--seal", options->seal, "The number of the seal, as it is right"));
    value(command->add_option("--place", options->place, "The place, as it is right"));
    value(command->add_option("--purpose", options->purpose, "What for; empty: not stated"));
    value(command->add_option("--condition", options->condition, "As seen; empty: not stated"));
    auto *occurred = value(command->add_option("--occurred-at", options->occurredAt,
                                               "When it happened, with the offset from UTC"));
    value(command->add_flag("--no-other-time", options->hasNoOtherTime,
                            "It happened when it was recorded"))
        ->excludes(occurred);
    command->add_option("--insist", options->insist,
                        "Why a seal number that was stated for another item is right, or why the "
                        "step was recorded more than a day after it happened; kept in the reason");
    command->add_option("--reason", options->reason, "Why the step is corrected")->required();
}

// Examples in the help of the usual steps; for any other step, one is made from its row.
const std::map<domain::CustodyVerb, const char *> examples{
    {domain::CustodyVerb::Seal,
     "  sealbook-cli custody seal SITE3-2026-00001 --seal S-000123 --condition \"screen cracked\""},
    {domain::CustodyVerb::Open,
     "  sealbook-cli custody open SITE3-2026-00001 --reason \"extraction in the laboratory\""},
    {domain::CustodyVerb::Release,
     "  sealbook-cli custody release SITE3-2026-00001..00060 --to \"Li Na\" --reason \"to the "
     "evidence room\"\n"
     "  sealbook-cli custody release SITE3-2026-00001 --to-person \"J. Perez\" --organisation "
     "\"National Police\" --reason \"flight 1\""},
    {domain::CustodyVerb::Receive,
     "  sealbook-cli --as \"Li Na\" custody receive SITE3-2026-00001..00060 --place \"Evidence "
     "room 1\"\n"
     "  sealbook-cli custody receive --lot LOT --place aboard --paper receipt.pdf"},
    {domain::CustodyVerb::Refuse,
     "  sealbook-cli --as \"Li Na\" custody refuse SITE3-2026-00007 --reason \"seal does not match "
     "the list\""},
    {domain::CustodyVerb::Recall,
     "  sealbook-cli custody recall SITE3-2026-00007 --reason \"wrong receiver\""},
    {domain::CustodyVerb::Move,
     "  sealbook-cli custody move SITE3-2026-00001 --place \"Shelf B4\" --reason \"sorted by "
     "case\""},
    {domain::CustodyVerb::Return,
     "  sealbook-cli custody return SITE3-2026-00001 --to-person 李娜 --authority \"Decision 12\" "
     "--paper receipt.pdf --reason \"not evidence\""},
    {domain::CustodyVerb::Destroy,
     "  sealbook-cli custody destroy SITE3-2026-00001 --authority \"Order 9\" --paper order.pdf "
     "--witness \"Li Na\" --reason \"judgement is final\""},
    {domain::CustodyVerb::Forfeit,
     "  sealbook-cli custody forfeit SITE3-2026-00001 --authority \"Judgement 4\" --paper "
     "judgement.pdf --reason \"forfeited\""},
    {domain::CustodyVerb::HandOver,
     "  sealbook-cli custody hand-over SITE3-2026-00001 --to-person \"J. Perez\" --organisation "
     "\"National Police\" --authority \"Request 7\" --paper form.pdf --reason \"their case\""},
};

QString exampleOf(const domain::CustodyVerbRule &rule)
{
    if (const auto known = examples.find(rule.verb); known != examples.end())
        return QString::fromUtf8(known->second);
    static const std::map<domain::StepPart, const char *> parts{
        {domain::StepPart::To, " --to-person \"J. Perez\""},
        {domain::StepPart::Place, " --place \"Evidence room 1\""},
        {domain::StepPart::SealNumber, " --seal S-000123"},
        {domain::StepPart::Reason, " --reason \"by order of the court\""},
        {domain::StepPart::Authority, " --authority \"Order 9\""},
        {domain::StepPart::Paper, " --paper order.pdf"},
        {domain::StepPart::Witness, " --witness \"Li Na\""}};
    QString example = QStringLiteral("  sealbook-cli custody %1 SITE3-2026-00001")
                          .arg(QLatin1String(rule.imperative));
    for (const auto part : rule.must)
        example += QLatin1String(parts.at(part));
    return example;
}

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
    if (mayTell(domain::StepPart::Witness)) {
        auto *witness =
            command->add_option("--witness", options->witness, "Name of the officer who saw it");
        command
            ->add_option("--witness-person", options->witnessPerson,
                         "Name of a witness without a key")
            ->excludes(witness);
        command->add_option("--organisation", options->organisation, "Whom that witness serves");
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
    const bool isSeal = verb == domain::CustodyVerb::Seal;
    auto *insist = command->add_option(
        "--insist", options->insist,
        isSeal ? "Why a seal number that was stated for another item is right, or why the step is "
                 "recorded more than a day after it happened; kept in the reason"
               : "Why it is recorded more than a day after it happened; kept in the reason");
    if (!isSeal)
        insist->needs(occurred);
}

} // namespace

void addCustody(CommandLine &line)
{
    auto *group =
        line.group("custody", "Seal, open, hand on, move and dispose; each step is all or nothing");
    for (const auto &rule : domain::custodyVerbRules()) {
        const auto options = line.options<Options>();
        const auto verb = rule.verb;
        auto *command =
            line.add(group, rule.imperative, rule.purpose, exampleOf(rule).toStdString(),
                     [options, verb](Console &console) { return take(console, verb, *options); });
        addOptions(command, verb, options);
    }
    addCorrect(line, group);
}

} // namespace cli
