#include "ledger/migrate.h"

#include "base/text.h"
#include "db/transaction.h"
#include "ledger/ledger.h"

#include <algorithm>
#include <vector>

namespace ledger {

namespace {
// In order: migration n leads from schema version n-1 to n.
const std::vector<const char *> migrations{
    "sqlite/ledger/0001_ledger.sql", "sqlite/ledger/0002_time_stamp.sql",
    "sqlite/ledger/0003_cosignature.sql", "sqlite/ledger/0004_entry_index.sql"};
} // namespace

int newestSchemaVersion()
{
    return int(migrations.size());
}

Result<void> migrate(db::Connection &connection)
{
    return migrate(connection, newestSchemaVersion());
}

Result<void> migrate(db::Connection &connection, int wanted)
{
    TRY(auto transaction, db::Transaction::begin(connection));
    TRY(migrateInside(connection, wanted));
    return transaction.commit();
}

Result<void> migrateInside(db::Connection &connection, int wanted)
{
    TRY(const int version, connection.version());
    if (version < 0 || wanted < 0)
        return failure(ErrorCode::Corrupt,
                       Text::tr("This registry states the format %1, which never existed; verify "
                                "it.")
                           .arg(std::min(version, wanted)));
    if (version > newestSchemaVersion())
        return failure(ErrorCode::Unsupported,
                       Text::tr("This registry has the format %1; this version of Sealbook reads "
                                "up to %2. Install the newer version.")
                           .arg(version)
                           .arg(newestSchemaVersion()));
    for (int next = version; next < std::min(wanted, newestSchemaVersion()); ++next)
        TRY(connection.runScript(
            db::schemaFile(QString::fromLatin1(migrations.at(std::size_t(next))))));
    return connection.setVersion(std::max(version, wanted));
}

} // namespace ledger
