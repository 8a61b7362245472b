#include "items/search_box.h"

#include "controls/form.h"
#include "controls/scan_line.h"
#include "intent/signing.h"
#include "look/scan_sound.h"
#include "registry/origin_table.h"
#include "work/error_box.h"

#include <QKeyEvent>

#include <algorithm>

namespace desktop {

namespace {

constexpr int mostMatches = 30;
constexpr int smallestWidth = 180;
constexpr int bestWidth = 280;

} // namespace

SearchBox::SearchBox(Desk &desk, QWidget *parent)
    : QLineEdit(parent)
    , m_desk(desk)
    , m_popup(new MatchPopup(desk.window(), this))
{
    named(this, "search", tr("Search or scan"));
    setPlaceholderText(tr("Search or scan"));
    setClearButtonEnabled(true);
    setMinimumWidth(smallestWidth);
    setMaximumWidth(bestWidth);
    m_typing.setSingleShot(true);
    m_typing.setInterval(0);
    connect(&m_typing, &QTimer::timeout, this, &SearchBox::ask);
    connect(this, &QLineEdit::textEdited, &m_typing, qOverload<>(&QTimer::start));
    connect(m_popup, &MatchPopup::clicked, this, &SearchBox::openItem);
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

void SearchBox::ask()
{
    auto &workplace = m_desk.workplace();
    const QString typed = text().trimmed();
    if (typed.isEmpty() || !workplace.officer())
        return m_popup->dismiss();
    const registry::Reader reader(workplace.reading());
    const auto search = [&]() -> Result<std::vector<registry::ItemRow>> {
        TRY(const auto numbers,
            registry::searchNumbers(reader, typed, workplace.viewer(), mostMatches));
        return registry::itemRows(reader, numbers, workplace.viewer());
    };
    auto rows = search();
    if (!rows)
        return showError(window(), rows.error());
    registry::AttentionLimits limits;
    limits.nowMs = workplace.environment().now();
    const auto caseFile = rows->empty() ? typedCase() : std::nullopt;
    m_popup->showMatches(std::move(*rows), limits, typed);
    if (caseFile)
        m_popup->hint(
            tr("Case %1, %2: Enter shows its items.").arg(caseFile->number, caseFile->title));
}

std::optional<domain::CaseFile> SearchBox::typedCase() const
{
    auto &workplace = m_desk.workplace();
    const QString typed = text().trimmed();
    if (!workplace.officer() || typed.isEmpty())
        return std::nullopt;
    const auto cases =
        registry::OriginTable(workplace.reading()).casesKnownTo(workplace.viewer());
    if (!cases)
        return std::nullopt;
    const auto found = std::find_if(cases->begin(), cases->end(), [&](const auto &caseFile) {
        return caseFile.number.contains(typed, Qt::CaseInsensitive)
            || caseFile.title.contains(typed, Qt::CaseInsensitive);
    });
    return found == cases->end() ? std::nullopt : std::optional(*found);
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
    if (const auto chosen = m_popup->chosen())
        openItem(*chosen);
    else if (!openScanned(typed))
        showMatches();
}

void SearchBox::showMatches()
{
    ask();
    const auto caseFile = m_popup->isEmpty() ? typedCase() : std::nullopt;
    if (caseFile) {
        registry::ItemFilter ofCase;
        ofCase.caseFile = caseFile->id;
        m_popup->dismiss();
        return m_desk.showItems(ofCase, tr("Case %1: %2").arg(caseFile->number, caseFile->title));
    }
    if (m_popup->isEmpty())
        return selectAll(); // the message stays
    registry::ItemFilter filter;
    filter.words = text().trimmed();
    m_popup->dismiss();
    m_desk.showItems(filter, tr("Items with “%1”").arg(filter.words));
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
