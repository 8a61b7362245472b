#include "support/forged_entry.h"

#include "db/connection.h"

namespace tests {

ledger::Entry forge(TempRegistry &registry, const ForgedEntry &forged)
{
    auto &connection = registry.connection();
    ledger::Entry entry;
    entry.log = registry.first().station().id;
    entry.kind = forged.kind;
    entry.subject = forged.subject;
    entry.body = forged.body;
    entry.timeMs = registry.environment().now() + forged.laterMs;
    auto last = connection.prepare(
        "SELECT seq + 1, leaf_hash FROM entry WHERE log = $1 ORDER BY seq DESC LIMIT 1");
    value(last.bind(entry.log).first([&](const db::Row &row) {
        entry.seq = row.integer(0);
        entry.prev = QString::fromLatin1(row.blob(1).toHex());
        return true;
    }));
    auto step = connection.prepare(
        "SELECT step + 1, leaf_hash FROM entry WHERE subject = $1 ORDER BY step DESC LIMIT 1");
    value(step.bind(entry.subject).first([&](const db::Row &row) {
        entry.step = row.integer(0);
        entry.after = QString::fromLatin1(row.blob(1).toHex());
        return true;
    }));
    const auto key = forged.seed.isEmpty()
        ? keyOf(registry.connection(), forged.officer)
        : crypto::PrivateKey::fromSeed(crypto::SecretBytes(forged.seed));
    entry.actor = key.publicKey().id();
    if (forged.spoilt)
        forged.spoilt(entry);
    entry = value(ledger::signEntry(std::move(entry), key));
    if (forged.stored) {
        forged.stored(entry);
        entry.leafHash = ledger::leafHash(entry.bytes, entry.signature);
    }
    value(connection
              .prepare("INSERT INTO entry (log, seq, time, actor, kind, subject, step, bytes, "
                       "signature, leaf_hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)")
              .bind(entry.log, entry.seq, entry.timeMs, entry.actor, entry.kind, entry.subject,
                    entry.step, entry.bytes, entry.signature, entry.leafHash)
              .run());
    if (!forged.hasNodes)
        return entry;
    const auto nodeOf = [&](int level, qint64 place) -> Result<QByteArray> {
        auto select = level == 0
            ? connection.prepare("SELECT leaf_hash FROM entry WHERE log = $1 AND seq = $2")
            : connection.prepare(
                "SELECT hash FROM tree_node WHERE log = $1 AND place = $2 AND level = $3");
        auto &bound =
            level == 0 ? select.bind(entry.log, place) : select.bind(entry.log, place, level);
        return *value(bound.first([](const db::Row &row) { return row.blob(0); }));
    };
    for (const auto &node :
         value(ledger::completedNodes(entry.seq, entry.leafHash, ledger::NodeReader(nodeOf))))
        value(connection
                  .prepare("INSERT INTO tree_node (log, level, place, hash) VALUES ($1, $2, "
                           "$3, $4)")
                  .bind(entry.log, node.level, node.place, node.hash)
                  .run());
    return entry;
}

} // namespace tests
