#pragma once

// PathLine: an input line for the path of a file or folder, with a button for the system's file
// dialog; accepts dropped and pasted files too.

#include <QLineEdit>
#include <QPushButton>

namespace desktop {

class PathLine : public QWidget
{
    Q_OBJECT

public:
    // Whether it is a file or folder that is there already, or a file that is going to be written.
    enum class For { Reading, Folder, Writing };

    // `objectName` and `accessibleName` are the line's; the button gets "<objectName>_choose".
    // `filter` as QFileDialog takes it, such as "PDF (*.pdf)".
    PathLine(For purpose, const char *objectName, const QString &accessibleName,
             const QString &filter, QWidget *parent);

    // Absolute, without spaces around it; empty when nothing was typed.
    QString path() const;
    void setPath(const QString &path);

    QLineEdit *line() const { return m_line; }

Q_SIGNALS:
    void pathChanged();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void choose();

    For m_purpose;
    QString m_filter;
    QLineEdit *m_line;
};

// A path in the user's folder for documents that nothing has yet, "name (2).pdf" if need be;
// characters that no file system takes become '-'.
QString suggestedPath(const QString &fileName);

} // namespace desktop
