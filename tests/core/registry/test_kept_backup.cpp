// Files that a backup has already: the next backup finds and replaces damaged ones, and a foreign
// file does not hinder it.

#include "support/backup_scene.h"

#include <QFile>
#include <QFileInfo>
#include <QTest>

using Scene = tests::BackupScene;
using tests::codesOf;
using tests::storedBelow;

class TestKeptBackup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // The next backup also compares the files that the backup has, and copies damaged ones again.
    void whatIsDamagedInABackupIsCopiedAgain_data()
    {
        QTest::addColumn<bool>("isEncrypted");
        QTest::addColumn<bool>("isShorter");
        QTest::newRow("plain, another byte") << false << false;
        QTest::newRow("plain, cut") << false << true;
        QTest::newRow("encrypted, another byte") << true << false;
        QTest::newRow("encrypted, cut") << true << true;
    }

    void whatIsDamagedInABackupIsCopiedAgain()
    {
        QFETCH(bool, isEncrypted);
        QFETCH(bool, isShorter);
        Scene scene;
        const auto key = crypto::AgeIdentity::generate(base::seededRandom(3));
        const auto make = [&] {
            return isEncrypted ? tests::value(scene.backUpFor(key)) : scene.backUp();
        };
        QVERIFY(make().isComplete);
        QVERIFY(make().renewed.isEmpty());
        const QString file = isEncrypted
            ? scene.target + "/attachments/" + scene.photo.sha256 + ".age"
            : storedBelow(scene.target, scene.photo);
        QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner));
        if (isShorter)
            QVERIFY(QFile::resize(file, 3));
        else
            tests::overwriteByte(file, 5);

        const auto next = make();

        QVERIFY2(next.isComplete, qPrintable(codesOf(next.verified.faults).join(u' ')));
        QCOMPARE(next.renewed.size(), 1);
        QVERIFY(next.renewed.front().contains(scene.photo.sha256));
        QCOMPARE(next.files, 1);
        QCOMPARE(next.newFiles, 1);
        const QString folder = scene.registry.path(QStringLiteral("restored"));
        QVERIFY(tests::value(isEncrypted ? scene.restoreWith(key, folder) : scene.restore(folder))
                    .isComplete);
    }

    // A damaged copy is kept if the source is damaged as well.
    void whatIsDamagedInBothIsNamed()
    {
        Scene scene;
        scene.backUp();
        const QString file = storedBelow(scene.target, scene.photo);
        for (const QString &one : {file, scene.registry.pathOf(scene.photo)}) {
            QVERIFY(QFile::setPermissions(one, QFile::ReadOwner | QFile::WriteOwner));
            tests::overwriteByte(one, 5);
        }

        const auto next = scene.backUp();

        QVERIFY(!next.isComplete);
        QVERIFY(codesOf(next.verified.faults).contains("attachment_damaged"));
        QVERIFY(QFileInfo::exists(file));
    }

    void aForeignFileKeepsNothingFromBeingRestored()
    {
        Scene scene;
        const auto key = crypto::AgeIdentity::generate(base::seededRandom(3));
        QVERIFY(tests::value(scene.backUpFor(key)).isComplete);
        tests::writeFile(scene.target + "/attachments/note.age", "x");
        tests::writeFile(scene.target + "/attachments/" + QString(64, 'a') + ".age", "x");

        const auto report =
            tests::value(scene.restoreWith(key, scene.registry.path(QStringLiteral("restored"))));

        QVERIFY(report.isComplete);
        QCOMPARE(report.files, 1);
        QCOMPARE(report.passedOver.size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestKeptBackup)
#include "test_kept_backup.moc"
