#include "registry/fold/rebuild.h"

#include "base/text.h"
#include "ledger/entry_schema.h"
#include "ledger/ledger.h"
#include "registry/fold/fold.h"
#include "registry/tables.h"

#include <limits>

namespace registry {

namespace {

// An entry as its row has it.
struct StoredRow {
    qint64 position;
    QString log;
    qint64 seq;
    QByteArray bytes;
    QByteArray signature;
};

// The next rows in order of arrival. They are read completely before any is folded, because
// passing over an entry rolls the database back and would disturb an open query.
Result<std::vector<StoredRow>> nextRows(db::Connection &registry, qint64 after)
{
    auto select = registry.prepare("SELECT position, log, seq, bytes, signature FROM entry WHERE "
                                   "position > $1 ORDER BY position LIMIT 500");
    return select.bind(after).rows([](const db::Row &row) {
        return StoredRow{row.integer(0), row.text(1), row.integer(2), row.blob(3), row.blob(4)};
    });
}

// The fault for which the entry was passed over; nothing if it was folded.
Result<std::optional<domain::Fault>> replayOne(db::Connection &tables, const ledger::Ledger &ledger,
                                               const StoredRow &row)
{
    auto entry = ledger::readEntry(row.bytes, row.signature);
    if (!entry) {
        domain::Fault fault;
        fault.code = QStringLiteral("entry_bytes");
        fault.log = row.log;
        fault.seq = row.seq;
        fault.what = Text::tr("The bytes of entry %1 are no entry: %2")
                         .arg(QString::number(row.seq), entry.error().message);
        return std::optional(fault);
    }
    TRY(const auto disclosed, ledger.sealedDisclosures(*entry));
    TRY(const auto wrong, foldOrPassOver(tables, *entry, disclosed, Form::Unchecked));
    if (!wrong)
        return std::optional<domain::Fault>();
    // Rules of a newer version: this version cannot judge the entries after them.
    if (wrong->code == ErrorCode::Unsupported && ledger::rulesStatedBy(*entry) > 0)
        return failure(*wrong);
    return std::optional(passedOver(tables, *entry, *wrong));
}

struct Passed {
    qint64 position;
    domain::Fault fault;
};

// Replays every entry of the registry into `tables`, and gives those that were passed over.
Result<std::vector<Passed>> replayInto(db::Connection &tables, db::Connection &registry,
                                       base::Progress &progress)
{
    std::vector<Passed> passed;
    const ledger::Ledger ledger(registry);
    for (qint64 after = std::numeric_limits<qint64>::min();;) {
        TRY(const auto rows, nextRows(registry, after));
        if (rows.empty())
            break;
        for (const auto &row : rows) {
            TRY(progress.check());
            TRY(const auto fault, replayOne(tables, ledger, row));
            if (fault)
                passed.push_back({row.position, *fault});
            progress.advance(1);
        }
        after = rows.back().position;
    }
    return passed;
}

} // namespace

Result<db::Connection> replayedApart(db::Connection &registry, base::Progress &progress)
{
    TRY(auto scratch, db::Connection::openScratch());
    TRY(createTables(scratch));
    TRY(dropListIndexes(scratch));
    TRY(scratch.runScript("BEGIN"));
    TRY(replayInto(scratch, registry, progress));
    return scratch;
}

Result<QSet<qint64>> passedOverPositions(db::Connection &registry, base::Progress &progress)
{
    TRY(auto scratch, db::Connection::openScratch());
    TRY(createTables(scratch));
    TRY(dropListIndexes(scratch));
    TRY(scratch.runScript("BEGIN"));
    TRY(const auto passed, replayInto(scratch, registry, progress));
    QSet<qint64> positions;
    for (const auto &one : passed)
        positions.insert(one.position);
    return positions;
}

Result<std::vector<domain::Fault>> rebuild(db::Connection &connection, base::Progress &progress)
{
    TRY(const auto count,
        connection.prepare("SELECT count(*) FROM entry").first([](const db::Row &row) {
            return row.integer(0);
        }));
    progress.begin(Text::tr("Replaying the ledger"), count.value_or(0));
    TRY(dropTables(connection));
    TRY(createTables(connection));
    TRY(const auto indexes, dropListIndexes(connection));
    // Dangling references must fail with their own entry, not at the commit.
    TRY(connection.runScript("PRAGMA defer_foreign_keys = OFF"));
    TRY(const auto passed, replayInto(connection, connection, progress));
    TRY(connection.runScript(indexes)); // sorted once, faster than kept in order
    TRY(foldSearch(connection, progress));
    std::vector<domain::Fault> faults;
    for (const auto &one : passed)
        faults.push_back(one.fault);
    return faults;
}

} // namespace registry
