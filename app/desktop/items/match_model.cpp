#include "items/match_model.h"

#include "items/item_cells.h"
#include "look/appearance.h"

namespace desktop {

namespace {

using registry::ItemColumn;

constexpr ItemColumn columns[] = {ItemColumn::ExhibitNumber, ItemColumn::Kind,  ItemColumn::Title,
                                  ItemColumn::Identifier,    ItemColumn::State, ItemColumn::Place};

} // namespace

void MatchModel::show(std::vector<registry::FoundName> names, std::vector<registry::ItemRow> rows,
                      const registry::AttentionLimits &limits)
{
    beginResetModel();
    m_names = std::move(names);
    m_rows = std::move(rows);
    m_limits = limits;
    endResetModel();
}

int MatchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_names.size() + m_rows.size());
}

const registry::FoundName *MatchModel::nameAt(int row) const
{
    return std::size_t(row) < m_names.size() ? &m_names[std::size_t(row)] : nullptr;
}

const registry::ItemRow *MatchModel::itemAt(int row) const
{
    const std::size_t place = std::size_t(row) - m_names.size();
    return std::size_t(row) >= m_names.size() && place < m_rows.size() ? &m_rows[place] : nullptr;
}

// The second cell reaches to the end of the row.
QVariant MatchModel::nameData(const registry::FoundName &name, int column, int role) const
{
    if (role == Qt::ForegroundRole && column == 0)
        return toneColor(Tone::Quiet);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    if (column == 0)
        return registry::label(name.what);
    return column == 1 ? name.text : QString();
}

int MatchModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(std::size(columns));
}

QVariant MatchModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (const auto *name = nameAt(index.row()))
        return nameData(*name, index.column(), role);
    const auto &row = *itemAt(index.row());
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
