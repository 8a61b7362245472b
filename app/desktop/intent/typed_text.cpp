#include "intent/typed_text.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>

namespace desktop {

namespace {

// The line that shows what is typed; null where several lines do.
QLineEdit *lineOf(QWidget *editor)
{
    if (auto *box = qobject_cast<QComboBox *>(editor))
        return box->lineEdit();
    return qobject_cast<QLineEdit *>(editor);
}

QTextCursor cursorOf(QWidget *editor)
{
    if (const auto *text = qobject_cast<QPlainTextEdit *>(editor))
        return text->textCursor();
    const auto *text = qobject_cast<QTextEdit *>(editor);
    return text ? text->textCursor() : QTextCursor();
}

void setCursor(QWidget *editor, const QTextCursor &cursor)
{
    if (auto *plain = qobject_cast<QPlainTextEdit *>(editor))
        plain->setTextCursor(cursor);
    else if (auto *text = qobject_cast<QTextEdit *>(editor))
        text->setTextCursor(cursor);
}

} // namespace

bool isTextEditor(const QWidget *widget)
{
    if (const auto *box = qobject_cast<const QComboBox *>(widget))
        return box->isEditable();
    if (const auto *line = qobject_cast<const QLineEdit *>(widget))
        return !line->isReadOnly();
    if (const auto *plain = qobject_cast<const QPlainTextEdit *>(widget))
        return !plain->isReadOnly();
    const auto *text = qobject_cast<const QTextEdit *>(widget);
    return text && !text->isReadOnly();
}

bool isPasswordLine(const QWidget *widget)
{
    const auto *line = qobject_cast<const QLineEdit *>(widget);
    return line && line->echoMode() != QLineEdit::Normal;
}

TypedText::TypedText(QWidget *editor)
    : m_editor(editor)
{
    if (const auto *line = lineOf(editor)) {
        m_text = line->text();
        m_cursor = line->cursorPosition();
        m_anchor = m_cursor;
        if (line->hasSelectedText())
            m_anchor =
                m_cursor == line->selectionStart() ? line->selectionEnd() : line->selectionStart();
        if (const auto *box = qobject_cast<QComboBox *>(editor))
            m_index = box->currentIndex();
        return;
    }
    const auto cursor = cursorOf(editor);
    m_text = cursor.document()->toPlainText();
    m_cursor = cursor.position();
    m_anchor = cursor.anchor();
}

void TypedText::takeBack() const
{
    if (!m_editor)
        return;
    if (auto *box = qobject_cast<QComboBox *>(m_editor.data());
        box && box->currentIndex() != m_index)
        box->setCurrentIndex(m_index);
    auto *line = lineOf(m_editor);
    if (!line)
        return takeBackText(m_editor);
    if (line->text() != m_text) {
        line->selectAll();
        line->insert(m_text); // as if typed: emits textEdited
    }
    line->setCursorPosition(m_anchor);
    if (m_anchor != m_cursor)
        line->setSelection(m_anchor, m_cursor - m_anchor);
}

void TypedText::takeBackText(QWidget *text) const
{
    auto cursor = cursorOf(text);
    if (cursor.document()->toPlainText() != m_text) {
        cursor.select(QTextCursor::Document);
        cursor.insertText(m_text);
    }
    cursor.setPosition(m_anchor);
    cursor.setPosition(m_cursor, QTextCursor::KeepAnchor);
    setCursor(text, cursor);
}

} // namespace desktop
