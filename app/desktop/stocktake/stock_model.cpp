#include "stocktake/stock_model.h"

#include "domain/labels.h"
#include "look/appearance.h"

#include <algorithm>

namespace desktop {

namespace {

using registry::StockResult;

constexpr int pageRows = 100; // read together, around the visible rows

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

bool wasFound(StockResult result)
{
    return result == StockResult::Right || result == StockResult::Elsewhere;
}

} // namespace

StockModel::StockModel(Reader reader, QObject *parent)
    : QAbstractTableModel(parent)
    , m_reader(std::move(reader))
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

void StockModel::read(int around) const
{
    if (m_cannotRead)
        return;
    const int first = std::max(0, around - pageRows / 2);
    const int last = std::min(rowCount(), first + pageRows);
    std::vector<qint64> numbers;
    for (int row = first; row < last; ++row) {
        const auto &line = m_lines[std::size_t(row)];
        if (line.result != StockResult::Unknown && !m_known.contains(line.number))
            numbers.push_back(line.number);
    }
    const auto rows = m_reader(numbers);
    if (!rows) {
        m_cannotRead = true;
        Q_EMIT failed(rows.error());
        return;
    }
    for (const auto &row : *rows)
        m_known.insert(row.number, row);
}

const registry::ItemRow *StockModel::item(int row) const
{
    const auto &line = m_lines.at(std::size_t(row));
    if (line.result == StockResult::Unknown)
        return nullptr;
    if (!m_known.contains(line.number))
        read(row);
    const auto found = m_known.constFind(line.number);
    return found == m_known.constEnd() ? nullptr : &*found;
}

Result<registry::ItemRow> StockModel::rowOf(qint64 number) const
{
    if (const auto known = m_known.constFind(number); known != m_known.constEnd())
        return *known;
    TRY(const auto rows, m_reader({number}));
    if (rows.empty())
        return failure(ErrorCode::NotFound, tr("This item is not to be found any more."));
    return rows.front();
}

QString StockModel::numberAt(int row) const
{
    return text(row, Number);
}

Result<QStringList> StockModel::numbersOf(const std::vector<qint64> &items) const
{
    TRY(const auto rows, m_reader(items));
    QStringList numbers;
    for (const auto &row : rows)
        numbers.append(row.exhibitNumber);
    return numbers;
}

QString StockModel::text(int row, int column) const
{
    const auto &line = m_lines.at(std::size_t(row));
    if (column == Mark)
        return registry::label(line.result);
    if (line.result == StockResult::Unknown)
        return column == Number ? m_comparison.unknown.at(line.number) : QString();
    const auto *found = item(row);
    if (!found)
        return QStringLiteral("…");
    switch (column) {
    case Number:
        return found->exhibitNumber;
    case Title:
        return found->title.isEmpty() ? domain::label(found->kind) : found->title;
    case RecordedPlace:
        return line.result == StockResult::Elsewhere ? whereabouts(*found) : QString();
    case Seal:
        return found->seal;
    default:
        return {};
    }
}

QVariant StockModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(index.row(), index.column());
    case Qt::ForegroundRole:
        if (index.column() == Mark)
            return toneColor(toneOf(m_lines.at(std::size_t(index.row())).result));
        return {};
    case Qt::CheckStateRole:
        if (flags(index).testFlag(Qt::ItemIsUserCheckable))
            return m_broken.contains(numberAt(index.row())) ? Qt::Checked : Qt::Unchecked;
        return {};
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
    if (!index.isValid() || index.column() != Broken
        || !wasFound(m_lines.at(std::size_t(index.row())).result))
        return flags;
    const auto *found = item(index.row());
    return found && !found->seal.isEmpty() ? flags | Qt::ItemIsUserCheckable : flags;
}

bool StockModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !flags(index).testFlag(Qt::ItemIsUserCheckable))
        return false;
    const QString number = numberAt(index.row());
    if (value.toInt() == Qt::Checked)
        m_broken.insert(number);
    else
        m_broken.remove(number);
    Q_EMIT dataChanged(index, index);
    return true;
}

void StockModel::append(StockResult result, const std::vector<qint64> &numbers)
{
    if (m_filter && *m_filter != result)
        return;
    for (const qint64 number : numbers)
        m_lines.push_back({result, number});
}

void StockModel::makeLines()
{
    beginResetModel();
    m_cannotRead = false;
    m_lines.clear();
    std::vector<qint64> places;
    for (qint64 place = 0; place < m_comparison.unknown.size(); ++place)
        places.push_back(place);
    append(StockResult::Unknown, places);
    append(StockResult::Elsewhere, m_comparison.elsewhere);
    append(StockResult::Missing, m_comparison.missing);
    append(StockResult::Right, m_comparison.right);
    endResetModel();
}

void StockModel::show(const registry::StockComparison &comparison)
{
    m_comparison = comparison;
    makeLines();
}

void StockModel::filter(std::optional<StockResult> result)
{
    m_filter = result;
    makeLines();
}

void StockModel::clear()
{
    m_known.clear();
    m_broken.clear();
    show({});
}

QStringList StockModel::brokenSeals() const
{
    QStringList numbers = m_broken.values();
    numbers.sort();
    return numbers;
}

void StockModel::setBrokenSeals(const QStringList &exhibitNumbers)
{
    m_broken = QSet<QString>(exhibitNumbers.begin(), exhibitNumbers.end());
}

int StockModel::count(StockResult result) const
{
    switch (result) {
    case StockResult::Right:
        return int(m_comparison.right.size());
    case StockResult::Elsewhere:
        return int(m_comparison.elsewhere.size());
    case StockResult::Missing:
        return int(m_comparison.missing.size());
    case StockResult::Unknown:
        return int(m_comparison.unknown.size());
    }
    return 0;
}

} // namespace desktop
