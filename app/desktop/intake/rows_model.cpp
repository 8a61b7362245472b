#include "intake/rows_model.h"

#include "exchange/table/csv_columns.h"
#include "look/appearance.h"

#include <algorithm>

namespace desktop {

namespace {

constexpr int tint = 46; // of 255: text stays readable

// What a column without a name holds, by its first cell.
QString columnOf(const QString &cell)
{
    if (exchange::kindNamed(cell))
        return QStringLiteral("kind");
    const bool isImei = domain::checkFields(domain::ItemKind::Phone,
                                            {{QStringLiteral("imei"), cell}}, QStringLiteral("?"))
                            .has_value();
    return isImei ? QStringLiteral("imei") : QString();
}

} // namespace

RowsModel::RowsModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void RowsModel::setCells(exchange::Cells cells)
{
    beginResetModel();
    m_cells = std::move(cells);
    m_hasHead = !m_cells.empty() && exchange::isHead(m_cells.front());
    readColumns();
    readLines();
    endResetModel();
    Q_EMIT edited();
}

void RowsModel::setHead(bool hasHead)
{
    if (hasHead == m_hasHead)
        return;
    beginResetModel();
    m_hasHead = hasHead;
    readColumns();
    readLines();
    endResetModel();
    Q_EMIT edited();
}

void RowsModel::readColumns()
{
    qsizetype widest = 0;
    for (const auto &row : m_cells)
        widest = std::max(widest, row.size());
    const auto known = exchange::columnNames();
    const auto head = m_hasHead ? exchange::readHead(m_cells) : exchange::HeadRow();
    m_exhibitNumbers = head.exhibitNumbers;
    m_columns.clear();
    for (qsizetype i = 0; i < widest; ++i) {
        const QString first = m_cells.front().value(i);
        QString name = m_hasHead ? head.columns.value(i) : columnOf(first.trimmed());
        if (!known.contains(name) && !domain::isExtraField(name))
            name.clear();
        m_columns.append(m_columns.contains(name) ? QString() : name);
    }
}

void RowsModel::readLines()
{
    m_lines.clear();
    m_checked.clear();
    for (std::size_t i = m_hasHead ? 1 : 0; i < m_cells.size(); ++i) {
        if (exchange::isEmptyRow(m_cells[i]))
            continue;
        QStringList cells = m_cells[i];
        while (cells.size() < m_columns.size())
            cells.append(QString());
        m_lines.push_back({int(i) + 1, std::move(cells)});
    }
}

void RowsModel::setColumn(int column, const QString &name)
{
    if (m_columns.value(column) == name)
        return;
    m_columns[column] = name;
    Q_EMIT headerDataChanged(Qt::Horizontal, column, column);
    Q_EMIT edited();
}

QString RowsModel::doubledColumn() const
{
    for (const QString &name : m_columns) {
        if (!name.isEmpty() && m_columns.count(name) > 1)
            return name;
    }
    return {};
}

exchange::RowsTable RowsModel::table(domain::ItemKind kind) const
{
    exchange::RowsTable table;
    for (const auto &line : m_lines) {
        table.rows.push_back(line.cells);
        table.numbers.push_back(line.number);
    }
    table.columns = m_columns;
    table.kind = kind;
    table.exhibitNumbers = m_exhibitNumbers;
    return table;
}

void RowsModel::setChecked(std::vector<exchange::CheckedRow> checked)
{
    m_checked = std::move(checked);
    if (m_lines.empty())
        return;
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    Q_EMIT headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
}

int RowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int RowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QString RowsModel::faultAt(const QModelIndex &index) const
{
    if (index.row() >= int(m_checked.size()))
        return {};
    QStringList faults;
    const auto &checked = m_checked[std::size_t(index.row())];
    for (const auto *found : {&checked.row.faults, &checked.doubles}) {
        for (const auto &fault : *found) {
            if (fault.column == index.column())
                faults.append(fault.what);
        }
    }
    return faults.join(u'\n');
}

bool RowsModel::isWrong(const QModelIndex &index) const
{
    const auto &faults = m_checked[std::size_t(index.row())].row.faults;
    return std::any_of(faults.begin(), faults.end(), [&](const exchange::CellFault &fault) {
        return fault.column == index.column();
    });
}

QVariant RowsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return m_lines[std::size_t(index.row())].cells.value(index.column());
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return faultAt(index);
    case Qt::ForegroundRole:
        return m_columns.value(index.column()).isEmpty() ? QVariant(toneColor(Tone::Quiet))
                                                         : QVariant();
    case Qt::BackgroundRole: {
        if (faultAt(index).isEmpty())
            return {};
        QColor colour = toneColor(isWrong(index) ? Tone::Bad : Tone::Warning);
        colour.setAlpha(tint);
        return colour;
    }
    default:
        return {};
    }
}

bool RowsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !index.isValid())
        return false;
    auto &line = m_lines[std::size_t(index.row())];
    if (line.cells.value(index.column()) == value.toString())
        return false;
    line.cells[index.column()] = value.toString();
    m_cells[std::size_t(line.number) - 1] = line.cells; // survives a change of the head
    Q_EMIT dataChanged(index, index);
    Q_EMIT edited();
    return true;
}

Qt::ItemFlags RowsModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? QAbstractTableModel::flags(index) | Qt::ItemIsEditable
                           : Qt::NoItemFlags;
}

// An invalid row has a mark, because a header keeps its colour.
QVariant RowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole
        || section >= (orientation == Qt::Vertical ? rowCount() : columnCount()))
        return {};
    if (orientation == Qt::Horizontal)
        return m_hasHead ? m_cells.front().value(section) : tr("Column %1").arg(section + 1);
    const bool isWrong =
        section < int(m_checked.size()) && !m_checked[std::size_t(section)].isRight();
    return isWrong ? tr("%1 !").arg(numberOf(section)) : QString::number(numberOf(section));
}

} // namespace desktop
