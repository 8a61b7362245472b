#include "items/search_box.h"

#include "controls/form.h"
#include "controls/scan_line.h"
#include "intent/signing.h"
#include "look/scan_sound.h"
#include "registry/item_query.h"
#include "registry/item_table.h"
#include "work/error_box.h"

#include <QKeyEvent>

namespace desktop {

namespace {

constexpr int mostMatches = 30;
constexpr int mostNames = 3; // of each sort
constexpr int mostCompletions = 6;
constexpr int smallestWidth = 180;
constexpr int bestWidth = 420;

} // namespace

SearchBox::SearchBox(Desk &desk, QWidget *parent)
    : QLineEdit(parent)
    , m_desk(desk)
    , m_popup(new MatchPopup(desk.window(), this))
{
    named(this, "search", tr("Search or scan"));
    setPlaceholderText(tr("Search or scan"));
    setToolTip(tr("Words, and conditions such as kind:phone sealed:no holder:NAME place:PLACE "
                  "case:NUMBER seized:2026-01.. Tab completes them."));
    setClearButtonEnabled(true);
    setMinimumWidth(smallestWidth);
    setMaximumWidth(bestWidth);
    m_typing.setSingleShot(true);
    m_typing.setInterval(0);
    connect(&m_typing, &QTimer::timeout, this, &SearchBox::ask);
    connect(this, &QLineEdit::textEdited, &m_typing, qOverload<>(&QTimer::start));
    connect(m_popup, &MatchPopup::picked, this, &SearchBox::openChosen);
    waitsForScans(this, false);
    new ScanTaker(
        this, [this](const QString &scanned) { takeScan(scanned); }, ScanTaker::Rank::Window);
    connect(&desk.workplace(), &Workplace::locked, this, &SearchBox::forget);
    connect(&desk.workplace(), &Workplace::closed, this, &SearchBox::forget);
    desk.commands().on("find", this, [this] {
        setFocus(Qt::ShortcutFocusReason);
        selectAll();
    });
}

Result<Matches> SearchBox::matches(const QString &typed) const
{
    const QString viewer = m_desk.workplace().viewer();
    const registry::Reader reader(m_desk.workplace().reading());
    Matches found;
    TRY(auto filter, registry::readQuery(reader, typed, viewer));
    std::vector<qint64> numbers;
    if (registry::hasCondition(typed)) {
        filter.limit = mostMatches;
        TRY(const auto items, registry::ItemTable(reader).list(filter));
        for (const auto &item : items)
            numbers.push_back(item.number);
    } else {
        TRY(numbers, registry::searchNumbers(reader, filter.words, viewer, mostMatches));
        TRY(found.names, registry::findNames(reader, filter.words, viewer, mostNames));
    }
    TRY(found.items, registry::itemRows(reader, numbers, viewer));
    found.words = filter.words.split(u' ', Qt::SkipEmptyParts);
    for (const auto &item : found.items) {
        TRY(found.reasons.emplace_back(), registry::searchReason(reader, item, filter.words));
    }
    return found;
}

void SearchBox::ask()
{
    auto &workplace = m_desk.workplace();
    const QString typed = text().trimmed();
    if (typed.isEmpty() || !workplace.officer())
        return m_popup->dismiss();
    auto found = matches(typed);
    const QStringList complete = completions();
    if (!found && found.error().code != ErrorCode::Invalid)
        return showError(window(), found.error());
    if (found) {
        registry::AttentionLimits limits;
        limits.nowMs = workplace.environment().now();
        m_popup->showMatches(std::move(*found), limits, typed);
    } else {
        m_popup->complain(found.error().message);
    }
    if (!complete.isEmpty())
        m_popup->hint(tr("Tab completes: %1").arg(complete.join(QStringLiteral("   "))));
}

QStringList SearchBox::completions() const
{
    auto &workplace = m_desk.workplace();
    if (!workplace.officer())
        return {};
    return registry::completionsOf(registry::Reader(workplace.reading()), text(),
                                   workplace.viewer(), mostCompletions)
        .value_or(QStringList());
}

// Replaces the text by its first completion; false if there is no completion.
bool SearchBox::complete()
{
    const QStringList complete = completions();
    if (complete.isEmpty())
        return false;
    setText(complete.front());
    ask();
    return true;
}

bool SearchBox::event(QEvent *event)
{
    // Ctrl+E is a command here, not the end of the line as on some desktops.
    if (event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent *>(event)->modifiers() == Qt::ControlModifier
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_E) {
        event->ignore();
        return true;
    }
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Tab
        && complete())
        return true;
    return QLineEdit::event(event);
}

