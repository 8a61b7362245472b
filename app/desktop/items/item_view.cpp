#include "items/item_view.h"

#include "controls/form.h"
#include "items/filter_header.h"
#include "look/settings.h"

#include <QElapsedTimer>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace desktop {

namespace {

using registry::ItemColumn;

constexpr int fingerHeight = 34; // 9 mm at 96 dots an inch
constexpr int typingMs = 150;    // a scanner is faster, and ends with Enter
constexpr int cellMargin = 16;
constexpr int iconOnly = 72; // pixels; a narrower column of kinds shows their icons alone
const auto lookName = QStringLiteral("items_columns_2");

// Columns that are shown at first, with their widths in characters: identifier and seal are in
// sight in a window of 1024 pixels.
const std::pair<ItemColumn, int> firstColumns[] = {
    {ItemColumn::ExhibitNumber, 15}, {ItemColumn::Kind, 4},    {ItemColumn::Title, 14},
    {ItemColumn::Identifier, 16},    {ItemColumn::Seal, 10},   {ItemColumn::State, 15},
    {ItemColumn::Place, 24},         {ItemColumn::Holder, 16}, {ItemColumn::SeizedAt, 19},
};

// The icon shows the kind; its name is added where there is room for it.
class KindDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (option->rect.width() < iconOnly)
            option->text.clear();
    }
};

using RowRange = std::pair<int, int>;

// Rows that are chosen, each once, as ranges in order.
std::vector<RowRange> chosenRanges(const QItemSelection &selection)
{
    std::vector<RowRange> ranges;
    for (const auto &range : selection)
        ranges.emplace_back(range.top(), range.bottom());
    std::sort(ranges.begin(), ranges.end());
    std::vector<RowRange> merged;
    for (const auto &range : ranges) {
        if (!merged.empty() && range.first <= merged.back().second + 1)
            merged.back().second = std::max(merged.back().second, range.second);
        else
            merged.push_back(range);
    }
    return merged;
}

} // namespace

ItemView::ItemView(ItemModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_header(new FilterHeader(this))
    , m_empty(hintLabel({}, viewport()))
{
    named(this, "items", tr("Items"));
    setHorizontalHeader(m_header);
    setModel(&model);
    setItemDelegateForColumn(int(ItemColumn::Kind), new KindDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setDragDropMode(DropOnly);
    setDragDropOverwriteMode(true);
    setContextMenuPolicy(Qt::CustomContextMenu);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(std::max(fingerHeight, fontMetrics().height() + 14));
    m_empty->setObjectName(QStringLiteral("empty_list"));
    m_empty->setAlignment(Qt::AlignCenter);
    (new QVBoxLayout(viewport()))->addWidget(m_empty);
    showDefaultColumns();
    m_header->restoreState(keptState(lookName));
    setSortingEnabled(true); // sorts by what the header remembers
    m_header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_header, &QWidget::customContextMenuRequested, this, &ItemView::offerColumns);
    connect(m_header, &QHeaderView::sectionMoved, this, &ItemView::keepLook);
    connect(m_header, &QHeaderView::sectionResized, this, &ItemView::keepLook);
    connect(m_header, &QHeaderView::sortIndicatorChanged, this, &ItemView::keepLook);
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &ItemView::rememberPlace);
    connect(&model, &QAbstractItemModel::modelReset, this, &ItemView::findPlace);
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingMs);
    connect(&m_typing, &QTimer::timeout, this, &ItemView::lookForTyped);
}

void ItemView::showDefaultColumns()
{
    m_header->setSectionsMovable(true);
    m_header->setStretchLastSection(true);
    m_header->setHighlightSections(false);
    m_header->setSortIndicatorClearable(true); // a third click: the newest first again
    m_header->setSortIndicator(-1, Qt::AscendingOrder);
    for (int column = 0; column < m_model.columnCount(); ++column)
        m_header->hideSection(column);
    int place = 0;
    for (const auto &[column, characters] : firstColumns) {
        m_header->showSection(int(column));
        m_header->resizeSection(int(column),
                                characters * fontMetrics().horizontalAdvance(u'0') + cellMargin);
        m_header->moveSection(m_header->visualIndex(int(column)), place++);
    }
}

void ItemView::keepLook() const
{
    keepState(lookName, m_header->saveState());
}

void ItemView::offerColumns(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("columns"));
    const bool isLast = shownColumns().size() == 1;
    for (const auto column : registry::allItemColumns()) {
        auto *action = menu->addAction(registry::label(column));
        const bool isShown = !m_header->isSectionHidden(int(column));
        action->setObjectName(registry::name(column));
        action->setCheckable(true);
        action->setChecked(isShown);
        action->setEnabled(!isShown || !isLast);
        connect(action, &QAction::toggled, this, [this, column](bool show) {
            m_header->setColumnShown(column, show);
            keepLook();
        });
    }
    menu->popup(m_header->mapToGlobal(at));
}

