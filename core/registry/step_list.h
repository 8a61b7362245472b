#pragma once

// StepList: the list of the steps of items, officers, the registry and the station that goes into a
// custody record as steps.txt, and whose digest is stated in the entry record.exported
// (schema/export_format.md).

#include "ledger/ledger.h"

#include <QHash>
#include <QMap>
#include <QSet>
#include <QStringList>
#include <QUuid>

namespace registry {

// The name of an entry in a custody record: "000042"; an entry of a log other than `log` has that
// log's first digits before it.
QString entryName(const ledger::Entry &entry, const QString &log);

// Adds the registry, its station and the officers that the entry names. From rules 2 on a record
// states every entry about them, as it does of the items.
void addRegistrySubjects(const ledger::Entry &entry, QSet<QString> &subjects);

// A line "subject step entry node" for each entry whose subject is one of `subjects`, by subject
// and step.
QByteArray stepList(const std::vector<ledger::Entry> &entries, const QSet<QString> &subjects,
                    const QString &log);

// The list of a record under rules 2 or newer. `isVoid`: numbers of entries that count for nothing.
QByteArray wholeStepList(const std::vector<ledger::Entry> &entries, QSet<QString> items,
                         const QString &log, const QSet<qint64> &isVoid = {});

// SHA-256 of it, hex.
QString stepListDigest(const QByteArray &list);

// The steps of each subject, from the bytes of the entries and not from the other columns. Holds
// some thirty bytes for each entry.
class StepIndex
{
public:
    // Takes an entry, in order of arrival. An entry that counts for nothing is only listed as a
    // step of its subject.
    void take(const ledger::Entry &entry, bool counts);

    // Whether the entry record.exported, the last that was taken, states every step that its items
    // had before it in its log (a record holds entries of one log only), and by rules 2 every entry
    // about officers, the registry and the station; true also where it states none.
    bool statesEveryStep(const ledger::Entry &exported) const;

    // How many steps the subject has, and how many of these are in `log` before `seq`.
    qint64 stepsOf(const QString &subject) const;
    qint64 stepsBefore(const QString &subject, const QString &log, qint64 seq) const;

    // The registry, the station and the officers of this log.
    QSet<QString> registrySubjects(const QString &log) const;

private:
    struct Step {
        qint64 step = 0;
        qint64 seq = 0;
        int log = 0; // in m_logs
    };

    struct LogFacts {
        int rules = 0;
        QSet<QString> registrySubjects;
    };

    int numberOf(const QString &log) const { return int(m_logs.indexOf(log)); }

    QStringList m_logs;
    QMap<QString, LogFacts> m_facts; // by log
    QHash<QUuid, std::vector<Step>> m_bySubject;
};

} // namespace registry
