// sealbook-cli: the whole of Sealbook at a command line.

#include "base/protect_process.h"
#include "command.h"
#include "man_page.h"
#include "password.h"
#include "shell_completion.h"

#include <QCoreApplication>

#include <cstdio>

namespace {

// Answers the scripts of packaging/ about the commands: what may follow at the cursor of a shell,
// and the manual page. Nobody types these words.
bool answerScript(cli::CommandLine &line, int argc, char **argv)
{
    const QByteArrayView asked = argc > 1 ? argv[1] : "";
    QString answer;
    if (asked == "__complete") {
        QStringList words;
        for (int i = 2; i < argc; ++i)
            words.append(QString::fromUtf8(argv[i]));
        answer = cli::lines(cli::offer(line.app(), words));
    } else if (asked == "__man-page") {
        answer = cli::manPage(line.app());
    }
    std::printf("%s", qUtf8Printable(answer));
    return !answer.isEmpty();
}

} // namespace

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
    cli::addBackup(line);
    cli::addRestore(line);
    cli::addRehearse(line);
    cli::addEncrypt(line);
    cli::addSalvage(line);
    cli::addRebuild(line);
    cli::addIndexFiles(line);
    cli::addDemo(line);
    if (answerScript(line, argc, argv))
        return 0;
    return line.main(argc, argv);
}
