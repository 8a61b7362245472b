#include "items/navigation_model.h"

#include <QFont>
#include <QLocale>

namespace desktop {

NavigationModel::NavigationModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

void NavigationModel::show(NavigationNode root)
{
    beginResetModel();
    m_root = std::move(root);
    linkChildren(m_root);
    endResetModel();
}

const NavigationNode &NavigationModel::nodeAt(const QModelIndex &index) const
{
    return index.isValid() ? *static_cast<const NavigationNode *>(index.constInternalPointer())
                           : m_root;
}

QModelIndex NavigationModel::index(int row, int column, const QModelIndex &parent) const
{
    const auto &children = nodeAt(parent).children;
    if (row < 0 || row >= int(children.size()) || column < 0 || column >= columnCount()
        || parent.column() > 0)
        return {};
    return createIndex(row, column, &children[std::size_t(row)]);
}

QModelIndex NavigationModel::parent(const QModelIndex &index) const
{
    const auto *above = index.isValid() ? nodeAt(index).parent : nullptr;
    return !above || above == &m_root ? QModelIndex() : createIndex(above->row, 0, above);
}

int NavigationModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(nodeAt(parent).children.size());
}

int NavigationModel::columnCount(const QModelIndex &) const
{
    return 2;
}

QVariant NavigationModel::iconOf(const NavigationNode &node) const
{
    if (node.icon.isEmpty())
        return {};
    if (!m_icons.contains(node.icon))
        m_icons.insert(node.icon, icon(node.icon));
    return m_icons.value(node.icon);
}

QVariant NavigationModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto &node = nodeAt(index);
    const QString items = node.items ? QLocale().toString(*node.items) : QString();
    const bool isName = index.column() == Name;
    switch (role) {
    case Qt::DisplayRole:
        return isName ? node.text : items;
    case Qt::ToolTipRole:
        return node.text;
    case Qt::AccessibleTextRole:
        return !isName || items.isEmpty() ? QVariant() : tr("%1, items: %2").arg(node.text, items);
    case Qt::DecorationRole:
        return isName ? iconOf(node) : QVariant();
    case Qt::ForegroundRole:
        if (node.tone && (!isName || *node.tone != Tone::Warning))
            return toneColor(*node.tone);
        return isName ? QVariant() : toneColor(Tone::Quiet);
    case Qt::TextAlignmentRole:
        return int((isName ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case KeyRole:
        return node.key;
    default:
        return {};
    }
}

} // namespace desktop
