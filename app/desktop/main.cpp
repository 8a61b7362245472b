// sealbook: the desktop program. An argument names a registry or a record.

#include "application.h"
#include "base/protect_process.h"
#include "base/version.h"

#include <QApplication>
#include <QCommandLineParser>

namespace {

// Whether the arguments ask only for the version or the help, which needs no display.
bool asksForText(int argc, char **argv)
{
    for (int i = 1; i < argc; ++i) {
        const QByteArrayView word(argv[i]);
        if (word == "-h" || word == "--help" || word == "-v" || word == "--version")
            return true;
    }
    return false;
}

void nameProgram()
{
    QCoreApplication::setApplicationName(QStringLiteral("Sealbook"));
    QCoreApplication::setOrganizationName(QStringLiteral("sealbook"));
    QCoreApplication::setApplicationVersion(base::version());
    QGuiApplication::setDesktopFileName(QStringLiteral("sealbook"));
}

// The paths given as arguments. Prints the version or the help and exits if the arguments ask for
// it.
QStringList pathsGiven(const QCoreApplication &application)
{
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
    return line.positionalArguments();
}

} // namespace

int main(int argc, char **argv)
{
    base::protectProcess();
    if (asksForText(argc, argv)) {
        const QCoreApplication application(argc, argv);
        nameProgram();
        (void)pathsGiven(application);
        return 0;
    }
    QApplication application(argc, argv);
    nameProgram();
    const QStringList paths = pathsGiven(application);

    desktop::Application sealbook(desktop::machine());
    sealbook.show();
    if (!paths.isEmpty())
        sealbook.openPath(paths.constFirst());
    return QApplication::exec();
}
