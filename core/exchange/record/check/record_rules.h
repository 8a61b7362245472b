#pragma once

// RecordRules: judges the entries of a custody record in the order of their log by those before
// them: the rules in force, the schema of each kind, who signs with which key and role, and the
// rule of custody (schema/ledger_format.md, "What a verifier checks"). An entry counts for nothing
// if it does not have the form of its kind, or if it breaks a rule and is about an officer, the
// registry or the station. Any other wrong entry is a fault of the record, since an entry that it
// depends on, such as the one that names its key, may have been left out.

#include "domain/custody_book.h"
#include "domain/officer.h"
#include "exchange/record/check/record_files.h"
#include "ledger/signature_pass.h"
#include "ledger/station_keys.h"

#include <map>

namespace exchange {

class RecordRules
{
public:
    // `entries` by name; they outlive this.
    RecordRules(RecordFaults &faults, const QMap<QString, ledger::Entry> &entries)
        : m_faults(faults)
        , m_entries(entries)
    {
    }

    // Continues after each fault. `opening`: the entry that opens the registry; `exported`: the
    // entry record.exported, or null if there is none yet. `knowsVoid`: whether the record's format
    // has entries that count for nothing. `sound`: see ledger/signature_pass.h. Faults:
    // record_rules, record_entry, record_key, record_signature, record_role, record_named,
    // record_custody.
    void judge(const ledger::Entry &opening, const ledger::Entry *exported, bool knowsVoid,
               const ledger::SoundLeaves &sound = {});

    // Checks that keys.txt and the folder keys/ hold exactly the keys that the entries name, and
    // void.txt exactly the entries that count for nothing; reports each of these as a warning.
    // Faults: record_key, record_void.
    void checkKeys(RecordFiles &files);
    void checkVoid(RecordFiles &files);

    // Why an entry counts for nothing, by its name.
    const QMap<QString, QString> &voidEntries() const { return m_void; }
    bool counts(const ledger::Entry &entry) const;

    // Of an officer or a station; nothing for a key id that no entry names.
    std::optional<crypto::PublicKey> key(const QString &id) const;

    // The key that signs a checkpoint of this size.
    std::optional<crypto::PublicKey> stationKey(qint64 size) const;

    // The rules that were in force for an entry, by its name.
    int rulesOf(const QString &name) const { return m_rulesOf.value(name); }

private:
    // An error in an entry.
    struct Objection {
        const char *code = nullptr;
        QString what;
        bool isOfItself = false; // wrong whatever else the record has or leaves out
        bool isNewer = false;    // only a newer version can judge what follows
    };
    using Judged = std::optional<Objection>;

    int rulesAt(const ledger::Entry &entry) const;
    Judged judgeEntry(const ledger::Entry &entry, int rules);
    Judged judgeSigner(const ledger::Entry &entry, const domain::Officer *&signer) const;
    Judged judgeNamed(const ledger::Entry &entry, int rules) const;
    Judged judgeWitness(const ledger::Entry &entry) const;
    Judged take(const ledger::Entry &entry);
    Judged takeRules(const ledger::Entry &entry);
    Judged takeStationKey(const ledger::Entry &entry);
    Judged takeOfficer(const ledger::Entry &entry);
    Judged enrol(const ledger::Entry &entry, const QString &id, const QJsonObject &said);
    Judged nameKey(const ledger::Entry &entry, const QString &kind, const QJsonObject &said,
                   const QString &owner, QString &id);
    bool leavesAnAdministrator(const domain::Officer &changed) const;
    bool isAboutUs(const ledger::Entry &entry) const;
    void add(const ledger::Entry &entry, const char *code, const QString &what);

    RecordFaults &m_faults;
    const QMap<QString, ledger::Entry> &m_entries;
    const ledger::Entry *m_opening = nullptr;
    int m_rules = 0;
    QHash<const ledger::Entry *, bool> m_isSigned; // with the key that has the actor's id
    QMap<QString, int> m_rulesOf;                  // by name of the entry
    QMap<QString, QString> m_void;                 // by name of the entry: why
    QMap<QString, domain::Officer> m_officers;     // by id
    QMap<QString, QString> m_owners;               // names, by key id
    std::map<QString, crypto::PublicKey> m_keys;   // by key id
    QHash<QString, QString> m_recorded;            // sorts of things, by id (domain/named_thing.h)
    QSet<QString> m_victims;                       // "case person"
    QStringList m_keyLines;                        // what keys.txt lists
    ledger::StationKeys m_stations;
    domain::CustodyBook m_custody;
};

// The entries of a record by their numbers in the log.
std::vector<const ledger::Entry *> inOrder(const QMap<QString, ledger::Entry> &entries);

} // namespace exchange
