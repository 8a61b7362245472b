#pragma once

// TypedText: an editor as it was before something was typed into it, so that a scan can be taken
// out of it again.

#include <QPointer>
#include <QWidget>

namespace desktop {

// Whether keys are text there: a line, a box that can be typed into, a text of several lines.
bool isTextEditor(const QWidget *widget);

// Whether keys are no secret and no scan there: passwords.
bool isPasswordLine(const QWidget *widget);

class TypedText
{
public:
    TypedText() = default;
    explicit TypedText(QWidget *editor); // an isTextEditor()

    // Gives the editor back what it held, with its selection. Does nothing when it is gone.
    void takeBack() const;

private:
    void takeBackText(QWidget *text) const;

    QPointer<QWidget> m_editor;
    QString m_text;
    int m_index = -1; // of a box with choices
    int m_anchor = 0;
    int m_cursor = 0;
};

} // namespace desktop
