#include "items/item_page.h"

#include "items/copied_rows.h"
#include "items/filter_header.h"
#include "look/appearance.h"
#include "registry/hidden_items.h"
#include "registry/search.h"
#include "work/error_box.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QScopedValueRollback>
#include <QSet>
#include <QShortcut>

#include <algorithm>

namespace desktop {

namespace {

constexpr std::size_t chosenAtOnce = 5000; // more are looked up in the background
constexpr int typedHits = 1000;            // among which the next one in the list is looked for

// What can be done to the items of a list, as in the menus.
bool isForItems(const CommandRule &rule)
{
    const QLatin1String menu(rule.menu);
    return (menu == QLatin1String("item") || menu == QLatin1String("custody"))
        && (rule.need == Need::Items || rule.need == Need::OneItem);
}

} // namespace

ItemPage::ItemPage(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_model(new ItemModel(desk.workplace(), this))
    , m_view(new ItemView(*m_model, this))
    , m_title(headingLabel({}, this))
    , m_count(hintLabel({}, this))
    , m_elsewhere(plainLabel({}, this))
    , m_showAll(named(new QToolButton(this), "show_all", tr("Show all items")))
    , m_filter(named(new QToolButton(this), "filter", tr("Filter by column")))
{
    setObjectName(QStringLiteral("item_page"));
    layOut();
    connectDesk();
    connectCommands();
    connect(m_model, &ItemModel::answered, this, &ItemPage::tellAnswer);
    connect(m_model, &ItemModel::failed, this,
            [this](const Error &error) { showError(window(), error); });
    connect(m_model, &ItemModel::filesDropped, &m_desk, &Desk::filesDropped);
    connect(m_view, &ItemView::chosenChanged, this, &ItemPage::takeChoice);
    connect(m_view, &ItemView::typedAhead, this, &ItemPage::chooseTyped);
    connect(m_view, &ItemView::copyAsked, m_desk.commands().action("copy_rows"), &QAction::trigger);
    connect(m_view, &ItemView::activated, this, [this] {
        if (m_desk.chosen().size() == 1)
            m_desk.showItem(m_desk.chosen().front());
    });
    connect(m_view, &QWidget::customContextMenuRequested, this, &ItemPage::offerCommands);
    connect(&m_view->filters(), &FilterHeader::edited, this, &ItemPage::ask);
    connect(&m_view->filters(), &FilterHeader::left, m_view, [this] { m_view->setFocus(); });
    showAll();
}

void ItemPage::layOut()
{
    m_title->setObjectName(QStringLiteral("list_title"));
    m_title->setWordWrap(false);
    m_title->setMinimumWidth(0);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_count->setObjectName(QStringLiteral("list_count"));
    m_count->setWordWrap(false);
    m_elsewhere->setObjectName(QStringLiteral("chosen_elsewhere"));
    m_elsewhere->setContentsMargins(12, 0, 8, 6);
    setTone(*m_elsewhere, Tone::Warning);
    m_elsewhere->hide();
    m_showAll->setText(tr("Show all"));
    m_showAll->setToolTip(tr("Shows all items again, without any filter."));
    m_filter->setText(tr("Filter"));
    m_filter->setIcon(icon(QStringLiteral("filter")));
    m_filter->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_filter->setCheckable(true);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(12, 8, 8, 6);
    line->setSpacing(10);
    line->addWidget(m_title, 1);
    line->addWidget(m_count);
    line->addWidget(m_showAll);
    line->addWidget(m_filter);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(line);
    column->addWidget(m_elsewhere);
    column->addWidget(m_view);
    setFocusProxy(m_view);
    connect(m_showAll, &QToolButton::clicked, this, &ItemPage::showAll);
    connect(m_filter, &QToolButton::toggled, this, &ItemPage::showFilters);
}

void ItemPage::connectDesk()
{
    auto &workplace = m_desk.workplace();
    connect(&m_desk, &Desk::listAsked, this,
            [this](const registry::ItemFilter &filter, const QString &title) {
                m_asked.clear(); // a new question has a new answer
                showList(filter, title);
                m_desk.showPage(QStringLiteral("items"));
            });
    m_desk.tellShownList([this]() -> Desk::ShownList {
        return {m_model->filter(), m_model->sorting(), m_title->text()};
    });
    connect(&m_desk, &Desk::itemAsked, this,
            [this](const QString &exhibitNumber) { choose({exhibitNumber}); });
    connect(&m_desk, &Desk::chosenChanged, this, &ItemPage::followChosen);
    connect(&workplace, &Workplace::signedIn, this, &ItemPage::ask);
    connect(&workplace, &Workplace::changed, m_model, [this](const registry::Change &change) {
        if (concernsLists(change))
            m_model->readAgain();
    });
    connect(&workplace, &Workplace::locked, this, &ItemPage::forget);
    connect(&workplace, &Workplace::closed, this, &ItemPage::showAll);
}

void ItemPage::connectCommands()
{
    auto &commands = m_desk.commands();
    commands.on("show_items", this, [this] { m_desk.showPage(QStringLiteral("items")); });
    commands.on("refresh", m_model, [this] { m_model->readAgain(); });
    commands.on("copy_rows", this, [this] { copyRows(); });
    for (const auto &keys :
         {QKeySequence(Qt::Key_Slash), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L)}) {
        auto *shortcut =
            new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, [this] {
            m_filter->setChecked(true);
            m_view->filters().focusFilters();
        });
    }
}

