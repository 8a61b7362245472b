#include "registry/schema_check.h"

#include "base/text.h"
#include "ledger/ledger.h"
#include "registry/tables.h"

#include <QMap>
#include <QSet>

namespace registry {

namespace {

using Definitions = QMap<QString, QString>; // type and name -> SQL

Result<Definitions> definitionsOf(db::Connection &connection)
{
    Definitions definitions;
    TRY(connection.prepare("SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema")
            .forEach([&](const db::Row &row) -> Result<void> {
                // What is there twice differs from what is there once.
                definitions[row.text(0) + u' ' + row.text(1)] +=
                    row.text(2) + QStringLiteral(": ") + row.text(3);
                return {};
            }));
    return definitions;
}

// As this version makes it, with the ledger's tables of the suspect's own version, and where an
// earlier version made the other tables, with those.
Result<Definitions> expectedDefinitions(db::Connection &suspect)
{
    TRY(auto fresh, db::Connection::openScratch());
    const auto stated = suspect.version();
    const bool isKnown = stated && *stated >= 0 && *stated <= ledger::newestSchemaVersion();
    TRY(ledger::migrate(fresh, isKnown ? *stated : ledger::newestSchemaVersion()));
    const auto earlier = earlierTables(suspect);
    TRY(earlier && *earlier ? createTables(fresh, **earlier) : createTables(fresh));
    return definitionsOf(fresh);
}

} // namespace

Result<void> checkSchema(db::Connection &suspect, std::vector<domain::Fault> &faults)
{
    TRY(const auto expected, expectedDefinitions(suspect));
    TRY(const auto found, definitionsOf(suspect));
    const QStringList all = expected.keys() + found.keys();
    for (const QString &name : QSet<QString>(all.begin(), all.end()).values()) {
        if (expected.value(name) == found.value(name))
            continue;
        domain::Fault fault;
        fault.code = QStringLiteral("database_schema");
        fault.what = !found.contains(name) ? Text::tr("The database lacks the %1.").arg(name)
            : !expected.contains(name)
            ? Text::tr("The database has the %1, which is not of this version’s making.").arg(name)
            : Text::tr("The database's definition of the %1 is not that of this version.")
                  .arg(name);
        fault.expected = expected.value(name);
        fault.found = found.value(name);
        faults.push_back(fault);
    }
    return {};
}

Result<void> requireSchema(db::Connection &suspect)
{
    std::vector<domain::Fault> faults;
    TRY(checkSchema(suspect, faults));
    if (faults.empty())
        return {};
    return failure(
        ErrorCode::Corrupt,
        Text::tr("%1 Nothing is recorded in such a registry; verify it before you go on.")
            .arg(faults.front().what),
        faults.front().found);
}

Result<void> checkIntegrity(db::Connection &suspect, std::vector<domain::Fault> &faults,
                            base::Progress &progress)
{
    progress.begin(Text::tr("Checking the database"), 0);
    const db::Connection::Interruption interruption(suspect,
                                                    [&progress] { return !progress.check(); });
    return suspect.prepare("PRAGMA integrity_check(100)")
        .forEach([&](const db::Row &row) -> Result<void> {
            if (row.text(0) == QLatin1String("ok"))
                return {};
            domain::Fault fault;
            fault.code = QStringLiteral("database_damaged");
            fault.what = Text::tr("The database is damaged: “%1”.").arg(row.text(0));
            faults.push_back(fault);
            return {};
        });
}

} // namespace registry
