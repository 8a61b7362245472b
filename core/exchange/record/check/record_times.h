#pragma once

// RecordTimes: checks that the time stamps in a custody record were signed by authorities for the
// checkpoints in it.

#include "exchange/record/check/record_check.h"
#include "exchange/record/check/record_files.h"

namespace exchange {

class RecordTimes
{
public:
    // `authority`: certificates obtained independently of the record, PEM; empty: none.
    RecordTimes(RecordFiles &files, RecordFaults &faults, const QByteArray &authority)
        : m_files(files)
        , m_faults(faults)
        , m_authority(authority)
        , m_paths(files.under(folder()))
    {
    }

    static QString folder() { return QStringLiteral("data/times/"); }
    static QString joinsPath() { return folder() + QStringLiteral("joins.txt"); }

    bool areThere() const { return !m_paths.isEmpty(); }

    // The checkpoints that are stamped, paths by size. A file that belongs to none is a fault.
    QStringList notes();

    // All stamps of one of them.
    void checkStamps(const QString &note, const ledger::Checkpoint &stated);

    // What was found right.
    const std::vector<RecordTime> &found() const { return m_found; }

private:
    void checkStamp(const QString &path, const QByteArray &note, qint64 size);

    RecordFiles &m_files;
    RecordFaults &m_faults;
    const QByteArray &m_authority;
    QStringList m_paths;
    QMap<qint64, QStringList> m_stamps; // by the size in their names: paths without their ending
    std::vector<RecordTime> m_found;
};

} // namespace exchange
