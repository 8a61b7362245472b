#pragma once

// BatchPhotographs: attaches each new photograph in a camera's folder to the item scanned last, or
// to all items scanned since the photograph before: a tray of ten phones is photographed once. The
// stage is before_sealing for an item without a seal, otherwise after_sealing.

#include "intake/camera_folder.h"
#include "work/workplace.h"

namespace desktop {

class BatchPhotographs : public QObject
{
    Q_OBJECT

public:
    BatchPhotographs(Workplace &workplace, QObject *parent);

    CameraFolder &camera() { return m_camera; }

    // Whether a photograph shows all items scanned since the photograph before.
    void setWholeTray(bool on) { m_isWholeTray = on; }
    bool isWholeTray() const { return m_isWholeTray; }

    // Call when an item was registered or scanned again.
    void noteItem(const QString &exhibitNumber);
    void forget();

Q_SIGNALS:
    void attached(const QStringList &exhibitNumbers, const QString &sentence);
    void failed(const QString &sentence);

private:
    void take(const QString &path);

    Workplace &m_workplace;
    CameraFolder m_camera;
    QStringList m_items;          // since the last photograph, or those that it was of
    bool m_isPhotographed = true; // the next item starts a new tray
    bool m_isWholeTray = false;
};

} // namespace desktop
