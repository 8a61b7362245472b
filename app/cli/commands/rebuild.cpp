#include "command.h"

#include "base/text.h"
#include "db/transaction.h"
#include "registry/tables.h"

#include <QJsonArray>

namespace cli {

namespace {

Result<Output> rebuild(Console &console)
{
    TRY(auto registry, registry::Registry::open(text(console.options().registry), db::OpenMode::ReadWrite));
    auto &connection = registry.connection();
    TRY(const auto changed, console.watch([&](base::Progress &progress) -> Result<QStringList> {
        TRY(auto transaction, db::Transaction::begin(connection));
        TRY(const auto before, registry::tableDigests(connection));
        TRY(registry::rebuild(connection, progress));
        TRY(const auto after, registry::tableDigests(connection));
        TRY(transaction.commit());
        QStringList tables;
        for (const QString &table : after.keys()) {
            if (before.value(table) != after.value(table))
                tables.append(table);
        }
        return tables;
    }));
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
