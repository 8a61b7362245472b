#include "items/navigation_tree.h"

#include "controls/form.h"
#include "look/settings.h"
#include "work/error_box.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace desktop {

namespace {

constexpr int smallestWidth = 170;
constexpr int rowHeight = 28;
constexpr int quickMs = 200;
const auto expandedName = QStringLiteral("tree_expanded");

// The lines that are open in a new tree.
const QSet<QString> firstExpanded{QStringLiteral("operations"), QStringLiteral("in_transit"),
                                  QStringLiteral("attention")};

QSet<QString> keptKeys()
{
    const QByteArray kept = keptState(expandedName);
    if (kept.isEmpty())
        return firstExpanded;
    const QStringList keys = QString::fromUtf8(kept).split(u'\n');
    return {keys.begin(), keys.end()};
}

// Rows of a height that is touched well; the column of numbers is as wide as the largest one, which
// is that of all items, and not only as what is to be seen of it.
class Tree : public QTreeView
{
public:
    using QTreeView::QTreeView;

protected:
    int sizeHintForColumn(int column) const override
    {
        const QString largest = model()->index(0, column).data().toString();
        return fontMetrics().horizontalAdvance(largest) + 14;
    }
};

// QTreeView asks the first item how high all rows are.
class RowHeight : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index).expandedTo({0, rowHeight});
    }
};

} // namespace

NavigationTree::NavigationTree(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_model(new NavigationModel(this))
    , m_found(new QSortFilterProxyModel(this))
    , m_filter(named(new QLineEdit(this), "find_in_tree", tr("Find in tree")))
    , m_tree(named(new Tree(this), "navigation", tr("Tree of operations, cases and places")))
    , m_expanded(keptKeys())
{
    setObjectName(QStringLiteral("navigation_tree"));
    setMinimumWidth(smallestWidth);
    m_found->setSourceModel(m_model);
    m_found->setRecursiveFilteringEnabled(true);
    m_found->setAutoAcceptChildRows(true);
    m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);
    layOut();
    connectDesk();
    connect(m_filter, &QLineEdit::textChanged, this, &NavigationTree::filter);
    connect(m_filter, &QLineEdit::returnPressed, m_tree, [this] { m_tree->setFocus(); });
    connect(m_tree, &QTreeView::clicked, this, &NavigationTree::showItems);
    connect(m_tree, &QTreeView::activated, this, &NavigationTree::showItems);
    connect(m_tree, &QTreeView::expanded, this,
            [this](const QModelIndex &index) { noteExpanded(index, true); });
    connect(m_tree, &QTreeView::collapsed, this,
            [this](const QModelIndex &index) { noteExpanded(index, false); });
    m_soon.start();
}

void NavigationTree::layOut()
{
    m_filter->setPlaceholderText(tr("Find in tree"));
    m_filter->setClearButtonEnabled(true);
    m_tree->setModel(m_found);
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setIndentation(14);
    m_tree->setItemDelegate(new RowHeight(m_tree));
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setMinimumSectionSize(0);
    m_tree->header()->setSectionResizeMode(NavigationModel::Name, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(NavigationModel::Items, QHeaderView::ResizeToContents);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    auto *line = new QVBoxLayout;
    line->setContentsMargins(8, 8, 8, 6);
    line->addWidget(m_filter);
    column->addLayout(line);
    column->addWidget(m_tree);
    setFocusProxy(m_tree);
}

void NavigationTree::connectDesk()
{
    auto &workplace = m_desk.workplace();
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &NavigationTree::readAgain);
    connect(&workplace, &Workplace::signedIn, &m_soon, qOverload<>(&QTimer::start));
    connect(&workplace, &Workplace::changed, this, [this](const registry::Change &change) {
        if (concernsLists(change))
            m_soon.start();
    });
    connect(&workplace, &Workplace::locked, this, &NavigationTree::forget);
    connect(&workplace, &Workplace::closed, this, &NavigationTree::forget);
    m_desk.commands().on("refresh", this, [this] { m_soon.start(); });
}

void NavigationTree::readAgain()
{
    auto &workplace = m_desk.workplace();
    m_outOfDate = m_reading != nullptr;
    if (m_reading || !workplace.officer())
        return;
    m_asked.start();
    registry::AttentionLimits limits;
    limits.nowMs = workplace.environment().now();
    m_reading = workplace.read(
        tr("Counting items"),
        [limits, viewer = workplace.viewer()](registry::Registry &reader, base::Progress &) {
            return readNavigation(reader, limits, viewer);
        },
        this, [this](Result<NavigationNode> root) { take(std::move(root)); });
}

void NavigationTree::take(Result<NavigationNode> root)
{
    m_reading = nullptr;
    // If counting takes long, frequent registrations leave it idle half the time.
    m_soon.setInterval(m_asked.elapsed() < quickMs ? 0 : int(m_asked.elapsed()));
    if (!root)
        return showError(window(), root.error());
    const QString current = m_tree->currentIndex().data(NavigationModel::KeyRole).toString();
    const int top = m_tree->verticalScrollBar()->value();
    m_isChanging = true;
    m_model->show(std::move(*root));
    expandAgain({});
    if (const auto index = find(current, {}); index.isValid())
        m_tree->selectionModel()->setCurrentIndex(
            index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_tree->verticalScrollBar()->setValue(top);
    m_isChanging = false;
    if (m_outOfDate)
        m_soon.start();
}

void NavigationTree::forget()
{
    if (m_reading)
        m_reading->abandon();
    m_reading = nullptr;
    m_model->show({});
    m_filter->clear();
}

// Opens the branches with matches; afterwards restores the tree.
void NavigationTree::filter(const QString &text)
{
    m_isChanging = true;
    m_found->setFilterFixedString(text.trimmed());
    m_tree->collapseAll();
    expandAgain({});
    m_isChanging = false;
}

void NavigationTree::expandAgain(const QModelIndex &parent)
{
    if (!m_filter->text().trimmed().isEmpty())
        return m_tree->expandAll();
    for (int row = 0; row < m_found->rowCount(parent); ++row) {
        const auto index = m_found->index(row, 0, parent);
        if (!m_expanded.contains(index.data(NavigationModel::KeyRole).toString()))
            continue;
        m_tree->expand(index);
        expandAgain(index);
    }
}

void NavigationTree::noteExpanded(const QModelIndex &index, bool isExpanded)
{
    if (m_isChanging || !m_filter->text().trimmed().isEmpty())
        return;
    const QString key = index.data(NavigationModel::KeyRole).toString();
    if (isExpanded)
        m_expanded.insert(key);
    else
        m_expanded.remove(key);
    keepState(expandedName, QStringList(m_expanded.begin(), m_expanded.end()).join(u'\n').toUtf8());
}

// Among what is open: elsewhere nothing can be current.
QModelIndex NavigationTree::find(const QString &key, const QModelIndex &parent) const
{
    for (int row = 0; row < m_found->rowCount(parent); ++row) {
        const auto index = m_found->index(row, 0, parent);
        if (index.data(NavigationModel::KeyRole).toString() == key)
            return index;
        const auto inside = m_tree->isExpanded(index) ? find(key, index) : QModelIndex();
        if (inside.isValid())
            return inside;
    }
    return {};
}

void NavigationTree::showItems(const QModelIndex &index)
{
    const auto &node = m_model->nodeAt(m_found->mapToSource(index));
    if (node.filter)
        m_desk.showItems(*node.filter, node.title);
    else
        m_tree->setExpanded(index.siblingAtColumn(0),
                            !m_tree->isExpanded(index.siblingAtColumn(0)));
}

} // namespace desktop
