#include "items/item_model.h"

#include "controls/dropped_files.h"
#include "items/item_cells.h"

#include <QElapsedTimer>
#include <QMimeData>

#include <algorithm>

namespace desktop {

namespace {

constexpr int rowsInPage = 64;
constexpr int pagesKept = 100;
constexpr qint64 turnNs = 5'000'000; // what reading rows may take of one turn of the event loop
const registry::ItemSort newestFirst{registry::ItemColumn::Number, true};

} // namespace

ItemModel::ItemModel(Workplace &workplace, QObject *parent)
    : QAbstractTableModel(parent)
    , m_workplace(workplace)
    , m_sort(newestFirst)
    , m_pages(pagesKept)
{
    m_turn.setSingleShot(true);
    connect(&m_turn, &QTimer::timeout, this, &ItemModel::nextTurn);
    m_rest.setSingleShot(true);
    m_rest.setInterval(0);
    connect(&m_rest, &QTimer::timeout, this, &ItemModel::readAll);
}

void ItemModel::show(const registry::ItemFilter &filter)
{
    m_filter = filter;
    ask();
}

void ItemModel::sort(int column, Qt::SortOrder order)
{
    const bool isNone = column < 0 || column >= columnCount();
    const auto asked = isNone
        ? newestFirst
        : registry::ItemSort{registry::ItemColumn(column), order == Qt::DescendingOrder};
    if (asked == m_sort)
        return;
    m_sort = asked;
    ask();
}

void ItemModel::readAgain()
{
    if (!m_workplace.officer())
        return;
    forgetRows();
    if (m_reading)
        m_outOfDate = true; // many changes in a row must not keep the list from ever being read
    else
        ask();
}

void ItemModel::clear()
{
    if (m_reading)
        m_reading->abandon();
    m_reading = nullptr;
    m_rest.stop();
    replace({}, false);
}

void ItemModel::replace(std::vector<qint64> numbers, bool isPartial)
{
    m_isPartial = isPartial;
    beginResetModel();
    m_pages.clear();
    m_numbers = std::move(numbers);
    endResetModel();
}

void ItemModel::ask()
{
    if (!m_workplace.officer())
        return;
    if (m_reading)
        m_reading->abandon();
    m_reading = nullptr;
    m_rest.stop();
    m_outOfDate = false;
    m_filter.viewer = m_workplace.viewer();
    m_filter.limits.nowMs = m_workplace.environment().now();
    if (m_numbers.empty() && takeFirst())
        m_rest.start();
    else
        readAll();
}

// What fills the screen is there at once; the rest of a long list comes when it was read.
bool ItemModel::takeFirst()
{
    auto first = registry::firstNumbers(m_workplace.reading(), m_filter, m_sort, rowsInPage);
    if (!first || first->empty())
        return false;
    replace(std::move(*first), true);
    return true;
}

void ItemModel::readAll()
{
    m_reading = m_workplace.read(
        tr("Reading the list of items"),
        [filter = m_filter, sort = m_sort](registry::Registry &reader, base::Progress &) {
            return registry::listNumbers(reader, filter, sort);
        },
        this, [this](Result<std::vector<qint64>> numbers) { take(std::move(numbers)); });
}

void ItemModel::take(Result<std::vector<qint64>> numbers)
{
    m_reading = nullptr;
    if (!numbers)
        Q_EMIT failed(numbers.error());
    else if (*numbers != m_numbers)
        replace(std::move(*numbers), false);
    else
        m_isPartial = false;
    if (m_outOfDate)
        ask();
    Q_EMIT answered();
}

void ItemModel::forgetRows()
{
    m_pages.clear();
    if (!m_numbers.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

// The visible rows are painted again, and request their data within this turn's time limit.
void ItemModel::nextTurn()
{
    m_spentNs = 0;
    if (const auto failure = std::exchange(m_failure, std::nullopt))
        Q_EMIT failed(*failure);
    if (std::exchange(m_isWaiting, false) && !m_numbers.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int ItemModel::rowOf(qint64 number) const
{
    const auto found = std::find(m_numbers.begin(), m_numbers.end(), number);
    return found == m_numbers.end() ? -1 : int(found - m_numbers.begin());
}

int ItemModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_numbers.size());
}

int ItemModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(registry::allItemColumns().size());
}

const ItemModel::Page *ItemModel::readPage(int page) const
{
    QElapsedTimer timer;
    timer.start();
    const auto first = m_numbers.begin() + std::ptrdiff_t(page) * rowsInPage;
    const std::vector<qint64> wanted(
        first, first + std::min<std::ptrdiff_t>(rowsInPage, m_numbers.end() - first));
    auto rows = registry::itemRows(m_workplace.reading(), wanted, m_workplace.viewer());
    auto *kept = new Page(wanted.size()); // a row that is no longer there stays empty
    if (rows) {
        auto next = rows->begin();
        for (std::size_t i = 0; i < wanted.size() && next != rows->end(); ++i) {
            if (next->number == wanted[i])
                kept->at(i) = std::move(*next++);
        }
    } else {
        m_failure = rows.error();
    }
    m_pages.insert(page, kept);
    m_spentNs += timer.nsecsElapsed();
    m_turn.start(0);
    return kept;
}

const registry::ItemRow *ItemModel::rowAt(int row) const
{
    const int page = row / rowsInPage;
    const Page *rows = m_pages.object(page);
    if (!rows && m_spentNs < turnNs && m_workplace.officer())
        rows = readPage(page);
    if (rows)
        return &rows->at(std::size_t(row % rowsInPage));
    m_isWaiting = true;
    m_turn.start(0);
    return nullptr;
}

bool ItemModel::isDoubted(const registry::ItemRow &row) const
{
    return m_workplace.doubts().ofItem(row.id);
}

QVariant ItemModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto column = registry::ItemColumn(index.column());
    if (role == Qt::TextAlignmentRole) {
        const bool isAmount =
            column == registry::ItemColumn::Number || column == registry::ItemColumn::Attachments;
        return int((isAmount ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::ForegroundRole
        && role != Qt::DecorationRole)
        return {};
    const auto *row = rowAt(index.row());
    if (!row)
        return role == Qt::DisplayRole ? QVariant(QStringLiteral("…")) : QVariant();
    if (row->number == 0)
        return {};
    switch (role) {
    case Qt::ForegroundRole: {
        if (column == registry::ItemColumn::ExhibitNumber && isDoubted(*row))
            return toneColor(Tone::Bad);
        const auto tone = cellTone(*row, column, limits());
        return tone ? QVariant(toneColor(*tone)) : QVariant();
    }
    case Qt::DecorationRole:
        if (column == registry::ItemColumn::ExhibitNumber && isDoubted(*row))
            return QVariant(icon(QStringLiteral("attention")));
        return column == registry::ItemColumn::Kind ? QVariant(kindIcon(row->kind)) : QVariant();
    default:
        if (role == Qt::ToolTipRole && column == registry::ItemColumn::ExhibitNumber
            && isDoubted(*row))
            return tr("%1: an audit found a fault in it.").arg(row->exhibitNumber);
        return cellText(*row, column, limits());
    }
}

QVariant ItemModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return QAbstractTableModel::headerData(section, orientation, role);
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    return role == Qt::DisplayRole ? QVariant(registry::label(registry::ItemColumn(section)))
                                   : QVariant();
}

Qt::ItemFlags ItemModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return QAbstractTableModel::flags(index) | Qt::ItemIsDropEnabled | Qt::ItemNeverHasChildren;
}

QStringList ItemModel::mimeTypes() const
{
    return {QStringLiteral("text/uri-list")};
}

bool ItemModel::canDropMimeData(const QMimeData *dropped, Qt::DropAction, int, int,
                                const QModelIndex &parent) const
{
    return parent.isValid() && !droppedFiles(*dropped).isEmpty();
}

bool ItemModel::dropMimeData(const QMimeData *dropped, Qt::DropAction action, int row, int column,
                             const QModelIndex &parent)
{
    if (!canDropMimeData(dropped, action, row, column, parent))
        return false;
    const auto *item = rowAt(parent.row());
    if (!item || item->number == 0)
        return false;
    Q_EMIT filesDropped(item->exhibitNumber, droppedFiles(*dropped));
    return true;
}

} // namespace desktop
