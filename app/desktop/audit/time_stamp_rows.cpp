#include "audit/time_stamp_rows.h"

#include "base/moment_text.h"
#include "base/visible_text.h"
#include "registry/time_stamps.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace desktop {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(TimeStamps)
};

QString checkpointText(qint64 size)
{
    return Words::tr("%Ln entries", nullptr, int(size));
}

TextRow waitingRow(qint64 size)
{
    return {QStringLiteral("waiting-%1").arg(size),
            {checkpointText(size), {}, {}, Words::tr("No reply was kept")},
            true};
}

TextRow keptRow(const ledger::KeptTimeStamp &stamp)
{
    const auto stated = ledger::judged(stamp);
    if (!stated)
        return {stamp.digest(),
                {checkpointText(stamp.size),
                 {},
                 {},
                 Words::tr("Not right: %1").arg(stated.error().message)}};
    return {stamp.digest(),
            {checkpointText(stamp.size), shownTime(stated->timeMs),
             base::visibleText(stated->authority), Words::tr("Valid")}};
}

} // namespace

QStringList timeStampHeads()
{
    return {Words::tr("Checkpoint"), Words::tr("Time"), Words::tr("Authority"), Words::tr("State")};
}

QString shownTime(qint64 timeMs)
{
    return base::momentText(timeMs);
}

Result<std::vector<TextRow>> timeStampRows(const registry::Registry &registry)
{
    TRY(auto stamps, registry::timeStamps(registry));
    auto &[kept, waiting] = stamps;
    std::stable_sort(kept.begin(), kept.end(),
                     [](const auto &one, const auto &other) { return one.size > other.size; });
    std::vector<TextRow> rows;
    for (auto size = waiting.rbegin(); size != waiting.rend(); ++size)
        rows.push_back(waitingRow(*size));
    for (const auto &stamp : kept)
        rows.push_back(keptRow(stamp));
    return rows;
}

} // namespace desktop
