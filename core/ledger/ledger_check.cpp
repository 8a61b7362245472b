#include "ledger/ledger_check.h"

#include "base/text.h"
#include "ledger/chain_check.h"
#include "ledger/entry_check.h"
#include "ledger/entry_schema.h"
#include "ledger/rules_in_force.h"

#include <QJsonArray>

#include <deque>
#include <future>
#include <thread>

namespace ledger {

namespace {

constexpr std::size_t batchSize = 512;

// Collects who may have signed what.
class KeyCollector
{
public:
    void take(const Entry &entry, qint64 position)
    {
        const bool opens = entry.kind == QLatin1String("registry.opened");
        const QJsonObject officer =
            opens ? entry.body.value(QLatin1String("officer")).toObject() : entry.body;
        const auto key = crypto::PublicKey::fromRaw(
            QByteArray::fromHex(officer.value(QLatin1String("public_key")).toString().toLatin1()));
        if (!key || m_keys.contains(key->id()))
            return;
        const QString id = opens ? officer.value(QLatin1String("id")).toString() : entry.subject;
        const auto former = m_keys.find(m_current.value(id));
        if (former != m_keys.end())
            former->until = position;
        m_keys.insert(key->id(), {*key, position});
        m_current.insert(id, key->id());
    }

    SignerKeys keys() const { return m_keys; }

private:
    SignerKeys m_keys;
    QHash<QString, QString> m_current; // officer -> id of the key that they have now
};

// Who may have signed what, read before the pass: the entries that enrol are in the ledger too.
Result<SignerKeys> signerKeys(db::Connection &connection)
{
    KeyCollector collector;
    auto select = connection.prepare(
        "SELECT bytes, signature, position FROM entry WHERE kind IN ('registry.opened', "
        "'officer.enrolled', 'officer.key_changed') ORDER BY position");
    TRY(select.forEach([&](const db::Row &row) -> Result<void> {
        if (const auto entry = readEntry(row.blob(0), row.blob(1)))
            collector.take(*entry, row.integer(2)); // else a fault of the entry itself
        return {};
    }));
    return collector.keys();
}

// Does the entry with this leaf hash (hex) have this subject? Its history must tell what was erased
// in it.
Result<bool> isSubjectOf(db::Connection &connection, const QString &subject, const QString &leaf)
{
    auto select = connection.prepare("SELECT 1 FROM entry WHERE leaf_hash = $1 AND subject = $2");
    TRY(const auto found,
        select.bind(QByteArray::fromHex(leaf.toLatin1()), subject).first([](const db::Row &) {
            return true;
        }));
    return found.has_value();
}

// Which disclosures may be missing: those that a well-formed and rightly signed entry of the same
// subject erases.
Result<Erasures> erasures(db::Connection &connection, const SignerKeys &keys)
{
    Erasures byEntry;
    auto select =
        connection.prepare("SELECT bytes, signature FROM entry WHERE kind = 'disclosure.erased'");
    TRY(select.forEach([&](const db::Row &row) -> Result<void> {
        const auto entry = readEntry(row.blob(0), row.blob(1));
        const auto signer = entry ? keys.constFind(entry->actor) : keys.constEnd();
        const bool counts = signer != keys.constEnd()
            && signer->key.verifies(entry->bytes, entry->signature)
            && checkAgainstSchema(*entry, domain::newestRules);
        if (!counts)
            return {};
        const QString erased = entry->body.value(QLatin1String("entry")).toString();
        TRY(const bool isTold, isSubjectOf(connection, entry->subject, erased));
        if (isTold)
            byEntry[erased] +=
                entry->body.value(QLatin1String("fields")).toVariant().toStringList();
        return {};
    }));
    return byEntry;
}

// Reads the rows of the ledger in order of arrival, a batch at a time.
class RowReader
{
public:
    explicit RowReader(db::Connection &connection)
        : m_entries(
            connection.prepare("SELECT position, log, seq, time, actor, kind, subject, step, "
                               "bytes, signature, leaf_hash FROM entry ORDER BY position"))
        , m_disclosures(connection.prepare("SELECT field, text FROM disclosure WHERE entry = $1"))
    {
    }

