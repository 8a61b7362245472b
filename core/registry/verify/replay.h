#pragma once

// Replay: folds the entries of a registry under verification into separate tables; keeps the faults
// of entries and the statements that later checks need.

#include "attachments/store.h"
#include "db/connection.h"
#include "ledger/disclosure.h"
#include "registry/cosignature_check.h"
#include "registry/step_list.h"

#include <QMap>

namespace registry {

class Replay
{
public:
    // `suspect` is read for its checkpoints and cosignatures; null: nothing of it can be read.
    // Fails when the scratch tables cannot be made.
    static Result<Replay> start(db::Connection *suspect);

    // Takes the next entry in order of arrival, with those of its disclosures whose digests were
    // signed. `isWellMade`: it has the form of its kind and is signed by the key that it names.
    // Returns whether it counts. Fails when the entry cannot be judged.
    Result<bool> judge(const ledger::Entry &entry, const ledger::Disclosed &disclosed,
                       bool isWellMade);

    // After the last entry.
    void finish();

    db::Connection &tables() { return m_scratch; }
    std::vector<domain::Fault> &faults() { return m_faults; }

    // What must be in the store according to the entries attachment.added, in order of arrival.
    const std::vector<ledger::AttachedContent> &contents() const { return m_contents; }

    // The time of an entry, UTC; nothing where the log has no such entry.
    std::optional<qint64> timeOf(const QString &log, qint64 seq) const;

private:
    Replay(db::Connection scratch, CosignatureCheck cosignatures);
    void addFault(const ledger::Entry &entry, const QString &code, const QString &what);
    void keepSeal(const ledger::Entry &entry);
    Result<void> checkWitness(const ledger::Entry &entry);
    void addOldRule(const ledger::Entry &entry, const Error &error);
    void keep(const ledger::Entry &entry, bool counts);

    db::Connection m_scratch;
    CosignatureCheck m_cosignatures;
    StepIndex m_steps;
    QHash<QString, int> m_rules;                        // now in force, by log
    QHash<QString, std::pair<QString, qint64>> m_seals; // the item and entry that stated it first
    std::vector<ledger::AttachedContent> m_contents;
    QMap<QString, QHash<qint64, qint64>> m_times; // by log: seq -> time
    std::vector<domain::Fault> m_faults;
};

// The content that an entry attachment.added names, judged by these rules; nothing of another kind.
std::optional<ledger::AttachedContent> contentOf(const ledger::Entry &entry, int rules);

} // namespace registry
