#pragma once

// ScanThrough: forwards scanner input to the scan line while a dialog is open, and closes the
// dialog. An officer who keeps scanning does not look at the screen first.

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
