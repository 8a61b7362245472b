#pragma once

// CameraFolder: reports each new photograph in a folder that a camera or a phone writes to, once
// the file is complete. Looks every second, because the folder of a card reader or a phone reports
// no changes.

#include "base/result.h"

#include <QHash>
#include <QSet>
#include <QTimer>

namespace desktop {

class CameraFolder : public QObject
{
    Q_OBJECT

public:
    explicit CameraFolder(QObject *parent);

    // Watches `folder` for photographs that are added from now on. Fails with NotFound.
    Result<void> watch(const QString &folder);
    void stop();

    // The watched folder; empty if no folder is watched.
    const QString &folder() const { return m_folder; }

    void setInterval(int ms) { m_timer.setInterval(ms); }

Q_SIGNALS:
    void arrived(const QString &path);
    // The folder does not exist any more, for example because the camera was unplugged.
    void lost(const QString &folder);

private:
    Q_INVOKABLE void look();

    QString m_folder;
    QSet<QString> m_known;            // reported, or there from the start
    QHash<QString, qint64> m_growing; // names and their sizes at the last look
    QTimer m_timer;
};

} // namespace desktop
