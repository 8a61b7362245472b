#include "ledger/chain_check.h"

#include "base/clock.h"
#include "base/text.h"
#include "db/connection.h"

#include <QSet>

#include <algorithm>
#include <limits>

namespace ledger {

namespace {

constexpr qint64 dayMs = 24LL * 60 * 60 * 1000;
constexpr qint64 clocksMayDifferMs = 60'000;
constexpr int mostTreeFaults = 20;
constexpr qint64 mostLevels = 63; // of a tree

QString missingEntries(qint64 first, qint64 last)
{
    return first == last
        ? Text::tr("Entry %1 is missing from its log.").arg(first)
        : Text::tr("The entries %1 to %2 are missing from their log.").arg(first).arg(last);
}

} // namespace

domain::Fault logFault(const QString &log, const char *code, const QString &what,
                       const QString &expected, const QString &found)
{
    domain::Fault fault;
    fault.code = QLatin1String(code);
    fault.log = log;
    fault.what = what;
    fault.expected = expected;
    fault.found = found;
    return fault;
}

Result<ChainCheck> ChainCheck::start(db::Connection &connection, StationKeys stationKeys,
                                     qint64 nowMs)
{
    ChainCheck check(connection, std::move(stationKeys), nowMs);
    TRY(domain::goOnAfter(check.readCheckpoints(), Text::tr("The table checkpoint"),
                          check.m_report.faults));
    return check;
}

Result<void> ChainCheck::readCheckpoints()
{
    auto select = m_connection->prepare("SELECT log, size, note FROM checkpoint");
    return select.forEach([this](const db::Row &row) -> Result<void> {
        m_logs[row.text(0)].notes.insert(row.integer(1), row.blob(2));
        ++m_report.checkpoints;
        return {};
    });
}

void ChainCheck::add(const Entry &entry, const char *code, const QString &what,
                     const QString &expected, const QString &found)
{
    m_report.faults.push_back(
        entryFault(entry.log, entry.seq, entry.subject, code, what, expected, found));
}

void ChainCheck::takeTime(const ExaminedEntry &examined, bool counts, LogState &log)
{
    const auto &entry = *examined.entry;
    const bool isOld = examined.row.rules <= domain::firstRules;
    const qint64 latestMs = isOld ? log.lastTimeMs : log.latestTimeMs;
    if (counts)
        checkTime(entry, log, latestMs);
    checkClock(entry, log, latestMs);
    log.lastTimeMs = entry.timeMs;
    const bool isSet = counts && entry.kind == QLatin1String("station.clock_set");
    const bool isLatest = !entry.clockBehind && (counts || entry.timeMs >= log.latestTimeMs);
    if (isSet || isLatest)
        log.latestTimeMs = entry.timeMs;
}

void ChainCheck::take(const ExaminedEntry &examined, bool counts)
{
    ++m_report.entries;
    m_disclosures += examined.row.disclosures.size();
    m_report.faults.insert(m_report.faults.end(), examined.faults.begin(), examined.faults.end());
    auto &log = m_logs[examined.row.log];
    if (log.nextSeq == 0)
        checkNotes(examined.row.log, log);
    checkPlace(examined, log);
    if (examined.entry) {
        takeTime(examined, counts, log);
        if (counts)
            checkStatedCheckpoint(*examined.entry, log);
        checkSubject(*examined.entry);
        if (!log.uncoveredSince)
            log.uncoveredSince = log.lastTimeMs;
    } else {
        keepStep(examined.row.subject, examined.row.step, examined.row.statedLeaf);
    }
    log.tree.add(examined.row.statedLeaf);
    log.lastLeaf = QString::fromLatin1(examined.row.statedLeaf.toHex());
    log.nextSeq = std::min(examined.row.seq, std::numeric_limits<qint64>::max() - 1) + 1;
    checkNotes(examined.row.log, log);
}

void ChainCheck::checkPlace(const ExaminedEntry &examined, LogState &log)
{
    const auto &row = examined.row;
    if (row.seq < log.nextSeq)
        m_report.faults.push_back(entryFault(
            row.log, row.seq, row.subject, "fork",
            Text::tr("The log holds entry %1 a second time, or out of order.").arg(row.seq)));
    if (row.seq > log.nextSeq)
        m_report.faults.push_back(entryFault(row.log, log.nextSeq, {}, "entry_missing",
                                             missingEntries(log.nextSeq, row.seq - 1)));
    if (examined.entry && examined.entry->prev != log.lastLeaf)
        add(*examined.entry, "prev_hash",
            Text::tr("The entry does not follow the one before it in the log."), log.lastLeaf,
            examined.entry->prev);
}

void ChainCheck::checkTime(const Entry &entry, const LogState &log, qint64 latestMs)
{
    const bool isBehind = log.nextSeq > 0 && entry.timeMs < latestMs;
    if (isBehind && !entry.clockBehind)
        add(entry, "clock",
            Text::tr("The entry is older than an earlier one and has no mark for "
                     "that."));
    if (!isBehind && entry.clockBehind)
        add(entry, "clock",
            Text::tr("The entry is marked as older than an earlier one, but is not."));
}

// Errors of the stations' clocks are not faults, but a reader of the log must know them.
void ChainCheck::checkClock(const Entry &entry, const LogState &log, qint64 latestMs)
{
    const auto warnFrom = [&](const char *code, bool warns, const QString &what, qint64 expected) {
        add(entry, code, what, base::toRfc3339(expected), base::toRfc3339(entry.timeMs));
        m_report.faults.back().severity =
            warns ? domain::Fault::Severity::Warning : domain::Fault::Severity::Note;
    };
    if (entry.timeMs > m_nowMs + clocksMayDifferMs)
        warnFrom(
            "clock_ahead", true,
            Text::tr("The entry is from the future, by the clock of the machine that verifies."),
            m_nowMs);
    if (!entry.clockBehind || log.nextSeq == 0)
        return;
    // An entry that is older only than an entry from the future is correct; the warning names the
    // one from the future.
    const bool isFar = latestMs - entry.timeMs > dayMs && latestMs <= m_nowMs + clocksMayDifferMs;
    warnFrom("clock_behind", isFar,
             isFar ? Text::tr("The entry is more than a day older than one before it: the "
                              "station’s clock was set back.")
                   : Text::tr("The entry is older than an earlier one and is marked so: the "
                              "station’s clock was behind."),
             latestMs);
}

void ChainCheck::checkStatedCheckpoint(const Entry &entry, const LogState &log)
{
    if (!entry.checkpoint)
        return;
    const bool isEarlier = entry.checkpoint->size <= entry.seq;
    const auto root =
        isEarlier ? log.tree.root(entry.checkpoint->size) : Result<QByteArray>(QByteArray());
    const QString expected = root ? QString::fromLatin1(root->toHex()) : QString();
    if (!isEarlier || expected != entry.checkpoint->root)
        add(entry, "stated_checkpoint",
            Text::tr("The entry names a checkpoint of size %1 that the log before it does not "
                     "have.")
                .arg(entry.checkpoint->size),
            expected, entry.checkpoint->root);
}

void ChainCheck::checkSubject(const Entry &entry)
{
    const auto last = m_subjects.constFind(QUuid::fromString(entry.subject));
    const bool isNew = last == m_subjects.constEnd();
    const qint64 step = isNew ? 1 : last->step + 1;
    const QString after = isNew
        ? QString()
        : QString::fromLatin1(QByteArray(last->leaf.data(), qsizetype(last->leaf.size())).toHex());
    if (entry.step != step)
        add(entry, "step", Text::tr("The steps of this subject do not follow one another."),
            QString::number(step), QString::number(entry.step));
    if (entry.after != after)
        add(entry, "after_hash",
            Text::tr("The entry does not follow the one before it about the same subject."), after,
            entry.after);
    keepStep(entry.subject, entry.step, entry.leafHash);
}

void ChainCheck::keepStep(const QString &subject, qint64 step, const QByteArray &leaf)
{
    SubjectState state{step, {}};
    std::copy_n(leaf.begin(), std::min(leaf.size(), qsizetype(state.leaf.size())),
                state.leaf.begin());
    m_subjects.insert(QUuid::fromString(subject), state);
}

void ChainCheck::checkNotes(const QString &logId, LogState &log)
{
    const auto note = log.notes.constFind(log.tree.size());
    if (note == log.notes.constEnd())
        return;
    const auto key = m_report.stationKeys.keyFor(logId, note.key());
    const auto checkpoint = readCheckpoint(*note);
    const auto bare = key ? bareNote(*note, *key) : Result<QByteArray>(QByteArray());
    const bool isSigned = key && bare;
    if (!isSigned)
        m_report.faults.push_back(
            logFault(logId, "checkpoint_signature",
                     Text::tr("The checkpoint of size %1 has no valid signature of its station.")
                         .arg(note.key())));
    else if (*bare != *note)
        m_report.faults.push_back(
            logFault(logId, "checkpoint_signature",
                     Text::tr("The checkpoint of size %1 holds more than its station signed.")
                         .arg(note.key()),
                     QString::fromUtf8(*bare), QString::fromUtf8(*note)));
    const QByteArray root = log.tree.root();
    const bool isRight = checkpoint && *checkpoint == Checkpoint{logId, log.tree.size(), root};
    if (!isRight)
        m_report.faults.push_back(
            logFault(logId, "checkpoint_root",
                     Text::tr("Up to size %1 the log's entries are not those that the station's "
                              "checkpoint states.")
                         .arg(note.key()),
                     checkpoint ? QString::fromLatin1(checkpoint->root.toHex()) : QString(),
                     QString::fromLatin1(root.toHex())));
    if (isSigned && isRight) {
        log.hasCheckpoint = true;
        log.uncoveredSince.reset();
    }
    log.notes.erase(note);
}

// The end of a log that no checkpoint covers can be cut off without a trace.
void ChainCheck::checkAge(const QString &logId, const LogState &log)
{
    const auto warn = [&](const char *code, const QString &what) {
        m_report.faults.push_back(logFault(logId, code, what));
        m_report.faults.back().severity = domain::Fault::Severity::Warning;
    };
    if (!log.hasCheckpoint && log.tree.size() > 0)
        warn("checkpoint_none",
             Text::tr("The registry holds no checkpoint of the log, though each closing makes "
                      "one: they were removed."));
    else if (log.uncoveredSince && log.lastTimeMs - *log.uncoveredSince > dayMs)
        warn("checkpoint_old",
             Text::tr("The entries of more than a day were made after the newest checkpoint."));
}

void ChainCheck::addTreeFault(const QString &log, const QString &what, const QByteArray &expected,
                              const QByteArray &found)
{
    if (++m_treeFaults < mostTreeFaults)
        m_report.faults.push_back(logFault(log, "tree_node", what,
                                           QString::fromLatin1(expected.toHex()),
                                           QString::fromLatin1(found.toHex())));
    else if (m_treeFaults == mostTreeFaults)
        m_report.faults.push_back(
            logFault(log, "tree_node", Text::tr("Further nodes of the tree are wrong as well.")));
}

// Each stored node is in the recomputed tree, and none is missing: the table contains no node
// twice.
Result<void> ChainCheck::checkTreeNodes()
{
    QMap<QString, qint64> missing;
    for (auto log = m_logs.begin(); log != m_logs.end(); ++log)
        missing.insert(log.key(), log->tree.nodesAboveLeaves());
    auto select = m_connection->prepare("SELECT log, level, place, hash FROM tree_node");
    TRY(select.forEach([&](const db::Row &row) -> Result<void> {
        const QString id = row.text(0);
        const auto log = m_logs.constFind(id);
        const auto expected = log == m_logs.constEnd() || row.integer(1) < 1
            ? std::nullopt
            : log->tree.node(int(std::min<qint64>(row.integer(1), mostLevels)), row.integer(2));
        if (!expected)
            addTreeFault(id, Text::tr("The log's tree has nodes that no entries give."), {},
                         row.blob(3));
        else if (row.bytes(3) != QByteArrayView(*expected))
            addTreeFault(
                id,
                Text::tr("Node %1 of level %2 of the log's tree is not what its leaves give.")
                    .arg(row.integer(2))
                    .arg(row.integer(1)),
                *expected, row.blob(3));
        if (expected)
            --missing[id];
        return {};
    }));
    for (auto log = missing.begin(); log != missing.end(); ++log) {
        if (*log > 0)
            m_report.faults.push_back(
                logFault(log.key(), "tree_node",
                         Text::tr("%1 nodes are missing from the log's tree.").arg(*log)));
    }
    return {};
}

// Looked for only where there are more disclosures than those of the entries.
Result<void> ChainCheck::findOrphanDisclosures()
{
    TRY(const auto count,
        m_connection->prepare("SELECT count(*) FROM disclosure").first([](const db::Row &row) {
            return row.integer(0);
        }));
    if (count.value_or(0) == m_disclosures)
        return {};
    QSet<QByteArray> leaves;
    for (const auto &log : std::as_const(m_logs)) {
        for (qint64 leaf = 0; leaf < log.tree.size(); ++leaf)
            leaves.insert(log.tree.node(0, leaf)->toHex());
    }
    auto select = m_connection->prepare("SELECT entry, field FROM disclosure");
    return select.forEach([&](const db::Row &row) -> Result<void> {
        if (!leaves.contains(row.blob(0)))
            m_report.faults.push_back(
                logFault({}, "disclosure_foreign",
                         Text::tr("There is a disclosure of “%1” for an entry that does not exist.")
                             .arg(row.text(1)),
                         {}, row.text(0)));
        return {};
    });
}

Result<LedgerReport> ChainCheck::finish()
{
    for (auto log = m_logs.begin(); log != m_logs.end(); ++log) {
        for (auto note = log->notes.begin(); note != log->notes.end(); ++note)
            m_report.faults.push_back(logFault(log.key(), "checkpoint_beyond_log",
                                               Text::tr("A checkpoint states a size of %1, but the "
                                                        "log’s is only %2: its end was cut off.")
                                                   .arg(note.key())
                                                   .arg(log->tree.size()),
                                               QString::number(note.key()),
                                               QString::number(log->tree.size())));
        m_report.state.insert(log.key(), {log.key(), log->tree.size(), log->tree.root()});
        checkAge(log.key(), *log);
    }
    TRY(domain::goOnAfter(checkTreeNodes(), Text::tr("The table tree_node"), m_report.faults));
    TRY(domain::goOnAfter(findOrphanDisclosures(), Text::tr("The table disclosure"),
                          m_report.faults));
    for (auto log = m_logs.begin(); log != m_logs.end(); ++log)
        m_report.trees.insert(log.key(), std::move(log->tree));
    return std::move(m_report);
}

} // namespace ledger
