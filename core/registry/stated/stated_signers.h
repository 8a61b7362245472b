#pragma once

// StatedSigners: the signers' keys and roles, and the rules that apply to each entry, read from the
// ledger's entries and not from the tables.

#include "domain/officer.h"
#include "ledger/ledger.h"
#include "ledger/signature_pass.h"
#include "registry/officer_table.h"

#include <QHash>
#include <QMap>

#include <limits>
#include <memory>

namespace registry {

class StatedSigners
{
public:
    StatedSigners();
    StatedSigners(StatedSigners &&) noexcept;
    StatedSigners &operator=(StatedSigners &&) noexcept;
    ~StatedSigners();

    // Takes in the entries about officers and rules that arrived since it was asked last, some 200
    // microseconds each, and counts all that arrived, a microsecond each; no column and no index is
    // used. What breaks a rule counts for nothing. Fails with Corrupt, also where an index hides
    // the end of a log, and with Unsupported where the log is judged by rules that this version
    // does not know.
    Result<void> refresh(db::Connection &connection);

    // Whether a query by the subject finds every entry about it that was there at the last refresh:
    // neither a column nor an index hides one.
    Result<bool> findsAll(db::Connection &connection, const QString &subject) const;

    // The kinds of these entries.
    static const QStringList &kindsOfEntries();

    // Whether its actor had, before it, this key and a role that may sign its kind.
    bool mightSign(const ledger::Entry &entry) const;

    // The actor of the entry as they were before it; nothing for a key that no entry names.
    std::optional<domain::Officer> asOf(const ledger::Entry &entry) const;

    // The officer with this id as they were before the entry at this position; nothing if they were
    // not enrolled.
    std::optional<domain::Officer> asOf(const QString &officer, qint64 position) const;

    // Tables with the rows of these entries alone; null before the first of them was taken in. A
    // caller that writes to them must roll back.
    db::Connection *scratch() const { return m_scratch.get(); }

    // Whether a replay has verified this entry's signature already: the same item, person or case
    // is replayed for many deeds of one session.
    bool hasVerified(const ledger::Entry &entry) const { return m_sound.contains(entry.leafHash); }
    void noteVerified(const ledger::Entry &entry) const;

    // The id of the officer who has, or had, this key; nothing for a key that no entry names.
    QString ownerOf(const QString &keyId) const { return m_owners.value(keyId); }

    // The rules in force for the entry with this number.
    int rulesFor(const QString &log, qint64 seq) const;

    // The newest station.clock_set of the log that counts.
    ledger::ClockSet clockSet(const QString &log) const { return m_clockSets.value(log); }

    // Everybody who was ever enrolled, by id, as they are now.
    const QHash<QString, domain::Officer> &officers() const { return m_officers; }

    // Fails with Corrupt where the table's station has another code, key or rules than the entries
    // say.
    Result<void> checkStation(const Station &inTable) const;

    // Fails with Corrupt where the table's officer has another name, key or roles than the entries
    // say, or is suspended otherwise.
    Result<void> checkOfficer(const domain::Officer &inTable) const;

private:
    Result<void> take(const ledger::Entry &entry);
    Result<std::vector<ledger::Entry>> passOver(db::Connection &connection);
    Result<void> checkEnds(db::Connection &connection) const;

    qint64 m_position = std::numeric_limits<qint64>::min(); // of the newest row that was looked at
    QHash<QByteArray, qint64> m_steps;                      // entries by subject
    QHash<QByteArray, qint64> m_ends;                       // the highest number, by log
    QHash<QString, domain::Officer> m_officers;             // by id
    QHash<QString, Station> m_stations;                     // by id
    QHash<QString, ledger::ClockSet> m_clockSets;           // by log
    QHash<QString, QString> m_owners;                       // officer's id by key id
    QHash<QString, QMap<qint64, int>> m_rulesByLog;         // by the first number that they are for
    // By id: as they were from the entry at a position on.
    QHash<QString, QMap<qint64, domain::Officer>> m_states;
    std::unique_ptr<db::Connection> m_scratch; // tables of these entries alone
    mutable ledger::SoundLeaves m_sound;
};

} // namespace registry
