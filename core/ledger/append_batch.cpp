#include "ledger/append_batch.h"

#include "base/all_cores.h"
#include "base/text.h"

#include <algorithm>

namespace ledger {

namespace {

constexpr std::size_t batchSize = 64;    // some milliseconds of another core
constexpr qsizetype mostSubjects = 4096; // beyond these, the newest entry is read again

tl::unexpected<Error> notAsWritten()
{
    return failure(ErrorCode::Corrupt,
                   Text::tr("What the database holds is not what was written; nothing was "
                            "recorded. Check the disk and the memory of this machine."));
}

} // namespace

Result<void> readBack(db::Connection &connection, const Entry &entry,
                      const crypto::PublicKey &signer)
{
    AppendBatch alone(0, entry.log);
    TRY(alone.took(connection, entry, 0, {}, signer));
    return alone.finish(connection);
}

std::optional<AppendBatch::Step> AppendBatch::newestOf(const QString &subject) const
{
    const auto found = m_newest.constFind(subject);
    return found == m_newest.constEnd() ? std::nullopt : std::optional(*found);
}

std::optional<QByteArray> AppendBatch::node(int level, qint64 place) const
{
    if (std::size_t(level) >= m_nodes.size())
        return std::nullopt;
    const auto &newest = m_nodes[std::size_t(level)];
    return newest.place == place && !newest.hash.isEmpty() ? std::optional(newest.hash)
                                                           : std::nullopt;
}

void AppendBatch::remember(const TreeNode &node)
{
    if (std::size_t(node.level) >= m_nodes.size())
        m_nodes.resize(std::size_t(node.level) + 1);
    m_nodes[std::size_t(node.level)] = node;
}

Result<void> AppendBatch::took(db::Connection &connection, const Entry &entry, qint64 latestMs,
                               const std::vector<TreeNode> &completed,
                               const crypto::PublicKey &signer)
{
    m_tail = Tail{entry.seq, entry.leafHash, entry.timeMs, latestMs};
    if (m_newest.size() >= mostSubjects)
        m_newest.clear();
    m_newest.insert(entry.subject, {entry.step, entry.leafHex()});
    remember({0, entry.seq, entry.leafHash});
    for (const auto &node : completed)
        remember(node);
    m_written.push_back({entry.seq, entry.bytes, entry.leafHash, signer});
    if (m_written.size() < batchSize)
        return {};
    TRY(awaitOthers());
    TRY(auto pairs, readRows(connection));
    m_others = std::async(std::launch::async, [pairs = std::move(pairs)] {
        return std::all_of(pairs.begin(), pairs.end(),
                           [](const auto &pair) { return isRight(pair.first, pair.second); });
    });
    return {};
}

Result<void> AppendBatch::finish(db::Connection &connection)
{
    TRY(const auto pairs, readRows(connection));
    std::vector<char> right(pairs.size(), 0);
    base::onAllCores(pairs.size(), [&](std::size_t i) {
        right[i] = isRight(pairs[i].first, pairs[i].second) ? 1 : 0;
    });
    TRY(awaitOthers());
    return std::count(right.begin(), right.end(), 0) == 0 ? Result<void>() : notAsWritten();
}

Result<void> AppendBatch::awaitOthers()
{
    return !m_others.valid() || m_others.get() ? Result<void>() : notAsWritten();
}

bool AppendBatch::isRight(const Written &written, const Stored &stored)
{
    const auto entry = readEntry(stored.bytes, stored.signature);
    return entry && stored.bytes == written.bytes && stored.leafHash == written.leafHash
        && entry->leafHash == written.leafHash
        && written.signer.verifies(stored.bytes, stored.signature);
}

// The entries' numbers are consecutive, unless another object appended entries in between.
Result<AppendBatch::Pairs> AppendBatch::readRows(db::Connection &connection)
{
    Pairs pairs;
    pairs.reserve(m_written.size());
    auto select =
        connection.prepare("SELECT bytes, signature, leaf_hash FROM entry WHERE log = $1 AND seq = "
                           "$2");
    for (auto &written : m_written) {
        TRY(auto stored, select.bind(m_log, written.seq).first([](const db::Row &row) {
            return Stored{row.blob(0), row.blob(1), row.blob(2)};
        }));
        if (!stored)
            return notAsWritten();
        pairs.emplace_back(std::move(written), std::move(*stored));
    }
    m_written.clear();
    return pairs;
}

} // namespace ledger
