#include "command.h"

#include "actions/open_registry.h"
#include "base/text.h"

namespace cli {

namespace {

struct Options {
    std::string folder, station, officer, organisation;
    bool isInClear = false;
};

// From the password file or SEALBOOK_PASSWORD, else asked for twice.
Result<crypto::Password> passwordOf(Console &console, const QString &officer)
{
    if (!console.options().passwordFile.empty())
        return console.secrets().password({});
    return SecretInput::newPassword("SEALBOOK_PASSWORD",
                                    Text::tr("New password of %1: ").arg(officer));
}

Result<Output> init(Console &console, const Options &options)
{
    actions::NewRegistry what{text(options.station),
                              text(options.officer),
                              text(options.organisation),
                              {},
                              !options.isInClear};
    TRY(what.password, passwordOf(console, what.officer));
    const QString folder = text(options.folder);
    TRY(const auto registry, actions::openRegistry(folder, what, machine()));
    TRY(const auto identity, registry::identity(registry));
    return Output{
        Text::tr(
            "The registry %1 is open. Its first officer is %2, with every role.\n"
            "Fingerprint of the first key (keep it: it is what a stranger needs to trust):\n  %3")
            .arg(folder, what.officer, identity.rootKeyId),
        {{"registry", folder},
         {"id", identity.registry},
         {"fingerprint", identity.rootKeyId},
         {"officer", what.officer}}};
}

} // namespace

void addInit(CommandLine &line)
{
    const auto options = line.options<Options>();
    auto *command = line.add(nullptr, "init", "Open a new registry in a folder of its own",
                             "  sealbook-cli init raid --station SITE3 --officer \"Chen Hao\"\n"
                             "  SEALBOOK_PASSWORD=… sealbook-cli init raid --station DESK1 "
                             "--officer 陈浩 --organisation \"Joint Working Group\"",
                             [options](Console &console) { return init(console, *options); });
    command->add_option("DIR", options->folder, "Folder that does not exist yet, or is empty")
        ->required();
    command
        ->add_option("--station", options->station,
                     "Code of this station, 1 to 12 of A-Z 0-9; begins its exhibit numbers")
        ->required();
    command
        ->add_option("--officer", options->officer,
                     "Name of the first officer, who gets every role")
        ->required();
    command->add_option("--organisation", options->organisation, "Whom that officer serves");
    command->add_flag("--clear", options->isInClear,
                      "Do not encrypt its database and attachments: they are then read without a "
                      "password, by everybody who has the files");
}

} // namespace cli
