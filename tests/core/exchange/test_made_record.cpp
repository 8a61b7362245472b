// Records that Sealbook did not make: by what schema/ says, a program of some forty lines writes
// one that each of the ways to check takes for sound; and what somebody makes who has every key of
// a registry and a program of their own, each of them refuses where it is not as schema/ lays down.

#include "support/export_verdicts.h"
#include "support/patience.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace tests;

namespace {

const auto maker = QStringLiteral(SEALBOOK_SOURCE_DIR "/tests/support/made_record.py");

QByteArray said(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral("python3"), QStringList{maker} + arguments);
    if (!process.waitForFinished(patienceMs) || process.exitCode() != 0)
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
        const QTemporaryDir folder;
        const auto fingerprint =
            QString::fromLatin1(said({QStringLiteral("--all"), folder.path()}));
        std::vector<GivenRecord> records;
        for (const QByteArray &one : cases) {
            QTest::newRow(one.constData()) << one.startsWith("sound: ");
            records.push_back({folder.filePath(QString::number(records.size())), fingerprint});
        }
        const auto verdicts = verdictsOnAll(records);
        for (qsizetype i = 0; i < cases.size(); ++i)
            m_verdicts.insert(cases[i], verdicts[std::size_t(i)]);
    }

    void allSayTheSameOfARecordOfAnotherHand()
    {
        QFETCH(bool, isSound);
        const auto disagreed = disagreement(m_verdicts.value(QTest::currentDataTag()), isSound);
        QVERIFY2(disagreed.isEmpty(), qPrintable(disagreed));
    }

private:
    QMap<QByteArray, Verdicts> m_verdicts; // by the name of a case
};

QTEST_GUILESS_MAIN(TestMadeRecord)
#include "test_made_record.moc"
