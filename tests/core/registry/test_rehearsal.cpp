// Rehearsal: a backup is restored elsewhere, verified, compared and removed again; a bad one is
// found, and recorded too.

#include "actions/record_rehearsal.h"
#include "registry/rehearsal_table.h"
#include "support/backup_scene.h"

#include <QDir>
#include <QTest>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace {

constexpr qint64 day = 24 * 60 * 60 * 1000;

struct Scene : tests::BackupScene {
    Result<registry::RehearsalReport> rehearse(const registry::RehearsalChoice &choice = {})
    {
        base::Progress progress;
        return registry::rehearse(registry.folder(), choice, registry.environment().now, progress);
    }
    std::optional<registry::RehearsalRecord> record(const registry::RehearsalReport &report)
    {
        tests::value(actions::recordRehearsal(registry.first(), report, {}));
        return tests::value(registry::lastRehearsal(registry.registry()));
    }
    bool isCleanedUp() { return !QFileInfo::exists(registry.folder() + "/rehearsal"); }
};

// What somebody or something did to the backup or the registry before the rehearsal.
using Damage = void (*)(Scene &);

void overwriteAttachment(Scene &scene)
{
    const QString file = tests::storedBelow(scene.target, scene.photo);
    QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
    tests::overwriteByte(file, 3);
}

void overwriteEntry(Scene &scene)
{
    QFile database(scene.target + "/registry.db");
    QVERIFY(database.open(QIODevice::ReadWrite));
    const auto content = database.readAll();
    const auto at = content.indexOf("item.registered");
    QVERIFY(at > 0);
    tests::overwriteByte(database.fileName(), at);
}

void overwriteDatabase(Scene &scene)
{
    tests::writeFile(scene.target + "/registry.db", QByteArray(8192, 'x'));
}

} // namespace

class TestRehearsal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGoodBackupIsRestoredVerifiedComparedAndRemoved()
    {
        Scene scene;
        scene.backUp();
        scene.registry.addPhone();

        const auto report = tests::value(scene.rehearse());

        QVERIFY(report.isGood());
        QCOMPARE(report.restored.files, 1);
        QCOMPARE(report.behind, 1);
        QVERIFY(scene.isCleanedUp());
        const auto last = scene.record(report);
        QVERIFY(last && last->isGood);
        QCOMPARE(last->place, scene.target);
        QCOMPARE(last->behind, 1);
        QVERIFY(scene.registry.verify().sound());
    }

    void aBadBackupIsFoundAndRecorded_data()
    {
        QTest::addColumn<Damage>("damage");
        QTest::newRow("an attachment") << Damage(overwriteAttachment);
        QTest::newRow("an entry") << Damage(overwriteEntry);
        QTest::newRow("the database") << Damage(overwriteDatabase);
    }

    void aBadBackupIsFoundAndRecorded()
    {
        QFETCH(Damage, damage);
        Scene scene;
        scene.backUp();
        damage(scene);

        const auto report = tests::value(scene.rehearse());

        QVERIFY(!report.isGood());
        QVERIFY(scene.isCleanedUp());
        const auto last = scene.record(report);
        QVERIFY(last && !last->isGood);
        QVERIFY(registry::rehearsalWarning(last, last->timeMs).contains("failed"));
        QVERIFY(scene.registry.verify().sound());
    }

    void aRegistryThatDoesNotContinueItsBackupIsFound()
    {
        Scene scene, other;
        scene.backUp();
        other.registry.addPhone();
        other.registry.addPhone();
        base::Progress progress;

        const auto report = tests::value(registry::rehearse(
            other.registry.folder(), {scene.target}, other.registry.environment().now, progress));

        QVERIFY(report.restored.isComplete);
        QVERIFY(report.continues); // of one seed: the same entries up to there
        scene.registry.attach(scene.phone, QStringLiteral("another.jpg"), "another");
        scene.backUp();
        const auto parted = tests::value(registry::rehearse(
            other.registry.folder(), {scene.target}, other.registry.environment().now, progress));
        QVERIFY(parted.restored.isComplete);
        QVERIFY(!parted.continues && !parted.isGood());
    }

    void anEncryptedBackupNeedsItsKey()
    {
        Scene scene;
        const auto key = crypto::AgeIdentity::generate(scene.registry.environment().random);
        tests::value(scene.backUpFor(key));
        const QString file = scene.registry.path(QStringLiteral("key.txt"));
        tests::writeFile(file, "# a comment\n" + key.toString().toUtf8() + "\n");

        const auto without = scene.rehearse();
        const auto with = scene.rehearse({{}, file});

        QVERIFY(!without && without.error().code == ErrorCode::Invalid);
        QVERIFY(tests::value(with).isGood());
        QVERIFY(scene.isCleanedUp());
    }

    void whatAnEarlierOneLeftIsRemovedAndTwoDoNotMeet()
    {
        Scene scene;
        scene.backUp();
        const QString own = scene.registry.folder() + "/rehearsal";
        QVERIFY(QDir().mkpath(own + "/registry/attachments"));
        tests::writeFile(own + "/registry/registry.db", "left by a crash");
        QVERIFY(tests::value(scene.rehearse()).isGood());
        QVERIFY(scene.isCleanedUp());

        QVERIFY(QDir().mkpath(own));
        const int lock = ::open(qPrintable(own + "/backup.lock"), O_RDWR | O_CREAT, 0600);
        QCOMPARE(::flock(lock, LOCK_EX | LOCK_NB), 0);
        const auto second = scene.rehearse();
        ::close(lock);
        QVERIFY(!second && second.error().code == ErrorCode::Conflict);
    }

    void oneThatIsStoppedLeavesNothingAndRecordsNothing()
    {
        Scene scene;
        scene.backUp();
        base::Progress progress;
        progress.cancel();

        const auto report = registry::rehearse(scene.registry.folder(), {},
                                               scene.registry.environment().now, progress);

        QVERIFY(!report && report.error().code == ErrorCode::Cancelled);
        QVERIFY(scene.isCleanedUp());
    }

    void anOldOneIsWarnedAbout()
    {
        Scene scene;
        QVERIFY(!registry::rehearsalWarning({}, 0).isEmpty());
        scene.backUp();
        const auto last = scene.record(tests::value(scene.rehearse()));

        QCOMPARE(registry::rehearsalWarning(last, last->timeMs + 89 * day), QString());
        QVERIFY(!registry::rehearsalWarning(last, last->timeMs + 91 * day).isEmpty());
    }

    void onlyAnAuditorOrAdministratorRecordsOne()
    {
        Scene scene;
        scene.backUp();
        const auto report = tests::value(scene.rehearse());

        const auto recorded = actions::recordRehearsal(scene.registry.second(), report, {});

        QVERIFY(!recorded && recorded.error().code == ErrorCode::Denied);
    }
};

QTEST_GUILESS_MAIN(TestRehearsal)
#include "test_rehearsal.moc"
