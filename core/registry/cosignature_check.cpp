#include "registry/cosignature_check.h"

#include "base/text.h"
#include "db/connection.h"
#include "ledger/cosignature.h"
#include "registry/officer_table.h"

namespace registry {

namespace {

domain::Fault faultOf(const QString &log, qint64 size, const QString &what)
{
    domain::Fault fault;
    fault.code = QStringLiteral("checkpoint_cosignature");
    fault.log = log;
    fault.what = Text::tr("The checkpoint of size %1: %2").arg(QString::number(size), what);
    return fault;
}

Result<int> rulesOf(db::Connection &replayed, const QString &log)
{
    auto select = replayed.prepare("SELECT rules FROM station WHERE id = $1");
    TRY(const auto rules,
        select.bind(log).first([](const db::Row &row) { return int(row.integer(0)); }));
    return rules.value_or(domain::firstRules);
}

// Why the line is no cosignature that counts; nothing where it is one.
std::optional<QString> objection(db::Connection &replayed, const ledger::Checkpoint &checkpoint,
                                 const QString &keyId, const QByteArray &line)
{
    const auto officer = OfficerTable(replayed).byKeyId(keyId);
    if (!officer || officer->keyId != keyId)
        return Text::tr("it is cosigned with the key %1, which no officer had then.").arg(keyId);
    if (officer->suspended)
        return Text::tr("it is cosigned by %1, who was suspended.").arg(officer->name);
    const auto key = crypto::PublicKey::fromRaw(officer->publicKey);
    if (!key || !ledger::verifyCosignature(line, checkpoint, *key))
        return Text::tr("the cosignature of %1 is not right.").arg(officer->name);
    return std::nullopt;
}

} // namespace

Result<CosignatureCheck> CosignatureCheck::start(db::Connection &suspect)
{
    CosignatureCheck check;
    TRY(suspect.prepare("SELECT log, size, note FROM checkpoint")
            .forEach([&](const db::Row &row) -> Result<void> {
                check.m_byLog[row.text(0)][row.integer(1)].note = row.blob(2);
                return {};
            }));
    TRY(const auto isThere,
        suspect.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'cosignature'")
            .first([](const db::Row &) { return true; }));
    if (!isThere) // an older format
        return check;
    TRY(suspect.prepare("SELECT log, size, key_id, line FROM cosignature")
            .forEach([&](const db::Row &row) -> Result<void> {
                check.m_byLog[row.text(0)][row.integer(1)].lines.insert(row.text(2), row.blob(3));
                return {};
            }));
    return check;
}

Result<void> CosignatureCheck::judge(db::Connection &replayed, const ledger::Entry &entry,
                                     std::vector<domain::Fault> &faults)
{
    const auto log = m_byLog.find(entry.log);
    if (log == m_byLog.end() || !log->contains(entry.seq + 1))
        return {};
    const qint64 size = entry.seq + 1;
    const Kept kept = log->take(size);
    const auto checkpoint = ledger::readCheckpoint(kept.note);
    TRY(const int rules, rulesOf(replayed, entry.log));
    constexpr int firstWithCosignatures = 2;
    if (kept.lines.isEmpty() && rules >= firstWithCosignatures)
        faults.push_back(faultOf(entry.log, size, Text::tr("no officer cosigned it.")));
    for (auto line = kept.lines.begin(); line != kept.lines.end(); ++line) {
        const auto wrong = checkpoint ? objection(replayed, *checkpoint, line.key(), line.value())
                                      : Text::tr("it is cosigned, and is no checkpoint.");
        if (wrong)
            faults.push_back(faultOf(entry.log, size, *wrong));
    }
    return {};
}

void CosignatureCheck::finish(std::vector<domain::Fault> &faults)
{
    for (auto log = m_byLog.begin(); log != m_byLog.end(); ++log) {
        for (auto kept = log->begin(); kept != log->end(); ++kept) {
            if (!kept->lines.isEmpty() && kept->note.isEmpty())
                faults.push_back(faultOf(log.key(), kept.key(),
                                         Text::tr("it is cosigned, and the registry does not "
                                                  "have it.")));
        }
    }
}

} // namespace registry
