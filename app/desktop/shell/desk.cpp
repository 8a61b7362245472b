#include "shell/desk.h"

#include <QApplication>
#include <QWidget>

namespace desktop {

Desk::Desk(Workplace &workplace, QWidget *window)
    : QObject(window)
    , m_workplace(workplace)
    , m_window(window)
    , m_commands(this)
{
    for (auto signal :
         {&Workplace::opened, &Workplace::closed, &Workplace::signedIn, &Workplace::locked})
        connect(&workplace, signal, this, &Desk::judgeCommands);
    connect(&workplace, &Workplace::changed, this, &Desk::judgeCommands);
    judgeCommands();
}

void Desk::setChosen(const QStringList &exhibitNumbers)
{
    if (m_chosen == exhibitNumbers)
        return;
    m_chosen = exhibitNumbers;
    judgeCommands();
    Q_EMIT chosenChanged();
}

void Desk::giveFor(const char *command, const QStringList &exhibitNumbers)
{
    // No signal, because nothing on the screen shows these items.
    const QStringList before = std::exchange(m_chosen, exhibitNumbers);
    judgeCommands();
    m_commands.action(command)->trigger();
    m_chosen = before;
    judgeCommands();
}

QWidget *Desk::front() const
{
    QWidget *active = QApplication::activeModalWidget();
    if (!active)
        active = QApplication::activeWindow();
    for (const auto *window = active; window; window = window->parentWidget()) {
        if (window == m_window)
            return active->isVisible() && active->isWindow() ? active : m_window;
    }
    return m_window;
}

void Desk::addPage(const QString &id, QWidget *page)
{
    Q_EMIT pageAdded(id, page);
}

void Desk::addPage(const QString &id, std::function<QWidget *()> make)
{
    m_unmadePages.insert(id, std::move(make));
}

void Desk::showPage(const QString &id)
{
    if (const auto make = m_unmadePages.take(id))
        addPage(id, make());
    m_page = id;
    Q_EMIT pageAsked(id);
}

void Desk::setTree(QWidget *tree)
{
    Q_EMIT treeSet(tree);
}

void Desk::setPanel(QWidget *panel)
{
    Q_EMIT panelSet(panel);
}

void Desk::setSearch(QWidget *search)
{
    Q_EMIT searchSet(search);
}

QStringList Desk::losses() const
{
    QStringList sentences;
    for (const auto &loss : m_losses) {
        if (const QString sentence = loss(); !sentence.isEmpty())
            sentences.append(sentence);
    }
    return sentences;
}

void Desk::judgeCommands()
{
    m_commands.judge({m_workplace.isOpen(), m_workplace.officer(), m_chosen.size()});
}

} // namespace desktop
