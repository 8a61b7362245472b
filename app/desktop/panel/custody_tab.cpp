#include "panel/custody_tab.h"

#include "actions/correct_step.h"
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
    , m_sentence(hintLabel({}, this))
    , m_model(new CustodyModel(this))
    , m_table(named(new QTableView(this), "custody_table", tr("Steps of the chain of custody")))
    , m_paper(named(new QPushButton(tr("&Paper"), this), "open_paper",
                    tr("Open the paper of the chosen step")))
    , m_where(named(new QPushButton(tr("&Where between days…"), this), "where_between",
                    tr("Where it was between two days")))
    , m_correct(named(new QPushButton(tr("Correct &step…"), this), "correct_step_button",
                      tr("Correct the chosen step")))
{
    setObjectName(QStringLiteral("custody_tab"));
    m_area->setWidget(m_timeline);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_sentence->setObjectName(QStringLiteral("custody_sentence"));
    m_sentence->setContentsMargins(8, 0, 8, 0);
    m_sentence->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_sentence->setAlignment(Qt::AlignTop);
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
    layout->addWidget(m_sentence);
    layout->addWidget(m_table, 1);
    auto *below = new QHBoxLayout;
    below->setContentsMargins(8, 4, 8, 8);
    below->addWidget(m_paper);
    below->addWidget(m_correct);
    below->addWidget(m_where);
    below->addStretch();
    layout->addLayout(below);
    m_paper->setEnabled(false);
    m_correct->setEnabled(false);
    connect(m_correct, &QPushButton::clicked, this,
            [this] { m_desk.giveFor("correct_step", {m_number}); });
    connect(m_timeline, &CustodyTimeline::announced, m_sentence, &QLabel::setText);
    connect(m_paper, &QPushButton::clicked, this, &CustodyTab::askForPaper);
    connect(m_where, &QPushButton::clicked, this, &CustodyTab::askWhere);
    connect(m_table, &QTableView::activated, this, &CustodyTab::askForPaper);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &now) {
                m_paper->setEnabled(!m_model->paperOf(now.row()).isEmpty());
                judgeStep();
            });
}

void CustodyTab::show(const ShownItem &shown)
{
    auto &workplace = m_desk.workplace();
    if (m_number != shown.item.exhibitNumber)
        forget();
    m_number = shown.item.exhibitNumber;
    m_seizedAtMs = shown.item.seizure.atMs;
    workplace.readNowOrLater(
        isShort(shown.size), tr("Reading the chain of custody"),
        [item = shown.item.id, viewer = workplace.viewer(), now = workplace.environment().now()](
            const registry::Registry &registry, base::Progress &) {
            return readChain(registry, item, viewer, now);
        },
        this,
        [this, asked = ++m_asked](const Result<Chain> &chain) {
            if (asked == m_asked)
                fill(chain);
        });
}

Result<CustodyTab::Chain> CustodyTab::readChain(const registry::Reader &reader, const QString &item,
                                                const QString &viewer, qint64 nowMs)
{
    Chain chain;
    chain.nowMs = nowMs;
    registry::AttentionLimits limits;
    limits.nowMs = nowMs;
    TRY(chain.picture, registry::custodyPicture(reader, item, limits, viewer));
    TRY(chain.history, registry::historyOf(reader, item, viewer));
    return chain;
}

void CustodyTab::fill(const Result<Chain> &chain)
{
    if (!chain) {
        forget();
        return m_sentence->setText(chain.error().message);
    }
    const int scrolled = m_table->verticalScrollBar()->value();
    m_timeline->show(chain->picture, chain->nowMs);
    m_model->setHistory(chain->history);
    fitPicture();
    m_table->verticalScrollBar()->setValue(scrolled);
    m_paper->setEnabled(false);
    judgeStep();
    m_sentence->setText(
        tr("Point with the mouse or use the arrow keys to read each part. Long waits are drawn "
           "shorter."));
}

// Only the newest step is corrected, while nothing rests on it; the tool tip says why not.
void CustodyTab::judgeStep()
{
    const int row = m_table->currentIndex().row();
    QString obstacle;
    if (row < 0)
        obstacle = tr("Choose the step first.");
    else if (!m_desk.workplace().officer())
        obstacle = tr("Sign in first.");
    else {
        const registry::Reader reader(m_desk.workplace().reading());
        const auto found =
            actions::correctableStep(reader, *m_desk.workplace().officer(), m_number);
        if (!found)
            obstacle = found.error().message;
        else if (m_model->leafOf(row) != found->step.leaf)
            obstacle = tr("Only the newest step can be corrected.");
    }
    const auto *command = m_desk.commands().action("correct_step");
    m_correct->setEnabled(obstacle.isEmpty());
    m_correct->setToolTip(obstacle.isEmpty() ? Commands::hintOf(*command) : obstacle);
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
    ++m_asked;
    m_timeline->clear();
    m_model->setHistory({});
    m_sentence->clear();
    m_paper->setEnabled(false);
    m_correct->setEnabled(false);
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
