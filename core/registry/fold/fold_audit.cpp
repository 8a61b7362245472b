#include "registry/fold/fold_step.h"

#include <QJsonArray>

namespace registry {

namespace {

qint64 integerOf(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name)).toInteger();
}

bool flagOf(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name)).toBool();
}

bool isBroken(const QJsonObject &fault)
{
    return fault.value(QLatin1String("severity")).toString() == QLatin1String("broken");
}

// Whether every broken fault is named, so that what is not named was found whole.
bool namesAllBroken(const QJsonObject &body)
{
    qint64 named = 0;
    for (const auto &fault : body.value(QLatin1String("faults")).toArray())
        named += isBroken(fault.toObject()) ? 1 : 0;
    return named == integerOf(body, "broken");
}

Result<void> writeAudit(const FoldStep &step)
{
    const auto &body = step.entry.body;
    const auto against = body.value(QLatin1String("against")).toObject();
    const bool isWhole = flagOf(body, "attachments") && !body.contains(QLatin1String("items"))
        && namesAllBroken(body);
    const auto size = against.isEmpty() ? std::nullopt : std::optional(integerOf(against, "size"));
    return step.run("INSERT INTO audit (id, entry, time, officer, began, ended, ledger, "
                    "attachments, whole, against_log, against_size, against_root, "
                    "entries, checkpoints, files, bytes, sound, broken, warnings, notes, remarks) "
                    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, "
                    "$16, $17, $18, $19, $20, $21)",
                    step.entry.subject, step.entry.leafHex(), step.entry.timeMs, step.actor.id,
                    step.time("began"), step.time("ended"), flagOf(body, "ledger"),
                    flagOf(body, "attachments"), isWhole, textOf(against, "log"), size,
                    textOf(against, "root"), integerOf(body, "entries"),
                    integerOf(body, "checkpoints"), integerOf(body, "files"),
                    integerOf(body, "bytes"), flagOf(body, "sound"), integerOf(body, "broken"),
                    integerOf(body, "warnings"), integerOf(body, "notes"), step.text("remarks"));
}

Result<void> writeLogs(const FoldStep &step)
{
    for (const auto &one : step.entry.body.value(QLatin1String("logs")).toArray()) {
        const auto log = one.toObject();
        TRY(step.run("INSERT INTO audit_log (audit, log, size, root) VALUES ($1, $2, $3, $4)",
                     step.entry.subject, textOf(log, "log"), integerOf(log, "size"),
                     textOf(log, "root")));
    }
    return {};
}

Result<void> writeFaults(const FoldStep &step)
{
    qint64 place = 0;
    for (const auto &one : step.entry.body.value(QLatin1String("faults")).toArray()) {
        const auto fault = one.toObject();
        const auto seq = fault.contains(QLatin1String("seq"))
            ? std::optional(integerOf(fault, "seq"))
            : std::nullopt;
        TRY(step.run("INSERT INTO audit_fault (audit, place, severity, code, log, seq, subject, "
                     "file, what) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
                     step.entry.subject, ++place, textOf(fault, "severity"), textOf(fault, "code"),
                     textOf(fault, "log"), seq, textOf(fault, "subject"), textOf(fault, "file"),
                     textOf(fault, "what")));
    }
    return {};
}

// An audit of chosen items is noted at each of them; one of all files is not, since there may be a
// million: the newest such audit is looked up.
Result<void> writeItems(const FoldStep &step)
{
    const bool isCertain = step.entry.body.value(QLatin1String("attachments")).toBool()
        && namesAllBroken(step.entry.body);
    for (const auto &item : step.entry.body.value(QLatin1String("items")).toArray()) {
        TRY(step.run("INSERT INTO audit_item (audit, item) VALUES ($1, $2)", step.entry.subject,
                     item.toString()));
        TRY(step.mention(item.toString()));
        if (isCertain)
            TRY(step.run("UPDATE item SET verified_at = max(verified_at, $2) WHERE id = $1",
                         item.toString(), step.time("began")));
    }
    return {};
}

// A file in the store is named by its digest, and may be several items'.
Result<void> writeBroken(const FoldStep &step)
{
    for (const auto &one : step.entry.body.value(QLatin1String("faults")).toArray()) {
        const auto fault = one.toObject();
        const auto file = textOf(fault, "file");
        if (file && isBroken(fault))
            TRY(step.run("UPDATE item SET faulty_at = max(faulty_at, $2), verified_at = 0 WHERE id "
                         "IN (SELECT item FROM attachment WHERE sha256 = $1)",
                         file->section(u'/', -1), step.time("began")));
    }
    return {};
}

} // namespace

Result<void> foldAudit(const FoldStep &step)
{
    TRY(writeAudit(step));
    TRY(writeLogs(step));
    TRY(writeFaults(step));
    TRY(writeItems(step));
    return writeBroken(step);
}

} // namespace registry
