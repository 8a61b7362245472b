#include "command.h"

#include "actions/change_key.h"
#include "base/text.h"

namespace cli {

namespace {

struct Options {
    std::string reason;
};

Result<Output> newKey(Console &console, const Options &options)
{
    TRY(auto *session, console.writing());
    TRY(actions::changeStationKey(*session, text(options.reason)));
    const QString code = session->station().code;
    return Output{
        Text::tr("The station %1 signs with a new key from now on. Every officer who is not "
                 "suspended can use it with their own password.")
            .arg(code),
        {{"station", code}}};
}

} // namespace

void addStation(CommandLine &line)
{
    auto *group = line.group("station", "The station that writes here: its signing key");
    const auto options = line.options<Options>();
    auto *command =
        line.add(group, "new-key", "Exchange the station's key, after a theft (administrators)",
                 "  sealbook-cli --as \"Chen Hao\" station new-key --reason \"laptop was stolen\"",
                 [options](Console &console) { return newKey(console, *options); });
    command->add_option("--reason", options->reason, "Why")->required();
}

} // namespace cli
