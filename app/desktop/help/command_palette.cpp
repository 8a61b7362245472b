#include "help/command_palette.h"

#include "controls/form.h"
#include "look/appearance.h"

#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace desktop {

namespace {

constexpr int rows = 12;

// All names begin at the same place, with a picture or without.
QIcon iconOf(const QAction &action)
{
    if (!action.icon().isNull())
        return action.icon();
    QPixmap nothing(24, 24);
    nothing.fill(Qt::transparent);
    return nothing;
}

int wordScore(const QString &text, const QString &word)
{
    const auto at = text.indexOf(word, 0, Qt::CaseInsensitive);
    if (at < 0)
        return 0;
    if (at == 0)
        return 3;
    return text.at(at - 1).isLetterOrNumber() ? 1 : 2;
}

} // namespace

int matchScore(const QString &text, const QString &query)
{
    int sum = 1;
    for (const QString &word : query.split(u' ', Qt::SkipEmptyParts)) {
        const int score = wordScore(text, word);
        if (score == 0)
            return 0;
        sum += score;
    }
    return sum;
}

CommandPalette::CommandPalette(const Commands &commands, QWidget *parent)
    : QDialog(parent)
    , m_actions(commands.all())
    , m_query(named(new QLineEdit(this), "palette_query", tr("Find a command")))
    , m_list(named(new QListWidget(this), "palette_list", tr("Commands")))
{
    setObjectName(QStringLiteral("command_palette"));
    setWindowTitle(tr("Find a command"));
    m_actions.removeIf(
        [](const QAction *action) { return action->objectName() == QLatin1String("palette"); });
    m_query->setPlaceholderText(tr("What do you want to do?"));
    m_query->setClearButtonEnabled(true);
    m_query->installEventFilter(this);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setMinimumSize(620, m_list->fontMetrics().height() * 2 * rows);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_query);
    layout->addWidget(m_list);
    connect(m_query, &QLineEdit::textChanged, this, &CommandPalette::refill);
    connect(m_query, &QLineEdit::returnPressed, this, &CommandPalette::give);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::give);
    refill();
}

void CommandPalette::refill()
{
    std::vector<std::pair<int, QAction *>> found;
    for (auto *action : m_actions) {
        // A match in a name counts more than one in its description.
        const int byName = matchScore(withoutMnemonic(action->text()), m_query->text());
        const int byHint = matchScore(Commands::hintOf(*action), m_query->text());
        if (const int score = std::max(byName * 10, byHint))
            found.emplace_back(score + (action->isEnabled() ? 5 : 0), action);
    }
    if (!m_query->text().trimmed().isEmpty())
        std::stable_sort(found.begin(), found.end(),
                         [](const auto &a, const auto &b) { return a.first > b.first; });
    m_list->clear();
    for (const auto &[score, action] : found) {
        const QString shortcut = action->shortcut().toString(QKeySequence::NativeText);
        const QString name = shortcut.isEmpty()
            ? withoutMnemonic(action->text())
            : tr("%1   (%2)").arg(withoutMnemonic(action->text()), shortcut);
        auto *item = new QListWidgetItem(
            iconOf(*action),
            name + u'\n' + (action->isEnabled() ? Commands::hintOf(*action) : action->toolTip()),
            m_list);
        item->setData(Qt::UserRole, QVariant::fromValue<QObject *>(action));
        if (!action->isEnabled())
            item->setForeground(toneColor(Tone::Quiet));
    }
    m_list->setCurrentRow(0);
}

void CommandPalette::give()
{
    const auto *item = m_list->currentItem();
    auto *action =
        item ? qobject_cast<QAction *>(item->data(Qt::UserRole).value<QObject *>()) : nullptr;
    if (!action || !action->isEnabled())
        return;
    accept();
    action->trigger();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_query && event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        const int last = m_list->count() - 1;
        const QMap<int, int> steps{
            {Qt::Key_Down, 1}, {Qt::Key_Up, -1}, {Qt::Key_PageDown, rows}, {Qt::Key_PageUp, -rows}};
        if (steps.contains(key->key()) && last >= 0) {
            m_list->setCurrentRow(
                std::clamp(m_list->currentRow() + steps.value(key->key()), 0, last));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace desktop
