#include "fields/label_stock.h"

#include "look/settings.h"

#include <QPrinter>

#include <algorithm>

namespace desktop {

namespace {

const auto stockKey = QStringLiteral("label_stock");
const auto placeKey = QStringLiteral("label_place");

} // namespace

void setPage(QPrinter &printer, const print::LabelStock &stock)
{
    printer.setFullPage(true);
    printer.setPageLayout(print::layoutOf(stock));
}

print::LabelStock lastStock()
{
    const auto &stocks = print::labelStocks();
    const QString name = QString::fromUtf8(keptState(stockKey));
    const auto known =
        std::find_if(stocks.begin(), stocks.end(),
                     [&](const print::LabelStock &stock) { return stock.name == name; });
    return known == stocks.end() ? stocks.front() : *known;
}

int lastPlace(const print::LabelStock &stock)
{
    const bool isSame = lastStock().name == stock.name;
    return isSame ? std::clamp(keptState(placeKey).toInt(), 0, stock.perPage() - 1) : 0;
}

void noteStock(const print::LabelStock &stock, int nextPlace)
{
    keepState(stockKey, stock.name.toUtf8());
    keepState(placeKey, QByteArray::number(nextPlace));
}

} // namespace desktop
