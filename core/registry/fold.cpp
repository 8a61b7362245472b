#include "registry/fold.h"

#include "base/clock.h"
#include "base/text.h"
#include "crypto/key.h"
#include "domain/entry_kind.h"
#include "ledger/entry_schema.h"
#include "registry/fold_step.h"
#include "registry/officer_table.h"

#include <QHash>
#include <QJsonArray>

#include <algorithm>

namespace registry {

namespace {

// What a family of kinds is folded by: the part of the kind before the dot.
using FoldFunction = Result<void> (*)(const FoldStep &, const QString &verb);

// An export changes nothing.
Result<void> foldExport(const FoldStep &step)
{
    for (const auto &item : step.entry.body.value(QLatin1String("items")).toArray())
        TRY(step.mention(item.toString()));
    return {};
}

const QHash<QString, FoldFunction> &families()
{
    static const QHash<QString, FoldFunction> byName{
        {"rules", foldStation},
        {"station", foldStation},
        {"officer", foldOfficer},
        {"operation", [](const FoldStep &step, const QString &) { return foldOrigin(step); }},
        {"site", [](const FoldStep &step, const QString &) { return foldOrigin(step); }},
        {"group", [](const FoldStep &step, const QString &) { return foldOrigin(step); }},
        {"person", [](const FoldStep &step, const QString &) { return foldOrigin(step); }},
        {"case", foldCase},
        {"item", foldItem},
        {"seizure", foldItem},
        {"attachment", [](const FoldStep &step, const QString &) { return foldAttachment(step); }},
        {"custody", foldCustody},
        {"disclosure", [](const FoldStep &step, const QString &) { return foldDisclosure(step); }},
        {"audit", [](const FoldStep &step, const QString &) { return foldAudit(step); }},
        {"stocktake", [](const FoldStep &step, const QString &) { return foldStocktake(step); }},
        {"label", [](const FoldStep &step, const QString &) { return foldLabel(step); }},
        {"record", [](const FoldStep &step, const QString &) { return foldExport(step); }},
        {"graph", [](const FoldStep &step, const QString &) { return foldExport(step); }},
    };
    return byName;
}

Result<void> insertRegistry(db::Connection &connection, const ledger::Entry &entry)
{
    auto existing = connection.prepare("SELECT 1 FROM registry");
    TRY(const auto opened, existing.first([](const db::Row &) { return true; }));
    if (opened)
        return failure(ErrorCode::Conflict, Text::tr("The registry was opened already."));
    auto insert =
        connection.prepare("INSERT INTO registry (id, opened_at, root_key) VALUES ($1, $2, $3)");
    TRY(insert.bind(entry.subject, entry.timeMs, entry.actor).run());
    return {};
}

Result<void> insertStation(db::Connection &connection, const ledger::Entry &entry,
                           const QJsonObject &station)
{
    auto insert =
        connection.prepare("INSERT INTO station (id, code, public_key, rules) VALUES ($1, $2, "
                           "$3, $4)");
    const QByteArray key = station.value(QLatin1String("public_key")).toString().toLatin1();
    TRY(insert
            .bind(entry.log, station.value(QLatin1String("code")).toString(),
                  QByteArray::fromHex(key), ledger::rulesStatedBy(entry))
            .run());
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

// The first entry introduces the officer who signs it; no entry may precede it.
Result<void> foldOpening(db::Connection &connection, const ledger::Entry &entry)
{
    const auto station = entry.body.value(QLatin1String("station")).toObject();
    const auto first = entry.body.value(QLatin1String("officer")).toObject();
    TRY(const auto key,
        crypto::PublicKey::fromRaw(
            QByteArray::fromHex(first.value(QLatin1String("public_key")).toString().toLatin1())));
    if (key.id() != entry.actor || entry.log != station.value(QLatin1String("id")).toString()
        || entry.seq != 0)
        return failure(ErrorCode::Invalid,
                       Text::tr("The entry that opens a registry must be the first of its "
                                "station's log and be signed by the officer it names."));
    TRY(checkKnown(ledger::rulesStatedBy(entry)));
    TRY(insertRegistry(connection, entry));
    TRY(insertStation(connection, entry, station));
    const auto roles =
        domain::roles(first.value(QLatin1String("roles")).toVariant().toStringList());
    return insertOfficer(connection,
                         {first.value(QLatin1String("id")).toString(),
                          first.value(QLatin1String("name")).toString(),
                          first.value(QLatin1String("organisation")).toString(), entry.actor,
                          key.raw(), roles.value_or(domain::Roles{}), false});
}

// The rules by which the entry is judged. A log that no station answers for would never be in a
// checkpoint.
Result<int> rulesFor(db::Connection &connection, const ledger::Entry &entry)
{
    auto select = connection.prepare("SELECT rules FROM station WHERE id = $1");
    TRY(const auto rules,
        select.bind(entry.log).first([](const db::Row &row) { return int(row.integer(0)); }));
    if (!rules)
        return failure(ErrorCode::Invalid,
                       Text::tr("The entry is in a log that no station of this registry has."));
    const int stated = ledger::rulesStatedBy(entry);
    TRY(checkKnown(stated));
    return std::max(*rules, stated);
}

Result<domain::Officer> judgedActor(db::Connection &connection, const ledger::Entry &entry)
{
    TRY(const auto actor, OfficerTable(connection).byKeyId(entry.actor));
    if (actor.keyId != entry.actor)
        return failure(
            ErrorCode::Denied,
            Text::tr("The key of %1 that signed this was exchanged before.").arg(actor.name));
    if (actor.suspended)
        return failure(ErrorCode::Denied,
                       Text::tr("%1 is suspended and may sign nothing.").arg(actor.name));
    if (!domain::maySign(actor.roles, entry.kind))
        return failure(ErrorCode::Denied,
                       Text::tr("%1 has no role that may sign “%2”.").arg(actor.name, entry.kind));
    return actor;
}

} // namespace

Result<void> fold(db::Connection &connection, const ledger::Entry &entry,
                  const Disclosures &disclosed)
{
    if (entry.kind == QLatin1String("registry.opened"))
        return foldOpening(connection, entry);
    TRY(const int rules, rulesFor(connection, entry));
    TRY(const auto actor, judgedActor(connection, entry));
    const auto family = families().value(entry.kind.section(u'.', 0, 0));
    if (!family)
        return failure(
            ErrorCode::Unsupported,
            Text::tr("Entries of kind “%1” cannot be folded by this version.").arg(entry.kind));
    return family(FoldStep{connection, entry, disclosed, actor, rules},
                  entry.kind.section(u'.', 1));
}

Result<std::optional<Error>> forbiddenByNewerRules(db::Connection &connection,
                                                   const ledger::Entry &entry)
{
    if (entry.kind == QLatin1String("registry.opened"))
        return std::optional<Error>();
    const auto rules = rulesFor(connection, entry);
    if (!rules || *rules >= domain::newestRules)
        return std::optional<Error>();
    const auto actor = judgedActor(connection, entry);
    if (!actor) // the fold reports it
        return std::optional<Error>();
    const Disclosures notNeeded;
    const FoldStep step{connection, entry, notNeeded, *actor, domain::newestRules};
    const auto judged = judgeCustody(step, domain::newestRules);
    return judged ? std::optional<Error>() : std::optional(judged.error());
}

std::optional<QString> FoldStep::textOf(const QJsonObject &object, const char *name)
{
    const auto value = object.value(QLatin1String(name));
    return value.isString() ? std::optional(value.toString()) : std::nullopt;
}

std::optional<qint64> FoldStep::timeOf(const QJsonObject &object, const char *name)
{
    return base::fromRfc3339(object.value(QLatin1String(name)).toString());
}

Result<void> FoldStep::mention(const QString &item) const
{
    return run("INSERT OR IGNORE INTO item_mention (item, entry) VALUES ($1, $2)", item,
               entry.leafHex());
}

std::optional<QString> FoldStep::secret(const QString &name) const
{
    const auto found = disclosed.constFind(name);
    return found == disclosed.constEnd() ? std::nullopt : std::optional(found->value.toString());
}

} // namespace registry
