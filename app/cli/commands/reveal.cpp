#include "command.h"

#include "actions/reveal_fields.h"
#include "terminal.h"

namespace cli {

namespace {

struct Options {
    std::string number, reason;
    std::vector<std::string> fields;
};

Result<Output> reveal(Console &console, const Options &options)
{
    TRY(auto *session, console.writing());
    TRY(const auto secrets,
        actions::revealFields(*session, text(options.number), texts(options.fields),
                              text(options.reason)));
    QStringList lines;
    QJsonObject json;
    for (auto secret = secrets.begin(); secret != secrets.end(); ++secret) {
        lines.append(column(secret.key(), 22) + u' ' + secret.value());
        json.insert(secret.key(), secret.value());
    }
    return Output{lines.join(u'\n'), {{"fields", json}}};
}

} // namespace

void addReveal(CommandLine &line, CLI::App *item)
{
    const auto options = line.options<Options>();
    auto *command = line.add(
        item, "reveal", "Show masked secrets of an item; who looked and why stays in its history",
        "  sealbook-cli --as \"Li Na\" item reveal SITE3-2026-00001 passcode --reason \"for the "
        "laboratory\"",
        [options](Console &console) { return reveal(console, *options); });
    command->add_option("NUMBER", options->number, "Exhibit number")->required();
    command->add_option("FIELD", options->fields, "Names of fields, such as passcode or number")
        ->required();
    command->add_option("--reason", options->reason, "Why")->required();
}

} // namespace cli
