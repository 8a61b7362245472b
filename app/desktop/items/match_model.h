#pragma once

// MatchModel: the matches of a search during typing, one row each: names with their items first,
// then items.

#include "registry/found_names.h"
#include "registry/item_list.h"

#include <QAbstractTableModel>

namespace desktop {

class MatchModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void show(std::vector<registry::FoundName> names, std::vector<registry::ItemRow> rows,
              const registry::AttentionLimits &limits);
    const std::vector<registry::FoundName> &names() const { return m_names; }
    const std::vector<registry::ItemRow> &rows() const { return m_rows; }

    // The name or the item in a row; exactly one of the two is not null.
    const registry::FoundName *nameAt(int row) const;
    const registry::ItemRow *itemAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QVariant nameData(const registry::FoundName &name, int column, int role) const;

    std::vector<registry::FoundName> m_names;
    std::vector<registry::ItemRow> m_rows;
    registry::AttentionLimits m_limits;
};

} // namespace desktop
