#include "panel/item_panel.h"

#include "controls/dropped_files.h"
#include "controls/form.h"
#include "look/settings.h"
#include "panel/attachments_tab.h"
#include "panel/custody_tab.h"
#include "panel/fields_tab.h"
#include "panel/history_tab.h"
#include "panel/item_head.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QShortcut>
#include <QVBoxLayout>

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
        if (!m_shown)
            return;
        m_tabs->setCurrentWidget(m_history);
        m_history->showEntry(leaf);
    });
    connect(&desk, &Desk::fileAsked, this, [this](const QString &sha256) {
        if (!m_shown)
            return;
        m_tabs->setCurrentWidget(m_attachments);
        m_attachments->choose(sha256);
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

// Whether what is shown of the item may be out of date. Its custody is that of what it is inside
// of, and its contents have a custody of their own.
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
    item->addWidget(m_head);
    item->addWidget(m_tabs, 1);
    m_stack->addWidget(m_item);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this](int index) {
        keepState(keptTab, QByteArray::number(index));
        fillCurrentTab();
    });
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
    if (!m_desk.workplace().officer())
        return forget();
    if (m_number.isEmpty() && m_desk.chosen().size() > 1)
        return say(tr("%n items are chosen. Commands act on all of them.", nullptr,
                      int(m_desk.chosen().size())));
    if (m_number.isEmpty())
        return say(tr(
            "Choose an item in the list to see its fields, files, chain of custody and history."));
    auto shown = readShownItem(m_desk.workplace().reading(), m_number, m_desk.workplace().viewer());
    if (!shown)
        return say(shown.error().message);
    buildItem();
    m_shown = std::move(*shown);
    m_head->show(*m_shown);
    for (int i = 0; i < m_tabs->count(); ++i)
        m_stale.insert(m_tabs->widget(i));
    fillCurrentTab();
    m_stack->setCurrentWidget(m_item);
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
    say({});
    m_stale.clear();
    if (!m_item)
        return;
    m_head->forget();
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
