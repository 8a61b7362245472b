#include "exchange/export_proof.h"

#include <QSet>

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

class Joiner
{
public:
    Joiner(const std::vector<qint64> &seqs, qint64 since, ExportProof &proof)
        : m_seqs(seqs)
        , m_since(since)
        , m_proof(proof)
    {
    }

    // Down to the entries, and to the nodes that an earlier tree consists of: those that its end
    // does not part.
    void join(qint64 start, qint64 size)
    {
        const bool isParted = start < m_since && m_since < start + size;
        if (size == 1 || !(isParted || holdsAny(m_seqs, start, size)))
            return;
        const qint64 left = leftSize(size);
        join(start, left);
        join(start + left, size - left);
        m_proof.joins.push_back({nodeName(start, size), nodeName(start, left), nodeName(start + left, size - left)});
    }

    // A whole subtree of the earlier tree is one of the later tree too.
    void joinEarlier(qint64 start, qint64 size)
    {
        if (std::has_single_bit(quint64(size)))
            return;
        const qint64 left = leftSize(size);
        joinEarlier(start + left, size - left);
        m_proof.sinceJoins.push_back({nodeName(start, size), nodeName(start, left), nodeName(start + left, size - left)});
    }

private:
    const std::vector<qint64> &m_seqs;
    qint64 m_since;
    ExportProof &m_proof;
};

// The siblings of a leaf's path are nodes that may have to be given.
Result<void> addSiblings(const ledger::Ledger &ledger, const QString &log, qint64 seq, qint64 size, QMap<QString, QByteArray> &hashes)
{
    TRY(const auto path, ledger.inclusionProof(log, seq, size));
    const QStringList names = siblingNames(seq, size);
    for (qsizetype i = 0; i < names.size(); ++i)
        hashes.insert(names.at(i), path.at(std::size_t(i)));
    return {};
}

} // namespace

QString nodeName(qint64 start, qint64 size)
{
    return QStringLiteral("%1-%2").arg(start).arg(start + size - 1);
}

Result<ExportProof> proveEntries(const ledger::Ledger &ledger, const QString &log, const std::vector<qint64> &seqs, qint64 size, qint64 since)
{
    ExportProof proof;
    Joiner joiner(seqs, since, proof);
    joiner.join(0, size);
    if (since > 0 && since < size)
        joiner.joinEarlier(0, since);
    QMap<QString, QByteArray> hashes;
    for (const qint64 seq : seqs)
        TRY(addSiblings(ledger, log, seq, size, hashes));
    if (since > 0 && since < size) { // the earlier tree lies left of entry `since`, the rest right of the one before
        TRY(addSiblings(ledger, log, since, size, hashes));
        TRY(addSiblings(ledger, log, since - 1, size, hashes));
    }
    QSet<QString> computed;
    for (const auto &join : proof.joins)
        computed.insert(join.node);
    for (const qint64 seq : seqs)
        computed.insert(nodeName(seq, 1));
    for (const auto &join : proof.joins) {
        for (const QString &child : {join.left, join.right}) {
            if (!computed.contains(child)) // what can be computed is not given
                proof.given.insert(child, hashes.value(child));
        }
    }
    return proof;
}

} // namespace exchange
