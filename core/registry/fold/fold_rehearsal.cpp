#include "registry/fold/fold_step.h"

namespace registry {

Result<void> foldRehearsal(const FoldStep &step)
{
    const auto integer = [&](const char *name) {
        return step.entry.body.value(QLatin1String(name)).toInteger();
    };
    return step.run("INSERT INTO rehearsal (id, entry, time, officer, began, ended, place, made, "
                    "entries, files, behind, good, broken, stopped, remarks) VALUES ($1, $2, $3, "
                    "$4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
                    step.entry.subject, step.entry.leafHex(), step.entry.timeMs, step.actor.id,
                    step.time("began"), step.time("ended"), step.text("place"), step.time("made"),
                    integer("entries"), integer("files"), integer("behind"),
                    step.entry.body.value(QLatin1String("good")).toBool(), integer("broken"),
                    step.text("stopped"), step.text("remarks"));
}

} // namespace registry
