#include "stocktake/stock_model.h"

#include "appearance.h"
#include "domain/labels.h"

namespace desktop {

namespace {

using registry::StockResult;

Tone toneOf(StockResult result)
{
    switch (result) {
    case StockResult::Right:
        return Tone::Good;
    case StockResult::Elsewhere:
        return Tone::Warning;
    case StockResult::Unknown:
        return Tone::Bad;
    case StockResult::Missing:
        break;
    }
    return Tone::Quiet;
}

} // namespace

StockModel::StockModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

int StockModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int StockModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QString StockModel::whereabouts(const registry::ItemRow &row)
{
    using State = domain::CustodyState;
    const bool isSomewhere = row.state == State::Seized || row.state == State::Held;
    return isSomewhere ? row.place : domain::label(row.state);
}

bool StockModel::wasFound(const Line &line) const
{
    return line.result == StockResult::Right || line.result == StockResult::Elsewhere;
}

QString StockModel::text(const Line &line, int column) const
{
    const bool isItem = line.result != StockResult::Unknown;
    switch (column) {
    case Mark:
        return registry::label(line.result);
    case Number:
        return line.row.exhibitNumber;
    case Title:
        return isItem && line.row.title.isEmpty() ? domain::label(line.row.kind) : line.row.title;
    case RecordedPlace:
        return line.result == StockResult::Elsewhere ? whereabouts(line.row) : QString();
    case Seal:
        return line.row.seal;
    default:
        return {};
    }
}

QVariant StockModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &line = m_lines.at(std::size_t(index.row()));
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(line, index.column());
    case Qt::ForegroundRole:
        return index.column() == Mark ? QVariant(toneColor(toneOf(line.result))) : QVariant();
    case Qt::CheckStateRole:
        if (flags(index).testFlag(Qt::ItemIsUserCheckable))
            return m_broken.contains(line.row.exhibitNumber) ? Qt::Checked : Qt::Unchecked;
        return {};
    case ResultRole:
        return int(line.result);
    default:
        return {};
    }
}

QVariant StockModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Mark:
        return tr("Mark");
    case Number:
        return tr("Exhibit number");
    case Title:
        return tr("Item");
    case RecordedPlace:
        return tr("On record at");
    case Seal:
        return tr("Seal");
    case Broken:
        return tr("Broken");
    default:
        return {};
    }
}

Qt::ItemFlags StockModel::flags(const QModelIndex &index) const
{
    auto flags = QAbstractTableModel::flags(index);
    if (!index.isValid() || index.column() != Broken)
        return flags;
    const auto &line = m_lines.at(std::size_t(index.row()));
    return wasFound(line) && !line.row.seal.isEmpty() ? flags | Qt::ItemIsUserCheckable : flags;
}

bool StockModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !flags(index).testFlag(Qt::ItemIsUserCheckable))
        return false;
    const QString number = m_lines.at(std::size_t(index.row())).row.exhibitNumber;
    if (value.toInt() == Qt::Checked)
        m_broken.insert(number);
    else
        m_broken.remove(number);
    Q_EMIT dataChanged(index, index);
    return true;
}

void StockModel::append(StockResult result, const std::vector<qint64> &numbers)
{
    for (const qint64 number : numbers) {
        if (const auto row = m_known.constFind(number); row != m_known.constEnd())
            m_lines.push_back({result, *row});
    }
}

Result<void> StockModel::show(const registry::StockComparison &comparison,
                              db::Connection &connection, const QString &viewer)
{
    std::vector<qint64> fresh;
    for (const auto *numbers : {&comparison.right, &comparison.elsewhere, &comparison.missing})
        std::copy_if(numbers->begin(), numbers->end(), std::back_inserter(fresh),
                     [this](qint64 number) { return !m_known.contains(number); });
    TRY(const auto rows, registry::itemRows(connection, fresh, viewer));
    for (const auto &row : rows)
        m_known.insert(row.number, row);
    beginResetModel();
    m_lines.clear();
    for (const QString &code : comparison.unknown) {
        registry::ItemRow row;
        row.exhibitNumber = code;
        m_lines.push_back({StockResult::Unknown, row});
    }
    append(StockResult::Elsewhere, comparison.elsewhere);
    append(StockResult::Missing, comparison.missing);
    append(StockResult::Right, comparison.right);
    endResetModel();
    return {};
}

void StockModel::clear()
{
    beginResetModel();
    m_lines.clear();
    m_known.clear();
    m_broken.clear();
    endResetModel();
}

QStringList StockModel::brokenSeals() const
{
    QStringList numbers = m_broken.values();
    numbers.sort();
    return numbers;
}

int StockModel::count(StockResult result) const
{
    return int(std::count_if(m_lines.begin(), m_lines.end(),
                             [result](const Line &line) { return line.result == result; }));
}

std::vector<registry::ItemRow> StockModel::rows(StockResult result) const
{
    std::vector<registry::ItemRow> rows;
    for (const auto &line : m_lines) {
        if (line.result == result)
            rows.push_back(line.row);
    }
    return rows;
}

} // namespace desktop
