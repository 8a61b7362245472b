#include "items/item_cells.h"

#include "base/moment_text.h"
#include "domain/labels.h"

#include <QCoreApplication>
#include <QDateTime>

namespace desktop {

namespace {

struct Cells {
    Q_DECLARE_TR_FUNCTIONS(ItemCells)
};

using registry::ItemColumn;

bool isOverdue(const registry::ItemRow &row, const registry::AttentionLimits &limits)
{
    return row.state == domain::CustodyState::InTransit
        && row.custodySinceMs < limits.nowMs - limits.transitMs;
}

bool isReviewPassed(const registry::ItemRow &row, const registry::AttentionLimits &limits)
{
    return !row.reviewOn.isEmpty() && row.state != domain::CustodyState::Out
        && row.reviewOn
        < QDateTime::fromMSecsSinceEpoch(limits.nowMs, Qt::UTC).date().toString(Qt::ISODate);
}

QString reviewText(const registry::ItemRow &row, const registry::AttentionLimits &limits)
{
    const auto day = base::dayText(QDate::fromString(row.reviewOn, Qt::ISODate));
    return isReviewPassed(row, limits) ? Cells::tr("%1 (passed)").arg(day) : day;
}

QString stateText(const registry::ItemRow &row, const registry::AttentionLimits &limits)
{
    const QString state =
        isOverdue(row, limits) ? Cells::tr("In transit, overdue") : registry::stateLabel(row);
    return row.disputed ? Cells::tr("%1, disputed").arg(state) : state;
}

std::optional<Tone> stateTone(const registry::ItemRow &row, const registry::AttentionLimits &limits)
{
    if (row.disputed || isOverdue(row, limits))
        return Tone::Bad;
    if (row.state == domain::CustodyState::InTransit)
        return Tone::Warning;
    return row.state == domain::CustodyState::Out ? std::optional(Tone::Quiet) : std::nullopt;
}

} // namespace

QString cellText(const registry::ItemRow &row, ItemColumn column,
                 const registry::AttentionLimits &limits)
{
    switch (column) {
    case ItemColumn::Number:
        return QString::number(row.number);
    case ItemColumn::Kind:
        return domain::label(row.kind);
    case ItemColumn::State:
        return stateText(row, limits);
    case ItemColumn::SeizedAt:
    case ItemColumn::RegisteredAt:
    case ItemColumn::CustodySince:
        return base::momentText(std::get<qint64>(registry::valueOf(row, column)));
    case ItemColumn::ReviewOn:
        return reviewText(row, limits);
    case ItemColumn::Attachments:
        return QLocale().toString(row.attachments);
    default:
        return std::get<QString>(registry::valueOf(row, column));
    }
}

std::optional<Tone> cellTone(const registry::ItemRow &row, ItemColumn column,
                             const registry::AttentionLimits &limits)
{
    if (row.outcome == QLatin1String(domain::withdrawnOutcome))
        return Tone::Quiet; // the whole row
    if (column == ItemColumn::State)
        return stateTone(row, limits);
    if (column == ItemColumn::ReviewOn && isReviewPassed(row, limits))
        return Tone::Warning;
    return std::nullopt;
}

QIcon kindIcon(domain::ItemKind kind)
{
    static QMap<domain::ItemKind, QIcon> read;
    if (!read.contains(kind))
        read.insert(kind, icon(domain::name(kind)));
    return read.value(kind);
}

} // namespace desktop
