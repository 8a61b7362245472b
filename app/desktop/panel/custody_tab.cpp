#include "panel/custody_tab.h"

#include "controls/form.h"
#include "panel/custody_model.h"
#include "panel/custody_timeline.h"
#include "panel/where_dialog.h"

#include <QHeaderView>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace desktop {

namespace {
constexpr int widestColumn = 260;
}

CustodyTab::CustodyTab(Desk &desk)
    : m_desk(desk)
    , m_timeline(new CustodyTimeline(nullptr))
    , m_area(named(new QScrollArea(this), "custody_area", tr("Picture of the chain of custody")))
    , m_told(hintLabel({}, this))
    , m_model(new CustodyModel(this))
    , m_table(named(new QTableView(this), "custody_table", tr("Steps of the chain of custody")))
    , m_paper(named(new QPushButton(tr("Open the &paper"), this), "open_paper",
                    tr("Open the paper of the chosen step")))
    , m_where(named(new QPushButton(tr("&Where between two days…"), this), "where_between",
                    tr("Where it was between two days")))
{
    setObjectName(QStringLiteral("custody_tab"));
    m_area->setWidget(m_timeline);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_told->setObjectName(QStringLiteral("custody_told"));
    m_told->setContentsMargins(8, 0, 8, 0);
    m_told->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_told->setAlignment(Qt::AlignTop);
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setTabKeyNavigation(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addWidget(m_area);
    layout->addWidget(m_told);
    layout->addWidget(m_table, 1);
    auto *below = new QHBoxLayout;
    below->setContentsMargins(8, 4, 8, 8);
    below->addWidget(m_paper);
    below->addWidget(m_where);
    below->addStretch();
    layout->addLayout(below);
    m_paper->setEnabled(false);
    connect(m_timeline, &CustodyTimeline::told, m_told, &QLabel::setText);
    connect(m_paper, &QPushButton::clicked, this, &CustodyTab::askForPaper);
    connect(m_where, &QPushButton::clicked, this, &CustodyTab::askWhere);
    connect(m_table, &QTableView::activated, this, &CustodyTab::askForPaper);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &now) {
                m_paper->setEnabled(!m_model->paperOf(now.row()).isEmpty());
            });
}

void CustodyTab::show(const ShownItem &shown)
{
    auto &workplace = m_desk.workplace();
    const registry::Reader reader(workplace.reading());
    m_number = shown.item.exhibitNumber;
    m_seizedAtMs = shown.item.seizure.atMs;
    registry::AttentionLimits limits;
    limits.nowMs = workplace.environment().now();
    const auto picture =
        registry::custodyPicture(reader, shown.item.id, limits, workplace.viewer());
    const auto history = registry::historyOf(reader, shown.item.id, workplace.viewer());
    if (!picture || !history) {
        forget();
        return m_told->setText((picture ? history.error() : picture.error()).message);
    }
    const int scrolled = m_table->verticalScrollBar()->value();
    m_timeline->show(*picture, limits.nowMs);
    m_model->setHistory(*history);
    fitPicture();
    m_table->verticalScrollBar()->setValue(scrolled);
    m_paper->setEnabled(false);
    m_told->setText(
        tr("Point with the mouse or use the arrow keys to read each part. Long waits are drawn "
           "shorter."));
}

void CustodyTab::fitPicture()
{
    const QSize size = m_timeline->sizeHint();
    const bool scrolls = size.width() > m_area->viewport()->width();
    const int bar = scrolls ? m_area->horizontalScrollBar()->sizeHint().height() : 0;
    m_area->setFixedHeight(size.height() + bar);
    m_table->resizeColumnsToContents();
    for (int column = 0; column < CustodyModel::columns; ++column)
        m_table->setColumnWidth(column, std::min(m_table->columnWidth(column), widestColumn));
}

void CustodyTab::forget()
{
    m_timeline->clear();
    m_model->setHistory({});
    m_told->clear();
    m_paper->setEnabled(false);
}

void CustodyTab::askWhere()
{
    (new WhereDialog(m_desk, m_number, m_seizedAtMs))->open();
}

void CustodyTab::askForPaper()
{
    const QString paper = m_model->paperOf(m_table->currentIndex().row());
    if (!paper.isEmpty())
        Q_EMIT paperAsked(paper);
}

} // namespace desktop
