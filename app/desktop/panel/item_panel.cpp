#include "panel/item_panel.h"

#include "controls/dropped_files.h"
#include "controls/form.h"
#include "fields/ledger_warning.h"
#include "look/settings.h"
#include "panel/attachments_tab.h"
#include "panel/custody_tab.h"
#include "panel/fields_tab.h"
#include "panel/history_tab.h"
#include "panel/item_head.h"
#include "registry/history.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QShortcut>
#include <QVBoxLayout>

#include <utility>

namespace desktop {

namespace {

constexpr int settleMs = 30;
constexpr int smallestWidth = 300;
const auto keptTab = QStringLiteral("panel_tab");

} // namespace

void installPanel(Desk &desk)
{
    desk.setPanel(new ItemPanel(desk));
}

ItemPanel::ItemPanel(Desk &desk)
    : m_desk(desk)
    , m_stack(new QStackedWidget(this))
    , m_sentence(hintLabel({}, this))
{
    setObjectName(QStringLiteral("item_panel"));
    setAccessibleName(tr("Chosen item"));
    setMinimumWidth(smallestWidth);
    setAcceptDrops(true);
    m_sentence->setObjectName(QStringLiteral("panel_sentence"));
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setMargin(24);
    m_stack->addWidget(m_sentence);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_stack);
    m_soon.setSingleShot(true);
    m_soon.setInterval(settleMs);
    connect(&m_soon, &QTimer::timeout, this, &ItemPanel::reload);
    connect(&desk, &Desk::itemAsked, this, &ItemPanel::showItem);
    connect(&desk, &Desk::chosenChanged, this, &ItemPanel::followChosen);
    connect(&desk, &Desk::stepAsked, this, [this](const QString &leaf) {
        whenShown([this, leaf] {
            m_tabs->setCurrentWidget(m_history);
            m_history->showEntry(leaf);
        });
    });
    connect(&desk, &Desk::fileAsked, this, [this](const QString &sha256) {
        whenShown([this, sha256] {
            m_tabs->setCurrentWidget(m_attachments);
            m_attachments->choose(sha256);
        });
    });
    auto &workplace = desk.workplace();
    connect(&workplace, &Workplace::signedIn, this, &ItemPanel::reload);
    connect(&workplace, &Workplace::changed, this, [this](const registry::Change &change) {
        if (!m_shown || concernsItem(change, *m_shown))
            reload();
    });
    for (auto signal : {&Workplace::locked, &Workplace::closed})
        connect(&workplace, signal, this, &ItemPanel::forget);
    connect(&workplace, &Workplace::closed, this, [this] { m_number.clear(); });
    desk.commands().on("refresh", this, [this] { reload(); });
    followChosen();
}

// Whether the shown item may be out of date. An item in a container has the custody of the
// container, and its contents have custody steps too.
bool ItemPanel::concernsItem(const registry::Change &change, const ShownItem &shown)
{
    const bool isAlone = !shown.item.parent && shown.contents.empty();
    return !isAlone || change.names(shown.item.id)
        || !change.isOnlyOf(
            {"item", "custody", "seizure", "attachment", "label", "record", "graph", "audit"});
}

// Built when the first item is shown, not at the start.
void ItemPanel::buildItem()
{
    if (m_item)
        return;
    m_item = new QWidget(m_stack);
    m_warning = new LedgerWarning(m_desk.workplace(), m_item);
    m_warning->setObjectName(QStringLiteral("item_panel_warning"));
    m_head = new ItemHead(m_desk);
    m_tabs = named(new QTabWidget(m_item), "panel_tabs", tr("Sides of the item"));
    m_attachments = new AttachmentsTab(m_desk);
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setExpanding(false);
    addTab(new FieldsTab(m_desk), tr("Fields"));
    addTab(m_attachments, tr("Attachments"));
    auto *custody = new CustodyTab(m_desk);
    addTab(custody, tr("Custody"));
    m_history = new HistoryTab(m_desk);
    addTab(m_history, tr("History"));
    m_tabs->setCurrentIndex(keptState(keptTab).toInt());
    auto *item = new QVBoxLayout(m_item);
    item->setContentsMargins({});
    item->setSpacing(0);
    item->addWidget(m_warning);
    item->addWidget(m_head);
    item->addWidget(m_tabs, 1);
    m_stack->addWidget(m_item);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this](int index) {
        keepState(keptTab, QByteArray::number(index));
        fillCurrentTab();
    });
    connect(m_warning, &LedgerWarning::auditAsked, this,
            [this] { m_desk.commands().action("audit")->trigger(); });
    connect(custody, &CustodyTab::paperAsked, this, [this](const QString &sha256) {
        m_tabs->setCurrentWidget(m_attachments);
        m_attachments->openFile(sha256);
    });
}