    // Empty after the last.
    Result<std::vector<EntryRow>> nextBatch()
    {
        std::vector<EntryRow> batch;
        while (!m_atEnd && batch.size() < batchSize) {
            TRY(const bool hasRow, m_entries.next());
            m_atEnd = !hasRow;
            if (!hasRow)
                break;
            batch.push_back(readRow(m_entries.row()));
            batch.back().rules = m_rules.take(batch.back().log, batch.back().bytes);
            TRY(readDisclosures(batch.back()));
        }
        return batch;
    }

private:
    static EntryRow readRow(const db::Row &row)
    {
        return {row.integer(0), row.text(1), row.integer(2),    row.integer(3), row.text(4),
                row.text(5),    row.text(6), row.integer(7),    row.blob(8),    row.blob(9),
                row.blob(10),   {},          domain::firstRules};
    }

    Result<void> readDisclosures(EntryRow &row)
    {
        m_disclosures.bind(QString::fromLatin1(row.leafHash.toHex()));
        return m_disclosures.forEach([&](const db::Row &disclosure) -> Result<void> {
            row.disclosures.insert(disclosure.text(0), disclosure.text(1).toUtf8());
            return {};
        });
    }

    db::Statement m_entries;
    db::Statement m_disclosures;
    RulesInForce m_rules;
    bool m_atEnd = false;
};

using ExaminedBatch = std::vector<ExaminedEntry>;

std::future<ExaminedBatch> examineElsewhere(std::vector<EntryRow> batch, const SignerKeys &keys,
                                            const Erasures &erased)
{
    return std::async(std::launch::async, [batch = std::move(batch), &keys, &erased]() mutable {
        ExaminedBatch examined;
        examined.reserve(batch.size());
        for (auto &row : batch)
            examined.push_back(examine(std::move(row), keys, erased));
        return examined;
    });
}

// The ledger's tables and indexes, its triggers and nobody else's, and no views, as a fresh
// database has them.
Result<QMap<QString, QString>> definitions(db::Connection &connection)
{
    QMap<QString, QString> byName;
    auto select = connection.prepare("SELECT name, coalesce(sql, '') FROM sqlite_schema WHERE type "
                                     "IN ('view', 'trigger') OR tbl_name IN "
                                     "('entry', 'disclosure', 'tree_node', 'checkpoint', "
                                     "'officer_key', 'station_key', 'key_slot', 'this_station', "
                                     "'time_stamp_query', 'time_stamp', 'cosignature')");
    TRY(select.forEach([&](const db::Row &row) -> Result<void> {
        byName.insert(row.text(0), row.text(1));
        return {};
    }));
    return byName;
}

Result<void> checkDefinitions(db::Connection &connection, std::vector<domain::Fault> &faults)
{
    TRY(auto fresh, db::Connection::openScratch());
    TRY(const int version, connection.version());
    TRY(migrate(fresh, version));
    TRY(const auto expected, definitions(fresh));
    TRY(const auto found, definitions(connection));
    for (const QString &name : (expected.keys() + found.keys())) {
        if (expected.value(name) == found.value(name))
            continue;
        domain::Fault fault;
        fault.code = QStringLiteral("database_schema");
        fault.what =
            Text::tr("The database's definition of %1 is not that of this version.").arg(name);
        fault.expected = expected.value(name);
        fault.found = found.value(name);
        if (std::find(faults.begin(), faults.end(), fault) == faults.end())
            faults.push_back(fault);
    }
    return {};
}

// How a log of this size contradicts a checkpoint of it that is signed rightly; nothing where it
// does not.
std::optional<domain::Fault> contradictionOf(db::Connection &connection,
                                             const Checkpoint &checkpoint, qint64 size)
{
    if (checkpoint.size > size)
        return logFault(checkpoint.log, "checkpoint_beyond_log",
                        Text::tr("The checkpoint states a size of %1, but the log’s is only %2: "
                                 "its end was cut off.")
                            .arg(checkpoint.size)
                            .arg(size),
                        QString::number(checkpoint.size), QString::number(size));
    const auto root = Ledger(connection).root(checkpoint.log, checkpoint.size);
    if (root && *root == checkpoint.root)
        return std::nullopt;
    return logFault(
        checkpoint.log, "checkpoint_root",
        Text::tr("Up to size %1 the log's entries are not those that the checkpoint states.")
            .arg(checkpoint.size),
        QString::fromLatin1(checkpoint.root.toHex()),
        root ? QString::fromLatin1(root->toHex()) : QString());
}

// Reads batches as long as there is room for them among those that other cores examine.
class ExaminedBatches
{
public:
    ExaminedBatches(db::Connection &connection, const SignerKeys &keys, const Erasures &erased)
        : m_rows(connection)
        , m_keys(keys)
        , m_erased(erased)
    {
    }

