#include "custody/lots_model.h"

#include "base/moment_text.h"
#include "look/appearance.h"

#include <QDateTime>

namespace desktop {

namespace {

constexpr qint64 msInMinute = 60'000;
constexpr qint64 msInHour = 60 * msInMinute;
constexpr qint64 msInDay = 24 * msInHour;

} // namespace

QString durationText(qint64 ms)
{
    if (ms >= 2 * msInDay)
        return LotsModel::tr("%n day(s)", nullptr, int(ms / msInDay));
    if (ms >= msInHour)
        return LotsModel::tr("%n hour(s)", nullptr, int(ms / msInHour));
    if (ms < msInMinute)
        return LotsModel::tr("less than a minute");
    return LotsModel::tr("%n minute(s)", nullptr, int(ms / msInMinute));
}

LotsModel::LotsModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

int LotsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lots.size());
}

int LotsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QString LotsModel::text(const registry::LotInTransit &lot, int column) const
{
    switch (column) {
    case From:
        return lot.releasedBy;
    case To:
        return lot.receiver;
    case Items:
        return QLocale().toString(lot.items);
    case Age:
        return isOverdue(lot)
            ? tr("%1, longer than %2").arg(durationText(age(lot)), durationText(m_limits.transitMs))
            : durationText(age(lot));
    case Purpose:
        return lot.purpose;
    default:
        return {};
    }
}

QVariant LotsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &lot = m_lots.at(std::size_t(index.row()));
    switch (role) {
    case Qt::DisplayRole:
        return text(lot, index.column());
    case Qt::ToolTipRole:
        return index.column() == Age ? tr("Released %1").arg(base::momentText(lot.sinceMs))
                                     : text(lot, index.column());
    case Qt::ForegroundRole:
        return index.column() == Age && isOverdue(lot) ? QVariant(toneColor(Tone::Bad))
                                                       : QVariant();
    default:
        return {};
    }
}

QVariant LotsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case From:
        return tr("From");
    case To:
        return tr("To");
    case Items:
        return tr("Items");
    case Age:
        return tr("In transit for");
    case Purpose:
        return tr("Purpose");
    default:
        return {};
    }
}

void LotsModel::show(std::vector<registry::LotInTransit> lots,
                     const registry::AttentionLimits &limits)
{
    beginResetModel();
    m_lots = std::move(lots);
    m_limits = limits;
    endResetModel();
}

int LotsModel::rowOf(const QString &lot) const
{
    const auto found =
        std::find_if(m_lots.begin(), m_lots.end(), [&](const auto &one) { return one.lot == lot; });
    return found == m_lots.end() ? -1 : int(found - m_lots.begin());
}

} // namespace desktop
