#include "command.h"

#include "actions/rebuild_tables.h"
#include "base/text.h"
#include "fault_output.h"
#include "registry/tables.h"

#include <QJsonArray>

namespace cli {

namespace {

struct Options {
    bool outdated = false;
};

Result<Output> rebuild(Console &console, const Options &options)
{
    TRY(auto *registry, console.rebuilding());
    TRY(const bool isCurrent, registry::tablesAreCurrent(*registry));
    if (options.outdated && isCurrent)
        return Output{Text::tr("The tables are this version's; they stay as they are."),
                      {{"changed_tables", QJsonArray()}, {"passed_over", QJsonArray()}}};
    TRY(const auto rebuilt, console.watch([&](base::Progress &progress) {
        return actions::replayTables(*registry, progress);
    }));
    const auto &changed = rebuilt.changed;
    QStringList lines;
    QJsonArray passedOver;
    for (const auto &fault : rebuilt.passedOver) {
        lines.append(faultText(fault));
        passedOver.append(faultJson(fault));
    }
    const QString verdict = !isCurrent
        ? Text::tr("The tables, which another version had made, are replayed from the ledger.")
        : changed.isEmpty()
        ? Text::tr("The tables are replayed from the ledger; no row changed.")
        : Text::tr("The tables are replayed from the ledger; rows changed in: %1.")
              .arg(changed.join(QStringLiteral(", ")));
    lines.append(verdict);
    return Output{
        lines.join(u'\n'),
        {{"changed_tables", QJsonArray::fromStringList(changed)}, {"passed_over", passedOver}},
        rebuilt.passedOver.empty() ? 0 : 1};
}

} // namespace

void addRebuild(CommandLine &line)
{
    const auto options = line.options<Options>();
    auto *command = line.add(nullptr, "rebuild", "Drop the tables and replay them from the ledger",
                             "  sealbook-cli rebuild\n  sealbook-cli -R raid rebuild --json\n  "
                             "sealbook-cli -R raid rebuild --outdated",
                             [options](Console &console) { return rebuild(console, *options); });
    command->add_flag("--outdated", options->outdated,
                      "Only if another version of Sealbook made the tables");
}

} // namespace cli
