#include "label_job.h"

#include "registry/item_list.h"
#include "registry/item_table.h"
#include "registry/label_table.h"
#include "settings/settings.h"

#include <QPrinter>

#include <algorithm>

namespace desktop {

namespace {

constexpr int rootCharacters = 8;
const auto stockKey = QStringLiteral("label_stock");
const auto placeKey = QStringLiteral("label_place");

print::Label labelOf(const registry::ItemRow &row)
{
    return {row.exhibitNumber,
            QStringLiteral("%1 %2").arg(domain::label(row.kind), row.title).trimmed(),
            row.seal,
            {}};
}

} // namespace

Result<std::vector<print::Label>> labelsOf(registry::Registry &registry, const LabelJob &job,
                                           const QString &viewer)
{
    const registry::ItemTable items(registry.connection());
    std::vector<qint64> numbers;
    for (const QString &number : job.exhibitNumbers) {
        TRY(const auto item, items.byExhibitNumber(number));
        numbers.push_back(item.number);
    }
    TRY(const auto rows, registry::itemRows(registry.connection(), numbers, viewer));
    std::vector<print::Label> labels;
    for (const auto &row : rows)
        labels.insert(labels.end(), std::size_t(std::max(1, job.copies)), labelOf(row));
    return labels;
}

Result<std::vector<print::Label>> recordedLabels(actions::Session &session, const LabelJob &job)
{
    TRY(actions::recordLabels(session,
                              {job.exhibitNumbers, job.stock.name, job.copies, job.reason}));
    TRY(const auto checkpoint, session.checkpoint());
    TRY(auto labels, labelsOf(session.registry(), job, session.officer().id));
    for (auto &label : labels)
        label.checkpoint =
            QString::fromLatin1(checkpoint.checkpoint.root.toHex().left(rootCharacters));
    return labels;
}

Result<QStringList> numbersWithLabel(registry::Registry &registry,
                                     const QStringList &exhibitNumbers)
{
    const registry::ItemTable items(registry.connection());
    QStringList labelled;
    for (const QString &number : exhibitNumbers) {
        TRY(const auto item, items.byExhibitNumber(number));
        TRY(const auto found, registry::labelledAlready(registry.connection(), {item.id}));
        if (!found.isEmpty())
            labelled.append(number);
    }
    return labelled;
}

int sheetsOf(const print::LabelStock &stock, int labels, int skip)
{
    return (labels + skip + stock.perPage() - 1) / stock.perPage();
}

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
