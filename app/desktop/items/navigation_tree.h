#pragma once

// NavigationTree: the left side of the main window: operations, cases, places, lots in transit, and
// items that need attention; each line opens its items.

#include "items/navigation_model.h"
#include "shell/desk.h"

#include <QElapsedTimer>
#include <QLineEdit>
#include <QSet>
#include <QSortFilterProxyModel>
#include <QTimer>
#include <QTreeView>

namespace desktop {

class NavigationTree : public QWidget
{
    Q_OBJECT

public:
    NavigationTree(Desk &desk, QWidget *parent);

private:
    void layOut();
    void connectDesk();
    void readAgain();
    void take(Result<NavigationNode> root);
    void forget();
    void filter(const QString &text);
    void expandAgain(const QModelIndex &parent);
    void noteExpanded(const QModelIndex &index, bool isExpanded);
    QModelIndex find(const QString &key, const QModelIndex &parent) const;
    void showItems(const QModelIndex &index);

    Desk &m_desk;
    NavigationModel *m_model;
    QSortFilterProxyModel *m_found; // what the text in m_filter lets through
    QLineEdit *m_filter;
    QTreeView *m_tree;
    QSet<QString> m_expanded;  // keys of lines
    bool m_isChanging = false; // lines expand by themselves, not at the user's request
    QTimer m_soon;             // when what is more urgent was painted
    QElapsedTimer m_asked;     // when m_reading began
    Job *m_reading = nullptr;
    bool m_outOfDate = false; // something changed since m_reading began
};

} // namespace desktop
