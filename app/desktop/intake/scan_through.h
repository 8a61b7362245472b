#pragma once

// ScanThrough: what a scanner types while a dialog lies over a scan line reaches the line; then
// the dialog closes. Whoever scans on does not look at the screen first.

#include <QDialog>
#include <QLineEdit>
#include <QPointer>

namespace desktop {

class ScanThrough : public QObject
{
    Q_OBJECT

public:
    // Belongs to `dialog`. Text that is typed into a field of the dialog stays there.
    ScanThrough(QDialog *dialog, QLineEdit *line);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool takes(const QWidget *watched, const QKeyEvent &key) const;

    QDialog *m_dialog;
    QPointer<QLineEdit> m_line;
    bool m_isScanning = false;
};

} // namespace desktop
