#pragma once

// ExportProof: proves that many entries of a log are included under one root, without hashing a
// node twice.

#include "ledger/ledger.h"

namespace exchange {

// Nodes are named by the entries they cover, "first-last".
struct ExportProof {
    struct Join {
        QString node, left, right;
    };
    QMap<QString, QByteArray> given; // hashes of nodes above no exported entry
    std::vector<Join> joins; // in the order in which they can be computed; the last is the root
    // Likewise for each earlier tree: nodes from there to its root, without those listed before.
    std::vector<std::vector<Join>> earlierJoins;
};

// Proves entries `seqs` (not empty, ascending) of a log in its tree of `size` entries, and that the
// trees over its first entries, as many as each of `earlier` says (1 to `size`), are parts of that
// tree.
Result<ExportProof> proveEntries(const ledger::Ledger &ledger, const QString &log,
                                 const std::vector<qint64> &seqs, qint64 size,
                                 const std::vector<qint64> &earlier);

// The name of a node.
QString nodeName(qint64 start, qint64 size);

} // namespace exchange
