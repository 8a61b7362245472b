#include "command.h"

#include "actions/encrypt_registry.h"
#include "base/text.h"

#include <QJsonArray>

namespace cli {

namespace {

Result<Output> encrypt(Console &console)
{
    TRY(const auto folder, console.folder());
    const auto &options = console.options();
    if (options.officer.empty())
        return failure(ErrorCode::Invalid,
                       Text::tr("Name the administrator who encrypts it: --as NAME."));
    const QString officer = text(options.officer);
    TRY(const auto password, console.secrets().password(Text::tr("Password of %1: ").arg(officer)));
    TRY(const auto done, readable(console.watch([&](base::Progress &progress) {
            return actions::encryptRegistry(folder, officer, password, machine(), progress);
        })));
    QString said =
        Text::tr("The registry %1 is encrypted, its database and its attachments (just now: %2). "
                 "Each officer opens it with the password that they have; give --as NAME with "
                 "every command from now on. Make a backup in an empty folder, and destroy the old "
                 "ones: they are in clear.")
            .arg(folder, QString::number(done.files));
    for (const QString &sha256 : done.left)
        said += u'\n'
            + Text::tr("The attachment %1 is damaged and was left as it is, in clear; verify the "
                       "registry.")
                  .arg(sha256);
    return Output{said,
                  {{"registry", folder},
                   {"encrypted", true},
                   {"attachments", done.files},
                   {"left", QJsonArray::fromStringList(done.left)}}};
}

} // namespace

void addEncrypt(CommandLine &line)
{
    line.add(
        nullptr, "encrypt", "Encrypt a registry that exists",
        "  sealbook-cli -R raid --as \"Chen Hao\" encrypt\n\n"
        "An administrator does it, while nothing else has the registry open: the database\n"
        "first, then each attachment. Interrupted, it has not happened, or is finished by the\n"
        "same command. What a disk held in clear before may be found on it until it is\n"
        "overwritten.",
        [](Console &console) { return encrypt(console); });
}

} // namespace cli
