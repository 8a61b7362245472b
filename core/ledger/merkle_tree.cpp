#include "ledger/merkle_tree.h"

#include "base/text.h"
#include "crypto/digest.h"

#include <algorithm>
#include <bit>

namespace ledger {

namespace {

const QByteArray nodePrefix(1, '\x01');
constexpr qsizetype hashSize = 32;

// Without a copy.
QByteArray bytesOf(const std::array<char, hashSize> &hash)
{
    return QByteArray::fromRawData(hash.data(), hashSize);
}

QByteArray emptyRoot()
{
    return crypto::sha256({});
}

// The largest power of two smaller than `size` (RFC 6962's k), for size > 1.
qint64 leftSize(qint64 size)
{
    return qint64(std::bit_floor(quint64(size - 1)));
}

// The root over the leaves [start, start + size); `start` is a multiple of the largest power of
// two that is not larger than `size`, as it always is while a tree is split by leftSize.
Result<QByteArray> rangeRoot(qint64 start, qint64 size, const NodeReader &nodes)
{
    if (std::has_single_bit(quint64(size))) {
        const int level = std::countr_zero(quint64(size));
        return nodes(level, start >> level);
    }
    const qint64 left = leftSize(size);
    TRY(const auto leftRoot, rangeRoot(start, left, nodes));
    TRY(const auto rightRoot, rangeRoot(start + left, size - left, nodes));
    return nodeHash(leftRoot, rightRoot);
}

} // namespace

QByteArray nodeHash(const QByteArray &left, const QByteArray &right)
{
    return crypto::sha256({nodePrefix, left, right});
}

Result<std::vector<TreeNode>> completedNodes(qint64 index, const QByteArray &leaf,
                                             const NodeReader &nodes)
{
    std::vector<TreeNode> completed;
    TreeNode node{0, index, leaf};
    while (node.place % 2 == 1) {
        TRY(const auto left, nodes(node.level, node.place - 1));
        node = {node.level + 1, node.place / 2, nodeHash(left, node.hash)};
        completed.push_back(node);
    }
    return completed;
}

Result<QByteArray> rootHash(qint64 size, const NodeReader &nodes)
{
    if (size == 0)
        return emptyRoot();
    return rangeRoot(0, size, nodes);
}

Result<std::vector<QByteArray>> inclusionProof(qint64 index, qint64 size, const NodeReader &nodes)
{
    if (index < 0 || index >= size)
        return failure(ErrorCode::Invalid,
                       Text::tr("Entry %1 is not in a tree of size %2.").arg(index).arg(size));
    std::vector<QByteArray> fromTheTop;
    qint64 start = 0;
    while (size > 1) {
        const qint64 left = leftSize(size);
        const bool goesLeft = index - start < left;
        TRY(const auto sibling,
            goesLeft ? rangeRoot(start + left, size - left, nodes) : rangeRoot(start, left, nodes));
        fromTheTop.push_back(sibling);
        start += goesLeft ? 0 : left;
        size = goesLeft ? left : size - left;
    }
    return std::vector<QByteArray>(fromTheTop.rbegin(), fromTheTop.rend());
}

bool verifiesInclusion(qint64 index, qint64 size, const QByteArray &leaf,
                       const std::vector<QByteArray> &proof, const QByteArray &root)
{
    if (index < 0 || index >= size || leaf.size() != hashSize || root.size() != hashSize)
        return false;
    qint64 place = index;
    qint64 last = size - 1;
    QByteArray hash = leaf;
    for (const QByteArray &sibling : proof) {
        if (last == 0 || sibling.size() != hashSize)
            return false;
        if (place % 2 == 1 || place == last) {
            hash = nodeHash(sibling, hash);
            while (place % 2 == 0 && place != 0) {
                place /= 2;
                last /= 2;
            }
        } else {
            hash = nodeHash(hash, sibling);
        }
        place /= 2;
        last /= 2;
    }
    return last == 0 && hash == root;
}

void KeptTree::add(const QByteArray &leaf)
{
    std::array<char, hashSize> hash{};
    std::copy_n(leaf.begin(), std::min(leaf.size(), hashSize), hash.begin());
    for (std::size_t level = 0;; ++level) {
        if (level == m_levels.size())
            m_levels.emplace_back();
        auto &nodes = m_levels[level];
        nodes.push_back(hash);
        if (nodes.size() % 2 == 1)
            return;
        const QByteArray parent = nodeHash(bytesOf(nodes[nodes.size() - 2]), bytesOf(nodes.back()));
        std::copy_n(parent.begin(), hashSize, hash.begin());
    }
}

Result<QByteArray> KeptTree::root(qint64 size) const
{
    return rootHash(size, [this](int level, qint64 place) -> Result<QByteArray> {
        if (const auto hash = node(level, place))
            return *hash;
        return failure(ErrorCode::Corrupt, Text::tr("The log has not as many entries."));
    });
}

std::optional<QByteArray> KeptTree::node(int level, qint64 place) const
{
    if (level < 0 || std::size_t(level) >= m_levels.size() || place < 0)
        return std::nullopt;
    const auto &nodes = m_levels[std::size_t(level)];
    if (std::size_t(place) >= nodes.size())
        return std::nullopt;
    const auto &hash = nodes[std::size_t(place)];
    return QByteArray(hash.data(), hashSize);
}

qint64 KeptTree::nodesAboveLeaves() const
{
    qint64 count = 0;
    for (std::size_t level = 1; level < m_levels.size(); ++level)
        count += qint64(m_levels[level].size());
    return count;
}

Result<TreeHasher> TreeHasher::after(qint64 size, const NodeReader &nodes)
{
    TreeHasher hasher;
    for (qint64 rest = size; rest > 0;) {
        const auto part = qint64(std::bit_floor(quint64(rest)));
        TreeNode node{std::countr_zero(quint64(part)), (size - rest) / part, {}};
        TRY(node.hash, nodes(node.level, node.place));
        hasher.m_complete.push_back(std::move(node));
        rest -= part;
    }
    hasher.m_size = size;
    return hasher;
}

std::vector<TreeNode> TreeHasher::add(const QByteArray &leaf)
{
    std::vector<TreeNode> completed;
    TreeNode node{0, m_size, leaf};
    while (!m_complete.empty() && m_complete.back().level == node.level) {
        node = {node.level + 1, node.place / 2, nodeHash(m_complete.back().hash, node.hash)};
        m_complete.pop_back();
        completed.push_back(node);
    }
    m_complete.push_back(node);
    ++m_size;
    return completed;
}

QByteArray TreeHasher::root() const
{
    if (m_complete.empty())
        return emptyRoot();
    QByteArray root = m_complete.back().hash;
    for (auto node = m_complete.rbegin() + 1; node != m_complete.rend(); ++node)
        root = nodeHash(node->hash, root);
    return root;
}

} // namespace ledger