void SearchBox::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Down:
        return m_popup->moveChoice(1);
    case Qt::Key_Up:
        return m_popup->moveChoice(-1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return enter();
    case Qt::Key_Escape:
        return leave();
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void SearchBox::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    m_typing.stop();
    m_popup->dismiss();
}

// A scanner types the end of a line before anything could be shown.
void SearchBox::enter()
{
    m_typing.stop();
    const QString typed = text().trimmed();
    if (typed.isEmpty())
        return;
    if (m_popup->chosenName() || m_popup->chosenItem())
        openChosen();
    else if (!openScanned(typed))
        showMatches();
}

void SearchBox::openChosen()
{
    if (const auto *name = m_popup->chosenName())
        openName(registry::FoundName(*name));
    else if (const auto *item = m_popup->chosenItem())
        openItem(QString(item->exhibitNumber));
}

void SearchBox::openName(const registry::FoundName &name)
{
    m_popup->dismiss();
    if (name.what == registry::FoundName::What::File) {
        m_desk.showItem(name.exhibitNumber);
        return m_desk.showFile(name.sha256);
    }
    m_desk.showItems(name.filter,
                     tr("%1: %2", "what a list is of, such as Case, and its name")
                         .arg(registry::label(name.what), name.text));
}

void SearchBox::showMatches()
{
    ask();
    if (m_popup->isEmpty())
        return selectAll(); // the message stays
    if (!m_popup->hasItems()) {
        m_popup->moveChoice(1);
        return openChosen();
    }
    const QString typed = text().trimmed();
    auto filter = registry::readQuery(registry::Reader(m_desk.workplace().reading()), typed,
                                      m_desk.workplace().viewer());
    if (!filter)
        return m_popup->complain(filter.error().message);
    m_popup->dismiss();
    m_desk.showItems(*filter, tr("Items with “%1”").arg(typed));
}

// Whether an item has exactly this.
bool SearchBox::openScanned(const QString &text)
{
    auto &workplace = m_desk.workplace();
    if (!workplace.officer())
        return false;
    const auto hit = registry::findScanned(workplace.reading(), text, workplace.viewer());
    if (!hit) {
        showError(window(), hit.error());
        return true; // it was no search
    }
    if (!*hit)
        return false;
    soundTaken();
    openItem((*hit)->exhibitNumber);
    if ((*hit)->others > 0)
        m_desk.say(tr("%Ln more item(s) match “%1”.", nullptr, int((*hit)->others)).arg(text));
    return true;
}

void SearchBox::openItem(const QString &exhibitNumber)
{
    m_popup->dismiss();
    selectAll(); // the next scan replaces it
    m_desk.showItem(exhibitNumber);
}

void SearchBox::takeScan(const QString &text)
{
    const QString scanned = text.trimmed();
    if (!m_desk.workplace().officer() || openScanned(scanned))
        return;
    soundRefused();
    setText(scanned);
    setFocus();
    selectAll();
    ask();
}

void SearchBox::leave()
{
    const bool wasEmpty = text().isEmpty();
    clear();
    m_popup->dismiss();
    if (wasEmpty)
        m_desk.showPage(m_desk.page());
}

void SearchBox::forget()
{
    m_typing.stop();
    clear();
    m_popup->dismiss();
}

} // namespace desktop
