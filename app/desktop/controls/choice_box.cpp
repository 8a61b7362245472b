#include "controls/choice_box.h"

#include "controls/form.h"
#include "look/appearance.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QFocusEvent>
#include <QSignalBlocker>

namespace desktop {

namespace {
constexpr int leastCharacters = 14;
}

ChoiceBox::ChoiceBox(QWidget *parent)
    : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(leastCharacters);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCaseSensitivity(Qt::CaseInsensitive);
    addItem({}, QString());
    connect(this, &QComboBox::currentTextChanged, this, &ChoiceBox::note);
    connect(this, &QComboBox::currentIndexChanged, this, &ChoiceBox::note);
    connect(lineEdit(), &QLineEdit::returnPressed, this, [this] {
        settle();
        ask();
    });
}

void ChoiceBox::setChoices(const std::vector<Choice> &choices)
{
    const auto before = chosen();
    const QString typed = currentText();
    {
        const QSignalBlocker quiet(this);
        clear();
        addItem({}, QString());
        for (const auto &choice : choices)
            addItem(choice.text, choice.id);
        const int index = before ? findData(*before) : -1;
        setCurrentIndex(std::max(0, index));
        if (!before)
            setEditText(typed);
    }
    note();
}

std::optional<QString> ChoiceBox::chosen() const
{
    const QString text = currentText().trimmed();
    if (text.isEmpty())
        return std::nullopt;
    // Two may have the same name: then the one that was picked counts.
    const bool isPicked = currentIndex() > 0 && itemText(currentIndex()) == text;
    const int index = isPicked ? currentIndex() : findText(text, Qt::MatchFixedString);
    return index > 0 ? std::optional(itemData(index).toString()) : std::nullopt;
}

void ChoiceBox::choose(const std::optional<QString> &id)
{
    setCurrentIndex(id ? std::max(0, findData(*id)) : 0);
    if (currentIndex() == 0)
        clearEditText();
}

void ChoiceBox::offerNew(const QString &invitation)
{
    if (!m_new) {
        m_new = lineEdit()->addAction(icon(QStringLiteral("add")), QLineEdit::TrailingPosition);
        connect(m_new, &QAction::triggered, this, &ChoiceBox::ask);
    }
    m_new->setText(invitation);
    m_new->setToolTip(invitation);
    m_new->setVisible(isStrange());
}

void ChoiceBox::ask()
{
    completer()->popup()->hide();
    if (m_new && isStrange())
        Q_EMIT newAsked();
}

// The popup with what fits takes the focus for a moment: that is no end.
void ChoiceBox::focusOutEvent(QFocusEvent *event)
{
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        settle();
    QComboBox::focusOutEvent(event);
}

// A piece that only one choice has means that one.
void ChoiceBox::settle()
{
    const QString text = currentText().trimmed();
    if (!text.isEmpty() && !chosen()) {
        int only = 0;
        for (int i = 1; i < count(); ++i) {
            if (itemText(i).contains(text, Qt::CaseInsensitive))
                only = only == 0 ? i : -1;
        }
        if (only > 0)
            setCurrentIndex(only);
    }
    markWrong(this, isStrange());
}

void ChoiceBox::note()
{
    const auto now = chosen();
    if (!isStrange())
        markWrong(this, false);
    if (m_new)
        m_new->setVisible(isStrange());
    if (now == m_last)
        return;
    m_last = now;
    Q_EMIT changed();
}

} // namespace desktop
