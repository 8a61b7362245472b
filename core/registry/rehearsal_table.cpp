#include "registry/rehearsal_table.h"

#include "base/clock.h"
#include "base/text.h"
#include "db/connection.h"

namespace registry {

namespace {

constexpr qint64 oldAfterMs = qint64(90) * 24 * 60 * 60 * 1000;

RehearsalRecord readRehearsal(const db::Row &row)
{
    RehearsalRecord rehearsal;
    rehearsal.id = row.text(0);
    rehearsal.timeMs = row.integer(1);
    rehearsal.officer = row.text(2);
    rehearsal.place = row.text(3);
    rehearsal.madeAtMs = row.integer(4);
    rehearsal.entries = row.integer(5);
    rehearsal.files = row.integer(6);
    rehearsal.behind = row.integer(7);
    rehearsal.isGood = row.integer(8) != 0;
    rehearsal.broken = row.integer(9);
    rehearsal.stoppedBy = row.text(10);
    return rehearsal;
}

} // namespace

Result<std::optional<RehearsalRecord>> lastRehearsal(const Reader &reader)
{
    return reader.connection()
        .prepare("SELECT rehearsal.id, time, officer.name, place, made, entries, files, behind, "
                 "good, broken, stopped FROM rehearsal JOIN officer ON officer.id = "
                 "rehearsal.officer ORDER BY time DESC, rehearsal.id DESC LIMIT 1")
        .first(readRehearsal);
}

QString rehearsalWarning(const std::optional<RehearsalRecord> &last, qint64 nowMs)
{
    if (!last)
        return Text::tr("Restoring a backup of this registry was never rehearsed.");
    const QString day = base::toRfc3339(last->timeMs).left(10);
    if (!last->isGood)
        return Text::tr("The last rehearsal of restoring a backup, on %1, failed.").arg(day);
    return nowMs - last->timeMs > oldAfterMs
        ? Text::tr("Restoring a backup was last rehearsed on %1.").arg(day)
        : QString();
}

} // namespace registry
