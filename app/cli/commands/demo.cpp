#include "command.h"

#include "base/text.h"
#include "campaign/campaign.h"
#include "counts.h"

#include <QJsonArray>

namespace cli {

namespace {

struct Options {
    std::string folder;
    int items = 1200;
    quint64 seed = 1;
    qint64 extraction = 200'000'000;
};

Result<Output> demo(Console &console, const Options &options)
{
    TRY(const auto report, console.watch([&](base::Progress &progress) {
        return exchange::makeCampaign(
            {text(options.folder), options.items, options.seed, options.extraction}, progress);
    }));
    QStringList lines{Text::tr("The made-up campaign is in %1:").arg(text(options.folder)),
                      Text::tr("  %1 operations, %2 sites, %3 groups, %4 suspects, %5 cases")
                          .arg(report.operations)
                          .arg(report.sites)
                          .arg(report.groups)
                          .arg(report.suspects)
                          .arg(report.cases),
                      Text::tr("  %1, %2 (%3), %4")
                          .arg(items(report.items), attachments(report.attachments),
                               bytes(report.attachmentBytes), entries(report.entries)),
                      Text::tr("  losses of %1 yuan").arg(report.lossMinorUnits / 100),
                      Text::tr("Officers (a good case to export: %1):").arg(report.exampleCase)};
    QJsonArray officers;
    for (const auto &login : report.logins) {
        lines.append(
            QStringLiteral("  %1 (%2), password “%3”").arg(login.name, login.role, login.password));
        officers.append(
            QJsonObject{{"name", login.name}, {"roles", login.role}, {"password", login.password}});
    }
    return Output{lines.join(u'\n'),
                  {{"folder", text(options.folder)},
                   {"items", report.items},
                   {"attachments", report.attachments},
                   {"entries", report.entries},
                   {"suspects", report.suspects},
                   {"cases", report.cases},
                   {"loss", report.lossMinorUnits},
                   {"example_case", report.exampleCase},
                   {"officers", officers}}};
}

} // namespace

void addDemo(CommandLine &line)
{
    const auto options = line.options<Options>();
    auto *command = line.add(
        nullptr, "demo", "Make up a whole campaign as a registry, the same for the same seed",
        "  sealbook-cli demo campaign\n  sealbook-cli demo small --items 100 --extraction 1000000",
        [options](Console &console) { return demo(console, *options); });
    command->add_option("DIR", options->folder, "Folder that does not exist yet, or is empty")
        ->required();
    command->add_option("--items", options->items, "About how many items")
        ->capture_default_str()
        ->check(CLI::Range(30, 1'000'000));
    command->add_option("--seed", options->seed, "What everything made up depends on")
        ->capture_default_str();
    command
        ->add_option("--extraction", options->extraction, "Size of the large extraction in bytes")
        ->capture_default_str()
        ->check(CLI::Range(qint64(0), qint64(100'000'000'000)));
}

} // namespace cli
