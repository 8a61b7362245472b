#include "ledger/ledger_check.h"

#include "base/text.h"
#include "ledger/chain_check.h"
#include "ledger/entry_check.h"
#include "ledger/entry_form.h"
#include "ledger/entry_reader.h"
#include "ledger/known_signers.h"
#include "ledger/rules_in_force.h"
#include "ledger/side_table_check.h"

#include <QJsonArray>

#include <deque>
#include <future>
#include <thread>

namespace ledger {

namespace {

constexpr std::size_t batchSize = 512;

// Facts about the whole ledger, collected before its entries are judged one by one: the entries
// that name keys and erase disclosures are among them.
struct Known {
    SignerKeys signers;
    StationKeys stations;
    Erasures erased;
    RulesInForce rules;
};

// A disclosure may be missing only if a well-formed entry by a permitted officer erases it.
void addErasure(const Entry &entry, Known &known)
{
    known.erased[entry.body.value(QLatin1String("entry")).toString()].push_back(
        {entry.subject, entry.body.value(QLatin1String("fields")).toVariant().toStringList()});
}

Result<Known> knownBefore(db::Connection &connection)
{
    const auto erased = QStringLiteral("disclosure.erased");
    TRY(const auto entries, statedEntries(connection, KnownSigners::kinds() + QStringList{erased}));
    Known known;
    KnownSigners signers;
    for (const auto &entry : entries) {
        if (entry.kind != erased && signers.take(entry))
            known.stations.take(entry);
        if (entry.kind == erased && signers.mightSign(entry)
            && checkForm(entry, signers.rules().of(entry.log, entry.position)))
            addErasure(entry, known);
    }
    known.signers = signers.keys();
    known.rules = signers.rules();
    return known;
}

// Reads the rows of the ledger in order of arrival, a batch at a time.
class RowReader
{
public:
    RowReader(db::Connection &connection, const RulesInForce &rules)
        : m_rules(rules)
        , m_entries(connection,
                    "position, log, seq, time, actor, kind, subject, step, bytes, "
                    "signature, leaf_hash, received")
        , m_disclosures(connection.prepare("SELECT field, text FROM disclosure WHERE entry = $1"))
    {
    }

    // Empty after the last. Fails with Cancelled.
    Result<std::vector<EntryRow>> nextBatch()
    {
        std::vector<EntryRow> batch;
        while (!m_atEnd && batch.size() < batchSize) {
            TRY(const bool hasRow, m_entries.next());
            m_atEnd = !hasRow;
            if (!hasRow)
                break;
            batch.push_back(readRow(m_entries.row()));
            batch.back().rules = m_rules.of(batch.back().log, batch.back().position);
            TRY(readDisclosures(batch.back()));
        }
        return batch;
    }

    // What could not be read, once all was read.
    std::vector<domain::Fault> faults() const
    {
        std::vector<domain::Fault> all;
        for (const auto &gap : m_entries.unreadable())
            all.push_back(damage(
                gap.last == std::numeric_limits<qint64>::max()
                    ? Text::tr("The entries from position %1 on cannot be read.").arg(gap.first)
                    : Text::tr("The entries at the positions %1 to %2 cannot be read.")
                          .arg(gap.first)
                          .arg(gap.last),
                gap.detail));
        if (m_unreadable > 0)
            all.push_back(
                damage(Text::tr("The disclosures of %1 entries cannot be read.").arg(m_unreadable),
                       m_detail));
        return all;
    }

private:
    static EntryRow readRow(const db::Row &row)
    {
        EntryRow read{row.integer(0),
                      row.text(1),
                      row.integer(2),
                      row.integer(3),
                      row.text(4),
                      row.text(5),
                      row.text(6),
                      row.integer(7),
                      row.blob(8),
                      row.blob(9),
                      row.blob(10),
                      row.integer(11),
                      {},
                      {},
                      {}};
        read.statedLeaf = leafHash(read.bytes, read.signature);
        return read;
    }

    static domain::Fault damage(const QString &what, const QString &detail)
    {
        auto fault = logFault({}, "database_damaged", what);
        fault.found = detail;
        return fault;
    }

    Result<void> readDisclosures(EntryRow &row)
    {
        m_disclosures.bind(QString::fromLatin1(row.statedLeaf.toHex()));
        const auto read = m_disclosures.forEach([&](const db::Row &disclosure) -> Result<void> {
            row.disclosures.insert(disclosure.text(0), disclosure.blob(1));
            return {};
        });
        if (read || read.error().code == ErrorCode::Cancelled)
            return read;
        ++m_unreadable;
        m_detail = read.error().detail;
        return {};
    }

