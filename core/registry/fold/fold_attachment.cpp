#include "registry/fold/fold_step.h"

#include <QStringList>

namespace registry {

namespace {

QString digestList(const QJsonObject &digests)
{
    QStringList list;
    for (auto digest = digests.begin(); digest != digests.end(); ++digest)
        list.append(digest.key() + u':' + digest.value().toString());
    return list.join(u' ');
}

} // namespace

Result<void> foldAttachment(const FoldStep &step)
{
    TRY(judgeCustody(step, step.rules));
    TRY(step.run("INSERT INTO attachment (entry, item, sha256, name, size, media_type, category, "
                 "digests, stage, source_device, added_at, added_by, step) "
                 "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
                 step.entry.leafHex(), step.entry.subject, step.text("sha256"), step.secret("name"),
                 step.entry.body.value(QLatin1String("size")).toInteger(), step.text("media_type"),
                 step.text("category"),
                 digestList(step.entry.body.value(QLatin1String("digests")).toObject()),
                 step.text("stage"), step.text("source_device"), step.entry.timeMs, step.actor.id,
                 step.entry.step));
    TRY(step.run("UPDATE item SET last_step = $2, attachments = attachments + 1, attached_at = "
                 "max(coalesce(attached_at, 0), $3), "
                 "photographs = photographs + $4, photographs_before = photographs_before + $5, "
                 "photographs_after = photographs_after + $6 WHERE id = $1",
                 step.entry.subject, step.entry.step, step.entry.timeMs,
                 step.text("category") == QLatin1String("photo"),
                 step.text("stage") == QLatin1String("before_sealing"),
                 step.text("stage") == QLatin1String("after_sealing")));
    return touchItem(step.connection, step.entry.subject);
}

} // namespace registry
