#include "items/match_model.h"

#include "base/text.h"
#include "items/item_cells.h"
#include "look/appearance.h"

namespace desktop {

namespace {

using registry::ItemColumn;

// The last one gives way to the reason of the match.
constexpr ItemColumn columns[] = {ItemColumn::ExhibitNumber, ItemColumn::Kind,  ItemColumn::Title,
                                  ItemColumn::Identifier,    ItemColumn::State, ItemColumn::Place};

} // namespace

void MatchModel::show(Matches matches, const registry::AttentionLimits &limits)
{
    beginResetModel();
    m_matches = std::move(matches);
    m_limits = limits;
    endResetModel();
}

int MatchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_matches.names.size() + m_matches.items.size());
}

const registry::FoundName *MatchModel::nameAt(int row) const
{
    return std::size_t(row) < m_matches.names.size() ? &m_matches.names[std::size_t(row)] : nullptr;
}

const registry::ItemRow *MatchModel::itemAt(int row) const
{
    const std::size_t place = std::size_t(row) - m_matches.names.size();
    return std::size_t(row) >= m_matches.names.size() && place < m_matches.items.size()
        ? &m_matches.items[place]
        : nullptr;
}

const std::optional<registry::SearchReason> &MatchModel::reasonAt(int row) const
{
    return m_matches.reasons[std::size_t(row) - m_matches.names.size()];
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
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole) {
        const auto &reason = reasonAt(index.row());
        return column == columns[std::size(columns) - 1] && reason
            ? base::Text::tr("%1: %2").arg(reason->label, reason->text)
            : cellText(row, column, m_limits);
    }
    if (role == Qt::ForegroundRole) {
        const auto tone = cellTone(row, column, m_limits);
        return tone ? QVariant(toneColor(*tone)) : QVariant();
    }
    return {};
}

} // namespace desktop
