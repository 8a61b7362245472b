#include "overview/overview_page.h"

#include "controls/form.h"
#include "look/settings.h"
#include "registry/backup_note.h"
#include "registry/item_table.h"
#include "registry/rehearsal_table.h"

#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace desktop {

namespace {

using registry::TallyBy;

constexpr int tilesInRow = 5;
constexpr int chartsInRow = 2;

struct ChartRule {
    TallyBy by;
    const char *objectName;
    const char *title;
};

constexpr ChartRule chartRules[] = {
    {TallyBy::Kind, "by_kind", QT_TRANSLATE_NOOP("desktop::OverviewPage", "By kind")},
    {TallyBy::State, "by_state", QT_TRANSLATE_NOOP("desktop::OverviewPage", "By state of custody")},
    {TallyBy::Site, "by_site", QT_TRANSLATE_NOOP("desktop::OverviewPage", "By site")},
    {TallyBy::Group, "by_group", QT_TRANSLATE_NOOP("desktop::OverviewPage", "By group")},
    {TallyBy::Case, "by_case", QT_TRANSLATE_NOOP("desktop::OverviewPage", "By case")},
    {TallyBy::Holder, "by_holder", QT_TRANSLATE_NOOP("desktop::OverviewPage", "By holder")},
};

registry::AttentionLimits limitsAt(qint64 nowMs)
{
    registry::AttentionLimits limits;
    limits.nowMs = nowMs;
    return limits;
}

Result<OverviewNumbers> askNumbers(registry::Registry &registry, const QString &viewer,
                                   qint64 nowMs)
{
    const registry::Reader reader(registry);
    OverviewNumbers numbers;
    numbers.backup = registry::backupWarning(registry.folder(), nowMs);
    if (registry::lastBackup(registry.folder())) {
        TRY(const auto rehearsal, registry::lastRehearsal(reader));
        const QString warning = registry::rehearsalWarning(rehearsal, nowMs);
        if (!warning.isEmpty())
            numbers.backup +=
                (numbers.backup.isEmpty() ? QString() : QStringLiteral("\n")) + warning;
    }
    registry::ItemFilter all;
    all.viewer = viewer;
    all.counted = true;
    TRY(numbers.items, registry::ItemTable(reader).count(all));
    TRY(numbers.attentions, registry::attentionTally(reader, limitsAt(nowMs), viewer));
    for (const auto &rule : chartRules) {
        TRY(auto tallies, registry::tally(reader, rule.by, viewer));
        numbers.tallies.push_back(std::move(tallies));
    }
    return numbers;
}

} // namespace

void installOverview(Desk &desk)
{
    desk.addPage(QStringLiteral("overview"),
                 [&desk]() -> QWidget * { return new OverviewPage(desk); });
    desk.commands().on("show_overview", &desk,
                       [&desk] { desk.showPage(QStringLiteral("overview")); });
}

OverviewPage::OverviewPage(Desk &desk)
    : QWidget(desk.window())
    , m_desk(desk)
    , m_total(headingLabel({}, this))
    , m_backup(hintLabel({}, this))
    , m_asTables(named(new QCheckBox(tr("As &tables"), this), "overview_tables", tr("As tables")))
{
    setObjectName(QStringLiteral("overview_page"));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(16, 12, 16, 0);
    head->addWidget(m_total, 1);
    head->addWidget(m_asTables);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(body());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(head);
    layout->addWidget(scroll, 1);
    setFocusProxy(m_asTables);
    m_backup->setObjectName(QStringLiteral("overview_backup"));
    m_backup->hide();
    connect(m_asTables, &QCheckBox::toggled, this, [this](bool asTables) {
        keepState(QStringLiteral("overview_tables"), asTables ? "1" : "");
        for (auto *chart : m_charts)
            chart->showAsTable(asTables);
    });
    m_asTables->setChecked(!keptState(QStringLiteral("overview_tables")).isEmpty());
    auto &workplace = desk.workplace();
    const auto refresh = [this] {
        m_outOfDate = true;
        if (isVisible())
            ask();
    };
    connect(&workplace, &Workplace::signedIn, this, refresh);
    connect(&workplace, &Workplace::changed, this, [refresh](const registry::Change &change) {
        if (concernsLists(change))
            refresh();
    });
    connect(desk.commands().action("refresh"), &QAction::triggered, this, refresh);
    connect(&workplace, &Workplace::locked, this, &OverviewPage::clear);
}

