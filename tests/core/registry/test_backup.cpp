// Backup: a verified second copy of a registry in use, which only a later state of that registry
// replaces; and salvage from a damaged registry.

#include "attachments/file.h"
#include "base/safe_file.h"
#include "registry/backup_note.h"
#include "support/backup_scene.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QTest>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

using Scene = tests::BackupScene;
using tests::codesOf;
using tests::storedBelow;

namespace {

registry::VerificationReport verified(const QString &folder)
{
    base::Progress progress;
    return tests::value(registry::verify(folder, registry::VerificationChoice(), progress));
}

// Whether a file below the folder has these bytes.
bool holdsInClear(const QString &folder, const QByteArray &bytes)
{
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(bytes))
            return true;
    }
    return false;
}

attachments::File locked(const QString &backup)
{
    auto file = tests::value(attachments::File::open(backup + QStringLiteral("/backup.lock"),
                                                     O_RDWR | O_CREAT, base::privateFile));
    if (::flock(file.descriptor(), LOCK_EX | LOCK_NB) != 0)
        qFatal("cannot lock");
    return file;
}

qsizetype linesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().count('\n') : -1;
}

} // namespace

class TestBackup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBackupOfARegistryInUseVerifies()
    {
        Scene scene;

        const auto report = scene.backUp();

        QVERIFY2(report.isComplete, qPrintable(codesOf(report.verified.faults).join(u' ')));
        QCOMPARE(report.files, 1);
        QCOMPARE(report.newFiles, 1);
        const auto copy = verified(scene.target);
        QVERIFY(copy.sound());
        QCOMPARE(copy.entries, scene.registry.verify().entries);
        QCOMPARE(copy.filesChecked, 1);
    }

    void theNextOneCopiesWhatIsNew()
    {
        Scene scene;
        const auto first = scene.backUp();
        scene.registry.attach(scene.phone, QStringLiteral("second.jpg"), "another photograph");

        const auto next = scene.backUp();

        QVERIFY(next.isComplete);
        QCOMPARE(next.files, 2);
        QCOMPARE(next.newFiles, 1);
        QVERIFY(next.verified.entries > first.verified.entries);
        QCOMPARE(verified(scene.target).filesChecked, 2);
        QVERIFY(!QFileInfo::exists(scene.target + "/staged"));
    }

    void theRegistryRemembersItsLastBackup()
    {
        Scene scene;
        const qint64 day = qint64(24) * 60 * 60 * 1000;
        QVERIFY(!registry::lastBackup(scene.registry.folder()));
        const qint64 now = scene.registry.environment().now();
        QVERIFY(registry::backupWarning(scene.registry.folder(), now).contains("No backup"));

        scene.backUp();

        const auto last = registry::lastBackup(scene.registry.folder());
        QVERIFY(last && last->isComplete);
        QCOMPARE(last->place, QFileInfo(scene.target).absoluteFilePath());
        QCOMPARE(registry::backupWarning(scene.registry.folder(), now + day), QString());
        QVERIFY(!registry::backupWarning(scene.registry.folder(), now + 9 * day).isEmpty());
        QVERIFY(scene.registry.verify().sound());
    }

    void aNoteThatClaimsATimeToComeIsNoBackup()
    {
        Scene scene;
        scene.backUp();
        const QString folder = scene.registry.folder();
        auto note = *registry::lastBackup(folder);
        note.madeAtMs += qint64(24) * 60 * 60 * 1000;
        tests::value(registry::rememberBackup(folder, note));

        const auto warning = registry::backupWarning(folder, scene.registry.environment().now());

        QVERIFY2(warning.contains("a time to come"), qPrintable(warning));
    }

    void nothingIsRecordedInABackup()
    {
        Scene scene;
        scene.backUp();

        const auto writing = registry::Registry::open(scene.target, db::OpenMode::ReadWrite);
        const auto rebuilding = registry::Registry::openToRebuild(scene.target);

        QCOMPARE(writing.error().code, ErrorCode::Denied);
        QCOMPARE(rebuilding.error().code, ErrorCode::Denied);
        QVERIFY(registry::Registry::open(scene.target, db::OpenMode::ReadOnly));
    }

    void somethingElseIsNotOverwritten_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::newRow("onto another's files") << "REGISTRY"
                                              << "thesis";
        QTest::newRow("onto the registry") << "REGISTRY"
                                           << "REGISTRY";
        QTest::newRow("into the registry") << "REGISTRY"
                                           << "REGISTRY/backup";
        QTest::newRow("of a backup") << "plain"
                                     << "new";
        QTest::newRow("of what is no registry") << "thesis"
                                                << "new";
        QTest::newRow("onto the other kind of backup") << "REGISTRY"
                                                       << "OTHER";
        QTest::newRow("onto one that is being written") << "REGISTRY"
                                                        << "locked SAME";
    }

    void somethingElseIsNotOverwritten()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        Scene scene;
        const auto random = base::seededRandom(3);
        const auto key = crypto::AgeIdentity::generate(random);
        const auto pathOf = [&](QString name, const char *same = "", const char *other = "") {
            name.replace("SAME", same).replace("OTHER", other);
            return name.startsWith(u"REGISTRY") ? name.replace("REGISTRY", scene.registry.folder())
                                                : scene.registry.path(name);
        };
        scene.target = pathOf("sealed");
        tests::value(scene.backUpFor(key));
        scene.target = pathOf("plain");
        scene.backUp();
        QVERIFY(QDir().mkpath(pathOf("thesis")));
        tests::writeFile(pathOf("thesis/thesis.txt"), "years of work");
        tests::copyFolder(pathOf("plain"), pathOf("locked plain"));
        tests::copyFolder(pathOf("sealed"), pathOf("locked sealed"));
        const auto one = locked(pathOf("locked plain")), two = locked(pathOf("locked sealed"));

        scene.target = pathOf(to, "plain", "sealed");
        const auto plain = scene.backUp(pathOf(from));
        scene.target = pathOf(to, "sealed", "plain");
        const auto encrypted = scene.backUpFor(key, pathOf(from));

        for (const auto *refused : {&plain, &encrypted}) {
            QVERIFY(!*refused);
            const auto code = refused->error().code;
            QVERIFY2(code == ErrorCode::Conflict || code == ErrorCode::NotFound
                         || code == ErrorCode::Denied,
                     qPrintable(refused->error().message));
        }
        QCOMPARE(QDir(pathOf("thesis")).entryList(QDir::Files), QStringList{"thesis.txt"});
        QVERIFY(!QFileInfo::exists(pathOf("new")));
    }

    // An attacker had the drive with the backup, and put a link or a pipe into it.
    void whatIsPlantedInABackupIsNotFollowed_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isRefused");
        QTest::newRow("the folder of what is not finished") << "staged" << false;
        QTest::newRow("attachments") << "attachments" << true;
        QTest::newRow("checkpoints") << "checkpoints" << true;
        QTest::newRow("the lock") << "backup.lock" << true;
    }

    void whatIsPlantedInABackupIsNotFollowed()
    {
        QFETCH(QString, name);
        QFETCH(bool, isRefused);
        for (const bool isPipe : {false, true}) {
            Scene scene;
            scene.backUp();
            const QString thesis = scene.registry.path(QStringLiteral("thesis")),
                          planted = scene.target + u'/' + name;
            QVERIFY(QDir().mkpath(thesis));
            tests::writeFile(thesis + QStringLiteral("/thesis.txt"), "years of work");
            QVERIFY(base::removeTree(planted));
            if (isPipe)
                QCOMPARE(::mkfifo(QFile::encodeName(planted).constData(), 0600), 0);
            else
                QVERIFY(QFile::link(thesis, planted));

            const auto next = scene.backUp(scene.registry.folder());

            QCOMPARE(!next, isRefused);
            QCOMPARE(QDir(thesis).entryList(QDir::Files), QStringList{"thesis.txt"});
        }
    }

    void aPipeInABackupIsNotWaitedFor_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("the database") << "registry.db.age";
        QTest::newRow("the note") << "backup.json";
    }

    void aPipeInABackupIsNotWaitedFor()
    {
        QFETCH(QString, name);
        Scene scene;
        const auto key = crypto::AgeIdentity::generate(base::seededRandom(3));
        QVERIFY(tests::value(scene.backUpFor(key)).isComplete);
        const QString file = scene.target + u'/' + name;
        QVERIFY(QFile::remove(file));
        QCOMPARE(::mkfifo(QFile::encodeName(file).constData(), 0600), 0);

        QVERIFY(!scene.restoreWith(key, scene.registry.path(QStringLiteral("restored"))));
    }

    void onlyAContinuationReplacesABackup()
    {
        Scene scene;
        const QString older = scene.registry.path(QStringLiteral("older"));
        scene.registry.reopen();
        tests::copyFolder(scene.registry.folder(), older);
        scene.registry.addPhone();
        const auto newest = scene.backUp();
        tests::TempRegistry other(2);

        QCOMPARE(scene.backUp(older).error().code, ErrorCode::Conflict);
        QCOMPARE(scene.backUp(other.folder()).error().code, ErrorCode::Conflict);
        QCOMPARE(verified(scene.target).entries, newest.verified.entries);
        QVERIFY(verified(scene.target).sound());
    }

    void aTamperedRegistryReplacesNothing()
    {
        Scene scene;
        scene.backUp();
        scene.registry.tamper("UPDATE item SET exhibit_number = 'X-1'");

        const auto report = scene.backUp();

        QVERIFY(!report.isComplete);
        QVERIFY(codesOf(report.verified.faults).contains("table_row"));
        QVERIFY(verified(scene.target).sound());
    }

    void aDamagedAttachmentIsNamedAndTheRestIsCopied()
    {
        Scene scene;
        const auto second = scene.registry.attach(scene.phone, QStringLiteral("b.jpg"), "another");
        tests::overwriteByte(scene.registry.pathOf(scene.photo), 3);

        const auto report = scene.backUp();

        QVERIFY(!report.isComplete);
        QCOMPARE(codesOf(report.verified.faults).count("attachment_damaged"), 1);
        QVERIFY(QFileInfo::exists(storedBelow(scene.target, second)));
        QVERIFY(!QFileInfo::exists(storedBelow(scene.target, scene.photo)));
    }

    void aBackupThatIsStoppedHarmsNothing()
    {
        Scene scene;
        base::Progress progress;
        progress.cancel();

        const auto stopped = registry::backUp(scene.registry.folder(), scene.target,
                                              scene.registry.environment().now, progress);

        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
        QCOMPARE(scene.restore(scene.registry.path("restored")).error().code, ErrorCode::Conflict);
        QVERIFY(scene.backUp().isComplete);
    }

    void aRestoredRegistryGoesOn()
    {
        Scene scene;
        scene.backUp();
        const QString folder = scene.registry.path(QStringLiteral("restored"));

        const auto report = tests::value(scene.restore(folder));

        QVERIFY(report.isComplete);
        QVERIFY(verified(folder).sound());
        QVERIFY(registry::Registry::open(folder, db::OpenMode::ReadWrite));
        QVERIFY(!registry::isBackup(folder));
        QCOMPARE(scene.restore(folder).error().code, ErrorCode::Conflict);
        QVERIFY(verified(folder).sound());
    }

    void aDamagedBackupIsNotRestored()
    {
        Scene scene;
        scene.backUp();
        tests::overwriteByte(storedBelow(scene.target, scene.photo), 3);
        const QString folder = scene.registry.path(QStringLiteral("restored"));

        const auto report = tests::value(scene.restore(folder));

        QVERIFY(!report.isComplete);
        QVERIFY(!report.verified.faults.empty());
        QVERIFY(!QFileInfo::exists(folder));
    }

    void anEncryptedBackupOpensWithItsKeyAlone()
    {
        Scene scene;
        const auto random = base::seededRandom(3);
        const auto key = crypto::AgeIdentity::generate(random);
        const auto other = crypto::AgeIdentity::generate(random);

        const auto report = tests::value(scene.backUpFor(key));

        QVERIFY2(report.isComplete, qPrintable(codesOf(report.verified.faults).join(u' ')));
        QVERIFY(!holdsInClear(scene.target, "a photograph"));
        QVERIFY(!holdsInClear(scene.target, "Huawei"));
        const QString folder = scene.registry.path(QStringLiteral("restored"));
        QCOMPARE(scene.restoreWith(other, folder).error().code, ErrorCode::Denied);
        QVERIFY(!QFileInfo::exists(folder));
        QCOMPARE(scene.restore(folder).error().code, ErrorCode::Invalid);
        QVERIFY(tests::value(scene.restoreWith(key, folder)).isComplete);
        QVERIFY(verified(folder).sound());
        QCOMPARE(verified(folder).entries, scene.registry.verify().entries);
    }

    void theNextEncryptedOneTakesWhatIsNewAndContinues()
    {
        Scene scene;
        const auto random = base::seededRandom(3);
        const auto key = crypto::AgeIdentity::generate(random);
        const QString older = scene.registry.path(QStringLiteral("older"));
        scene.registry.reopen();
        tests::copyFolder(scene.registry.folder(), older);
        scene.registry.addPhone();
        QVERIFY(tests::value(scene.backUpFor(key)).isComplete);
        scene.registry.attach(scene.phone, QStringLiteral("second.jpg"), "another photograph");

        const auto next = tests::value(scene.backUpFor(key));

        QVERIFY(next.isComplete);
        QCOMPARE(next.files, 2);
        QCOMPARE(next.newFiles, 1);
        QCOMPARE(scene.backUpFor(key, older).error().code, ErrorCode::Conflict);
        QCOMPARE(scene.backUpFor(crypto::AgeIdentity::generate(random)).error().code,
                 ErrorCode::Conflict);
        QCOMPARE(scene.backUp(scene.registry.folder()).error().code, ErrorCode::Conflict);
        QCOMPARE(QDir(scene.registry.folder()).entryList({"backup-*"}).size(), 0);
    }

    void aChangedEncryptedBackupIsNotRestored()
    {
        Scene scene;
        const auto key = crypto::AgeIdentity::generate(base::seededRandom(3));
        QVERIFY(tests::value(scene.backUpFor(key)).isComplete);
        tests::overwriteByte(scene.target + "/registry.db.age", 5000);
        const QString folder = scene.registry.path(QStringLiteral("restored"));

        QCOMPARE(scene.restoreWith(key, folder).error().code, ErrorCode::Corrupt);

        QVERIFY(!QFileInfo::exists(folder));
    }

    void whatIsSoundIsSalvagedWhole()
    {
        Scene scene;

        const auto report = tests::value(scene.salvage(scene.registry.folder()));

        QCOMPARE(report.proved, scene.registry.verify().entries);
        QCOMPARE(report.doubtful, 0);
        QCOMPARE(report.files, 1);
        QCOMPARE(report.lostFiles, 0);
        QCOMPARE(linesOf(scene.registry.path("saved/proved.jsonl")), report.proved);
        QVERIFY(QFileInfo::exists(scene.registry.path("saved/attachments/" + scene.photo.sha256)));
    }

    void whatCannotBeProvedIsKeptApart()
    {
        Scene scene;
        const auto entries = scene.registry.verify().entries;
        scene.registry.tamper("UPDATE entry SET signature = zeroblob(64) WHERE seq = 1");
        tests::overwriteByte(scene.registry.pathOf(scene.photo), 3);

        const auto report = tests::value(scene.salvage(scene.registry.folder()));

        QVERIFY(report.doubtful >= 1 && report.proved >= 1);
        QCOMPARE(report.proved + report.doubtful, entries);
        QCOMPARE(report.lostFiles, 1);
        QCOMPARE(linesOf(scene.registry.path("saved/doubtful.jsonl")), report.doubtful);
        QFile text(scene.registry.path("saved/report.txt"));
        QVERIFY(text.open(QIODevice::ReadOnly));
        QVERIFY(text.readAll().contains("entry_signature"));
    }

    void theReportControlsNoTerminal()
    {
        Scene scene;
        for (const char *name : {"/checkpoints/a\033[31m.txt", "/checkpoints/b\302\2331m.txt"})
            tests::writeFile(scene.registry.folder() + QString::fromUtf8(name), "x");

        tests::value(scene.salvage(scene.registry.folder()));

        QFile text(scene.registry.path("saved/report.txt"));
        QVERIFY(text.open(QIODevice::ReadOnly));
        const QByteArray report = text.readAll();
        QVERIFY(report.contains("\\u{001b}[31m"));
        QVERIFY(report.contains("\\u{009b}1m"));
        QVERIFY(!report.contains('\033') && !report.contains("\302\233"));
    }

    void withoutADatabaseTheAttachmentsAreSaved()
    {
        Scene scene;
        const QString copy = scene.registry.path(QStringLiteral("copy"));
        tests::copyFolder(scene.registry.folder(), copy);
        for (const char *ending : {"-wal", "-shm"})
            QFile::remove(copy + "/registry.db" + ending);
        tests::writeFile(copy + "/registry.db", QByteArray(4096, 'x'));

        const auto report = tests::value(scene.salvage(copy));

        QCOMPARE(report.proved, 0);
        QCOMPARE(report.files, 1);
        QVERIFY(!report.faults.empty());
    }
};

QTEST_GUILESS_MAIN(TestBackup)
#include "test_backup.moc"
