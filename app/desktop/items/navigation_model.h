#pragma once

// NavigationModel: the model of the navigation tree, with the number of items on each line.

#include "items/navigation_node.h"

#include <QAbstractItemModel>
#include <QHash>

namespace desktop {

class NavigationModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Name, Items };
    enum Role { KeyRole = Qt::UserRole };

    explicit NavigationModel(QObject *parent);

    // Shows this tree instead of the one before.
    void show(NavigationNode root);

    // The line at a valid index; lives until the next show().
    const NavigationNode &nodeAt(const QModelIndex &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QVariant iconOf(const NavigationNode &node) const;

    NavigationNode m_root;
    mutable QHash<QString, QIcon> m_icons;
};

} // namespace desktop
