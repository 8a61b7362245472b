#include "stocktake/install_stocktake.h"

#include "stocktake/stocktake_page.h"

namespace desktop {

void installStocktake(Desk &desk)
{
    const auto page = QStringLiteral("stocktake");
    desk.addPage(page, new StocktakePage(desk, desk.window()));
    const auto show = [&desk, page] { desk.showPage(page); };
    desk.commands().on("stocktake", &desk, show);
    QObject::connect(&desk.workplace(), &Workplace::signedIn, &desk, [&desk, show] {
        auto *take = StockTakes::of(desk.workplace()).current();
        if (take && std::exchange(take->isFromDisk, false))
            desk.sayWithWayBack(
                StocktakePage::tr("The stock-take of “%1” is not finished; %n scan(s) are kept.",
                                  nullptr, int(take->stated.scanned.size()))
                    .arg(take->stated.place),
                {StocktakePage::tr("Go on with the stock-take"), show});
    });
}

} // namespace desktop
