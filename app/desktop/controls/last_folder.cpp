#include "controls/last_folder.h"

#include "look/settings.h"

#include <QFileDialog>
#include <QFileInfo>

namespace desktop {

namespace {

QString keyOf(const QString &purpose)
{
    return QStringLiteral("folder_") + purpose;
}

QString begin(const Choosing &choosing)
{
    return choosing.at.isEmpty() ? lastFolder(choosing.purpose) : choosing.at;
}

QString kept(const Choosing &choosing, const QString &chosen)
{
    if (!chosen.isEmpty())
        rememberFolder(choosing.purpose, chosen);
    return chosen;
}

} // namespace

QString chooseFolder(QWidget *parent, const Choosing &choosing)
{
    return kept(choosing,
                QFileDialog::getExistingDirectory(parent, choosing.title, begin(choosing)));
}

QString chooseFile(QWidget *parent, const Choosing &choosing)
{
    return kept(choosing,
                QFileDialog::getOpenFileName(parent, choosing.title, begin(choosing),
                                             choosing.filter));
}

QStringList chooseFiles(QWidget *parent, const Choosing &choosing)
{
    const QStringList chosen =
        QFileDialog::getOpenFileNames(parent, choosing.title, begin(choosing), choosing.filter);
    kept(choosing, chosen.value(0));
    return chosen;
}

QString chooseNewFile(QWidget *parent, const Choosing &choosing)
{
    return kept(choosing,
                QFileDialog::getSaveFileName(parent, choosing.title, begin(choosing),
                                             choosing.filter, nullptr,
                                             QFileDialog::DontConfirmOverwrite));
}

QString lastFolder(const QString &purpose)
{
    const QString folder = QString::fromUtf8(keptState(keyOf(purpose)));
    return QFileInfo(folder).isDir() ? folder : QString();
}

void rememberFolder(const QString &purpose, const QString &path)
{
    const QFileInfo file(path);
    keepState(keyOf(purpose), (file.isDir() ? path : file.absolutePath()).toUtf8());
}

} // namespace desktop
