#pragma once

// AppendBatch: the entries that one transaction has appended to a log. Gives the place of the next
// entry without reading the log again, and reads every entry back before the commit.

#include "db/connection.h"
#include "ledger/entry.h"
#include "ledger/merkle_tree.h"

#include <QHash>

#include <future>
#include <optional>
#include <vector>

namespace ledger {

// Reads an entry's row back and compares it with the written entry: bytes, leaf hash, form, and
// signature, which must verify over the bytes that were read. Fails with Corrupt.
Result<void> readBack(db::Connection &connection, const Entry &entry,
                      const crypto::PublicKey &signer);

class AppendBatch
{
public:
    // `transaction`: the number of the open transaction (db::Connection::transaction).
    AppendBatch(quint64 transaction, QString log)
        : m_transaction(transaction)
        , m_log(std::move(log))
    {
    }

    bool isOf(quint64 transaction, const QString &log) const
    {
        return m_transaction == transaction && m_log == log;
    }

    // The log's newest entry, without its texts.
    struct Tail {
        qint64 seq = 0;
        QByteArray leafHash;
        qint64 timeMs = 0;
        qint64 latestMs = 0; // of the log until then, without entries with clock_behind
    };
    const std::optional<Tail> &tail() const { return m_tail; }

    // The newest entry of a subject, if it is known.
    struct Step {
        qint64 step = 0;
        QString leafHex;
    };
    std::optional<Step> newestOf(const QString &subject) const;

    // A node of the tree that an appended entry completed, if it is the newest of its level.
    std::optional<QByteArray> node(int level, qint64 place) const;

    // Call after the entry's rows were written. `latestMs`: as in the tail. `completed`: the tree
    // nodes that the entry completed. Reads entries back in groups of 64, and verifies their
    // signatures while the next ones are appended. Fails as readBack does, perhaps for an earlier
    // entry.
    Result<void> took(db::Connection &connection, const Entry &entry, qint64 latestMs,
                      const std::vector<TreeNode> &completed, const crypto::PublicKey &signer);

    // Reads back the remaining entries and waits for all signatures. Fails as readBack does.
    Result<void> finish(db::Connection &connection);

private:
    struct Written {
        qint64 seq = 0;
        QByteArray bytes;
        QByteArray leafHash;
        crypto::PublicKey signer;
    };
    struct Stored {
        QByteArray bytes;
        QByteArray signature;
        QByteArray leafHash;
    };
    using Pairs = std::vector<std::pair<Written, Stored>>;
    static bool isRight(const Written &written, const Stored &stored);
    Result<Pairs> readRows(db::Connection &connection);
    Result<void> awaitOthers();
    void remember(const TreeNode &node);

    quint64 m_transaction;
    QString m_log;
    std::optional<Tail> m_tail;
    QHash<QString, Step> m_newest;
    std::vector<TreeNode> m_nodes; // the newest of each level
    std::vector<Written> m_written;
    std::future<bool> m_others; // whether the entries read back before are right
};

} // namespace ledger