    // The next batch in order of arrival; empty after the last.
    Result<ExaminedBatch> next()
    {
        const std::size_t window =
            std::size_t(2) * std::max(1U, std::thread::hardware_concurrency());
        while (!m_atEnd && m_ahead.size() < window) {
            TRY(auto batch, m_rows.nextBatch());
            m_atEnd = batch.empty();
            if (!m_atEnd)
                m_ahead.push_back(examineElsewhere(std::move(batch), m_keys, m_erased));
        }
        if (m_ahead.empty())
            return ExaminedBatch();
        auto batch = m_ahead.front().get();
        m_ahead.pop_front();
        return batch;
    }

private:
    RowReader m_rows;
    const SignerKeys &m_keys;
    const Erasures &m_erased;
    std::deque<std::future<ExaminedBatch>> m_ahead; // waited for when this goes
    bool m_atEnd = false;
};

} // namespace

Result<LedgerReport> checkLedger(db::Connection &connection,
                                 const std::function<Result<void>(const Entry &)> &judge,
                                 base::Progress &progress)
{
    TRY(const auto count,
        connection.prepare("SELECT count(*) FROM entry").first([](const db::Row &row) {
            return row.integer(0);
        }));
    progress.begin(Text::tr("Checking the ledger"), count.value_or(0));
    TRY(const auto keys, signerKeys(connection));
    TRY(const auto erased, erasures(connection, keys));
    TRY(auto chain, ChainCheck::start(connection));
    ExaminedBatches batches(connection, keys, erased);
    for (;;) {
        TRY(progress.check());
        TRY(const auto batch, batches.next());
        if (batch.empty())
            break;
        for (const auto &examined : batch) {
            TRY(chain.take(examined));
            if (examined.entry)
                TRY(judge(*examined.entry));
        }
        progress.advance(qint64(batch.size()));
    }
    TRY(auto report, chain.finish());
    TRY(checkDefinitions(connection, report.faults));
    return report;
}

Result<std::vector<domain::Fault>> checkAgainst(db::Connection &connection,
                                                const LedgerReport &report, const QByteArray &note)
{
    const auto checkpoint = readCheckpoint(note);
    if (!checkpoint)
        return std::vector{logFault({}, "checkpoint_signature", checkpoint.error().message)};
    TRY(const auto keys, stationKeys(connection));
    const auto key = keys.keyFor(checkpoint->log, checkpoint->size);
    if (!key || !verifyCheckpoint(note, *key))
        return std::vector{logFault(
            checkpoint->log, "checkpoint_signature",
            Text::tr("The checkpoint of size %1 is not signed by a station of this registry.")
                .arg(checkpoint->size))};
    const auto contradiction =
        contradictionOf(connection, *checkpoint, report.state.value(checkpoint->log).size);
    return contradiction ? std::vector{*contradiction} : std::vector<domain::Fault>();
}

} // namespace ledger
