#include "base/text.h"
#include "registry/fold/fold_step.h"

#include <QJsonArray>

namespace registry {

namespace {

// One code of a stock-take, and its state in the registry when it was recorded.
struct Line {
    QString code;
    const char *result;
    std::optional<QString> recordedState;
    std::optional<QString> recordedPlace;
};

QJsonArray listOf(const FoldStep &step, const char *name)
{
    return step.entry.body.value(QLatin1String(name)).toArray();
}

// How many items were hidden from the officer; entries under rules 1 do not state it.
std::optional<qint64> unseenIn(const FoldStep &step)
{
    const auto unseen = step.entry.body.value(QLatin1String("unseen"));
    return unseen.isUndefined() ? std::nullopt : std::optional(unseen.toInteger());
}

Result<QString> itemOf(const FoldStep &step, const QString &exhibitNumber)
{
    auto select = step.connection.prepare("SELECT id FROM item WHERE exhibit_number = $1");
    TRY(const auto id,
        select.bind(exhibitNumber).first([](const db::Row &row) { return row.text(0); }));
    if (!id)
        return failure(ErrorCode::NotFound,
                       Text::tr("No item carries the number %1.").arg(exhibitNumber));
    return *id;
}

Result<void> writeLine(const FoldStep &step, const Line &line, const std::optional<QString> &item)
{
    const bool sealBroken = listOf(step, "seal_broken").contains(line.code);
    return step.run("INSERT INTO stocktake_line (stocktake, code, item, result, recorded_state, "
                    "recorded_place, seal_broken) VALUES ($1, $2, $3, $4, $5, $6, $7)",
                    step.entry.subject, line.code, item, QString::fromLatin1(line.result),
                    line.recordedState, line.recordedPlace, sealBroken);
}

Result<void> writeKnown(const FoldStep &step, const Line &line)
{
    TRY(const QString item, itemOf(step, line.code));
    TRY(writeLine(step, line, item));
    return step.mention(item);
}

} // namespace

Result<void> foldStocktake(const FoldStep &step)
{
    TRY(step.run("INSERT INTO stocktake (id, entry, time, officer, place, began, ended, reason, "
                 "unseen) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
                 step.entry.subject, step.entry.leafHex(), step.entry.timeMs, step.actor.id,
                 step.text("place"), step.time("began"), step.time("ended"), step.text("reason"),
                 unseenIn(step)));
    for (const char *result : {"right", "missing"}) {
        for (const auto &number : listOf(step, result))
            TRY(writeKnown(step, {number.toString(), result, std::nullopt, std::nullopt}));
    }
    for (const auto &one : listOf(step, "elsewhere")) {
        const auto line = one.toObject();
        TRY(writeKnown(step,
                       {textOf(line, "number").value_or(QString()), "elsewhere",
                        textOf(line, "state"), textOf(line, "place")}));
    }
    for (const auto &code : listOf(step, "unknown"))
        TRY(writeLine(step, {code.toString(), "unknown", std::nullopt, std::nullopt},
                      std::nullopt));
    return {};
}

} // namespace registry