void ItemPage::showList(const registry::ItemFilter &filter, const QString &title)
{
    m_base = filter;
    m_isAll = registry::conditionsOf(filter, 1).sql.isEmpty();
    m_title->setText(title);
    m_title->setToolTip(title);
    m_view->filters().clearFilters();
    ask();
}

void ItemPage::showAll()
{
    showList({}, tr("All items"));
}

// What is locked away must not stay on the screen, nor in memory.
void ItemPage::forget()
{
    m_asked.clear();
    m_model->clear();
    tellAnswer();
}

void ItemPage::ask()
{
    auto filter = m_base;
    const auto texts = m_view->filters().texts();
    for (auto text = texts.begin(); text != texts.end(); ++text)
        filter.contains.insert(text.key(), text.value());
    m_model->show(filter);
    tellAnswer();
}

void ItemPage::showFilters(bool shown)
{
    m_view->filters().setFiltersShown(shown);
    if (shown)
        m_view->filters().focusFilters();
    else
        m_view->setFocus();
}

bool ItemPage::isRestricted() const
{
    return !m_isAll || !m_view->filters().texts().isEmpty();
}

// An auditor sees how many items are hidden, but not which.
QString ItemPage::hiddenText() const
{
    const auto &officer = m_desk.workplace().officer();
    if (!officer || !officer->roles.count(domain::Role::Auditor) || isRestricted())
        return {};
    registry::ItemFilter everything;
    everything.viewer = officer->id;
    const auto hidden = registry::countHidden(m_desk.workplace().reading(), everything);
    return hidden && *hidden > 0 ? tr(", %Ln more in restricted cases", nullptr, int(*hidden))
                                 : QString();
}

void ItemPage::tellAnswer()
{
    const int items = m_model->rowCount();
    const bool isReading = m_model->isReading();
    m_showAll->setVisible(isRestricted());
    m_count->setText(m_model->isPartial() || (isReading && items == 0)
                         ? QString()
                         : tr("%Ln item(s)", nullptr, items) + hiddenText());
    if (items > 0)
        m_view->setEmptyText({});
    else if (isReading)
        m_view->setEmptyText(tr("Reading…"));
    else if (isRestricted())
        m_view->setEmptyText(tr("Nothing matches. “Show all” takes the filters away."));
    else
        m_view->setEmptyText(tr("No items yet. Ctrl+N registers one, Ctrl+B registers many."));
    if (!isReading && !m_asked.isEmpty())
        choose(m_asked);
}

