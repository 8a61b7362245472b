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

Result<Output> setClock(Console &console, const Options &options)
{
    TRY(auto *session, console.writing());
    TRY(actions::setStationClock(*session, text(options.reason)));
    const QString code = session->station().code;
    return Output{Text::tr("The latest time of the log of %1 is now that of this machine’s clock. "
                           "Earlier entries stay as they are.")
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
    command = line.add(
        group, "set-clock",
        "After an entry from the future: let the log go on with this machine's time "
        "(administrators)",
        "  sealbook-cli --as \"Chen Hao\" station set-clock --reason \"the clock showed 2062\"",
        [options](Console &console) { return setClock(console, *options); });
    command->add_option("--reason", options->reason, "Why")->required();
}

} // namespace cli
