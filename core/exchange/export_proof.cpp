#include "exchange/export_proof.h"

#include <algorithm>
#include <bit>

namespace exchange {

namespace {

// RFC 6962's k: the largest power of two smaller than `size`.
qint64 leftSize(qint64 size)
{
    return qint64(std::bit_floor(quint64(size - 1)));
}

// The names of the siblings on the way from a leaf to the root, nearest first.
QStringList siblingNames(qint64 seq, qint64 size)
{
    QStringList fromTheTop;
    qint64 start = 0;
    while (size > 1) {
        const qint64 left = leftSize(size);
        const bool goesLeft = seq - start < left;
        fromTheTop.append(goesLeft ? nodeName(start + left, size - left) : nodeName(start, left));
        start += goesLeft ? 0 : left;
        size = goesLeft ? left : size - left;
    }
    std::reverse(fromTheTop.begin(), fromTheTop.end());
    return fromTheTop;
}

bool holdsAny(const std::vector<qint64> &seqs, qint64 start, qint64 size)
{
    const auto first = std::lower_bound(seqs.begin(), seqs.end(), start);
    return first != seqs.end() && *first < start + size;
}

void addJoins(ExportProof &proof, const std::vector<qint64> &seqs, qint64 start, qint64 size)
{
    if (size == 1 || !holdsAny(seqs, start, size))
        return;
    const qint64 left = leftSize(size);
    addJoins(proof, seqs, start, left);
    addJoins(proof, seqs, start + left, size - left);
    proof.joins.push_back({nodeName(start, size), nodeName(start, left), nodeName(start + left, size - left)});
}

} // namespace

QString nodeName(qint64 start, qint64 size)
{
    return QStringLiteral("%1-%2").arg(start).arg(start + size - 1);
}

Result<ExportProof> proveEntries(const ledger::Ledger &ledger, const QString &log, const std::vector<qint64> &seqs, qint64 size)
{
    ExportProof proof;
    proof.root = nodeName(0, size);
    addJoins(proof, seqs, 0, size);
    for (const qint64 seq : seqs) {
        TRY(const auto path, ledger.inclusionProof(log, seq, size));
        const QStringList names = siblingNames(seq, size);
        for (qsizetype i = 0; i < names.size(); ++i)
            proof.given.insert(names.at(i), path.at(std::size_t(i)));
    }
    for (const auto &join : proof.joins) // what can be computed is not given
        proof.given.remove(join.node);
    for (const qint64 seq : seqs)
        proof.given.remove(nodeName(seq, 1));
    return proof;
}

} // namespace exchange
