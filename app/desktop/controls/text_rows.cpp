#include "controls/text_rows.h"

#include "look/appearance.h"

namespace desktop {

TextRows::TextRows(QStringList heads, QObject *parent)
    : QAbstractTableModel(parent)
    , m_heads(std::move(heads))
{
}

void TextRows::setRows(std::vector<TextRow> rows)
{
    if (m_rows == rows)
        return;
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int TextRows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int TextRows::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_heads.size());
}

QVariant TextRows::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto &shown = row(index.row());
    if (role == Qt::DisplayRole)
        return shown.cells.at(index.column());
    if (role == Qt::ForegroundRole && shown.isQuiet)
        return toneColor(Tone::Quiet);
    return {};
}

QVariant TextRows::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole)
        return m_heads.value(section);
    return QAbstractTableModel::headerData(section, orientation, role);
}

} // namespace desktop