QLayout *OverviewPage::makeTiles()
{
    m_tileGrid = new QGridLayout;
    m_tileGrid->setSpacing(8);
    for (const auto attention : registry::allAttentions()) {
        auto *tile = new AttentionTile(attention, this);
        connect(tile, &QPushButton::clicked, this, [this, attention] {
            registry::ItemFilter filter;
            filter.attention = attention;
            filter.limits = limitsAt(m_desk.workplace().environment().now());
            filter.viewer = m_desk.workplace().viewer();
            m_desk.showItems(filter, registry::label(attention));
        });
        m_tiles.push_back(tile);
    }
    orderTiles();
    return m_tileGrid;
}

// Puts tiles with items first, and among them those that put a chain of custody in doubt.
void OverviewPage::orderTiles()
{
    auto tiles = m_tiles;
    std::stable_sort(tiles.begin(), tiles.end(),
                     [](const AttentionTile *a, const AttentionTile *b) {
                         return std::pair(!a->isEnabled(), !a->isGrave())
                             < std::pair(!b->isEnabled(), !b->isGrave());
                     });
    QWidget *before = m_asTables;
    for (int place = 0; place < int(tiles.size()); ++place) {
        auto *tile = tiles[std::size_t(place)];
        m_tileGrid->addWidget(tile, place / tilesInRow, place % tilesInRow);
        setTabOrder(before, tile);
        before = tile;
    }
}

QLayout *OverviewPage::makeCharts()
{
    auto *charts = new QGridLayout;
    charts->setSpacing(12);
    for (const auto &rule : chartRules) {
        const int place = int(m_charts.size());
        auto *chart = new TallyChart(rule.objectName, tr(rule.title), this);
        charts->addWidget(chart, place / chartsInRow, place % chartsInRow);
        connect(chart, &TallyChart::chosen, this,
                [this, by = rule.by](const registry::Tally &tally) {
                    m_desk.showItems(registry::filterOf(by, tally, m_desk.workplace().viewer()),
                                     tally.label);
                });
        m_charts.push_back(chart);
    }
    return charts;
}

QWidget *OverviewPage::body()
{
    auto *body = new QWidget(this);
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(16, 8, 16, 16);
    layout->setSpacing(16);
    layout->addWidget(m_backup);
    layout->addLayout(makeTiles());
    layout->addLayout(makeCharts());
    layout->addStretch();
    return body;
}

void OverviewPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_outOfDate)
        ask();
}

void OverviewPage::ask()
{
    if (!m_desk.workplace().officer())
        return;
    if (m_job)
        m_job->abandon();
    m_outOfDate = false;
    m_job = m_desk.workplace().read(
        tr("Counting"),
        [viewer = m_desk.workplace().viewer(), nowMs = m_desk.workplace().environment().now()](
            registry::Registry &registry, base::Progress &) {
            return askNumbers(registry, viewer, nowMs);
        },
        this,
        [this](const Result<OverviewNumbers> &numbers) {
            if (numbers)
                show(*numbers);
            else
                m_total->setText(numbers.error().message);
        });
}

void OverviewPage::show(const OverviewNumbers &numbers)
{
    m_total->setText(tr("%Ln item(s)", nullptr, int(numbers.items)));
    m_backup->setText(numbers.backup);
    m_backup->setVisible(!numbers.backup.isEmpty());
    for (std::size_t i = 0; i < m_tiles.size() && i < numbers.attentions.size(); ++i)
        m_tiles[i]->tell(numbers.attentions[i].items);
    orderTiles();
    for (std::size_t i = 0; i < m_charts.size(); ++i)
        m_charts[i]->show(numbers.tallies[i]);
}

void OverviewPage::clear()
{
    m_outOfDate = true;
    m_total->clear();
    m_backup->hide();
    for (auto *tile : m_tiles)
        tile->tell(0);
    for (auto *chart : m_charts)
        chart->show({});
}

} // namespace desktop
