#include "exchange/record/export_proof.h"

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

// The names of the siblings on the path from a leaf to the root, nearest first.
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

// `ascending` holds one that is at least `first` and less than `end`.
bool holdsAny(const std::vector<qint64> &ascending, qint64 first, qint64 end)
{
    const auto found = std::lower_bound(ascending.begin(), ascending.end(), first);
    return found != ascending.end() && *found < end;
}

class Joiner
{
public:
    Joiner(const std::vector<qint64> &seqs, std::vector<qint64> ends, ExportProof &proof)
        : m_seqs(seqs)
        , m_ends(std::move(ends))
        , m_proof(proof)
    {
    }

    // Down to the entries, and to the nodes that the earlier trees consist of: those that no end of
    // one parts.
    void join(qint64 start, qint64 size)
    {
        const bool isParted = holdsAny(m_ends, start + 1, start + size);
        if (size == 1 || !(isParted || holdsAny(m_seqs, start, start + size)))
            return;
        const qint64 left = leftSize(size);
        join(start, left);
        join(start + left, size - left);
        add(start, size, m_proof.joins);
    }

    // A whole subtree of the earlier tree is one of the later tree too.
    void joinEarlier(qint64 start, qint64 size, std::vector<ExportProof::Join> &joins)
    {
        if (m_joined.contains(nodeName(start, size)) || std::has_single_bit(quint64(size)))
            return;
        const qint64 left = leftSize(size);
        joinEarlier(start + left, size - left, joins);
        add(start, size, joins);
    }

private:
    void add(qint64 start, qint64 size, std::vector<ExportProof::Join> &joins)
    {
        const qint64 left = leftSize(size);
        joins.push_back(
            {nodeName(start, size), nodeName(start, left), nodeName(start + left, size - left)});
        m_joined.insert(nodeName(start, size));
    }

    const std::vector<qint64> &m_seqs;
    std::vector<qint64> m_ends; // of the earlier trees, ascending
    ExportProof &m_proof;
    QSet<QString> m_joined;
};

// The siblings of a leaf's path are nodes that may have to be given.
Result<void> addSiblings(const ledger::Ledger &ledger, const QString &log, qint64 seq, qint64 size,
                         QMap<QString, QByteArray> &hashes)
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

Result<ExportProof> proveEntries(const ledger::Ledger &ledger, const QString &log,
                                 const std::vector<qint64> &seqs, qint64 size,
                                 const std::vector<qint64> &earlier)
{
    ExportProof proof;
    auto ends = earlier;
    std::sort(ends.begin(), ends.end());
    Joiner joiner(seqs, std::move(ends), proof);
    joiner.join(0, size);
    QMap<QString, QByteArray> hashes;
    for (const qint64 seq : seqs)
        TRY(addSiblings(ledger, log, seq, size, hashes));
    for (const qint64 end : earlier) {
        joiner.joinEarlier(0, end, proof.earlierJoins.emplace_back());
        if (end == size)
            continue;
        // The earlier tree ends before entry `end`; the rest follows it.
        TRY(addSiblings(ledger, log, end, size, hashes));
        TRY(addSiblings(ledger, log, end - 1, size, hashes));
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
