#include "custody/item_lot.h"

#include "controls/form.h"
#include "look/appearance.h"
#include "registry/search.h"

#include <QHBoxLayout>
#include <QHeaderView>

namespace desktop {

ItemLot::ItemLot(Workplace &workplace, domain::CustodyVerb verb, QWidget *parent)
    : QWidget(parent)
    , m_workplace(workplace)
    , m_verb(verb)
    , m_model(verb == domain::CustodyVerb::Seal)
    , m_scan(isSealing()
                 ? new ScanLine("lot_scan", tr("Seal number"),
                                tr("Scan the seals one after the other, or an exhibit first"), this)
                 : new ScanLine("lot_scan", tr("Scan an item"),
                                tr("Scan or type an exhibit number, seal or IMEI, then Enter"),
                                this))
    , m_table(new PlainTable(&m_model, LotModel::Obstacle, "lot_items", tr("Items"), this))
    , m_total(plainLabel({}, this))
    , m_takeOut(
          named(new QPushButton(tr("Take ou&t"), this), "take_out", tr("Take the chosen rows out")))
{
    m_total->setObjectName(QStringLiteral("lot_total"));
    m_table->setEmptyText(
        tr("Nothing is in the lot yet. Scan an exhibit, or choose items in the list first."));
    m_table->setMinimumHeight(m_table->fontMetrics().height() * 6);
    m_table->setWidths({160, 170, 130, 110});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_scan);
    layout->addWidget(m_table, 1);
    layout->addWidget(footRow());
    setFocusProxy(m_scan);
    connect(m_scan, &ScanLine::scanned, this, &ItemLot::scan);
    connect(m_takeOut, &QPushButton::clicked, this, &ItemLot::takeOut);
    connect(m_table, &PlainTable::deleteAsked, this, &ItemLot::takeOut);
    connect(&m_model, &LotModel::dataChanged, this, &ItemLot::count);
    connect(&m_workplace, &Workplace::changed, this, [this](const registry::Change &change) {
        if (concernsLists(change))
            askAgain();
    });
    count();
}

QWidget *ItemLot::footRow()
{
    auto *row = new QWidget(this);
    m_takeOut->setAutoDefault(false);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(m_total, 1);
    layout->addWidget(m_takeOut);
    return row;
}

void ItemLot::add(const QStringList &exhibitNumbers)
{
    m_workplace.read(
        tr("Looking at the items"),
        [verb = m_verb, exhibitNumbers, actor = m_workplace.viewer()](registry::Registry &registry,
                                                                      base::Progress &) {
            return registry::stepCandidates(registry, verb, exhibitNumbers, actor);
        },
        this,
        [this](const Result<std::vector<registry::StepCandidate>> &candidates) {
            if (!candidates)
                return m_scan->answer(false, candidates.error().message);
            m_model.append(*candidates);
            count();
        });
}

void ItemLot::scan(const QString &text)
{
    const auto hit = registry::findOnly(m_workplace.reading(), text, m_workplace.viewer());
    if (!hit)
        return m_scan->answer(false, hit.error().message);
    using What = registry::ScanHit::What;
    if (*hit && isSealing() && (*hit)->what == What::Seal)
        return m_scan->answer(false,
                              tr("The seal %1 is on %2 already.").arg(text, (*hit)->exhibitNumber));
    if (*hit)
        return scanItem((*hit)->exhibitNumber);
    if (isSealing())
        return scanSeal(text);
    m_scan->answer(false, tr("No item carries “%1”.").arg(text));
}

void ItemLot::scanItem(const QString &exhibitNumber)
{
    const bool isThere = m_model.rowOf(exhibitNumber) >= 0;
    if (!isThere) {
        const auto candidates = registry::stepCandidates(m_workplace.reading(), m_verb,
                                                         {exhibitNumber}, m_workplace.viewer());
        if (!candidates)
            return m_scan->answer(false, candidates.error().message);
        m_model.append(*candidates);
    }
    const int row = m_model.rowOf(exhibitNumber);
    if (row < 0)
        return;
    m_nextSeal = row;
    m_table->chooseRow(row);
    const QString &obstacle = m_model.candidates().at(std::size_t(row)).obstacle;
    if (!obstacle.isEmpty())
        m_scan->answer(false, tr("%1: %2").arg(exhibitNumber, obstacle));
    else
        m_scan->answer(true,
                       isThere ? tr("%1 is in the lot already.").arg(exhibitNumber)
                               : tr("%1 is in the lot.").arg(exhibitNumber));
    count();
}

void ItemLot::scanSeal(const QString &seal)
{
    if (const int row = m_model.rowOfSeal(seal); row >= 0)
        return m_scan->answer(
            false,
            tr("The seal %1 is in the list already, for %2.").arg(seal, m_model.numbers().at(row)));
    const int row = m_model.nextWithoutSeal(m_nextSeal);
    if (row < 0)
        return m_scan->answer(false, tr("Every item in the list has its seal already."));
    m_model.setData(m_model.index(row, LotModel::Seal), seal);
    m_nextSeal = row;
    m_table->chooseRow(row);
    m_scan->answer(true, tr("%1 gets the seal %2.").arg(m_model.numbers().at(row), seal));
}

void ItemLot::takeOut()
{
    m_model.remove(m_table->chosenRows());
    count();
}

// The registry has changed meanwhile: an obstacle may be gone, or there may be a new one.
void ItemLot::askAgain()
{
    if (!m_workplace.officer())
        return;
    const QStringList numbers = m_model.numbers();
    m_workplace.read(
        tr("Looking at the items"),
        [verb = m_verb, numbers, actor = m_workplace.viewer()](registry::Registry &registry,
                                                               base::Progress &) {
            return registry::stepCandidates(registry, verb, numbers, actor);
        },
        this,
        [this, numbers](const Result<std::vector<registry::StepCandidate>> &candidates) {
            if (m_model.numbers() != numbers)
                return askAgain(); // a scan came between
            if (candidates)
                m_model.refresh(*candidates);
            count();
        });
}

void ItemLot::count()
{
    QStringList sentences{tr("%n item(s) in the lot.", nullptr, int(m_model.ready().size()))};
    if (m_model.goingAlong() > 0)
        sentences.append(
            tr("%n more lie inside them and go along.", nullptr, m_model.goingAlong()));
    if (m_model.blocked() > 0)
        sentences.append(
            tr("%n more cannot take this step and stay as they are.", nullptr, m_model.blocked()));
    sentences.append(m_model.commonObstacle());
    QPalette palette = m_total->palette();
    palette.setColor(QPalette::WindowText,
                     toneColor(m_model.blocked() > 0 ? Tone::Warning : Tone::Quiet));
    m_total->setPalette(palette);
    m_total->setText(sentences.join(u' ').trimmed());
    m_takeOut->setEnabled(m_model.rowCount() > 0);
    Q_EMIT changed();
}

} // namespace desktop
