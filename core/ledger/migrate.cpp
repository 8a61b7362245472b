#include "base/text.h"
#include "db/transaction.h"
#include "ledger/ledger.h"

#include <vector>

namespace ledger {

namespace {
// In order: migration n leads from schema version n-1 to n.
const std::vector<const char *> migrations{"sqlite/ledger/0001_ledger.sql"};
}

int newestSchemaVersion()
{
    return int(migrations.size());
}

Result<void> migrate(db::Connection &connection)
{
    TRY(auto transaction, db::Transaction::begin(connection));
    TRY(const int version, connection.version());
    if (version > newestSchemaVersion())
        return failure(ErrorCode::Unsupported,
                       Text::tr("This registry has the format %1; this version of Sealbook reads up to %2. Install the newer version.")
                           .arg(version).arg(newestSchemaVersion()));
    for (int next = version; next < newestSchemaVersion(); ++next)
        TRY(connection.runScript(db::schemaFile(QString::fromLatin1(migrations.at(std::size_t(next))))));
    TRY(connection.setVersion(newestSchemaVersion()));
    return transaction.commit();
}

} // namespace ledger
