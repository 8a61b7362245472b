#include "base/text.h"
#include "db/connection.h"
#include "ledger/cosignature.h"
#include "ledger/ledger.h"

namespace ledger {

// The tree is computed from the entries after the newest checkpoint that the station signed with
// its present key; without such a checkpoint, from the first entry on.
Result<void> Ledger::checkGrownTree(const Checkpoint &now,
                                    const crypto::PublicKey &stationKey) const
{
    const auto wrong = [&] {
        return failure(ErrorCode::Corrupt,
                       Text::tr("The nodes of the log’s tree are not what its entries give. No "
                                "checkpoint was made; verify the registry before you go on."));
    };
    auto newest = m_connection->prepare("SELECT note FROM checkpoint WHERE log = $1 AND size < $2 "
                                        "ORDER BY size DESC LIMIT 1");
    TRY(const auto note, newest.bind(now.log, now.size).first([](const db::Row &row) {
        return row.text(0).toUtf8();
    }));
    const auto before = note ? verifyCheckpoint(*note, stationKey)
                             : Result<Checkpoint>(failure(ErrorCode::NotFound, {}));
    const bool isKnown = before && before->log == now.log && before->size < now.size;
    TRY(auto tree, TreeHasher::after(isKnown ? before->size : 0, nodesOf(now.log)));
    if (isKnown && tree.root() != before->root)
        return wrong();
    auto select = m_connection->prepare(
        "SELECT bytes, signature FROM entry WHERE log = $1 AND seq >= $2 ORDER BY seq");
    TRY(select.bind(now.log, tree.size()).forEach([&](const db::Row &row) -> Result<void> {
        tree.add(leafHash(row.blob(0), row.blob(1)));
        return {};
    }));
    return tree.size() == now.size && tree.root() == now.root ? Result<void>() : wrong();
}

Result<CheckpointNote> Ledger::checkpoint(const QString &log, const crypto::PrivateKey &stationKey)
{
    TRY(const qint64 size, this->size(log));
    TRY(const auto root, this->root(log, size));
    const Checkpoint now{log, size, root};
    auto select = m_connection->prepare("SELECT note FROM checkpoint WHERE log = $1 AND size = $2");
    TRY(const auto existing,
        select.bind(log, size).first([](const db::Row &row) { return row.text(0).toUtf8(); }));
    if (existing && readCheckpoint(*existing) != now)
        return failure(ErrorCode::Corrupt,
                       Text::tr("The checkpoint of size %1 that the registry holds states other "
                                "entries; verify the registry.")
                           .arg(size));
    if (existing)
        return CheckpointNote{now, *existing};
    TRY(checkGrownTree(now, stationKey.publicKey()));
    const CheckpointNote made{now, signCheckpoint(now, stationKey)};
    auto insert =
        m_connection->prepare("INSERT INTO checkpoint (log, size, note) VALUES ($1, $2, $3)");
    TRY(insert.bind(log, size, QString::fromUtf8(made.note)).run());
    return made;
}

Result<void> Ledger::cosign(const Checkpoint &checkpoint, const crypto::PrivateKey &officerKey,
                            qint64 timeMs)
{
    auto insert = m_connection->prepare("INSERT OR IGNORE INTO cosignature (log, size, key_id, "
                                        "line) VALUES ($1, $2, $3, $4)");
    TRY(insert
            .bind(checkpoint.log, checkpoint.size, officerKey.publicKey().id(),
                  QString::fromUtf8(ledger::cosign(checkpoint, officerKey, timeMs)))
            .run());
    return {};
}

Result<QByteArray> Ledger::cosignatures(const QString &log, qint64 size) const
{
    QByteArray lines;
    auto select = m_connection->prepare(
        "SELECT line FROM cosignature WHERE log = $1 AND size = $2 ORDER BY key_id");
    TRY(select.bind(log, size).forEach([&](const db::Row &row) -> Result<void> {
        lines += row.text(0).toUtf8();
        return {};
    }));
    return lines;
}

Result<std::vector<CheckpointNote>> Ledger::checkpoints(const QString &log) const
{
    auto select =
        m_connection->prepare("SELECT note FROM checkpoint WHERE log = $1 ORDER BY size DESC");
    TRY(const auto notes,
        select.bind(log).rows([](const db::Row &row) { return row.text(0).toUtf8(); }));
    std::vector<CheckpointNote> checkpoints;
    for (const QByteArray &note : notes) {
        TRY(const auto checkpoint, readCheckpoint(note));
        checkpoints.push_back({checkpoint, note});
    }
    return checkpoints;
}

} // namespace ledger
