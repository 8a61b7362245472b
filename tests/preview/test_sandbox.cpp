// The sandbox of sealbook-preview, tried from inside: each way out is one row.

#include "preview/decoder_process.h"
#include "support/value.h"

#include <QProcess>
#include <QSet>
#include <QTest>

#include <fcntl.h>
#include <unistd.h>

using namespace tests;

namespace {

struct Tried {
    QString outcome; // done, refused, not stopped
    QString error;
};

// What was tried → how it came out.
QMap<QString, Tried> selfTest(const QStringList &arguments, int &exitCode)
{
    QProcess program;
    program.start(value(preview::decoderProgram()), QStringList("--self-test") + arguments);
    program.waitForFinished();
    exitCode = program.exitStatus() == QProcess::NormalExit ? program.exitCode() : -1;
    QMap<QString, Tried> tries;
    const auto lines = QString::fromUtf8(program.readAllStandardOutput()).split(u'\n');
    for (const QString &line : lines) {
        const auto parts = line.split(u'\t');
        if (parts.size() == 3)
            tries.insert(parts[0], {parts[1], parts[2]});
    }
    return tries;
}

// What must be among the tries.
const QStringList waysOut{"open for writing",
                          "make a file",
                          "empty a file",
                          "read a file of the system",
                          "remove a file",
                          "rename a file",
                          "a network socket",
                          "a local socket",
                          "connect",
                          "send with descriptors",
                          "start a program",
                          "fork",
                          "fork by clone3",
                          "trace",
                          "signal another process",
                          "map code",
                          "make memory code",
                          "take two gigabytes",
                          "raise a limit",
                          "find an inherited descriptor"};

} // namespace

class TestSandbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noWayOutIsOpen_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("with all that this system has") << QStringList();
        QTest::newRow("on a system without Landlock") << QStringList{"--without-landlock"};
    }

    void noWayOutIsOpen()
    {
        QFETCH(QStringList, arguments);
        const int inherited = dup(STDERR_FILENO); // without close-on-exec
        int exitCode = 0;

        const auto tries = selfTest(arguments, exitCode);
        close(inherited);

        QCOMPARE(exitCode, 0);
        for (const QString &way : waysOut) {
            QVERIFY2(tries.contains(way), qPrintable(way));
            QVERIFY2(tries[way].outcome == "refused",
                     qPrintable(way + ": " + tries[way].outcome + ' ' + tries[way].error));
        }
        QCOMPARE(tries["take memory"].outcome, QString("done"));
    }

    // Without Landlock reading cannot be limited to some files, so no file can be opened.
    void withoutLandlockNoFileIsOpened()
    {
        int exitCode = 0;

        const auto tries = selfTest({"--without-landlock"}, exitCode);

        QCOMPARE(tries["list the fonts"].outcome, QString("refused"));
        QCOMPARE(tries["read a file of the system"].error, QString("EPERM"));
    }
};

QTEST_GUILESS_MAIN(TestSandbox)
#include "test_sandbox.moc"
