#pragma once

// The part of a ledger check that reads the entries in order: chains, tree, checkpoints.

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
    // Reads the checkpoints. `connection` must outlive it; `nowMs` is the verifying machine's time.
    // Fails with Cancelled.
    static Result<ChainCheck> start(db::Connection &connection, StationKeys stationKeys,
                                    qint64 nowMs);

    // Takes the next entry in order of arrival. Of an entry that counts for nothing, only the place
    // and the time are used.
    void take(const ExaminedEntry &examined, bool counts);

    // After the last entry: what is left over, and the report with everything found. Fails with
    // Cancelled.
    Result<LedgerReport> finish();

private:
    struct LogState {
        KeptTree tree;
        qint64 nextSeq = 0;
        QString lastLeaf; // hex
        qint64 lastTimeMs = 0;
        qint64 latestTimeMs = 0;              // of the newest entry without the mark clock_behind,
                                              // or of a newer station.clock_set
        QMap<qint64, QByteArray> notes;       // checkpoints still ahead, by size
        bool hasCheckpoint = false;           // a right one
        std::optional<qint64> uncoveredSince; // time of the first entry after the newest of them
    };
    struct SubjectState { // a plain block: a ledger may have a million subjects
        qint64 step = 0;
        std::array<char, 32> leaf{};
    };

    ChainCheck(db::Connection &connection, StationKeys stationKeys, qint64 nowMs)
        : m_connection(&connection)
        , m_nowMs(nowMs)
    {
        m_report.stationKeys = std::move(stationKeys);
    }
    Result<void> readCheckpoints();
    void checkPlace(const ExaminedEntry &examined, LogState &log);
    void takeTime(const ExaminedEntry &examined, bool counts, LogState &log);
    void checkTime(const Entry &entry, const LogState &log, qint64 latestMs);
    void checkClock(const Entry &entry, const LogState &log, qint64 latestMs);
    void checkStatedCheckpoint(const Entry &entry, const LogState &log);
    void checkSubject(const Entry &entry);
    void keepStep(const QString &subject, qint64 step, const QByteArray &leaf);
    void checkNotes(const QString &logId, LogState &log);
    void checkAge(const QString &logId, const LogState &log);
    Result<void> checkTreeNodes();
    void addTreeFault(const QString &log, const QString &what, const QByteArray &expected,
                      const QByteArray &found);
    Result<void> findOrphanDisclosures();
    void add(const Entry &entry, const char *code, const QString &what,
             const QString &expected = {}, const QString &found = {});

    db::Connection *m_connection;
    qint64 m_nowMs;
    qint64 m_disclosures = 0; // of the entries that were taken
    int m_treeFaults = 0;
    QMap<QString, LogState> m_logs;
    QHash<QUuid, SubjectState> m_subjects;
    LedgerReport m_report;
};

} // namespace ledger
