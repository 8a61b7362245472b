#include "command.h"

#include "actions/amend_item.h"
#include "actions/erase_disclosure.h"
#include "base/text.h"
#include "resolve.h"
#include "terminal.h"

#include <QJsonArray>

namespace cli {

namespace {

struct Options {
    std::string number, reason, insist, witness, noWitness, caseNumber, container, date, authority,
        settingsFile;
    std::vector<std::string> settings, removed, fields;
    bool sealBroken = false;
};

Output done(const Options &options, const QString &what)
{
    return {what.arg(text(options.number)), {{"number", text(options.number)}}};
}

Result<Output> correct(Console &console, const Options &options)
{
    actions::Correction correction;
    TRY(correction.fields, console.secrets().fields(texts(options.settings), options.settingsFile));
    correction.removed = texts(options.removed);
    correction.insistReason = optional(options.insist);
    correction.reason = text(options.reason);
    TRY(auto *session, console.writing());
    TRY(const auto warnings, actions::correctItem(*session, text(options.number), correction));
    complainOf(warnings);
    auto output =
        done(options, Text::tr("%1 is corrected; the earlier values stay in its history."));
    output.json.insert(QStringLiteral("warnings"), QJsonArray::fromStringList(warnings));
    return output;
}

Result<Output> confirm(Console &console, const Options &options)
{
    TRY(auto *session, console.writing());
    actions::Confirmation confirmation{std::nullopt, optional(options.noWitness), std::nullopt};
    if (!options.witness.empty()) {
        TRY(confirmation.witness,
            personIdOrNew(*session, text(options.witness), domain::PersonCategory::Witness,
                          std::nullopt));
    }
    TRY(actions::confirmSeizure(*session, text(options.number), confirmation));
    return done(options, Text::tr("The seizure of %1 is confirmed."));
}

Result<Output> assign(Console &console, const Options &options)
{
    TRY(auto *session, console.writing());
    TRY(actions::assignItem(*session, text(options.number), text(options.caseNumber)));
    return done(options, Text::tr("%1 serves the case from now on."));
}

Result<Output> unassign(Console &console, const Options &options)
{
    TRY(auto *session, console.writing());
    TRY(actions::unassignItem(*session, text(options.number), text(options.caseNumber),
                              text(options.reason)));
    return done(options, Text::tr("%1 serves the case no longer."));
}

Result<Output> putIn(Console &console, const Options &options)
{
    TRY(auto *session, console.writing());
    TRY(actions::putItemIn(*session, text(options.number), text(options.container),
                           text(options.reason), options.sealBroken));
    return done(options, Text::tr("%1 is put in."));
}

Result<Output> takeOut(Console &console, const Options &options)
{
    TRY(auto *session, console.writing());
    TRY(actions::takeItemOut(*session, text(options.number), text(options.reason),
                             options.sealBroken));
    return done(options, Text::tr("%1 is taken out and has its own custody from now on."));
}

Result<Output> review(Console &console, const Options &options)
{
    TRY(auto *session, console.writing());
    TRY(actions::setReview(*session, text(options.number), text(options.date),
                           text(options.reason)));
    return done(options, Text::tr("The review date of %1 is set."));
}

Result<Output> withdraw(Console &console, const Options &options)
{
    TRY(auto *session, console.writing());
    TRY(actions::withdrawItems(*session, {text(options.number)}, text(options.reason)));
    return done(options,
                Text::tr("%1 is withdrawn: it was registered by mistake. Its number is not "
                         "given again."));
}

Result<Output> erase(Console &console, const Options &options)
{
    TRY(auto *session, console.writing());
    TRY(const int erased, console.watch([&](base::Progress &progress) {
        return actions::eraseDisclosures(*session, text(options.number), texts(options.fields),
                                         text(options.reason), text(options.authority), progress);
    }));
    return Output{Text::tr("%1 values of %2 are erased; their digests stay.")
                      .arg(erased)
                      .arg(text(options.number)),
                  {{"number", text(options.number)}, {"erased", erased}}};
}

// The commands that amend an item: they share its number and their options.
class AmendCommands
{
public:
    AmendCommands(CommandLine &line, CLI::App *item)
        : m_line(line)
        , m_item(item)
        , m_options(line.options<Options>())
    {
    }

