#include "exchange/table/table_cell.h"

#include "base/text.h"
#include "base/visible_text.h"
#include "domain/labels.h"

namespace exchange {

namespace {

using registry::ItemColumn;

// Nothing where there is no moment.
Cell moment(qint64 ms)
{
    return ms == 0 ? Cell(QString()) : Cell(QDateTime::fromSecsSinceEpoch(ms / 1000, Qt::UTC));
}

Cell day(const QString &isoDate)
{
    const auto date = QDate::fromString(isoDate, Qt::ISODate);
    return date.isValid() ? Cell(date) : Cell(isoDate);
}

Cell plainCell(const std::variant<QString, qint64> &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        return base::visibleText(*text);
    return std::get<qint64>(value);
}

} // namespace

QString cellHead(ItemColumn column)
{
    QString head = registry::label(column);
    switch (column) {
    case ItemColumn::SeizedAt:
    case ItemColumn::RegisteredAt:
    case ItemColumn::CustodySince:
        return Text::tr("%1 (UTC)").arg(head);
    default:
        return head;
    }
}

Cell cellOf(const registry::ItemRow &item, ItemColumn column)
{
    switch (column) {
    case ItemColumn::Kind:
        return domain::label(item.kind);
    case ItemColumn::State:
        return registry::stateLabel(item);
    case ItemColumn::SeizedAt:
        return moment(item.seizedAtMs);
    case ItemColumn::RegisteredAt:
        return moment(item.registeredAtMs);
    case ItemColumn::CustodySince:
        return moment(item.custodySinceMs);
    case ItemColumn::ReviewOn:
        return day(item.reviewOn);
    default:
        return plainCell(registry::valueOf(item, column));
    }
}

} // namespace exchange
