#include "overview/tally_chart.h"

#include "controls/form.h"
#include "look/appearance.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QHeaderView>
#include <QHorizontalBarSeries>
#include <QLocale>
#include <QValueAxis>
#include <QVBoxLayout>

#include <algorithm>

namespace desktop {

namespace {

constexpr std::size_t mostBars = 8;
constexpr int longestLabel = 22;
constexpr double barWidth = 0.7;       // of the room for one of the most bars
constexpr double roomForNumber = 1.4; // at the end of the longest bar, as a multiple of it

QString shortened(const QString &label)
{
    return label.size() <= longestLabel ? label : label.left(longestLabel - 1) + u'…';
}

// Names of persons and places come from outside, and charts read markup.
QString harmless(const QString &label)
{
    return shortened(label).toHtmlEscaped();
}

// Categories must differ, or two bars fall together.
QStringList categoriesOf(const std::vector<registry::Tally> &tallies, std::size_t count)
{
    QStringList categories;
    for (std::size_t i = count; i-- > 0;) {
        QString label = harmless(tallies[i].label);
        while (categories.contains(label))
            label += u'\u200b';
        categories.append(label);
    }
    return categories;
}

QChart *emptyChart()
{
    auto *chart = new QChart;
    chart->setBackgroundVisible(false);
    chart->legend()->hide();
    chart->setMargins({0, 0, 8, 0});
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    return chart;
}

// The first category is drawn lowest.
QHorizontalBarSeries *barsOf(const std::vector<registry::Tally> &tallies, std::size_t count,
                             const QString &title, const QPalette &palette)
{
    auto *set = new QBarSet(title);
    for (std::size_t i = count; i-- > 0;)
        set->append(double(tallies[i].items));
    set->setColor(toneColor(Tone::Accent));
    set->setBorderColor(Qt::transparent);
    set->setLabelColor(palette.color(QPalette::Text));
    auto *series = new QHorizontalBarSeries;
    series->append(set);
    series->setBarWidth(barWidth * double(count) / double(mostBars));
    series->setLabelsVisible(true);
    series->setLabelsPosition(QAbstractBarSeries::LabelsOutsideEnd);
    return series;
}

} // namespace

TallyChart::TallyChart(const char *objectName, const QString &title, QWidget *parent)
    : QFrame(parent)
    , m_title(title)
    , m_stack(new QStackedWidget(this))
    , m_bars(new QChartView(emptyChart(), this))
    , m_table(named(new QTreeWidget(this), objectName, title))
{
    setObjectName(QStringLiteral("card"));
    auto *heading = plainLabel(title, this);
    QFont font = heading->font();
    font.setWeight(QFont::DemiBold);
    heading->setFont(font);
    m_bars->setRenderHint(QPainter::Antialiasing);
    m_bars->setFrameShape(QFrame::NoFrame);
    m_bars->setFocusPolicy(Qt::NoFocus); // the table is what the keyboard and screen readers get
    m_bars->setStyleSheet(QStringLiteral("background: transparent"));
    m_bars->setAccessibleName(title);
    m_table->setHeaderLabels({title, tr("Items")});
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->header()->setStretchLastSection(false);
    m_table->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_stack->addWidget(m_bars);
    m_stack->addWidget(m_table);
    m_stack->setFixedHeight(fontMetrics().height()
                            * int(2 * mostBars + 1)); // or the chart elides its labels
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(heading);
    layout->addWidget(m_stack);
    connect(m_table, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem *row) {
        Q_EMIT chosen(m_tallies[std::size_t(
            m_table->indexOfTopLevelItem(const_cast<QTreeWidgetItem *>(row)))]);
    });
}

void TallyChart::show(std::vector<registry::Tally> tallies)
{
    m_tallies = std::move(tallies);
    drawBars();
    fillTable();
}

void TallyChart::showAsTable(bool asTable)
{
    m_stack->setCurrentIndex(asTable ? 1 : 0);
}

void TallyChart::drawBars()
{
    const auto count = std::min(m_tallies.size(), mostBars);
    auto *series = barsOf(m_tallies, count, m_title, palette());
    auto *chart = emptyChart();
    chart->addSeries(series);
    addAxes(*chart, *series, categoriesOf(m_tallies, count));
    connect(series, &QAbstractBarSeries::clicked, this,
            [this, count](int index) { Q_EMIT chosen(m_tallies[count - 1 - std::size_t(index)]); });
    connect(series, &QAbstractBarSeries::hovered, this, [this, count](bool isOver, int index) {
        m_bars->setCursor(isOver ? Qt::PointingHandCursor : Qt::ArrowCursor);
        m_bars->setToolTip(isOver ? m_tallies[count - 1 - std::size_t(index)].label : QString());
    });
    const std::unique_ptr<QChart> before(m_bars->chart()); // still the view's until it has another
    m_bars->setChart(chart);
}

void TallyChart::addAxes(QChart &chart, QHorizontalBarSeries &series, const QStringList &categories)
{
    auto *names = new QBarCategoryAxis;
    names->append(categories);
    names->setGridLineVisible(false);
    names->setLabelsColor(palette().color(QPalette::Text));
    names->setLinePenColor(palette().color(QPalette::Mid));
    names->setLabelsFont(font());
    qint64 most = 1;
    for (const auto &tally : m_tallies)
        most = std::max(most, tally.items);
    auto *values = new QValueAxis;
    values->setRange(0, double(most) * roomForNumber);
    values->setVisible(false);
    chart.addAxis(names, Qt::AlignLeft);
    chart.addAxis(values, Qt::AlignBottom);
    series.attachAxis(names);
    series.attachAxis(values);
}

void TallyChart::fillTable()
{
    m_table->clear();
    for (const auto &tally : m_tallies) {
        auto *row = new QTreeWidgetItem(m_table, {tally.label, QLocale().toString(tally.items)});
        row->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    }
}

} // namespace desktop
