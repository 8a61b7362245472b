#include "stocktake/install_stocktake.h"

#include "stocktake/stocktake_page.h"

namespace desktop {

void installStocktake(Desk &desk)
{
    const auto page = QStringLiteral("stocktake");
    desk.addPage(page, new StocktakePage(desk, desk.window()));
    desk.commands().on("stocktake", &desk, [&desk, page] { desk.showPage(page); });
}

} // namespace desktop
