#pragma once

// RecordItems: checks that a custody record contains its items with every step, and that its
// disclosures and attachments match the entries.

#include "exchange/record/check/record_rules.h"

namespace exchange {

class RecordItems
{
public:
    // `exported`: the entry record.exported of this very export; `rules`: which judged the entries.
    RecordItems(RecordFiles &files, RecordFaults &faults,
                const QMap<QString, ledger::Entry> &entries, const ledger::Entry &exported,
                const RecordRules &rules)
        : m_files(files)
        , m_faults(faults)
        , m_entries(entries)
        , m_exported(exported)
        , m_rules(rules)
    {
    }

    void check();

    // The newest step that is shown of each item, by its id.
    const QMap<QString, qint64> &newest() const { return m_newest; }

    // The same of the registry, the station and the officers; empty in records by rules 1.
    const QMap<QString, qint64> &newestOfOthers() const { return m_newestOfOthers; }

private:
    void checkSteps();
    void checkDisclosures();
    QSet<QString> erasures();
    void checkDisclosure(const QString &path, const QString &field, const ledger::Entry &entry,
                         bool isGone);
    void checkAttachments();

    RecordFiles &m_files;
    RecordFaults &m_faults;
    const QMap<QString, ledger::Entry> &m_entries;
    const ledger::Entry &m_exported;
    const RecordRules &m_rules;
    QMap<QString, qint64> m_newest;
    QMap<QString, qint64> m_newestOfOthers;
};

} // namespace exchange
