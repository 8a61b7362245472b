#include "stocktake/stock_take.h"

namespace desktop {

namespace {

using registry::StockResult;

std::vector<print::StockItem> printed(const std::vector<registry::ItemRow> &rows)
{
    std::vector<print::StockItem> items;
    for (const auto &row : rows)
        items.push_back({row.exhibitNumber,
                         row.title.isEmpty() ? domain::label(row.kind) : row.title, row.place,
                         row.seal});
    return items;
}

} // namespace

Result<RecordedStock> finishStockTake(actions::Session &session, actions::Stocktake told)
{
    told.endedMs = session.environment().now();
    TRY(const auto recorded, actions::recordStocktake(session, told));
    TRY(const auto checkpoint, session.checkpoint());
    TRY(const auto identity, registry::identity(session.registry().connection()));
    RecordedStock finished;
    finished.comparison = recorded.comparison;
    finished.report.place = told.place;
    finished.report.officer = session.officer().name;
    finished.report.reason = told.reason;
    finished.report.beganMs = told.beganMs;
    finished.report.endedMs = told.endedMs;
    finished.report.sealsBroken = told.sealsBroken;
    finished.report.checkpoint = QString::fromUtf8(checkpoint.note);
    finished.report.fingerprint = identity.rootKeyId;
    return finished;
}

print::Sheet reportOf(print::StocktakeReport report, const StockModel &model)
{
    report.elsewhere = printed(model.rows(StockResult::Elsewhere));
    report.missing = printed(model.rows(StockResult::Missing));
    report.right = printed(model.rows(StockResult::Right));
    for (const auto &row : model.rows(StockResult::Unknown))
        report.unknown.append(row.exhibitNumber);
    return print::stocktakeSheet(report);
}

} // namespace desktop