    const RulesInForce &m_rules;
    EntryReader m_entries;
    db::Statement m_disclosures;
    qint64 m_unreadable = 0; // entries whose disclosures could not be read
    QString m_detail;
    bool m_atEnd = false;
};

using ExaminedBatch = std::vector<ExaminedEntry>;

std::future<ExaminedBatch> examineElsewhere(std::vector<EntryRow> batch, const Known &known)
{
    return std::async(std::launch::async, [batch = std::move(batch), &known]() mutable {
        ExaminedBatch examined;
        examined.reserve(batch.size());
        for (auto &row : batch)
            examined.push_back(examine(std::move(row), known.signers, known.erased));
        return examined;
    });
}

// How a log of this size contradicts a checkpoint of it that is signed rightly; nothing where it
// does not.
std::optional<domain::Fault> contradictionOf(const LedgerReport &report,
                                             const Checkpoint &checkpoint)
{
    const qint64 size = report.state.value(checkpoint.log).size;
    if (checkpoint.size > size)
        return logFault(checkpoint.log, "checkpoint_beyond_log",
                        Text::tr("The checkpoint states a size of %1, but the log’s is only %2: "
                                 "its end was cut off.")
                            .arg(checkpoint.size)
                            .arg(size),
                        QString::number(checkpoint.size), QString::number(size));
    const auto tree =
        report.trees.constFind(checkpoint.log); // there is one of each log with a size
    const auto root = tree != report.trees.constEnd()
        ? tree->root(checkpoint.size)
        : Result<QByteArray>(failure(ErrorCode::NotFound, {}));
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
    ExaminedBatches(db::Connection &connection, const Known &known)
        : m_rows(connection, known.rules)
        , m_known(known)
    {
    }

    // The next batch in order of arrival; empty after the last. Fails with Cancelled.
    Result<ExaminedBatch> next()
    {
        const std::size_t window =
            std::size_t(2) * std::max(1U, std::thread::hardware_concurrency());
        while (!m_atEnd && m_ahead.size() < window) {
            TRY(auto batch, m_rows.nextBatch());
            m_atEnd = batch.empty();
            if (!m_atEnd)
                m_ahead.push_back(examineElsewhere(std::move(batch), m_known));
        }
        if (m_ahead.empty())
            return ExaminedBatch();
        auto batch = m_ahead.front().get();
        m_ahead.pop_front();
        return batch;
    }

    std::vector<domain::Fault> faults() const { return m_rows.faults(); }

private:
    RowReader m_rows;
    const Known &m_known;
    std::deque<std::future<ExaminedBatch>> m_ahead; // waited for when this goes
    bool m_atEnd = false;
};

} // namespace

Result<LedgerReport> checkLedger(db::Connection &connection, const EntryJudge &judge, qint64 nowMs,
                                 base::Progress &progress)
{
    const auto count =
        connection.prepare("SELECT count(*) FROM entry").first([](const db::Row &row) {
            return row.integer(0);
        });
    progress.begin(Text::tr("Checking the ledger"), count ? count->value_or(0) : 0);
    TRY(const auto known, knownBefore(connection));
    TRY(auto chain, ChainCheck::start(connection, known.stations, nowMs));
    ExaminedBatches batches(connection, known);
    for (;;) {
        TRY(progress.check());
        TRY(const auto batch, batches.next());
        if (batch.empty())
            break;
        for (const auto &examined : batch) {
            bool counts = false;
            if (examined.entry) {
                TRY(counts, judge(*examined.entry, examined.disclosed, examined.isWellMade));
            }
            chain.take(examined, counts);
        }
        progress.advance(qint64(batch.size()));
    }
    TRY(auto report, chain.finish());
    const auto damages = batches.faults();
    report.faults.insert(report.faults.end(), damages.begin(), damages.end());
    TRY(checkSideTables(connection, known.signers, report));
    return report;
}

std::vector<domain::Fault> checkAgainst(const LedgerReport &report, const QByteArray &note)
{
    const auto checkpoint = readCheckpoint(note);
    if (!checkpoint)
        return {logFault({}, "checkpoint_signature", checkpoint.error().message)};
    const auto key = report.stationKeys.keyFor(checkpoint->log, checkpoint->size);
    if (!key || !verifyCheckpoint(note, *key))
        return {logFault(
            checkpoint->log, "checkpoint_signature",
            Text::tr("The checkpoint of size %1 is not signed by a station of this registry.")
                .arg(checkpoint->size))};
    const auto contradiction = contradictionOf(report, *checkpoint);
    return contradiction ? std::vector{*contradiction} : std::vector<domain::Fault>();
}

} // namespace ledger
