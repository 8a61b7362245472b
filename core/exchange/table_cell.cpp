#include "exchange/table_cell.h"

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

QString stateOf(const registry::ItemRow &item)
{
    const bool isOut = item.state == domain::CustodyState::Out && !item.outcome.isEmpty();
    return isOut ? domain::wordLabel(item.outcome) : domain::label(item.state);
}

QString textOf(const registry::ItemRow &item, ItemColumn column)
{
    switch (column) {
    case ItemColumn::ExhibitNumber:
        return item.exhibitNumber;
    case ItemColumn::Kind:
        return domain::label(item.kind);
    case ItemColumn::Title:
        return item.title;
    case ItemColumn::Identifier:
        return item.identifier;
    case ItemColumn::Operation:
        return item.operation;
    case ItemColumn::Site:
        return item.site;
    case ItemColumn::Group:
        return item.group;
    case ItemColumn::Suspect:
        return item.suspect;
    case ItemColumn::State:
        return stateOf(item);
    case ItemColumn::Holder:
        return item.holder;
    case ItemColumn::Receiver:
        return item.receiver;
    case ItemColumn::Place:
        return item.place;
    case ItemColumn::Seal:
        return item.seal;
    default:
        return {};
    }
}

} // namespace

QString cellHead(ItemColumn column)
{
    const QString head = registry::label(column);
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
    case ItemColumn::Number:
        return item.number;
    case ItemColumn::SeizedAt:
        return moment(item.seizedAtMs);
    case ItemColumn::RegisteredAt:
        return moment(item.registeredAtMs);
    case ItemColumn::CustodySince:
        return moment(item.custodySinceMs);
    case ItemColumn::ReviewOn:
        return day(item.reviewOn);
    case ItemColumn::Attachments:
        return item.attachments;
    default:
        return base::visibleText(textOf(item, column));
    }
}

} // namespace exchange