void ItemPage::takeChoice()
{
    if (m_choosing)
        m_choosing->abandon();
    m_choosing = nullptr;
    const auto numbers = m_view->chosenNumbers();
    if (!numbers.empty())
        m_asked.clear();
    tellElsewhere();
    if (numbers.empty())
        return tell(m_asked);
    if (numbers.size() <= chosenAtOnce) {
        const auto exhibits = registry::exhibitNumbers(m_desk.workplace().reading(), numbers);
        return exhibits ? tell(*exhibits) : showError(window(), exhibits.error());
    }
    tell({}); // until it is known what they are called, nothing may be done to others
    m_choosing = m_desk.workplace().read(
        tr("Choosing items"),
        [numbers](registry::Registry &reader, base::Progress &) {
            return registry::exhibitNumbers(reader, numbers);
        },
        this,
        [this](const Result<QStringList> &exhibits) {
            m_choosing = nullptr;
            if (exhibits)
                tell(*exhibits);
            else
                showError(window(), exhibits.error());
        });
}

void ItemPage::tell(const QStringList &chosen)
{
    const QScopedValueRollback telling(m_isTelling, true);
    m_desk.setChosen(chosen);
}

// Items that are asked for are what the commands are about, also while the list does not have them:
// then no row is highlighted.
void ItemPage::choose(const QStringList &exhibitNumbers)
{
    m_view->forgetTyped();
    if (!m_desk.workplace().officer())
        return;
    const registry::ItemTable table(m_desk.workplace().reading());
    std::vector<int> rows;
    for (const QString &exhibitNumber : exhibitNumbers) {
        const auto item = table.byExhibitNumber(exhibitNumber);
        if (!item)
            return showError(window(), item.error());
        if (const int row = m_model->rowOf(item->number); row >= 0)
            rows.push_back(row);
    }
    if (!rows.empty() && qsizetype(rows.size()) == exhibitNumbers.size())
        return m_view->chooseRows(rows);
    m_asked = exhibitNumbers;
    m_view->clearSelection();
    takeChoice();
}

// Selects the items that another screen has chosen.
void ItemPage::followChosen()
{
    if (!m_isTelling)
        choose(m_desk.chosen());
}

void ItemPage::tellElsewhere()
{
    const bool isElsewhere = !m_asked.isEmpty() && !m_model->isReading();
    m_elsewhere->setText(m_asked.size() == 1
                             ? tr("%1 is chosen, and is not in this list.").arg(m_asked.value(0))
                             : tr("%n item(s) are chosen that are not all in this list.", nullptr,
                                  int(m_asked.size())));
    m_elsewhere->setVisible(isElsewhere);
}

// The next item of the list, after the current one, that has a word with the text in it.
void ItemPage::chooseTyped(const QString &text)
{
    auto &workplace = m_desk.workplace();
    if (!workplace.officer())
        return;
    const auto found =
        registry::searchNumbers(workplace.reading(), text, workplace.viewer(), typedHits);
    if (!found)
        return showError(window(), found.error());
    const QSet<qint64> hits(found->begin(), found->end());
    const int rows = m_model->rowCount();
    const int current = m_view->currentIndex().row();
    for (int i = 1; i <= rows; ++i) {
        const int row = (current + i) % rows;
        if (hits.contains(m_model->numbers()[std::size_t(row)]))
            return m_view->chooseRow(row);
    }
    m_desk.say(tr("No item in this list has “%1”.").arg(text));
}

void ItemPage::copyRows()
{
    const auto numbers = m_view->chosenNumbers();
    m_desk.workplace().read(
        tr("Copying rows"),
        [numbers, columns = m_view->shownColumns(), limits = m_model->limits(),
         viewer = m_desk.workplace().viewer()](registry::Registry &reader,
                                               base::Progress &progress) {
            return copiedRows(reader, numbers, columns, limits, viewer, progress);
        },
        this,
        [this, rows = int(numbers.size())](const Result<QString> &text) {
            if (!text)
                return showError(window(), text.error());
            QGuiApplication::clipboard()->setText(*text);
            m_desk.say(tr("%Ln row(s) copied; paste them into a spreadsheet.", nullptr, rows));
        });
}

void ItemPage::offerCommands(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("item_commands"));
    menu->setToolTipsVisible(true);
    const char *lastMenu = "";
    for (const auto &rule : commandRules()) {
        if (!*rule.id || !isForItems(rule))
            continue;
        if (qstrcmp(rule.menu, lastMenu) != 0)
            menu->addSeparator();
        lastMenu = rule.menu;
        menu->addAction(m_desk.commands().action(rule.id));
    }
    menu->popup(m_view->viewport()->mapToGlobal(at));
}

} // namespace desktop
