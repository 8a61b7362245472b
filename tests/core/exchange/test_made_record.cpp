// Records that Sealbook did not make: by what schema/ says, a program of some forty lines writes
// one that each of the ways to check takes for sound; and what somebody makes who has every key of
// a registry and a program of his own, each of them refuses where it is not as schema/ lays down.

#include "support/export_verdicts.h"

#include <QTest>

using namespace tests;

namespace {

const auto maker = QStringLiteral(SEALBOOK_SOURCE_DIR "/tests/support/made_record.py");

QByteArray said(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral("python3"), QStringList{maker} + arguments);
    if (!process.waitForFinished(60000) || process.exitCode() != 0)
        qFatal("the record is not made: %s", process.readAllStandardError().constData());
    return process.readAllStandardOutput().trimmed();
}

} // namespace

class TestMadeRecord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allSayTheSameOfARecordOfAnotherHand_data()
    {
        QTest::addColumn<bool>("isSound");
        const auto cases = said({QStringLiteral("--list")}).split('\n');
        QVERIFY(cases.size() > 40);
        for (const QByteArray &one : cases)
            QTest::newRow(one.constData()) << one.startsWith("sound: ");
    }

    void allSayTheSameOfARecordOfAnotherHand()
    {
        QFETCH(bool, isSound);
        const QTemporaryDir folder;
        const auto fingerprint =
            QString::fromLatin1(said({QString::fromUtf8(QTest::currentDataTag()), folder.path()}));
        for (const auto &verdict : verdictsOn(folder.path(), fingerprint))
            QVERIFY2(verdict.verified == isSound,
                     qPrintable(verdict.by + QStringLiteral(": ") + verdict.said));
    }
};

QTEST_GUILESS_MAIN(TestMadeRecord)
#include "test_made_record.moc"
