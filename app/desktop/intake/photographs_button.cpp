#include "intake/photographs_button.h"

#include "controls/form.h"
#include "look/settings.h"

#include <QDir>
#include <QFileDialog>
#include <QMenu>

namespace desktop {

namespace {
const auto folderKey = QStringLiteral("camera_folder");
}

PhotographsButton::PhotographsButton(BatchPhotographs &photographs, QWidget *parent)
    : QPushButton(parent)
    , m_photographs(photographs)
{
    named(this, "batch_photographs", tr("Photographs"));
    setAutoDefault(false);
    auto *menu = new QMenu(this);
    auto *from = menu->addAction(tr("&From a camera’s folder…"));
    from->setObjectName(QStringLiteral("camera_folder"));
    m_tray = menu->addAction(tr("One of the &whole tray: of all since the photograph before"));
    m_tray->setObjectName(QStringLiteral("whole_tray"));
    m_tray->setCheckable(true);
    m_stop = menu->addAction(tr("&Stop"));
    m_stop->setObjectName(QStringLiteral("stop_camera"));
    setMenu(menu);
    connect(from, &QAction::triggered, this, &PhotographsButton::choose);
    connect(m_tray, &QAction::toggled, this, [this](bool on) {
        m_photographs.setWholeTray(on);
        Q_EMIT chosen();
    });
    connect(m_stop, &QAction::triggered, this, [this] {
        m_photographs.camera().stop();
        showState();
        Q_EMIT chosen();
    });
    connect(&m_photographs.camera(), &CameraFolder::lost, this, &PhotographsButton::showState);
    showState();
}

void PhotographsButton::choose()
{
    const QString folder = QFileDialog::getExistingDirectory(
        window(), tr("Folder that the camera writes to"), QString::fromUtf8(keptState(folderKey)));
    if (!folder.isEmpty())
        watch(folder);
}

void PhotographsButton::watch(const QString &folder)
{
    if (const auto watched = m_photographs.camera().watch(folder); !watched)
        return Q_EMIT refused(watched.error().message);
    keepState(folderKey, folder.toUtf8());
    showState();
    Q_EMIT chosen();
}

void PhotographsButton::showState()
{
    const QString folder = m_photographs.camera().folder();
    m_stop->setEnabled(!folder.isEmpty());
    setText(folder.isEmpty()
                ? tr("Photographs")
                : tr("Photographs: %1")
                      .arg(QDir(folder).dirName().replace(u'&', QStringLiteral("&&"))));
    setToolTip(
        folder.isEmpty()
            ? tr("Attaches each new photograph in a folder to the item scanned last.")
            : tr("New photographs in %1 are attached to the item scanned last.").arg(folder));
}

} // namespace desktop
