#include "ledger/side_table_check.h"

#include "base/exact_text.h"
#include "base/text.h"
#include "crypto/digest.h"
#include "crypto/key_form.h"
#include "db/connection.h"
#include "ledger/chain_check.h"

#include <QSet>

#include <algorithm>

namespace ledger {

namespace {

const QStringList comparedElsewhere{QStringLiteral("entry"), QStringLiteral("disclosure"),
                                    QStringLiteral("tree_node")};
constexpr qsizetype mostShown = 100; // characters of a value
// The longest text, in bytes: an authority's certificates are the longest. Examining each character
// of a foreign text would take half a second for each megabyte.
constexpr qsizetype longestText = 1'000'000;

// The ledger's tables at this schema version; an unknown version counts as the newest.
Result<db::Connection> freshLedger(db::Connection &connection)
{
    TRY(auto fresh, db::Connection::openScratch());
    const auto stated = connection.version();
    const bool isKnown = stated && *stated >= 0 && *stated <= newestSchemaVersion();
    TRY(migrate(fresh, isKnown ? *stated : newestSchemaVersion()));
    return fresh;
}

struct TextColumn {
    QString table;
    QString column;
};

Result<std::vector<TextColumn>> textColumns(db::Connection &fresh)
{
    return fresh
        .prepare("SELECT made.name, part.name FROM sqlite_schema AS made JOIN "
                 "pragma_table_xinfo(made.name) AS part WHERE made.type = 'table' AND part.type = "
                 "'TEXT' ORDER BY made.name, part.cid")
        .rows([](const db::Row &row) {
            return TextColumn{row.text(0), row.text(1)};
        });
}

domain::Fault fault(const char *code, const QString &what, const QString &found)
{
    return logFault({}, code, what, {}, found.left(mostShown));
}

Result<void> checkTexts(db::Connection &connection, const TextColumn &column, LedgerReport &report)
{
    const QByteArray sql = "SELECT " + column.column.toUtf8() + " FROM " + column.table.toUtf8();
    return connection.prepare(sql).forEach([&](const db::Row &row) -> Result<void> {
        const auto bytes = row.bytes(0); // none for a null
        const QString flaw = bytes.size() > longestText
            ? Text::tr("more than %1 bytes").arg(longestText)
            : base::textFlaw(bytes);
        if (!flaw.isEmpty())
            report.faults.push_back(
                fault("database_text",
                      Text::tr("Table %1, column %2 holds a text that Sealbook does not write: %3.")
                          .arg(column.table, column.column, flaw),
                      base::exactText(bytes.first(std::min(bytes.size(), mostShown)))));
        return {};
    });
}

Result<void> checkAllTexts(db::Connection &connection, LedgerReport &report)
{
    TRY(auto fresh, freshLedger(connection));
    TRY(const auto columns, textColumns(fresh));
    for (const auto &column : columns) {
        if (!comparedElsewhere.contains(column.table))
            TRY(domain::goOnAfter(checkTexts(connection, column, report),
                                  Text::tr("The table %1").arg(column.table), report.faults));
    }
    return {};
}

// A query that gives names which must be among those that the entries give.
struct Owners {
    const char *table;
    const char *sql; // table's column of names
    bool areOfficers = false;
};

constexpr Owners allOwners[] = {
    {"officer_key", "SELECT key_id FROM officer_key", true},
    {"key_slot", "SELECT key_id FROM key_slot", true},
    {"key_slot", "SELECT station FROM key_slot", false},
    {"station_key", "SELECT station FROM station_key", false},
    {"this_station", "SELECT station FROM this_station", false},
    {"time_stamp_query", "SELECT log FROM time_stamp_query", false},
};

// An older schema lacks some tables; that one is missing which it has, is found elsewhere.
Result<bool> isThere(db::Connection &connection, const char *table)
{
    auto select =
        connection.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = $1");
    TRY(const auto found,
        select.bind(QString::fromLatin1(table)).first([](const db::Row &) { return true; }));
    return found.has_value();
}

Result<void> checkOwners(db::Connection &connection, const Owners &owners,
                         const SignerKeys &signers, LedgerReport &report)
{
    TRY(const bool known, isThere(connection, owners.table));
    if (!known)
        return {};
    return connection.prepare(owners.sql).forEach([&](const db::Row &row) -> Result<void> {
        const QString owner = row.text(0);
        const bool isKnown = owners.areOfficers ? signers.contains(owner)
                                                : report.stationKeys.logs().contains(owner);
        if (!isKnown)
            report.faults.push_back(
                fault("database_key",
                      Text::tr("Table %1 names an officer or station that no entry names.")
                          .arg(QLatin1String(owners.table)),
                      owner));
        return {};
    });
}

Result<void> checkPems(db::Connection &connection, LedgerReport &report)
{
    return connection.prepare("SELECT key_id, pem FROM officer_key")
        .forEach([&](const db::Row &row) -> Result<void> {
            if (!crypto::isEncryptedKey(row.blob(1)))
                report.faults.push_back(
                    fault("database_key",
                          Text::tr("Table officer_key holds a key that is no encrypted key of "
                                   "Sealbook’s."),
                          row.text(0)));
            return {};
        });
}

// A time stamp's name in its table; what it states is judged elsewhere.
Result<void> checkStampDigests(db::Connection &connection, LedgerReport &report)
{
    TRY(const bool known, isThere(connection, "time_stamp"));
    if (!known)
        return {};
    return connection.prepare("SELECT digest, reply FROM time_stamp")
        .forEach([&](const db::Row &row) -> Result<void> {
            if (row.bytes(0) != QByteArrayView(crypto::sha256({row.blob(1)}).toHex()))
                report.faults.push_back(
                    fault("database_text",
                          Text::tr("Table time_stamp names a time stamp by a digest that is not "
                                   "its own."),
                          row.text(0)));
            return {};
        });
}

} // namespace

Result<void> checkSideTables(db::Connection &connection, const SignerKeys &signers,
                             LedgerReport &report)
{
    TRY(domain::goOnAfter(checkAllTexts(connection, report),
                          Text::tr("The texts of the ledger’s tables"), report.faults));
    for (const auto &owners : allOwners)
        TRY(domain::goOnAfter(checkOwners(connection, owners, signers, report),
                              Text::tr("The table %1").arg(QLatin1String(owners.table)),
                              report.faults));
    TRY(domain::goOnAfter(checkStampDigests(connection, report), Text::tr("The time stamps"),
                          report.faults));
    return domain::goOnAfter(checkPems(connection, report),
                             Text::tr("The table %1").arg(QStringLiteral("officer_key")),
                             report.faults);
}

} // namespace ledger
