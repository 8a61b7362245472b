#include "items/copied_rows.h"

#include "items/item_cells.h"

#include <QCoreApplication>

#include <algorithm>

namespace desktop {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CopiedRows)
};

constexpr std::size_t rowsAtOnce = 1000;

template <typename TextOf>
QString line(const std::vector<registry::ItemColumn> &columns, TextOf textOf)
{
    QStringList cells;
    for (const auto column : columns)
        cells.append(harmlessCell(textOf(column)));
    return cells.join(u'\t') + u'\n';
}

} // namespace

QString harmlessCell(QString text)
{
    const bool isFormula = !text.isEmpty() && QStringLiteral("=+-@\t\r").contains(text.front());
    for (const QChar parting : {u'\t', u'\r', u'\n'})
        text.replace(parting, u' ');
    return isFormula ? u'\'' + text : text;
}

Result<QString> copiedRows(const registry::Reader &reader, const std::vector<qint64> &numbers,
                           const std::vector<registry::ItemColumn> &columns,
                           const registry::AttentionLimits &limits, const QString &viewer,
                           base::Progress &progress)
{
    progress.begin(Tr::tr("Copying rows"), qint64(numbers.size()));
    QString text =
        line(columns, [](registry::ItemColumn column) { return registry::label(column); });
    for (std::size_t first = 0; first < numbers.size(); first += rowsAtOnce) {
        const std::size_t count = std::min(rowsAtOnce, numbers.size() - first);
        const auto from = numbers.begin() + std::ptrdiff_t(first);
        TRY(const auto rows,
            registry::itemRows(reader, {from, from + std::ptrdiff_t(count)}, viewer));
        for (const auto &row : rows)
            text += line(columns, [&](registry::ItemColumn column) {
                return cellText(row, column, limits);
            });
        progress.advance(qint64(count));
        TRY(progress.check());
    }
    return text;
}

} // namespace desktop
