#include "items/match_model.h"

#include "items/item_cells.h"

namespace desktop {

namespace {

using registry::ItemColumn;

constexpr ItemColumn columns[] = {ItemColumn::ExhibitNumber, ItemColumn::Kind,  ItemColumn::Title,
                                  ItemColumn::Identifier,    ItemColumn::State, ItemColumn::Place};

} // namespace

void MatchModel::show(std::vector<registry::ItemRow> rows, const registry::AttentionLimits &limits)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_limits = limits;
    endResetModel();
}

int MatchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int MatchModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(std::size(columns));
}

QVariant MatchModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &row = m_rows[std::size_t(index.row())];
    const auto column = columns[index.column()];
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return cellText(row, column, m_limits);
    if (role == Qt::ForegroundRole) {
        const auto tone = cellTone(row, column, m_limits);
        return tone ? QVariant(toneColor(*tone)) : QVariant();
    }
    return {};
}

} // namespace desktop
