#include "exchange/record/check/record_tree.h"

#include "base/text.h"
#include "exchange/record/export_proof.h"
#include "ledger/merkle_tree.h"

#include <QSet>

#include <bit>

namespace exchange {

using Severity = domain::Fault::Severity;

namespace {

const auto leavesPath = QStringLiteral("data/proofs/leaves.txt");
const auto treePath = QStringLiteral("data/proofs/tree.txt");
const auto sincePath = QStringLiteral("data/proofs/since.txt");
const auto knownPath = QStringLiteral("data/proofs/known.txt");
// Spelled in one way; numbers have at most fifteen digits, as all others.
const auto nodeForm = QStringLiteral("((?:0|[1-9][0-9]{0,14})-(?:0|[1-9][0-9]{0,14}))");

// First and last entry of a node's name; the left subtree has the largest power of two that is less
// than the size.
bool joinsTo(const QString &node, const QString &left, const QString &right)
{
    const qint64 first = left.section(u'-', 0, 0).toLongLong();
    const qint64 leftEnd = left.section(u'-', 1).toLongLong();
    const qint64 rightStart = right.section(u'-', 0, 0).toLongLong();
    const qint64 last = right.section(u'-', 1).toLongLong();
    const qint64 leftSize = leftEnd - first + 1;
    const qint64 rightSize = last - rightStart + 1;
    return node == nodeName(first, leftSize + rightSize) && rightStart == leftEnd + 1
        && leftSize > 0 && std::has_single_bit(quint64(leftSize)) && rightSize >= 1
        && rightSize <= leftSize;
}

} // namespace

void RecordTree::check(const ledger::Checkpoint &checkpoint)
{
    placeEntries(checkpoint.log);
    takeGiven();
    join(treePath);
    const QString root = nodeName(0, checkpoint.size);
    QStringList wanted = m_nodes.keys();
    QStringList used = m_used + QStringList{root};
    wanted.sort();
    used.sort();
    if (used != wanted)
        m_faults.add("record_tree", treePath,
                     Text::tr("A node is not under the root, or is under two nodes."));
    if (m_nodes.value(root) != checkpoint.root)
        m_faults.add("record_tree", QStringLiteral("data/checkpoint.txt"),
                     Text::tr("The entries are not those of the checkpoint."),
                     QString::fromLatin1(checkpoint.root.toHex()),
                     QString::fromLatin1(m_nodes.value(root).toHex()));
}

void RecordTree::placeEntries(const QString &log)
{
    QSet<QString> placed;
    for (const auto &row : m_files.rows(leavesPath, nodeForm + QStringLiteral(" ([0-9]{6,15})"))) {
        const auto entry = m_entries.constFind(row.parts.at(1));
        const bool isRight = entry != m_entries.constEnd() && entry->log == log
            && row.parts.at(0) == nodeName(entry->seq, 1) && !m_nodes.contains(row.parts.at(0));
        if (!isRight) {
            m_faults.addAt(Severity::Broken, "record_tree", leavesPath, row.line,
                           Text::tr("The entry is not the one of this number in the log."));
            continue;
        }
        m_nodes.insert(row.parts.at(0), entry->leafHash);
        placed.insert(row.parts.at(1));
    }
    for (const QString &name : m_entries.keys()) {
        if (!placed.contains(name))
            m_faults.add("record_tree", QStringLiteral("data/entries/%1.json").arg(name),
                         Text::tr("The entry has no place in the tree."));
    }
}

void RecordTree::takeGiven()
{
    const auto folder = QStringLiteral("data/proofs/");
    for (const QString &path : m_files.under(folder)) {
        if (path == leavesPath || path == treePath || path == sincePath || path == knownPath)
            continue;
        const QString node = path.mid(folder.size()).chopped(4);
        const QByteArray hash = m_files.read(path);
        if (hash.size() != 32 || m_nodes.contains(node) || !path.endsWith(QLatin1String(".bin")))
            m_faults.add("record_tree", path, Text::tr("This is no node that has to be given."));
        else
            m_nodes.insert(node, hash);
    }
}

int RecordTree::join(const QString &path)
{
    int joined = 0;
    for (const auto &row : m_files.rows(path, nodeForm + u' ' + nodeForm + u' ' + nodeForm)) {
        const QString &node = row.parts.at(0), &left = row.parts.at(1), &right = row.parts.at(2);
        if (m_nodes.contains(node) || !joinsTo(node, left, right) || !m_nodes.contains(left)
            || !m_nodes.contains(right)) {
            m_faults.addAt(Severity::Broken, "record_tree", path, row.line,
                           Text::tr("%1 and %2 do not join to %3.").arg(left, right, node));
            continue;
        }
        m_nodes.insert(node, ledger::nodeHash(m_nodes.value(left), m_nodes.value(right)));
        m_used += {left, right};
        ++joined;
    }
    return joined;
}

void RecordTree::checkEarlier(const QString &path, const ledger::Checkpoint &earlier)
{
    if (m_nodes.value(nodeName(0, earlier.size)) != earlier.root)
        m_faults.add("record_since", path,
                     Text::tr("The log is not the one of the earlier checkpoint, grown."));
}

QByteArray RecordTree::rangeHash(qint64 start, qint64 size) const
{
    if (m_nodes.contains(nodeName(start, size)) || size < 2)
        return m_nodes.value(nodeName(start, size));
    const qint64 left = qint64(std::bit_floor(quint64(size - 1)));
    const QByteArray leftHash = rangeHash(start, left);
    const QByteArray rightHash =
        leftHash.isEmpty() ? QByteArray() : rangeHash(start + left, size - left);
    return rightHash.isEmpty() ? QByteArray() : ledger::nodeHash(leftHash, rightHash);
}

QByteArray RecordTree::rootOf(qint64 size) const
{
    return size > 0 ? rangeHash(0, size) : QByteArray();
}

} // namespace exchange
