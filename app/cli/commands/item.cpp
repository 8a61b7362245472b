#include "command.h"

#include "actions/amend_item.h"
#include "actions/register_item.h"
#include "item_output.h"
#include "registry/origin_table.h"
#include "resolve.h"
#include "terminal.h"

#include <QJsonArray>

namespace cli {

namespace {

struct AddOptions {
    std::string kind, parent, operation, site, group, suspect, seizedAt, place, from, witness,
        noWitness, authority, insist, caseNumber, reason, settingsFile;
    std::vector<std::string> settings;
    bool sealBroken = false;
};

Result<domain::Origin> originOf(actions::Session &session, const AddOptions &options)
{
    const registry::OriginTable origins(session.registry());
    domain::Origin origin;
    if (!options.site.empty()) {
        TRY(const auto site, origins.siteByName(text(options.site)));
        origin.site = site.id;
        origin.operation = site.operation;
    }
    if (!options.group.empty()) {
        TRY(const auto group, origins.groupByName(text(options.group)));
        origin.group = group.id;
        origin.operation = group.operation;
    }
    if (!options.operation.empty()) {
        TRY(const auto operation, origins.operationByName(text(options.operation)));
        origin.operation = operation.id;
    }
    if (!options.suspect.empty()) {
        TRY(origin.suspect,
            personId(session, text(options.suspect), domain::PersonCategory::Suspect));
    }
    return origin;
}

Result<actions::NewItem> newItem(actions::Session &session, const AddOptions &options,
                                 const domain::Fields &fields)
{
    actions::NewItem item;
    TRY(item.kind, kindOf(options.kind));
    item.fields = fields;
    TRY(item.origin, originOf(session, options));
    item.insistReason = optional(options.insist);
    item.parent = optional(options.parent);
    if (options.sealBroken)
        item.parentSealBroken = text(options.reason);
    item.seizedPlace = text(options.place);
    item.noWitnessReason = optional(options.noWitness);
    item.authority = optional(options.authority);
    if (!options.seizedAt.empty()) {
        TRY(item.seizedAtMs, moment(text(options.seizedAt)));
    }
    if (!options.from.empty()) {
        TRY(item.seizedFrom,
            personIdOrNew(session, text(options.from), domain::PersonCategory::Holder,
                          std::nullopt));
    }
    if (!options.witness.empty()) {
        TRY(item.witness,
            personIdOrNew(session, text(options.witness), domain::PersonCategory::Witness,
                          std::nullopt));
    }
    return item;
}

Result<Output> add(Console &console, const AddOptions &options)
{
    TRY(kindOf(options.kind)); // before a password is asked for
    TRY(const auto fields, console.secrets().fields(texts(options.settings), options.settingsFile));
    TRY(auto *session, console.writing());
    TRY(const auto item, newItem(*session, options, fields));
    if (!options.caseNumber.empty()) { // what would fail later fails before the item is there
        TRY(session->mayRecord(QStringLiteral("item.assigned")));
        TRY(registry::OriginTable(session->registry())
                .caseByNumber(text(options.caseNumber), session->officer().id));
    }
    TRY(const auto registered, actions::registerItem(*session, item));
    const QString number = registered.item.exhibitNumber;
    if (!options.caseNumber.empty())
        TRY(actions::assignItem(*session, number, text(options.caseNumber)));
    complainOf(registered.warnings);
    return Output{number,
                  {{"number", number},
                   {"id", registered.item.id},
                   {"warnings", QJsonArray::fromStringList(registered.warnings)}}};
}

Result<Output> show(Console &console, const std::string &number)
{
    TRY(auto *registry, console.reading());
    TRY(const auto viewer, console.viewer());
    return describeItem(*registry, viewer, text(number));
}

} // namespace

void addItem(CommandLine &line)
{
    auto *group = line.group("item", "Items: register, list, show, correct, assign");
    const auto options = line.options<AddOptions>();
    auto *added = line.add(
        group, "add", "Register an item; prints its exhibit number",
        "  printf 490154203237518 | sealbook-cli item add --kind phone --set make=Huawei --set "
        "imei=-\n"
        "  sealbook-cli item add --kind sim_card --in SITE3-2026-00001 --set-file sim.json "
        "--insist \"printed so\"\n"
        "  sealbook-cli item add --kind bank_card --set-file card.json --site \"Villa "
        "12\" --suspect 王伟 --place \"desk, left drawer\"\n"
        "where card.json, which only you can read, holds {\"number\": \"6200000000000005\"}. What "
        "is\nwritten on the command line itself stays in the shell's history and the list of "
        "processes.",
        [options](Console &console) { return add(console, *options); });
    added->add_option("--kind", options->kind, domain::kindNames().toStdString())->required();
    added->add_option(
        "--set", options->settings,
        "field=value; may be given several times; a field of your own begins with x_; the value - "
        "is read from standard input");
    added->add_option("--set-file", options->settingsFile,
                      "File with a JSON object of fields and values: for what is secret; - is "
                      "standard input");
    auto *in = added->add_option("--in", options->parent,
                                 "Exhibit number of the item that it was found in");
    auto *broken = added->add_flag("--seal-broken", options->sealBroken,
                                   "That item's seal was found broken: recorded first");
    auto *reason = added->add_option("--reason", options->reason, "How the seal was found");
    reason->needs(broken);
    broken->needs(in)->needs(reason);
    added->add_option("--operation", options->operation, "Name of the operation");
    added->add_option("--site", options->site, "Name of the site");
    added->add_option("--group", options->group, "Name of the group");
    added->add_option("--suspect", options->suspect, "Name or id of a suspect");
    added->add_option("--case", options->caseNumber, "Number of a case that it serves");
    added->add_option("--seized-at", options->seizedAt,
                      "When, with the offset from UTC; now if left out");
    added->add_option("--place", options->place, "The exact spot");
    added->add_option("--from", options->from, "Whom it was taken from");
    auto *witness = added->add_option("--witness", options->witness, "Name of the witness");
    added->add_option("--no-witness", options->noWitness, "Why there was no witness")
        ->excludes(witness);
    added->add_option("--authority", options->authority, "Number of the warrant or decision");
    added->add_option("--insist", options->insist,
                      "Why what looks wrong (a check digit, a length) is registered as found");

    addItemList(line, group);
    const auto number = line.options<std::string>();
    auto *shown = line.add(group, "show", "Show an item, its attachments and its chain of custody",
                           "  sealbook-cli item show SITE3-2026-00001",
                           [number](Console &console) { return show(console, *number); });
    shown->add_option("NUMBER", *number, "Exhibit number")->required();
    addAmend(line, group);
    addReveal(line, group);
    addWhere(line, group);
}

} // namespace cli
