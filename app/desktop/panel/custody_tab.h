#pragma once

// CustodyTab: the chain of custody as a timeline and as a table.

#include "panel/item_tab.h"
#include "shell/desk.h"

#include <QLabel>
#include <QTableView>

class QPushButton;
class QScrollArea;

namespace desktop {

class CustodyModel;
class CustodyTimeline;

class CustodyTab : public ItemTab
{
    Q_OBJECT

public:
    explicit CustodyTab(Desk &desk);

    void show(const ShownItem &shown) override;
    void forget() override;

Q_SIGNALS:
    // The scan of a step's paper was requested.
    void paperAsked(const QString &sha256);

private:
    void askForPaper();
    void fitPicture();
    void askWhere();

    Desk &m_desk;
    CustodyTimeline *m_timeline;
    QScrollArea *m_area;
    QLabel *m_told;
    CustodyModel *m_model;
    QTableView *m_table;
    QPushButton *m_paper;
    QPushButton *m_where;
    QString m_number; // of the item that is shown
    qint64 m_seizedAtMs = 0;
};

} // namespace desktop
