#pragma once

// HeldKeys: keys that are held back for a moment, until it is known whether a hand or a scanner
// typed them, and then given to the control that they were for.

#include <QKeyEvent>
#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <memory>
#include <vector>

namespace desktop {

class HeldKeys : public QObject
{
    Q_OBJECT

public:
    explicit HeldKeys(QObject *parent);

    // Holds a copy; gives all back when no other came for this long.
    void hold(QWidget *receiver, const QKeyEvent &key, int ms);
    bool isEmpty() const { return m_keys.empty(); }

    // Drops the held keys: a scanner typed them.
    void drop();
    // Gives the held keys back to their receiver: a person typed them.
    void giveBack();
    // Whether they are being given back now.
    bool isGivingBack() const { return m_isGivingBack; }

private:
    struct Key {
        QPointer<QWidget> receiver;
        std::unique_ptr<QKeyEvent> event;
    };

    std::vector<Key> m_keys;
    QTimer m_pause;
    bool m_isGivingBack = false;
};

} // namespace desktop
