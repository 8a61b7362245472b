#include "disclosure_options.h"

namespace cli {

void addDisclosureOptions(CLI::App &command, DisclosureOptions &options)
{
    command.add_option(
        "--redact", options.redact,
        "Sealed fields to withhold, such as imei,name; name is that of persons and of attachments");
    command.add_option(
        "--redact-person", options.persons,
        "Person of whom everything sealed is withheld: a name or an id; may come several times");
    command.add_option("--recipient", options.recipient, "Whom it is for");
    command.add_option("--reason", options.reason, "Why");
}

} // namespace cli
