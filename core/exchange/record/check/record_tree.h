#pragma once

// RecordTree: verifies a custody record's proof that its entries are in the log of the checkpoint.

#include "exchange/record/check/record_files.h"
#include "ledger/checkpoint.h"

namespace exchange {

class RecordTree
{
public:
    RecordTree(RecordFiles &files, RecordFaults &faults,
               const QMap<QString, ledger::Entry> &entries)
        : m_files(files)
        , m_faults(faults)
        , m_entries(entries)
    {
    }

    // Places the entries, takes what is given, joins the rest up to the root of `checkpoint`.
    void check(const ledger::Checkpoint &checkpoint);

    // Joins nodes of earlier trees, as listed at `path`; returns how many it joined.
    int join(const QString &path);

    // Whether the tree of an earlier checkpoint is a part of it, as joins that were made show;
    // `path`: the file of that checkpoint.
    void checkEarlier(const QString &path, const ledger::Checkpoint &earlier);

    // The hash of a node, by its name; empty where neither the record nor a join gives it.
    QByteArray node(const QString &name) const { return m_nodes.value(name); }

    // The root over the first `size` entries, where the nodes that are known give it.
    QByteArray rootOf(qint64 size) const;

private:
    void placeEntries(const QString &log);
    void takeGiven();
    QByteArray rangeHash(qint64 start, qint64 size) const;

    RecordFiles &m_files;
    RecordFaults &m_faults;
    const QMap<QString, ledger::Entry> &m_entries;
    QMap<QString, QByteArray> m_nodes; // by name
    QStringList m_used;
};

} // namespace exchange
