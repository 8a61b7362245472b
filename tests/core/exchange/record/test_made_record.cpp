// Records that Sealbook did not make (tests/data/made_records.py): a separate program writes them
// from schema/ alone, valid and invalid ones, and every way to check gives the same verdict.

#include "crypto/digest.h"
#include "exchange/record/record_schemas.h"
#include "exchange/record/verify_text.h"
#include "support/export_verdicts.h"
#include "support/patience.h"
#include "support/value.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace tests;

namespace {

// Some thousand small files: in memory where the system has such a folder.
QString fastFolder()
{
    const auto memory = QStringLiteral("/dev/shm");
    return QFileInfo(memory).isWritable() ? memory : QDir::tempPath();
}

const auto maker = QStringLiteral(SEALBOOK_SOURCE_DIR "/tests/support/made_record.py");

QByteArray said(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral("python3"), QStringList{maker} + arguments);
    if (!process.waitForFinished(patienceMs) || process.exitCode() != 0)
        qFatal("the record is not made: %s", process.readAllStandardError().constData());
    return process.readAllStandardOutput().trimmed();
}

// The numbers and kinds of the entries that it says count for nothing.
QStringList voidIn(const Verdict &verdict)
{
    static const QRegularExpression entry(
        QStringLiteral("Entry ([0-9]+ \\([a-z_.]+\\)), signed by .*, counts for nothing"));
    QStringList found;
    auto matches = entry.globalMatch(verdict.said);
    while (matches.hasNext())
        found.append(matches.next().captured(1));
    return found;
}

// What each way to check must say, by the first word of a case's name.
QString wrongOf(const Verdicts &verdicts, const QByteArray &word)
{
    const bool isVoid = word == "void" || word == "voided";
    const bool isSound = word == "sound" || word == "lawful" || word == "foreign" || isVoid;
    Verdicts judged;
    for (const auto &verdict : verdicts) {
        const bool isShell = verdict.by == QLatin1String("VERIFY.txt");
        const bool isSealbook = verdict.by == QLatin1String("Sealbook");
        if (!((word == "ruled" || word == "lawful" || word == "voided") && isShell)
            && !(word == "foreign" && isSealbook))
            judged.push_back(verdict);
        if (word == "foreign" && isSealbook && verdict.verified)
            return QStringLiteral("Sealbook lets foreign verifiers pass");
        if (isSound && !isShell && voidIn(verdict) != voidIn(verdicts.back()))
            return QStringLiteral("others count for nothing: ") + verdict.said;
        if (isSound && !isShell && isVoid == voidIn(verdict).isEmpty())
            return QStringLiteral("what counts for nothing is not named: ") + verdict.said;
    }
    return disagreement(judged, isSound);
}

} // namespace

class TestMadeRecord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // SEALBOOK_PART=1/3: the first, fourth, seventh… of them.
    void allSayTheSameOfARecordOfAnotherHand_data()
    {
        QTest::addColumn<QByteArray>("word");
        const auto cases = said({QStringLiteral("--list")}).split('\n');
        QVERIFY(cases.size() > 200);
        const QTemporaryDir folder(QStringLiteral("%1/made-XXXXXX").arg(fastFolder()));
        const QString wanted = qEnvironmentVariable("SEALBOOK_PART", "1/1");
        const auto fingerprint =
            QString::fromLatin1(said({QStringLiteral("--all"), folder.path(), wanted}));
        const QStringList part = wanted.split(u'/');
        std::vector<GivenRecord> records;
        QByteArrayList names;
        for (qsizetype i = 0; i < cases.size(); ++i) {
            const QByteArray &one = cases[i];
            if (i % part.last().toInt() != part.first().toInt() - 1)
                continue;
            names.append(one);
            const QByteArray word = one.left(one.indexOf(':'));
            QTest::newRow(one.constData()) << word;
            // The shell is slow, and judges no roles and rules.
            records.push_back({folder.filePath(QString::number(i)), fingerprint,
                               word != "ruled" && word != "lawful" && word != "voided"});
        }
        const auto verdicts = verdictsOnAll(records);
        for (qsizetype i = 0; i < names.size(); ++i)
            m_verdicts.insert(names[i], verdicts[std::size_t(i)]);
    }

    void allSayTheSameOfARecordOfAnotherHand()
    {
        QFETCH(QByteArray, word);
        const QString wrong = wrongOf(m_verdicts.value(QTest::currentDataTag()), word);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }

    void theDigestsOfTheVerifiersArePublished()
    {
        QFile published(QStringLiteral(SEALBOOK_SOURCE_DIR "/schema/verifier/digests.txt"));
        QVERIFY(published.open(QIODevice::ReadOnly));
        const auto lines = published.readAll().split('\n');
        for (const QByteArray &line : said({QStringLiteral("--digests")}).split('\n'))
            QVERIFY2(lines.contains(line),
                     "run tests/support/made_record.py --publish: a verifier or a schema changed");
        // As Sealbook itself writes them.
        const auto line = [](const QByteArray &content, const QByteArray &name) {
            return crypto::sha256({content}).toHex() + "  " + name + "  sealbook-export/3";
        };
        QVERIFY(lines.contains(line(exchange::entrySchemas(), "entry_schemas.json")));
        for (const char *name : {"verify.py", "verify.html"})
            QVERIFY(lines.contains(line(value(exchange::verifierFile(QLatin1String(name))), name)));
    }

    void thePageSaysEachOfItsSentencesInChineseToo()
    {
        QProcess node;
        node.start(QStringLiteral("node"),
                   {QStringLiteral(SEALBOOK_SOURCE_DIR "/tests/support/page_sentences.mjs"),
                    QStringLiteral(SEALBOOK_SOURCE_DIR "/schema/verifier/verify.html")});
        QVERIFY(node.waitForFinished(patienceMs));
        const QByteArray output = node.readAllStandardOutput() + node.readAllStandardError();
        QVERIFY2(node.exitCode() == 0, output.constData());
    }

    // Made by the version before, out of the golden registry; its own VERIFY.txt is in it.
    void aRecordOfAnEarlierFormatIsJudgedByItsRules()
    {
        const QTemporaryDir folder;
        QProcess unzip;
        unzip.start(QStringLiteral("unzip"),
                    {QStringLiteral("-q"),
                     QStringLiteral(SEALBOOK_SOURCE_DIR "/tests/data/golden-record-2.zip"),
                     QStringLiteral("-d"), folder.path()});
        QVERIFY(unzip.waitForFinished(patienceMs) && unzip.exitCode() == 0);
        const auto fingerprint =
            QStringLiteral("87bca99b6f8ceb4e9cf8f51d58257f6dfe1acc677f87e5b6de5e04b05a75e4b2");
        const auto wrong = disagreement(verdictsOn(folder.path(), fingerprint), true);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }

private:
    QMap<QByteArray, Verdicts> m_verdicts; // by the name of a case
};

QTEST_GUILESS_MAIN(TestMadeRecord)
#include "test_made_record.moc"
