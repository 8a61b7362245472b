#pragma once

// MatchModel: the matches of a search during typing, one row each.

#include "registry/item_list.h"

#include <QAbstractTableModel>

namespace desktop {

class MatchModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void show(std::vector<registry::ItemRow> rows, const registry::AttentionLimits &limits);
    const std::vector<registry::ItemRow> &rows() const { return m_rows; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<registry::ItemRow> m_rows;
    registry::AttentionLimits m_limits;
};

} // namespace desktop
