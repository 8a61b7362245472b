#pragma once

// ItemPage: the central page of the main window: a list of items with its title, filters and
// selection.

#include "controls/form.h"
#include "items/item_model.h"
#include "items/item_view.h"
#include "shell/desk.h"

#include <QToolButton>

namespace desktop {

class ItemPage : public QWidget
{
    Q_OBJECT

public:
    ItemPage(Desk &desk, QWidget *parent);

private:
    void layOut();
    void connectDesk();
    void connectCommands();
    void showList(const registry::ItemFilter &filter, const QString &title);
    void showAll();
    void forget();
    void ask();
    void showFilters(bool shown);
    QString hiddenText() const;
    void tellAnswer();
    void takeChoice();
    void tell(const QStringList &chosen);
    void choose(const QStringList &exhibitNumbers);
    void followChosen();
    void tellElsewhere();
    void chooseTyped(const QString &text);
    void copyRows();
    void offerCommands(const QPoint &at);
    bool isRestricted() const;

    Desk &m_desk;
    ItemModel *m_model;
    ItemView *m_view;
    QLabel *m_title;
    QLabel *m_count;
    QLabel *m_elsewhere; // what is chosen though the list does not have it
    QToolButton *m_showAll;
    QToolButton *m_filter;
    registry::ItemFilter m_base; // without what the fields under the head add
    bool m_isAll = true;         // m_base restricts nothing
    QStringList m_asked;         // what is chosen though the list does not have all of it (yet)
    bool m_isTelling = false;    // of its own choice
    Job *m_choosing = nullptr;
};

} // namespace desktop
