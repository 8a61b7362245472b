#include "stocktake/stock_take.h"

#include "registry/item_list.h"
#include "stocktake/stock_model.h"

namespace desktop {

namespace {

Result<std::vector<print::StockItem>> printed(actions::Session &session,
                                              const std::vector<qint64> &numbers)
{
    TRY(const auto rows,
        registry::itemRows(session.registry().connection(), numbers, session.officer().id));
    std::vector<print::StockItem> items;
    for (const auto &row : rows)
        items.push_back({row.exhibitNumber,
                         row.title.isEmpty() ? domain::label(row.kind) : row.title,
                         StockModel::whereabouts(row), row.seal});
    return items;
}

Result<print::StocktakeReport> reportOf(actions::Session &session, const actions::Stocktake &told,
                                        const registry::StockComparison &comparison)
{
    print::StocktakeReport report;
    report.place = told.place;
    report.officer = session.officer().name;
    report.reason = told.reason;
    report.beganMs = told.beganMs;
    report.endedMs = told.endedMs;
    report.sealsBroken = told.sealsBroken;
    report.unknown = comparison.unknown;
    TRY(report.elsewhere, printed(session, comparison.elsewhere));
    TRY(report.missing, printed(session, comparison.missing));
    TRY(report.right, printed(session, comparison.right));
    TRY(const auto checkpoint, session.checkpoint());
    report.checkpoint = QString::fromUtf8(checkpoint.note);
    TRY(const auto identity, registry::identity(session.registry().connection()));
    report.fingerprint = identity.rootKeyId;
    return report;
}

} // namespace

StockTakes::StockTakes(Workplace &workplace)
    : QObject(&workplace)
    , m_workplace(workplace)
{
}

StockTakes &StockTakes::of(Workplace &workplace)
{
    auto *takes = workplace.findChild<StockTakes *>();
    return takes ? *takes : *new StockTakes(workplace);
}

QString StockTakes::key() const
{
    return m_workplace.folder() + u'\n' + m_workplace.viewer();
}

StockTake *StockTakes::current()
{
    const auto take = m_takes.find(key());
    return take == m_takes.end() ? nullptr : &*take;
}

void StockTakes::begin(const StockTake &take)
{
    m_takes.insert(key(), take);
}

void StockTakes::drop()
{
    m_takes.remove(key());
}

int StockTakes::unrecordedScans() const
{
    int scans = 0;
    for (const auto &take : m_takes)
        scans += take.recorded ? 0 : int(take.told.scanned.size());
    return scans;
}

Result<RecordedStock> finishStockTake(actions::Session &session, actions::Stocktake told)
{
    told.endedMs = session.environment().now();
    TRY(const auto recorded, actions::recordStocktake(session, told));
    TRY(auto report, reportOf(session, told, recorded.comparison));
    return RecordedStock{recorded.comparison, std::move(report)};
}

} // namespace desktop
