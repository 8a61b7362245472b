// sealbook: the desktop program. An argument names a registry or a record.

#include "application.h"
#include "base/protect_process.h"
#include "base/version.h"

#include <QApplication>
#include <QCommandLineParser>

int main(int argc, char **argv)
{
    base::protectProcess();
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("Sealbook"));
    QApplication::setOrganizationName(QStringLiteral("sealbook"));
    QApplication::setApplicationVersion(base::version());
    QApplication::setDesktopFileName(QStringLiteral("sealbook"));

    QCommandLineParser line;
    line.setApplicationDescription(
        QStringLiteral("A registry of seized evidence that a court can check."));
    line.addHelpOption();
    line.addVersionOption();
    line.addPositionalArgument(
        QStringLiteral("path"),
        QStringLiteral("Folder or registry.db of a registry to open, or a custody record to check: "
                       "its folder, bagit.txt or zip file."));
    line.process(application);

    desktop::Application sealbook(desktop::machine());
    sealbook.show();
    if (!line.positionalArguments().isEmpty())
        sealbook.openPath(line.positionalArguments().constFirst());
    return QApplication::exec();
}