void ItemPanel::addTab(ItemTab *tab, const QString &title)
{
    const int index = m_tabs->addTab(tab, title);
    const QKeySequence keys(Qt::ALT | Qt::Key(Qt::Key_1 + index));
    m_tabs->setTabToolTip(index, tr("%1 (%2)").arg(title, keys.toString(QKeySequence::NativeText)));
    connect(new QShortcut(keys, m_desk.window()), &QShortcut::activated, this, [this, index] {
        m_tabs->setCurrentIndex(index);
        m_tabs->currentWidget()->setFocus();
    });
}

void ItemPanel::followChosen()
{
    const auto &chosen = m_desk.chosen();
    if (chosen.size() == 1)
        m_number = chosen.front();
    else
        m_number.clear(); // what is shown is what commands act on
    m_soon.start();
}

void ItemPanel::showItem(const QString &exhibitNumber)
{
    m_desk.setChosen({exhibitNumber}); // the commands are about what is shown
    m_number = exhibitNumber;
    reload();
}

void ItemPanel::reload()
{
    m_soon.stop();
    ++m_asked;
    m_isReading = false;
    if (!m_desk.workplace().officer())
        return forget();
    if (m_number.isEmpty() && m_desk.chosen().size() > 1)
        return say(tr("%n items are chosen. Commands act on all of them.", nullptr,
                      int(m_desk.chosen().size())));
    if (m_number.isEmpty())
        return say(tr(
            "Choose an item in the list to see its fields, files, chain of custody and history."));
    read();
}

// Reads most items at once; a job reads an item with thousands of entries or contents.
void ItemPanel::read()
{
    auto &workplace = m_desk.workplace();
    const auto size = registry::sizeOfStory(workplace.reading(), m_number);
    const bool isQuick = !size || isShort(*size);
    if (!isQuick && !(m_shown && m_shown->item.exhibitNumber == m_number))
        say(tr("Reading %1…").arg(m_number));
    m_isReading = true;
    workplace.readNowOrLater(
        isQuick, tr("Reading %1").arg(m_number),
        [number = m_number, viewer = workplace.viewer()](const registry::Registry &registry,
                                                         base::Progress &) {
            return readShownItem(registry, number, viewer);
        },
        this,
        [this, asked = ++m_asked](Result<ShownItem> shown) {
            if (asked == m_asked)
                fill(std::move(shown));
        });
}

void ItemPanel::whenShown(std::function<void()> run)
{
    if (m_isReading)
        m_afterwards = std::move(run);
    else if (m_shown)
        run();
}

void ItemPanel::fill(Result<ShownItem> shown)
{
    m_isReading = false;
    const auto afterwards = std::exchange(m_afterwards, {});
    if (!shown)
        return say(shown.error().message);
    buildItem();
    m_shown = std::move(*shown);
    m_head->show(*m_shown);
    m_warning->compare(m_shown->item.id, m_shown->item.exhibitNumber);
    for (int i = 0; i < m_tabs->count(); ++i)
        m_stale.insert(m_tabs->widget(i));
    fillCurrentTab();
    m_stack->setCurrentWidget(m_item);
    if (afterwards)
        afterwards();
}

void ItemPanel::fillCurrentTab()
{
    auto *tab = qobject_cast<ItemTab *>(m_tabs->currentWidget());
    if (m_shown && m_stale.remove(tab))
        tab->show(*m_shown);
}

void ItemPanel::say(const QString &sentence)
{
    m_shown.reset();
    m_sentence->setText(sentence);
    m_stack->setCurrentWidget(m_sentence);
}

void ItemPanel::forget()
{
    ++m_asked;
    m_isReading = false;
    m_afterwards = {};
    say({});
    m_stale.clear();
    if (!m_item)
        return;
    m_head->forget();
    m_warning->forget();
    for (int i = 0; i < m_tabs->count(); ++i)
        qobject_cast<ItemTab *>(m_tabs->widget(i))->forget();
}

void ItemPanel::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_shown && !droppedFiles(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ItemPanel::dropEvent(QDropEvent *event)
{
    Q_EMIT m_desk.filesDropped(m_number, droppedFiles(*event->mimeData()));
    event->acceptProposedAction();
}

} // namespace desktop
