#pragma once

// The Merkle tree of RFC 6962 §2.1 over any store of node hashes.
//
// A node is identified by its level (0: leaves) and its position from the left; the stored ones are
// the roots of complete subtrees: node (l, p) covers the leaves [p·2^l, (p+1)·2^l).

#include "base/result.h"

#include <QByteArray>

#include <array>
#include <functional>
#include <optional>
#include <vector>

namespace ledger {

struct TreeNode {
    int level = 0;
    qint64 place = 0;
    QByteArray hash; // 32 bytes
};

// Gives the hash of a complete subtree's root; fails when it is not there.
using NodeReader = std::function<Result<QByteArray>(int level, qint64 place)>;

// SHA-256(0x01 ‖ left ‖ right), RFC 6962 §2.1.
QByteArray nodeHash(const QByteArray &left, const QByteArray &right);

// The nodes above the leaves that become complete when leaf number `index` is added, lowest first.
Result<std::vector<TreeNode>> completedNodes(qint64 index, const QByteArray &leaf,
                                             const NodeReader &nodes);

// The root hash over the first `size` leaves; of an empty tree, the SHA-256 of nothing.
Result<QByteArray> rootHash(qint64 size, const NodeReader &nodes);

// The audit path of leaf `index` in the tree of `size` leaves (RFC 6962 §2.1.1), nearest first.
// Needs 0 <= index < size; fails with Invalid otherwise.
Result<std::vector<QByteArray>> inclusionProof(qint64 index, qint64 size, const NodeReader &nodes);

// Whether `proof` leads from `leaf` at `index` to `root` in a tree of `size` leaves (RFC 9162
// §2.1.3.2).
bool verifiesInclusion(qint64 index, qint64 size, const QByteArray &leaf,
                       const std::vector<QByteArray> &proof, const QByteArray &root);

// A growing tree that keeps its complete nodes in memory, 64 bytes for each leaf, so that the root
// at any earlier size can be asked for.
class KeptTree
{
public:
    void add(const QByteArray &leaf); // 32 bytes
    qint64 size() const { return m_levels.empty() ? 0 : qint64(m_levels.front().size()); }

    // Over the first `size` leaves. Fails with Corrupt when there are not as many.
    Result<QByteArray> root(qint64 size) const;
    QByteArray root() const { return root(size()).value_or(QByteArray()); }

    // Gives nothing where there is no such complete node.
    std::optional<QByteArray> node(int level, qint64 place) const;
    // How many complete nodes there are above the leaves.
    qint64 nodesAboveLeaves() const;
    const std::vector<std::array<char, 32>> &leaves() const { return m_levels.front(); }

private:
    std::vector<std::vector<std::array<char, 32>>> m_levels;
};

// Computes the root of a growing tree without a store: keeps one hash for each level.
class TreeHasher
{
public:
    // The tree after the first `size` leaves, from the stored roots of its complete subtrees.
    static Result<TreeHasher> after(qint64 size, const NodeReader &nodes);

    // Gives the nodes above the leaves that this leaf completes, lowest first.
    std::vector<TreeNode> add(const QByteArray &leaf);
    QByteArray root() const;
    qint64 size() const { return m_size; }

private:
    qint64 m_size = 0;
    std::vector<TreeNode> m_complete; // roots of complete subtrees, largest first
};

} // namespace ledger
