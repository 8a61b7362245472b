#include "actions/rebuild_tables.h"

#include "db/transaction.h"
#include "ledger/migrate.h"
#include "registry/before_update.h"
#include "registry/fold/rebuild.h"
#include "registry/tables.h"

namespace actions {

Result<RebuiltTables> replayTables(registry::Registry &registry, base::Progress &progress)
{
    auto &connection = registry.connection();
    TRY(auto transaction, db::Transaction::begin(connection));
    TRY(const bool isCurrent, registry::tablesAreCurrent(connection));
    QMap<QString, QByteArray> before; // of another version's tables nothing can be compared
    if (isCurrent) {
        TRY(before, registry::tableDigests(connection));
    }
    TRY(const int version, connection.version());
    if (!isCurrent || version < ledger::newestSchemaVersion())
        TRY(registry::keepBeforeUpdate(registry.folder(), progress));
    TRY(ledger::migrateInside(connection, ledger::newestSchemaVersion()));
    RebuiltTables rebuilt;
    TRY(rebuilt.passedOver, registry::rebuild(connection, progress));
    TRY(const auto after, registry::tableDigests(connection));
    TRY(transaction.commit());
    for (const QString &table : after.keys()) {
        if (isCurrent && before.value(table) != after.value(table))
            rebuilt.changed.append(table);
    }
    return rebuilt;
}

Result<QStringList> rebuildTables(registry::Registry &registry, base::Progress &progress)
{
    TRY(auto rebuilt, replayTables(registry, progress));
    return std::move(rebuilt.changed);
}

} // namespace actions
