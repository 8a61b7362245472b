#include "command.h"

#include "actions/rebuild_tables.h"
#include "base/text.h"

#include <QJsonArray>

namespace cli {

namespace {

Result<Output> rebuild(Console &console)
{
    TRY(auto *registry, console.rebuilding());
    TRY(const auto changed, console.watch([&](base::Progress &progress) { return actions::rebuildTables(*registry, progress); }));
    const QString verdict = changed.isEmpty() ? Text::tr("The tables are replayed from the ledger; no row changed.")
                                              : Text::tr("The tables are replayed from the ledger; rows changed in: %1.").arg(changed.join(QStringLiteral(", ")));
    return Output{verdict, {{"changed_tables", QJsonArray::fromStringList(changed)}}};
}

} // namespace

void addRebuild(CommandLine &line)
{
    line.add(nullptr, "rebuild", "Drop the tables and replay them from the ledger", "  sealbook-cli rebuild\n  sealbook-cli -R raid rebuild --json",
             [](Console &console) { return rebuild(console); });
}

} // namespace cli
