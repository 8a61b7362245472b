#include "intake/camera_folder.h"

#include <QCoreApplication>
#include <QDir>

namespace desktop {

namespace {

constexpr int lookEveryMs = 1000;

QFileInfoList photographsIn(const QString &folder)
{
    static const QStringList endings{
        QStringLiteral("*.jpg"),  QStringLiteral("*.jpeg"), QStringLiteral("*.png"),
        QStringLiteral("*.heic"), QStringLiteral("*.heif"), QStringLiteral("*.webp"),
        QStringLiteral("*.tif"),  QStringLiteral("*.tiff"), QStringLiteral("*.dng"),
        QStringLiteral("*.cr2"),  QStringLiteral("*.nef"),  QStringLiteral("*.arw")};
    return QDir(folder).entryInfoList(endings, QDir::Files | QDir::NoSymLinks,
                                      QDir::Time | QDir::Reversed);
}

} // namespace

CameraFolder::CameraFolder(QObject *parent)
    : QObject(parent)
{
    m_timer.setInterval(lookEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &CameraFolder::look);
}

Result<void> CameraFolder::watch(const QString &folder)
{
    stop();
    if (!QFileInfo(folder).isDir())
        return failure(ErrorCode::NotFound, tr("There is no folder %1.").arg(folder));
    for (const auto &file : photographsIn(folder))
        m_known.insert(file.fileName());
    m_folder = folder;
    m_timer.start();
    return {};
}

void CameraFolder::stop()
{
    m_timer.stop();
    m_folder.clear();
    m_known.clear();
    m_growing.clear();
}

// Reports a new file once its size is the same in two looks: it is then complete.
void CameraFolder::look()
{
    if (!QFileInfo(m_folder).isDir()) {
        const QString gone = m_folder;
        stop();
        Q_EMIT lost(gone);
        return;
    }
    for (const auto &file : photographsIn(m_folder)) {
        const QString name = file.fileName();
        if (m_known.contains(name))
            continue;
        if (file.size() == 0 || m_growing.value(name, -1) != file.size()) {
            m_growing.insert(name, file.size());
            continue;
        }
        m_growing.remove(name);
        m_known.insert(name);
        Q_EMIT arrived(file.absoluteFilePath());
    }
}

} // namespace desktop
