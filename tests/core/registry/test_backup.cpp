// Backup: a second copy of a registry in use, verified, which only a continuation replaces; and
// what becomes of a damaged registry.

#include "registry/backup/encrypted_backup.h"
#include "registry/backup/salvage.h"
#include "registry/backup_note.h"
#include "support/temp_registry.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QTest>

namespace {

struct Scene {
    tests::TempRegistry registry;
    QString phone = registry.addPhone();
    registry::Attachment photo =
        registry.attach(phone, QStringLiteral("photo.jpg"), "a photograph");
    QString target = registry.path(QStringLiteral("backup"));

    Result<registry::BackupReport> backUp(const QString &folder)
    {
        base::Progress progress;
        return registry::backUp(folder, target, registry.environment().now, progress);
    }
    registry::BackupReport backUp() { return tests::value(backUp(registry.folder())); }

    Result<registry::BackupReport> restore(const QString &folder)
    {
        base::Progress progress;
        return registry::restore(target, folder, progress);
    }

    Result<registry::BackupReport> backUpFor(const crypto::AgeIdentity &key,
                                             const QString &folder = {})
    {
        base::Progress progress;
        return registry::backUpEncrypted(folder.isEmpty() ? registry.folder() : folder, target,
                                         {key.recipient()}, registry.environment(), progress);
    }

    Result<registry::BackupReport> restoreWith(const crypto::AgeIdentity &key,
                                               const QString &folder)
    {
        base::Progress progress;
        return registry::restoreEncrypted(target, folder, {&key}, progress);
    }

    Result<registry::SalvageReport> salvage(const QString &folder)
    {
        base::Progress progress;
        return registry::salvage(folder, registry.path(QStringLiteral("saved")),
                                 registry.environment().now, progress);
    }
};

registry::VerificationReport verified(const QString &folder)
{
    base::Progress progress;
    return tests::value(registry::verify(folder, registry::VerificationChoice(), progress));
}

QString storedBelow(const QString &folder, const registry::Attachment &attachment)
{
    return attachments::Store(folder + QStringLiteral("/attachments")).pathOf(attachment.sha256);
}

QStringList codesOf(const std::vector<domain::Fault> &faults)
{
    QStringList codes;
    for (const auto &fault : faults)
        codes.append(fault.code);
    return codes;
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

    void somethingElseIsNotOverwritten()
    {
        Scene scene;
        const auto refusal = [&](const QString &target) {
            base::Progress progress;
            return registry::backUp(scene.registry.folder(), target,
                                    scene.registry.environment().now, progress)
                .error()
                .code;
        };
        QDir().mkpath(scene.target);
        tests::writeFile(scene.target + "/thesis.txt", "years of work");

        QCOMPARE(refusal(scene.target), ErrorCode::Conflict);
        QCOMPARE(refusal(scene.registry.folder()), ErrorCode::Conflict);
        QCOMPARE(refusal(scene.registry.folder() + "/backup"), ErrorCode::Conflict);
        QCOMPARE(QDir(scene.target).entryList(QDir::Files), QStringList{"thesis.txt"});
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
