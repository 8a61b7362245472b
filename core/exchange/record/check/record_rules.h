#pragma once

// RecordRules: judges the entries of a custody record in the order of their log by those before
// them: the rules in force, the schema of each kind, who signs with which key and role, and the
// rule of custody (schema/ledger_format.md, "What a verifier checks").

#include "domain/custody_book.h"
#include "domain/officer.h"
#include "exchange/record/check/record_files.h"
#include "ledger/station_keys.h"

#include <map>

namespace exchange {

class RecordRules
{
public:
    // `entries` by name; they outlive this.
    RecordRules(RecordFiles &files, RecordFaults &faults,
                const QMap<QString, ledger::Entry> &entries)
        : m_files(files)
        , m_faults(faults)
        , m_entries(entries)
    {
    }

    // Goes on after each fault. `opening`: the one entry registry.opened. Faults: record_rules,
    // record_entry, record_key, record_signature, record_role, record_custody.
    void judge(const ledger::Entry &opening);

    // Whether keys.txt and the folder keys/ hold just the keys that the entries name. Faults:
    // record_key.
    void checkKeys();

    // Of an officer or a station; nothing for a key id that no entry names.
    std::optional<crypto::PublicKey> key(const QString &id) const;

    // The key that signs a checkpoint of this size.
    std::optional<crypto::PublicKey> stationKey(qint64 size) const;

    // The rules that were in force for an entry, by its name.
    int rulesOf(const QString &name) const { return m_rulesOf.value(name); }

private:
    int takeRules(const ledger::Entry &entry);
    void judgeEntry(const ledger::Entry &entry, int rules);
    const domain::Officer *judgeSigner(const ledger::Entry &entry);
    void take(const ledger::Entry &entry);
    void takeOfficer(const ledger::Entry &entry);
    void enrol(const ledger::Entry &entry, const QString &id, const QJsonObject &said);
    QString nameKey(const ledger::Entry &entry, const QString &kind, const QJsonObject &said,
                    const QString &owner);
    void add(const ledger::Entry &entry, const char *code, const QString &what);

    RecordFiles &m_files;
    RecordFaults &m_faults;
    const QMap<QString, ledger::Entry> &m_entries;
    const ledger::Entry *m_opening = nullptr;
    int m_rules = 0;
    QHash<const ledger::Entry *, bool> m_isSigned; // with the key that has the actor's id
    QMap<QString, int> m_rulesOf;                  // by name of the entry
    QMap<QString, domain::Officer> m_officers;     // by id
    std::map<QString, crypto::PublicKey> m_keys;   // by key id
    QStringList m_keyLines;                        // what keys.txt lists
    ledger::StationKeys m_stations;
    domain::CustodyBook m_custody;
};

// The entries of a record by their numbers in the log.
std::vector<const ledger::Entry *> inOrder(const QMap<QString, ledger::Entry> &entries);

} // namespace exchange