    void addFacts()
    {
        auto *corrected =
            command("correct", "Correct fields; the earlier values stay in the history",
                    "  sealbook-cli item correct SITE3-2026-00001 --set model=P60 --reason misread",
                    correct);
        corrected->add_option("--set", m_options->settings,
                              "field=value; may be given several times; the value - is read from "
                              "standard input");
        corrected->add_option(
            "--set-file", m_options->settingsFile,
            "File with a JSON object of fields and values: for what is secret; - is "
            "standard input");
        corrected->add_option("--remove", m_options->removed, "A field that should not be there");
        corrected->add_option("--insist", m_options->insist,
                              "Why what looks wrong (a check digit, a length) is kept as found");
        reasoned(corrected);
        auto *confirmed = command("confirm", "Confirm a seizure as its second officer",
                                  "  sealbook-cli --as \"Li Na\" item confirm SITE3-2026-00001 "
                                  "--no-witness \"nobody else was in the house\"",
                                  confirm);
        auto *witness =
            confirmed->add_option("--witness", m_options->witness, "Name of the witness");
        confirmed->add_option("--no-witness", m_options->noWitness, "Why there was none")
            ->excludes(witness);
    }

    void addCases()
    {
        ofCase(command("assign", "Let an item serve a case",
                       "  sealbook-cli item assign SITE3-2026-00001 ZJ-2026-17", assign));
        auto *unassigned = command("unassign", "Let an item serve a case no longer",
                                   "  sealbook-cli item unassign SITE3-2026-00001 ZJ-2026-17 "
                                   "--reason \"assigned by mistake\"",
                                   unassign);
        ofCase(unassigned);
        reasoned(unassigned);
    }

    void addContainer()
    {
        auto *put = command("put-in", "Put an item into another",
                            "  sealbook-cli item put-in SITE3-2026-00002 SITE3-2026-00001 --reason "
                            "\"SIM goes back\"",
                            putIn);
        put->add_option("CONTAINER", m_options->container,
                        "Exhibit number of the item it is put into")
            ->required();
        reasoned(put);
        brokenSeal(put);
        auto *taken =
            command("take-out", "Take an item out of the one it is in",
                    "  sealbook-cli item take-out SITE3-2026-00002 --reason \"for the laboratory\"",
                    takeOut);
        reasoned(taken);
        brokenSeal(taken);
    }

    void addKeeping()
    {
        auto *reviewed = command(
            "review", "Set when it must be decided again whether the item is kept",
            "  sealbook-cli item review SITE3-2026-00001 2027-03-31 --reason \"yearly review\"",
            review);
        reviewed->add_option("DATE", m_options->date, "Such as 2027-03-31")->required();
        reasoned(reviewed);
        reasoned(command("withdraw",
                         "Withdraw an item that was registered by mistake, before it is handed on",
                         "  sealbook-cli item withdraw SITE3-2026-00002 --reason \"registered "
                         "twice\"",
                         withdraw));
        auto *erased =
            command("erase", "Erase sealed values for good; their digests stay (administrators)",
                    "  sealbook-cli item erase SITE3-2026-00001 imei phone_number --reason "
                    "\"acquitted\" --authority \"Order 9\"",
                    erase);
        erased->add_option("FIELDS", m_options->fields, "Names of sealed fields")->required();
        erased->add_option("--authority", m_options->authority, "What allows it")->required();
        reasoned(erased);
    }

private:
    using Run = Result<Output> (*)(Console &, const Options &);

    CLI::App *command(const char *name, const char *description, const char *example, Run run)
    {
        auto *added = m_line.add(
            m_item, name, description, example,
            [options = m_options, run](Console &console) { return run(console, *options); });
        added->add_option("NUMBER", m_options->number, "Exhibit number")->required();
        return added;
    }

    void reasoned(CLI::App *added)
    {
        added->add_option("--reason", m_options->reason, "Why")->required();
    }

    void brokenSeal(CLI::App *added)
    {
        added->add_flag("--seal-broken", m_options->sealBroken,
                        "The container's seal was found broken: recorded first, with the reason");
    }

    void ofCase(CLI::App *added)
    {
        added->add_option("CASE", m_options->caseNumber, "Number of the case")->required();
    }

    CommandLine &m_line;
    CLI::App *m_item;
    std::shared_ptr<Options> m_options;
};

} // namespace

void addAmend(CommandLine &line, CLI::App *item)
{
    AmendCommands commands(line, item);
    commands.addFacts();
    commands.addCases();
    commands.addContainer();
    commands.addKeeping();
}

} // namespace cli
