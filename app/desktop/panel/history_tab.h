#pragma once

// HistoryTab: shows every entry about the item: who, when, what it changed and why.

#include "panel/item_tab.h"
#include "registry/history.h"
#include "shell/desk.h"

#include <QLabel>
#include <QListView>

class QPushButton;

namespace desktop {

class HistoryModel;

class HistoryTab : public ItemTab
{
    Q_OBJECT

public:
    explicit HistoryTab(Desk &desk);

    void show(const ShownItem &shown) override;
    void forget() override;

    // Chooses the entry with this leaf hash, if it is in the history that is shown.
    void showEntry(const QString &leaf);

private:
    void fill(Result<std::vector<registry::HistoryEntry>> history);
    void copyText();
    void chooseWanted();
    void copyLeaf();

    Desk &m_desk;
    HistoryModel *m_model;
    QListView *m_list;
    QLabel *m_fault;
    QPushButton *m_copyLeaf;
    QString m_item;   // id of the item that is shown
    int m_asked = 0;  // requests for a history; answers to earlier ones are dropped
    QString m_wanted; // leaf hash of the entry that was asked for
};

} // namespace desktop
