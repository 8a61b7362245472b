#pragma once

// CustodyTab: the chain of custody as a timeline and as a table.

#include "panel/item_tab.h"
#include "registry/history.h"
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
    struct Chain {
        registry::CustodyPicture picture;
        std::vector<registry::HistoryEntry> history;
        qint64 nowMs = 0; // the picture ends here, UTC
    };
    static Result<Chain> readChain(const registry::Reader &reader, const QString &item,
                                   const QString &viewer, qint64 nowMs);
    void fill(const Result<Chain> &chain);
    void askForPaper();
    void fitPicture();
    void askWhere();
    void judgeStep();

    Desk &m_desk;
    CustodyTimeline *m_timeline;
    QScrollArea *m_area;
    QLabel *m_sentence;
    CustodyModel *m_model;
    QTableView *m_table;
    QPushButton *m_paper;
    QPushButton *m_where;
    QPushButton *m_correct;
    QString m_number; // of the item that is shown
    qint64 m_seizedAtMs = 0;
    int m_asked = 0; // requests for a chain; answers to earlier ones are dropped
};

} // namespace desktop
