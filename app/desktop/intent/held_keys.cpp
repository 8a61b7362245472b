#include "intent/held_keys.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QScopedValueRollback>

namespace desktop {

namespace {

// A letter presses a button of a message box even without Alt: too easily for what cannot be
// taken back.
bool isForAQuestion(const QWidget &receiver)
{
    return qobject_cast<QMessageBox *>(receiver.window()) != nullptr;
}

} // namespace

// What the window system has for the program already is read before the keys are given back: on a
// busy machine the rest of a scan may be waiting there.
HeldKeys::HeldKeys(QObject *parent)
    : QObject(parent)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (m_pause.interval() > 0)
            m_pause.start(0);
        else
            giveBack();
    });
}

void HeldKeys::hold(QWidget *receiver, const QKeyEvent &key, int ms)
{
    m_keys.push_back({receiver, std::unique_ptr<QKeyEvent>(key.clone())});
    m_pause.start(ms);
}

void HeldKeys::drop()
{
    m_pause.stop();
    m_keys.clear();
}

void HeldKeys::giveBack()
{
    m_pause.stop();
    const QScopedValueRollback givingBack(m_isGivingBack, true);
    for (const auto &key : std::exchange(m_keys, {})) {
        if (key.receiver && !isForAQuestion(*key.receiver))
            QCoreApplication::sendEvent(key.receiver, key.event.get());
    }
}

} // namespace desktop
