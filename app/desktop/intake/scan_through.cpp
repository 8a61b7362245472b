#include "intake/scan_through.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>

namespace desktop {

namespace {

bool isField(const QWidget *widget)
{
    return qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget)
        || qobject_cast<const QComboBox *>(widget);
}

bool isEnter(const QKeyEvent &key)
{
    return key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
}

} // namespace

ScanThrough::ScanThrough(QDialog *dialog, QLineEdit *line)
    : QObject(dialog)
    , m_dialog(dialog)
    , m_line(line)
{
    qApp->installEventFilter(this);
}

bool ScanThrough::takes(const QWidget *watched, const QKeyEvent &key) const
{
    if (!m_line || !watched || watched->window() != m_dialog || isField(watched))
        return false;
    if (key.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return false;
    if (isEnter(key))
        return m_isScanning; // alone it is the button's
    return key.text().size() == 1 && key.text().front().isPrint() && key.key() != Qt::Key_Space;
}

bool ScanThrough::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto &key = *static_cast<QKeyEvent *>(event);
    if (!takes(qobject_cast<QWidget *>(watched), key))
        return false;
    if (!std::exchange(m_isScanning, true))
        m_line->clear();
    QKeyEvent copy(key.type(), key.key(), key.modifiers(), key.text());
    QCoreApplication::sendEvent(m_line, &copy);
    if (isEnter(key)) {
        m_isScanning = false;
        m_dialog->close();
        m_line->setFocus();
    }
    return true;
}

} // namespace desktop
