#pragma once

// The part of a ledger check that needs the entries in their order: chains, tree, checkpoints.

#include "ledger/entry_check.h"
#include "ledger/ledger_check.h"
#include "ledger/station_keys.h"

#include <QUuid>

#include <array>

namespace ledger {

// A fault of a whole log (its station's id).
domain::Fault logFault(const QString &log, const char *code, const QString &what,
                       const QString &expected = {}, const QString &found = {});

class ChainCheck
{
public:
    // Reads the checkpoints and the stations' keys. `connection` must outlive it.
    static Result<ChainCheck> start(db::Connection &connection);

    // Takes the next entry in order of arrival. Fails only when the tree cannot be read.
    Result<void> take(const ExaminedEntry &examined);

    // After the last entry: what is left over, and the report with everything found.
    Result<LedgerReport> finish();

private:
    struct LogState {
        TreeHasher tree;
        qint64 nextSeq = 0;
        QString lastLeaf; // hex
        qint64 lastTimeMs = 0;
        qint64 treeNodes = 0;           // above the leaves, as recomputed
        QMap<qint64, QByteArray> notes; // checkpoints still ahead, by size
    };
    struct SubjectState { // a plain block: a ledger may have a million subjects
        qint64 step = 0;
        std::array<char, 32> leaf{};
    };

    explicit ChainCheck(db::Connection &connection)
        : m_connection(&connection)
    {
    }
    Result<void> readCheckpoints();
    void checkPlace(const ExaminedEntry &examined, LogState &log);
    void checkTime(const Entry &entry, const LogState &log);
    void checkStatedCheckpoint(const Entry &entry);
    void checkSubject(const Entry &entry);
    void keepStep(const QString &subject, qint64 step, const QByteArray &leaf);
    Result<void> growTree(const ExaminedEntry &examined, LogState &log);
    void checkNotes(const QString &logId, LogState &log);
    Result<void> countTreeNodes();
    Result<void> findOrphanDisclosures();
    void add(const Entry &entry, const char *code, const QString &what,
             const QString &expected = {}, const QString &found = {});

    db::Connection *m_connection;
    StationKeys m_stationKeys;
    QMap<QString, LogState> m_logs;
    QHash<QUuid, SubjectState> m_subjects;
    LedgerReport m_report;
};

// The keys that sign checkpoints, from the entries that name them.
Result<StationKeys> stationKeys(db::Connection &connection);

} // namespace ledger
