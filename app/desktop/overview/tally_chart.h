#pragma once

// TallyChart: one statistic as bars (Qt Charts) or as a table; each bar and row opens its items.

#include "registry/overview.h"

#include <QFrame>
#include <QStackedWidget>
#include <QTreeWidget>

class QChart;
class QChartView;
class QHorizontalBarSeries;

namespace desktop {

class TallyChart : public QFrame
{
    Q_OBJECT

public:
    // `objectName` is the table's; `title` names what is counted, such as "By site".
    TallyChart(const char *objectName, const QString &title, QWidget *parent);

    // Largest first, as registry::tally gives them.
    void show(std::vector<registry::Tally> tallies);

    void showAsTable(bool asTable);

Q_SIGNALS:
    void chosen(const registry::Tally &tally);

private:
    void drawBars();
    void addAxes(QChart &chart, QHorizontalBarSeries &series, const QStringList &categories);
    void fillTable();

    QString m_title;
    std::vector<registry::Tally> m_tallies;
    QStackedWidget *m_stack;
    QChartView *m_bars;
    QTreeWidget *m_table;
};

} // namespace desktop
