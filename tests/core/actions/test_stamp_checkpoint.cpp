// Time stamps of checkpoints: requested, kept, and checked against the registry at each
// verification.

#include "actions/stamp_checkpoint.h"
#include "db/connection.h"
#include "ledger/time_stamp_table.h"
#include "support/export_scene.h"
#include "support/time_authority.h"

#include <QTest>

using namespace tests;

namespace {

struct Scene {
    TempRegistry registry;
    QString phone = registry.addPhone();

    actions::TimeStampKept stamp(const TimeAuthority &authority)
    {
        const auto asked = value(actions::askForTimeStamp(registry.first()));
        return value(actions::keepTimeStamp(registry.first(), authority.reply(asked.query),
                                            authority.pem()));
    }

    registry::VerificationReport verify(const QByteArray &authority = {})
    {
        registry::VerificationChoice choice;
        choice.authority = authority;
        base::Progress progress;
        return value(registry::verify(registry.registry(), choice, progress));
    }

    // The main fault; there is also a warning that rows and files do not agree.
    QStringList faults()
    {
        QStringList codes;
        for (const auto &fault : verify().faults) {
            if (fault.severity == domain::Fault::Severity::Broken)
                codes.append(fault.code);
        }
        return codes;
    }
};

} // namespace

class TestStampCheckpoint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTimeStampIsKeptAndVerified()
    {
        Scene scene;
        const auto kept = scene.stamp(m_authority);

        QCOMPARE(kept.stated.authority, QStringLiteral("CN=授时,O=Time"));
        const auto report = scene.verify();
        QVERIFY(report.sound() && report.faults.empty());
        QCOMPARE(report.timeStamps, 1);
        QCOMPARE(report.authorities,
                 (QMap<QString, QString>{{kept.stated.certificate, kept.stated.authority}}));
    }

    void opensslTakesWhatLiesInTheFolder()
    {
        Scene scene;
        const auto kept = scene.stamp(m_authority);
        const QString note = kept.file.section(u'-', 0, -2) + QStringLiteral(".txt");
        QVERIFY(m_authority.isTakenByOpenssl(contentOf(kept.file), contentOf(note)));
        QVERIFY(!m_authority.isTakenByOpenssl(contentOf(kept.file), contentOf(note) + "x"));
    }

    void aReplyMayComeDaysLater()
    {
        Scene scene;
        const auto asked = value(actions::askForTimeStamp(scene.registry.first()));
        scene.registry.addPhone();
        value(scene.registry.first().checkpoint());
        scene.registry.reopen();

        const auto kept = value(actions::keepTimeStamp(
            scene.registry.first(), m_authority.reply(asked.query), m_authority.pem()));

        QCOMPARE(kept.stamp.size, asked.checkpoint.checkpoint.size);
        QVERIFY(scene.verify().faults.empty());
    }

    void severalAuthoritiesMayStampOneCheckpoint()
    {
        Scene scene;
        const auto first = scene.stamp(m_authority);
        const auto second = scene.stamp(TimeAuthority());
        QCOMPARE(first.stamp.size, second.stamp.size);
        QVERIFY(first.file != second.file);
        QCOMPARE(scene.verify().authorities.size(), 2);
    }

    void whatNobodyAskedForIsRefused_data()
    {
        QTest::addColumn<int>("reply");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("another checkpoint") << 0 << "does not belong to any checkpoint";
        QTest::newRow("somebody else's query") << 1 << "nonce is another";
        QTest::newRow("an expired certificate") << 2 << "not valid at the time";
        QTest::newRow("a foreign authority") << 3 << "another authority";
    }

    void whatNobodyAskedForIsRefused()
    {
        QFETCH(int, reply);
        QFETCH(QString, sentence);
        Scene scene;
        const TimeAuthority expired(-1);
        const auto asked = value(actions::askForTimeStamp(scene.registry.first()));
        const std::array<QByteArray, 4> replies{
            m_authority.replyTo("another note"), m_authority.replyTo(asked.checkpoint.note),
            expired.reply(asked.query), TimeAuthority().reply(asked.query)};

        const auto refused =
            actions::keepTimeStamp(scene.registry.first(), replies.at(std::size_t(reply)),
                                   reply == 2 ? expired.pem() : m_authority.pem());

        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(sentence),
                 qUtf8Printable(refused.error().message));
        QCOMPARE(scene.verify().timeStamps, 0);
        QVERIFY(QDir(scene.registry.registry().checkpointFolder()).entryList({"*.tsr"}).isEmpty());
        value(actions::keepTimeStamp(scene.registry.first(), m_authority.reply(asked.query),
                                     m_authority.pem()));
    }

    void aReplyIsKeptOnce()
    {
        Scene scene;
        const auto asked = value(actions::askForTimeStamp(scene.registry.first()));
        const auto reply = m_authority.reply(asked.query);
        value(actions::keepTimeStamp(scene.registry.first(), reply, m_authority.pem()));
        QCOMPARE(
            actions::keepTimeStamp(scene.registry.first(), reply, m_authority.pem()).error().code,
            ErrorCode::Conflict);
    }

    void whatSomebodyAltersIsFound_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QStringList>("codes");
        QTest::newRow("reply") << QByteArray("UPDATE time_stamp SET reply = x'00'")
                               << QStringList{"database_text", "time_stamp", "time_stamp_file"};
        QTest::newRow("authority")
            << QByteArray("UPDATE time_stamp SET authority = 'none'") << QStringList{"time_stamp"};
        QTest::newRow("whose checkpoint")
            << QByteArray("UPDATE time_stamp SET size = 1") << QStringList{"time_stamp"};
        QTest::newRow("deleted") << QByteArray("DELETE FROM time_stamp")
                                 << QStringList{"time_stamp_file"};
        QTest::newRow("its checkpoint")
            << QByteArray("DELETE FROM checkpoint; DELETE FROM cosignature")
            << QStringList{"time_stamp"};
        QTest::newRow("a trigger")
            << QByteArray("CREATE TRIGGER mine AFTER INSERT ON time_stamp BEGIN SELECT 1; END")
            << QStringList{"database_schema"};
    }

    void whatSomebodyAltersIsFound()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QStringList, codes);
        Scene scene;
        scene.stamp(m_authority);
        scene.registry.tamper(sql);
        QCOMPARE(scene.faults(), codes);
    }

    void aFileThatSomebodyAltersIsFound()
    {
        Scene scene;
        const auto kept = scene.stamp(m_authority);
        overwriteByte(kept.file, 100);
        QCOMPARE(scene.faults(), QStringList({"checkpoint_copy", "time_stamp_file"}));
    }

    void theVerifierMaySayWhomHeTrusts()
    {
        Scene scene;
        scene.stamp(m_authority);
        QVERIFY(scene.verify(m_authority.pem()).faults.empty());
        const auto report = scene.verify(TimeAuthority().pem());
        QCOMPARE(report.faults.size(), std::size_t(1));
        QVERIFY(!report.sound() && report.authorities.isEmpty());
    }

    void aClockThatWasAheadIsWarnedOf()
    {
        Scene scene;
        qint64 now = QDateTime::currentMSecsSinceEpoch() + 86'400'000;
        auto tomorrow =
            value(actions::Session::signIn(scene.registry.registry(), firstOfficer, password,
                                           {[&] { return now += 1000; }, base::seededRandom(7)}));
        actions::NewItem item;
        item.fields = {{"description", "stamp"}};
        value(actions::registerItem(tomorrow, item));
        scene.stamp(m_authority);

        const auto report = scene.verify();

        QVERIFY(report.sound());
        QCOMPARE(report.faults.size(), std::size_t(2));
        QCOMPARE(report.faults.front().code, QStringLiteral("clock_ahead"));
        QCOMPARE(report.faults.back().code, QStringLiteral("time_stamp_time"));
        QCOMPARE(report.faults.back().severity, domain::Fault::Severity::Warning);
    }

    void aRegistryOfTheFormatBeforeIsReadAsItIsAndBroughtUpWhenWritten()
    {
        Scene scene;
        const QString folder = scene.registry.folder();
        scene.registry.tamper("DELETE FROM checkpoint");
        value(scene.registry.connection().runScript(
            "DROP TABLE cosignature; DROP TABLE time_stamp; DROP TABLE time_stamp_query; DROP "
            "INDEX entry_without_file; DROP INDEX entry_of_file; PRAGMA user_version = 1"));
        base::Progress progress;

        auto old = value(registry::Registry::open(folder, db::OpenMode::ReadOnly));
        const auto report = value(registry::verify(old, {}, progress));
        QVERIFY2(report.sound(),
                 report.faults.empty() ? "" : qUtf8Printable(report.faults.front().what));

        scene.registry.reopen();
        scene.stamp(m_authority);
        QVERIFY(scene.verify().sound());
    }

private:
    const TimeAuthority m_authority;
};

QTEST_GUILESS_MAIN(TestStampCheckpoint)
#include "test_stamp_checkpoint.moc"
