#include "ledger/chain_check.h"

#include "base/text.h"

#include <algorithm>
#include <limits>

namespace ledger {

namespace {

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

Result<StationKeys> stationKeys(db::Connection &connection)
{
    StationKeys keys;
    auto select = connection.prepare("SELECT bytes, signature FROM entry WHERE kind IN "
                                     "('registry.opened', 'station.key_changed') ORDER BY seq");
    TRY(select.forEach([&](const db::Row &row) -> Result<void> {
        if (const auto entry = readEntry(row.blob(0), row.blob(1)))
            keys.take(*entry); // else a fault of the entry itself
        return {};
    }));
    return keys;
}

Result<ChainCheck> ChainCheck::start(db::Connection &connection)
{
    ChainCheck check(connection);
    TRY(check.m_stationKeys, stationKeys(connection));
    TRY(check.readCheckpoints());
    return check;
}

Result<void> ChainCheck::readCheckpoints()
{
    auto select = m_connection->prepare("SELECT log, size, note FROM checkpoint");
    return select.forEach([this](const db::Row &row) -> Result<void> {
        m_logs[row.text(0)].notes.insert(row.integer(1), row.text(2).toUtf8());
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

Result<void> ChainCheck::take(const ExaminedEntry &examined)
{
    ++m_report.entries;
    m_report.faults.insert(m_report.faults.end(), examined.faults.begin(), examined.faults.end());
    auto &log = m_logs[examined.row.log];
    if (log.nextSeq == 0)
        checkNotes(examined.row.log, log);
    checkPlace(examined, log);
    if (examined.entry) {
        checkTime(*examined.entry, log);
        checkStatedCheckpoint(*examined.entry);
        checkSubject(*examined.entry);
        log.lastTimeMs = examined.entry->timeMs;
    } else {
        keepStep(examined.row.subject, examined.row.step, examined.leafHash);
    }
    TRY(growTree(examined, log));
    log.lastLeaf = QString::fromLatin1(examined.leafHash.toHex());
    log.nextSeq = std::min(examined.row.seq, std::numeric_limits<qint64>::max() - 1) + 1;
    checkNotes(examined.row.log, log);
    return {};
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

void ChainCheck::checkTime(const Entry &entry, const LogState &log)
{
    const bool isBehind = log.nextSeq > 0 && entry.timeMs < log.lastTimeMs;
    if (isBehind && !entry.clockBehind)
        add(entry, "clock",
            Text::tr("The entry is older than the one before it and does not say so."));
    if (!isBehind && entry.clockBehind)
        add(entry, "clock",
            Text::tr("The entry says that it is older than the one before it, and is not."));
}

// The nodes up to here were compared with what the leaves give, so the stored ones may answer.
void ChainCheck::checkStatedCheckpoint(const Entry &entry)
{
    if (!entry.checkpoint)
        return;
    const bool isEarlier = entry.checkpoint->size <= entry.seq;
    const auto root = isEarlier ? Ledger(*m_connection).root(entry.log, entry.checkpoint->size)
                                : Result<QByteArray>(QByteArray());
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

Result<void> ChainCheck::growTree(const ExaminedEntry &examined, LogState &log)
{
    auto select = m_connection->prepare(
        "SELECT hash FROM tree_node WHERE log = $1 AND level = $2 AND place = $3");
    for (const auto &node : log.tree.add(examined.leafHash)) {
        ++log.treeNodes;
        TRY(const auto stored,
            select.bind(examined.row.log, node.level, node.place).first([](const db::Row &row) {
                return row.blob(0);
            }));
        if (stored != node.hash)
            m_report.faults.push_back(logFault(
                examined.row.log, "tree_node",
                Text::tr("Node %1 of level %2 of the log's tree is not what its leaves give.")
                    .arg(node.place)
                    .arg(node.level),
                QString::fromLatin1(node.hash.toHex()),
                QString::fromLatin1(stored.value_or(QByteArray()).toHex())));
    }
    return {};
}

void ChainCheck::checkNotes(const QString &logId, LogState &log)
{
    const auto note = log.notes.constFind(log.tree.size());
    if (note == log.notes.constEnd())
        return;
    const auto key = m_stationKeys.keyFor(logId, note.key());
    const auto checkpoint = readCheckpoint(*note);
    if (!key || !verifyCheckpoint(*note, *key))
        m_report.faults.push_back(logFault(
            logId, "checkpoint_signature",
            Text::tr("The checkpoint of size %1 does not bear its station's valid signature.")
                .arg(note.key())));
    if (!checkpoint || *checkpoint != Checkpoint{logId, log.tree.size(), log.tree.root()})
        m_report.faults.push_back(
            logFault(logId, "checkpoint_root",
                     Text::tr("Up to size %1 the log's entries are not those that the station's "
                              "checkpoint states.")
                         .arg(note.key()),
                     checkpoint ? QString::fromLatin1(checkpoint->root.toHex()) : QString(),
                     QString::fromLatin1(log.tree.root().toHex())));
    log.notes.erase(note);
}

Result<void> ChainCheck::countTreeNodes()
{
    auto select = m_connection->prepare("SELECT log, count(*) FROM tree_node GROUP BY log");
    return select.forEach([this](const db::Row &row) -> Result<void> {
        const QString log = row.text(0);
        const qint64 expected = m_logs.contains(log) ? m_logs.value(log).treeNodes : 0;
        if (row.integer(1) > expected)
            m_report.faults.push_back(logFault(
                log, "tree_node", Text::tr("The log's tree has nodes that no entries give."),
                QString::number(expected), QString::number(row.integer(1))));
        return {};
    });
}

Result<void> ChainCheck::findOrphanDisclosures()
{
    auto select = m_connection->prepare("SELECT entry, field FROM disclosure WHERE entry NOT IN "
                                        "(SELECT lower(hex(leaf_hash)) FROM entry)");
    return select.forEach([this](const db::Row &row) -> Result<void> {
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
    }
    TRY(countTreeNodes());
    TRY(findOrphanDisclosures());
    return std::move(m_report);
}

} // namespace ledger
