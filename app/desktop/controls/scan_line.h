#pragma once

// ScanLine: an input line for a scanner or a keyboard: Enter submits the text, and the result is
// shown in large type and announced by a sound.

#include <QLabel>
#include <QLineEdit>

namespace desktop {

class ScanLine : public QWidget
{
    Q_OBJECT

public:
    // The line gets this object name; its answer "<objectName>_answer".
    ScanLine(const char *objectName, const QString &accessibleName, const QString &placeholder,
             QWidget *parent);

    // The result of the last scan; screen readers are notified.
    void answer(bool good, const QString &sentence);
    void clearAnswer();

    QLineEdit *line() const { return m_line; }

Q_SIGNALS:
    // Never empty; the line is clear again.
    void scanned(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLineEdit *m_line;
    QLabel *m_answer;
};

} // namespace desktop
