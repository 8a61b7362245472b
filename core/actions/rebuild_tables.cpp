#include "actions/rebuild_tables.h"

#include "db/transaction.h"
#include "registry/tables.h"

namespace actions {

Result<QStringList> rebuildTables(registry::Registry &registry, base::Progress &progress)
{
    auto &connection = registry.connection();
    TRY(auto transaction, db::Transaction::begin(connection));
    TRY(const auto before, registry::tableDigests(connection));
    TRY(registry::rebuild(connection, progress));
    TRY(const auto after, registry::tableDigests(connection));
    TRY(transaction.commit());
    QStringList changed;
    for (const QString &table : after.keys()) {
        if (before.value(table) != after.value(table))
            changed.append(table);
    }
    return changed;
}

} // namespace actions