std::vector<ItemColumn> ItemView::shownColumns() const
{
    std::vector<ItemColumn> columns;
    for (int place = 0; place < m_header->count(); ++place) {
        const int column = m_header->logicalIndex(place);
        if (!m_header->isSectionHidden(column))
            columns.push_back(ItemColumn(column));
    }
    return columns;
}

std::vector<qint64> ItemView::chosenNumbers() const
{
    std::vector<qint64> numbers;
    const auto &all = m_model.numbers();
    for (const auto &[first, last] : chosenRanges(selectionModel()->selection()))
        numbers.insert(numbers.end(), all.begin() + first, all.begin() + last + 1);
    return numbers;
}

void ItemView::chooseRow(int row)
{
    const int column = int(shownColumns().front());
    setCurrentIndex(m_model.index(row, column));
    scrollTo(m_model.index(row, column));
}

void ItemView::chooseRows(const std::vector<int> &rows)
{
    if (rows.size() == 1)
        return chooseRow(rows.front());
    QItemSelection selection;
    for (const int row : rows)
        selection.select(m_model.index(row, 0), m_model.index(row, m_model.columnCount() - 1));
    selectionModel()->setCurrentIndex(m_model.index(rows.front(), int(shownColumns().front())),
                                      QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    scrollTo(m_model.index(rows.front(), int(shownColumns().front())));
}

void ItemView::setEmptyText(const QString &text)
{
    m_empty->setText(text);
    m_empty->setVisible(!text.isEmpty());
}

void ItemView::rememberPlace()
{
    m_isReplacing = true;
    const auto &numbers = m_model.numbers();
    m_place = {};
    const auto chosen = chosenNumbers();
    if (!chosen.empty())
        m_place.chosen.resize(std::size_t(*std::max_element(chosen.begin(), chosen.end())) + 1);
    for (const qint64 number : chosen)
        m_place.chosen[std::size_t(number)] = true;
    if (currentIndex().isValid())
        m_place.current = numbers[std::size_t(currentIndex().row())];
    const int top = rowAt(0);
    if (top > 0)
        m_place.top = numbers[std::size_t(top)];
}

void ItemView::findPlace()
{
    const auto &numbers = m_model.numbers();
    const auto isChosen = [&](int row) {
        const auto number = std::size_t(numbers[std::size_t(row)]);
        return number < m_place.chosen.size() && m_place.chosen[number];
    };
    const int last = m_model.columnCount() - 1;
    QItemSelection selection;
    for (int row = 0; row < int(numbers.size()); ++row) {
        const int first = row;
        while (row < int(numbers.size()) && isChosen(row))
            ++row;
        if (row > first)
            selection.append({m_model.index(first, 0), m_model.index(row - 1, last)});
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (const int current = m_model.rowOf(m_place.current); current >= 0)
        selectionModel()->setCurrentIndex(m_model.index(current, int(shownColumns().front())),
                                          QItemSelectionModel::NoUpdate);
    executeDelayedItemsLayout(); // the scroll bar must know of the new rows
    if (const int top = m_model.rowOf(m_place.top); top >= 0)
        verticalScrollBar()->setValue(top);
    m_isReplacing = false;
    Q_EMIT chosenChanged();
}

void ItemView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    if (!m_isReplacing)
        Q_EMIT chosenChanged();
}

void ItemView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return Q_EMIT copyAsked();
    const bool isMove =
        event->key() == Qt::Key_Down || event->key() == Qt::Key_Up || event->key() == Qt::Key_Home;
    if (isMove && m_model.rowCount() > 0 && !selectionModel()->hasSelection())
        return chooseRow(std::max(0, currentIndex().row())); // nothing was chosen: begin there
    QTableView::keyPressEvent(event);
}

// Home and End mean the list, not the row.
QModelIndex ItemView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    if ((action != MoveHome && action != MoveEnd) || m_model.rowCount() == 0)
        return QTableView::moveCursor(action, modifiers);
    const int column =
        currentIndex().isValid() ? currentIndex().column() : int(shownColumns().front());
    return m_model.index(action == MoveHome ? 0 : m_model.rowCount() - 1, column);
}

void ItemView::keyboardSearch(const QString &typed)
{
    m_typed += typed;
    m_typing.start();
}

void ItemView::lookForTyped()
{
    const QString typed = std::exchange(m_typed, QString()).trimmed();
    if (!typed.isEmpty())
        Q_EMIT typedAhead(typed);
}

void ItemView::forgetTyped()
{
    m_typing.stop();
    m_typed.clear();
}

} // namespace desktop
