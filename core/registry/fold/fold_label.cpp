#include "registry/fold/fold_step.h"

#include <QJsonArray>

namespace registry {

Result<void> foldLabel(const FoldStep &step)
{
    const auto &body = step.entry.body;
    const auto reprinted = body.value(QLatin1String("reprinted")).toArray();
    for (const auto &item : body.value(QLatin1String("items")).toArray()) {
        TRY(step.run("INSERT INTO printed_label (print, item, stock, copies, reprint, time, "
                     "officer, reason) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
                     step.entry.subject, item.toString(), step.text("stock"),
                     body.value(QLatin1String("copies")).toInteger(), reprinted.contains(item),
                     step.entry.timeMs, step.actor.id, step.text("reason")));
        TRY(step.mention(item.toString()));
    }
    return {};
}

} // namespace registry
