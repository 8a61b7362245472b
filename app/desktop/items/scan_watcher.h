#pragma once

// ScanWatcher: notices a bar code scanner, which types fast and ends with Enter, wherever no editor
// has the focus.

#include <QElapsedTimer>
#include <QWidget>

namespace desktop {

class ScanWatcher : public QObject
{
    Q_OBJECT

public:
    // Watches typing in `window`, but not in dialogs over it.
    explicit ScanWatcher(QWidget *window);

    // Whether what takes the keys now is meant for typing.
    static bool isEditor(const QWidget *widget);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void scanned(const QString &text);

private:
    bool isWatched(QObject *watched) const;
    bool takeKey(const QKeyEvent &key);

    QWidget *m_window;
    QString m_text;
    QElapsedTimer m_clock;
    qint64 m_lastMs = 0;
};

} // namespace desktop
