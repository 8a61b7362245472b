#include "base/text.h"
#include "crypto/key.h"
#include "ledger/entry_schema.h"
#include "registry/fold/fold_step.h"
#include "registry/officer_table.h"

namespace registry {

Result<void> foldRulesAdopted(const FoldStep &step)
{
    TRY(const auto registry, identity(step.connection));
    if (step.entry.subject != registry.registry)
        return failure(ErrorCode::Invalid,
                       Text::tr("Rules are adopted by an entry about the registry itself."));
    const int adopted = ledger::rulesStatedBy(step.entry);
    TRY(checkKnown(adopted));
    // Where these rules, or newer ones, are in force already, nothing changes.
    return step.run("UPDATE station SET rules = $2 WHERE id = $1 AND rules < $2", step.entry.log,
                    adopted);
}

Result<void> foldStationKey(const FoldStep &step)
{
    if (step.entry.subject != step.entry.log)
        return failure(ErrorCode::Invalid,
                       Text::tr("A station’s key is exchanged in its own log."));
    TRY(const auto key, unusedKey(step));
    auto select = step.connection.prepare("SELECT public_key FROM station WHERE id = $1");
    TRY(const auto former,
        select.bind(step.entry.log).first([](const db::Row &row) { return row.blob(0); }));
    TRY(const auto formerKey, crypto::PublicKey::fromRaw(former.value_or(QByteArray())));
    TRY(step.run("INSERT INTO former_key (key_id, station) VALUES ($1, $2)", formerKey.id(),
                 step.entry.log));
    return step.run("UPDATE station SET public_key = $2 WHERE id = $1", step.entry.log, key.raw());
}

Result<void> foldClockSet(const FoldStep &step)
{
    if (step.entry.subject != step.entry.log)
        return failure(ErrorCode::Invalid, Text::tr("A station’s clock is set in its own log."));
    return {};
}

Result<void> checkKnown(int rules)
{
    return rules <= domain::newestRules
        ? Result<void>()
        : failure(ErrorCode::Unsupported,
                  Text::tr("The log is judged by rules %1; this version of Sealbook knows them up "
                           "to %2. Install the newer version.")
                      .arg(rules)
                      .arg(domain::newestRules));
}

Result<crypto::PublicKey> unusedKey(const FoldStep &step)
{
    TRY(const auto key,
        crypto::PublicKey::fromRaw(
            QByteArray::fromHex(step.text("public_key").value_or(QString()).toLatin1())));
    auto select = step.connection.prepare(
        "SELECT 1 FROM officer WHERE public_key = $1 UNION ALL SELECT 1 FROM station WHERE "
        "public_key = $1 UNION ALL SELECT 1 FROM former_key WHERE key_id = $2");
    TRY(const auto used,
        select.bind(key.raw(), key.id()).first([](const db::Row &) { return true; }));
    if (used)
        return failure(ErrorCode::Conflict,
                       Text::tr("An officer or a station has, or had, this key already."));
    return key;
}

} // namespace registry
