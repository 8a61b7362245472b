#pragma once

// LotsModel: the lots in transit with their age; overdue ones are marked.

#include "registry/overview.h"

#include <QAbstractTableModel>

namespace desktop {

// "3 hours", "2 days": how long something lasts, in the largest unit that fits.
QString durationText(qint64 ms);

class LotsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { From, To, Items, Age, Purpose, Columns };

    explicit LotsModel(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    // Ages are counted up to limits.nowMs; longer than limits.transitMs is too long.
    void show(std::vector<registry::LotInTransit> lots, const registry::AttentionLimits &limits);

    const registry::LotInTransit &lot(int row) const { return m_lots.at(std::size_t(row)); }
    int rowOf(const QString &lot) const; // -1: not in the list

private:
    QString text(const registry::LotInTransit &lot, int column) const;
    qint64 age(const registry::LotInTransit &lot) const { return m_limits.nowMs - lot.sinceMs; }
    bool isOverdue(const registry::LotInTransit &lot) const
    {
        return age(lot) > m_limits.transitMs;
    }

    std::vector<registry::LotInTransit> m_lots;
    registry::AttentionLimits m_limits;
};

} // namespace desktop
