#pragma once

// OverviewPage: statistics of the registry and the items that need attention; every number opens
// its items.

#include "overview/attention_tile.h"
#include "overview/tally_chart.h"
#include "shell/desk.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QPointer>

namespace desktop {

void installOverview(Desk &desk);

// All that the page shows, asked in one go.
struct OverviewNumbers {
    qint64 items = 0;
    QString backup; // a note about the last backup; empty: not needed
    std::vector<registry::AttentionTally> attentions;
    std::vector<std::vector<registry::Tally>> tallies; // in the order of the charts
};

class OverviewPage : public QWidget
{
    Q_OBJECT

public:
    explicit OverviewPage(Desk &desk);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QLayout *makeTiles();
    void orderTiles();
    QLayout *makeCharts();
    QWidget *body();
    void ask();
    void show(const OverviewNumbers &numbers);
    void clear();

    Desk &m_desk;
    QPointer<Job> m_job;
    bool m_outOfDate = true;
    QLabel *m_total;
    QLabel *m_backup; // hidden while the last backup is recent
    QCheckBox *m_asTables;
    QGridLayout *m_tileGrid = nullptr;
    std::vector<AttentionTile *> m_tiles; // one for each kind of attention
    std::vector<TallyChart *> m_charts;
};

} // namespace desktop
