// sealbook-cli: the whole of Sealbook at a command line.

#include "base/protect_process.h"
#include "command.h"
#include "password.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    base::protectProcess();
    cli::takePasswordsFromEnvironment();
    QCoreApplication::setApplicationName(QStringLiteral("sealbook-cli"));
    cli::CommandLine line;
    cli::addInit(line);
    cli::addOfficer(line);
    cli::addStation(line);
    cli::addOrigin(line);
    cli::addPerson(line);
    cli::addCase(line);
    cli::addItem(line);
    cli::addSearch(line);
    cli::addImport(line);
    cli::addAttach(line);
    cli::addCustody(line);
    cli::addVerify(line);
    cli::addStocktake(line);
    cli::addCheckpoint(line);
    cli::addTimestamp(line);
    cli::addExport(line);
    cli::addForm(line);
    cli::addLabel(line);
    cli::addGraph(line);
    cli::addBag(line);
    cli::addRebuild(line);
    cli::addDemo(line);
    return line.main(argc, argv);
}
