#pragma once

// ItemPanel: the right side of the window: the chosen item with its fields, files, custody and
// history.

#include "panel/item_tab.h"
#include "shell/desk.h"

#include <QLabel>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTimer>

#include <functional>

namespace desktop {

class AttachmentsTab;
class HistoryTab;
class ItemHead;
class LedgerWarning;

void installPanel(Desk &desk);

class ItemPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ItemPanel(Desk &desk);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildItem();
    void addTab(ItemTab *tab, const QString &title);
    void followChosen();
    void showItem(const QString &exhibitNumber);
    void reload();
    void read();
    void fill(Result<ShownItem> shown);
    void whenShown(std::function<void()> run);
    static bool concernsItem(const registry::Change &change, const ShownItem &shown);
    void fillCurrentTab();
    void say(const QString &sentence);
    void forget();

    Desk &m_desk;
    QStackedWidget *m_stack; // a sentence, or the item
    QLabel *m_sentence;
    QWidget *m_item = nullptr; // until one is shown, as those below
    LedgerWarning *m_warning = nullptr;
    ItemHead *m_head = nullptr;
    QTabWidget *m_tabs = nullptr;
    AttachmentsTab *m_attachments = nullptr;
    HistoryTab *m_history = nullptr;
    QString m_number; // what is shown; empty when nothing is
    std::optional<ShownItem> m_shown;
    int m_asked = 0; // requests for an item; answers to earlier ones are dropped
    bool m_isReading = false;
    std::function<void()> m_afterwards; // what waits for the item that is being read
    QSet<QWidget *> m_stale;            // tabs that show something older
    QTimer m_soon;                      // so that the arrow keys run through the list
};

} // namespace desktop
