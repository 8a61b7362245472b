// Encryption at rest: the passwords that open a registry, changes of officers and keys, and the
// content of the disk.

#include "actions/change_key.h"
#include "actions/encrypt_registry.h"
#include "actions/unlock_registry.h"
#include "crypto/digest.h"
#include "crypto/key_form.h"
#include "db/database_key.h"
#include "registry/backup/encrypted_backup.h"
#include "support/backup_scene.h"
#include "support/encrypted_scene.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include <sys/stat.h>

using namespace tests;

class TestEncryptionAtRest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachOfficersPasswordOpensItAndNoOther()
    {
        EncryptedScene scene;
        QVERIFY(scene.opensFor(firstOfficer, password));
        QVERIFY(scene.opensFor(secondOfficer, password));
        for (const auto &[name, typed] : {std::pair(firstOfficer, other),
                                          {QStringLiteral("Nobody"), password},
                                          {firstOfficer, QString()}}) {
            const auto refused = registry::openKeys(scene.folder(), name, typed);
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::Denied);
        }
    }

    void nothingOpensBeforeAPassword()
    {
        EncryptedScene scene;
        scene.close();
        QVERIFY(registry::isLocked(scene.folder()));
        base::Progress progress;
        const auto code = [](const auto &result) { return result.error().code; };
        QCOMPARE(code(registry::Registry::open(scene.folder(), db::OpenMode::ReadOnly)),
                 ErrorCode::Denied);
        QCOMPARE(code(registry::Registry::openToRebuild(scene.folder())), ErrorCode::Denied);
        QCOMPARE(code(registry::Registry::wantsRebuild(scene.folder())), ErrorCode::Denied);
        QCOMPARE(code(registry::verify(scene.folder(), registry::VerificationChoice(), progress)),
                 ErrorCode::Denied);
        QCOMPARE(code(registry::backUp(scene.folder(), scene.path("copy"), scene.environment().now,
                                       progress)),
                 ErrorCode::Denied);
        scene.reopen();
        QVERIFY(verified(scene.folder()).sound());
    }

    void theFolderNamesNobodyAndNothing()
    {
        EncryptedScene scene;
        registerPhone(scene.session());
        value(scene.session().checkpoint());
        const auto officer = scene.session().officer();
        const QByteArrayList texts{"Huawei", "Chen", "Maria", "SQLite format", "item.registered"};
        QCOMPARE(filesWith(scene.folder(), texts), QStringList());
        scene.close();
        QCOMPARE(filesWith(scene.folder(), texts), QStringList());
        QCOMPARE(
            filesWith(scene.folder() + "/keys", {officer.keyId.toLatin1(), officer.id.toLatin1()}),
            QStringList());
    }

    void theKeysAreTheirOwnersAlone()
    {
        EncryptedScene scene;
        const auto modeOf = [](const QString &path) {
            struct stat status = {};
            return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 0777
                                                                             : 0;
        };
        QCOMPARE(modeOf(scene.folder() + "/keys"), mode_t(0700));
        for (const QString &name : scene.keyFiles())
            QCOMPARE(modeOf(scene.folder() + "/keys/" + name), mode_t(0600));
        QCOMPARE(scene.keyFiles().size(), 2);
    }

    void aNewPasswordTakesThePlaceOfTheOldAndTouchesNobodyElse()
    {
        EncryptedScene scene;
        const auto others = [&] {
            QMap<QString, QByteArray> files;
            for (const QString &name : scene.keyFiles())
                files.insert(name, contentOf(scene.folder() + "/keys/" + name));
            return files;
        };
        const auto before = others();
        value(actions::changePassword(scene.session(), password, other));
        const auto after = others();
        int changed = 0;
        for (const QString &name : before.keys())
            changed += before.value(name) != after.value(name) ? 1 : 0;
        QCOMPARE(changed, 1);
        QVERIFY(!scene.opensFor(firstOfficer, password));
        QVERIFY(scene.opensFor(firstOfficer, other));
        QVERIFY(scene.opensFor(secondOfficer, password));
        QVERIFY(
            actions::Session::signIn(scene.registry(), firstOfficer, other, scene.environment()));
        QVERIFY(!actions::Session::signIn(scene.registry(), firstOfficer, password,
                                          scene.environment()));
    }

    void aSuspendedOfficerOpensNothingUntilTheyAreReinstated()
    {
        EncryptedScene scene;
        {
            auto second = value(actions::Session::signIn(scene.registry(), secondOfficer, password,
                                                         scene.environment()));
            value(actions::changePassword(second, password, other));
        }
        value(actions::suspendOfficer(scene.session(), secondOfficer, "left"));
        QVERIFY(!scene.opensFor(secondOfficer, other));
        QCOMPARE(scene.keyFiles().size(), 1);
        value(actions::reinstateOfficer(scene.session(), secondOfficer, "back"));
        QVERIFY(scene.opensFor(secondOfficer, other));
        QCOMPARE(scene.keyFiles().size(), 2);
    }

    void aNewKeyTakesThePlaceOfAStolenOne()
    {
        EncryptedScene scene;
        value(actions::changeOfficerKey(scene.session(), secondOfficer, other, "stolen"));
        QVERIFY(!scene.opensFor(secondOfficer, password));
        QVERIFY(scene.opensFor(secondOfficer, other));
        QCOMPARE(scene.keyFiles().size(), 2);
    }

    void anEnrolmentThatFailsLeavesNoFile()
    {
        EncryptedScene scene;
        const actions::NewOfficer again{secondOfficer, {}, {domain::Role::Officer}, password};
        QVERIFY(!actions::enrolOfficer(scene.session(), again));
        QCOMPARE(scene.keyFiles().size(), 2);
    }

    // A program that is killed between an entry and its key file leaves this.
    void theNextSignInCorrectsTheFiles()
    {
        EncryptedScene scene;
        const QString keys = scene.folder() + "/keys/";
        const auto before = scene.keyFiles();
        for (const QString &name : before) {
            if (!contentOf(keys + name).isEmpty() && scene.opensFor(firstOfficer, password)) {
                const QByteArray content = contentOf(keys + name);
                QFile::remove(keys + name);
                if (!scene.opensFor(firstOfficer, password)) // theirs is needed to sign in
                    writeFile(keys + name, content);
            }
        }
        writeFile(keys + "00112233445566778899aabbccddeeff.json", "left over");
        QCOMPARE(scene.keyFiles().size(), 2);
        QVERIFY(!scene.opensFor(secondOfficer, password));
        scene.reopen();
        QCOMPARE(scene.keyFiles(), before);
        QVERIFY(scene.opensFor(secondOfficer, password));
    }

    // Anyone who can write to the folder can put files there that cost a sign-in its time.
    void filesPutThereDoNotHoldUpTheSignIn()
    {
        EncryptedScene scene;
        const QString keys = scene.folder() + "/keys/";
        const auto costly = crypto::PrivateKey::generate(base::seededRandom(9))
                                .toPem(other, int(crypto::mostScryptP));
        const auto before = scene.keyFiles();
        for (const QString &name : before) {
            auto file = QJsonDocument::fromJson(contentOf(keys + name)).object();
            file.insert("key", QString::fromLatin1(costly));
            for (int i = 0; i < 40; ++i)
                writeFile(keys + QString::number(i) + name, QJsonDocument(file).toJson());
        }
        QVERIFY(scene.opensFor(firstOfficer, password));
        const auto refused = registry::openKeys(scene.folder(), firstOfficer, other + u'3');
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        QVERIFY2(refused.error().message.contains("41 files"),
                 qUtf8Printable(refused.error().message));
        scene.reopen();
        QCOMPARE(scene.keyFiles(), before);
    }

    void aFileWithAnotherKeyIsNamedAndWrittenAgain()
    {
        EncryptedScene scene;
        const QString keys = scene.folder() + "/keys/";
        const auto names = scene.keyFiles();
        const auto first = QJsonDocument::fromJson(contentOf(keys + names[0])).object();
        const auto second = QJsonDocument::fromJson(contentOf(keys + names[1])).object();
        const bool isFirst =
            crypto::sha256(
                {QByteArray::fromHex(first["salt"].toString().toLatin1()), firstOfficer.toUtf8()})
                .toHex()
            == first["officer"].toString().toLatin1();
        auto forged = isFirst ? second : first; // the second officer's
        for (const char *member : {"key", "box"})
            forged[QLatin1String(member)] = (isFirst ? first : second)[QLatin1String(member)];
        writeFile(keys + names[isFirst ? 1 : 0], QJsonDocument(forged).toJson());
        const auto keyOfSecond = [&] {
            return value(registry::openKeys(scene.folder(), secondOfficer, password))
                .officer.publicKey()
                .id();
        };
        QCOMPARE(keyOfSecond(), scene.session().officer().keyId);
        QCOMPARE(codesOf(verified(scene.folder()).faults), QStringList{"key_file"});
        scene.reopen();
        QVERIFY(keyOfSecond() != scene.session().officer().keyId);
        QVERIFY(codesOf(verified(scene.folder()).faults).isEmpty());
    }

    void aFolderOfKeysInARegistryInClearIsNamed()
    {
        const tests::TempRegistry scene;
        QVERIFY(QDir(scene.folder()).mkdir("keys"));
        QVERIFY(!registry::isLocked(scene.folder()));
        for (const auto &error :
             {registry::openKeys(scene.folder(), firstOfficer, password).error(),
              registry::Registry::open(scene.folder(), db::OpenMode::ReadOnly).error()}) {
            QCOMPARE(error.code, ErrorCode::Conflict);
            QVERIFY2(error.message.contains("move keys/ out"), qUtf8Printable(error.message));
        }
        QCOMPARE(codesOf(verified(scene.folder()).faults), QStringList{"key_file"});
    }

    void aFileOfAnotherRegistryOpensNothing()
    {
        EncryptedScene scene;
        scene.close();
        EncryptedScene foreign(2);
        QVERIFY(QDir(scene.folder() + "/keys").removeRecursively());
        copyFolder(foreign.folder() + "/keys", scene.folder() + "/keys");
        value(actions::unlockRegistry(scene.folder(), firstOfficer, password, scene.environment()));
        const auto opened = registry::Registry::open(scene.folder(), db::OpenMode::ReadOnly);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::Corrupt);
    }

    void aBackupIsEncryptedAndOpensWithTheSamePasswords()
    {
        EncryptedScene scene;
        registerPhone(scene.session());
        const QString copy = scene.path("copy"), restored = scene.path("restored");
        base::Progress progress;
        const auto now = scene.environment().now;
        QVERIFY(value(registry::backUp(scene.folder(), copy, now, progress)).isComplete);
        registerPhone(scene.session());
        value(actions::suspendOfficer(scene.session(), secondOfficer, "left"));
        QVERIFY(value(registry::backUp(scene.folder(), copy, now, progress)).isComplete);
        QCOMPARE(filesWith(copy, {"Huawei", "Chen", "SQLite format"}), QStringList());
        QVERIFY(registry::isLocked(copy));
        QCOMPARE(QDir(copy + "/keys").entryList(QDir::Files), scene.keyFiles());
        QCOMPARE(registry::restore(copy, restored, progress).error().code, ErrorCode::Denied);
        value(actions::unlockRegistry(copy, firstOfficer, password, scene.environment()));
        QVERIFY(verified(copy).sound());
        QVERIFY(value(registry::restore(copy, restored, progress)).isComplete);
        QVERIFY(registry::isLocked(restored));
        value(actions::unlockRegistry(restored, firstOfficer, password, scene.environment()));
        auto opened = value(registry::Registry::open(restored, db::OpenMode::ReadWrite));
        auto session =
            value(actions::Session::signIn(opened, firstOfficer, password, scene.environment()));
        registerPhone(session);
        QVERIFY(verified(restored).sound());
    }

    void anAgeBackupComesBackEncryptedWithANewKey()
    {
        EncryptedScene scene;
        registerPhone(scene.session());
        const QString copy = scene.path("copy"), restored = scene.path("restored");
        base::Progress progress;
        const auto identity = crypto::AgeIdentity::generate(scene.environment().random);
        QVERIFY(value(registry::backUpEncrypted(scene.folder(), copy, {identity.recipient()},
                                                scene.environment(), progress))
                    .isComplete);
        QVERIFY(
            value(registry::restoreEncrypted(copy, restored, {&identity}, progress)).isComplete);
        QVERIFY(registry::isLocked(restored));
        QCOMPARE(filesWith(restored, {"Huawei", "Chen", "SQLite format"}), QStringList());
        const auto keys =
            value(actions::unlockRegistry(restored, secondOfficer, password, scene.environment()));
        QVERIFY(!(keys.registry->secret() == db::keyOfDatabase(scene.database())->secret()));
        auto opened = value(registry::Registry::open(restored, db::OpenMode::ReadWrite));
        auto session =
            value(actions::Session::signIn(opened, firstOfficer, password, scene.environment()));
        registerPhone(session);
        QVERIFY(verified(restored).sound());
    }

    void aBackupInClearIsNotContinuedEncrypted()
    {
        EncryptedScene scene;
        const QString copy = scene.path("copy");
        base::Progress progress;
        const auto now = scene.environment().now;
        QVERIFY(value(registry::backUp(scene.folder(), copy, now, progress)).isComplete);
        QVERIFY(QDir(copy + "/keys").removeRecursively());
        const auto refused = registry::backUp(scene.folder(), copy, now, progress);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
    }

    // A program without any of Sealbook's code, which follows schema/encryption.md.
    void aStrangersProgramOpensIt()
    {
        EncryptedScene scene;
        registerPhone(scene.session());
        const auto rowsOf = [&](const QString &typed) {
            QProcess program;
            auto environment = QProcessEnvironment::systemEnvironment();
            environment.insert(QStringLiteral("SEALBOOK_PASSWORD"), typed);
            program.setProcessEnvironment(environment);
            program.start(QStringLiteral("python3"),
                          {QStringLiteral(SEALBOOK_SOURCE_DIR "/tests/support/open_encrypted.py"),
                           scene.folder(), secondOfficer,
                           QStringLiteral("SELECT name FROM officer ORDER BY name")});
            program.waitForFinished(-1);
            return program.readAllStandardOutput() + program.readAllStandardError().right(300);
        };
        const QByteArray rows = "[\"Chen Hao\"]\n[\"Maria Lopez\"]\n";
        QVERIFY(QFile::exists(scene.database() + "-wal")); // the log is read as well
        QCOMPARE(rowsOf(password), rows);
        scene.close();
        QCOMPARE(rowsOf(password), rows);
        QVERIFY(!rowsOf(other).contains("Chen Hao"));
    }

    void encryptingIsDoneOrNotDone()
    {
        TempRegistry plain;
        plain.addPhone();
        value(plain.first().checkpoint());
        const QString clear = plain.path("clear"), encrypted = plain.path("encrypted");
        copyFolder(plain.folder(), clear);
        value(value(db::Connection::open(clear + "/registry.db", db::OpenMode::ReadWrite))
                  .runScript("PRAGMA wal_checkpoint(TRUNCATE)"));
        copyFolder(clear, encrypted);
        base::Progress progress;
        const auto encrypt = [&](const QString &folder) {
            return actions::encryptRegistry(folder, firstOfficer, password, plain.environment(),
                                            progress);
        };
        value(encrypt(encrypted));
        QCOMPARE(filesWith(encrypted, {"Huawei", "SQLite format", "Chen"}), QStringList());
        QVERIFY(verified(encrypted).sound());
        QCOMPARE(encrypt(encrypted).error().code, ErrorCode::Conflict);

        // Interrupted before the decision: the registry is unchanged and can be encrypted.
        const QString before = plain.path("before");
        copyFolder(clear, before);
        copyFolder(encrypted + "/keys", before + "/keys.next");
        QVERIFY(QFile::copy(encrypted + "/registry.db", before + "/registry.db.next"));
        QVERIFY(!registry::isEncrypted(before));
        QVERIFY(verified(before).sound());
        value(encrypt(before));
        QVERIFY(verified(before).sound());
        QCOMPARE(QDir(before).entryList({"*.next"}, QDir::AllEntries), QStringList());

        // Interrupted after the decision: the next unlocking finishes the encryption.
        const QString after = plain.path("after");
        copyFolder(clear, after);
        copyFolder(encrypted + "/keys", after + "/keys");
        QVERIFY(QFile::copy(encrypted + "/registry.db", after + "/registry.db.next"));
        QVERIFY(registry::isLocked(after));
        value(actions::unlockRegistry(after, secondOfficer, password, plain.environment()));
        QVERIFY(verified(after).sound());
        QCOMPARE(filesWith(after, {"Huawei", "SQLite format", "Chen"}), QStringList());
        QCOMPARE(QDir(after).entryList({"*.next"}, QDir::AllEntries), QStringList());

        // A copy that is left over never replaces a database with later entries.
        writeFile(after + "/registry.db.next", "old");
        value(actions::unlockRegistry(after, secondOfficer, password, plain.environment()));
        QVERIFY(verified(after).sound());
    }

    void encryptingNeedsAnAdministratorAndTheRegistryAlone()
    {
        TempRegistry plain;
        base::Progress progress;
        const auto encrypt = [&](const QString &officer, const QString &typed) {
            return actions::encryptRegistry(plain.folder(), officer, typed, plain.environment(),
                                            progress);
        };
        QCOMPARE(encrypt(firstOfficer, other).error().code, ErrorCode::Denied);
        QCOMPARE(encrypt(secondOfficer, password).error().code, ErrorCode::Denied);
        QCOMPARE(encrypt(firstOfficer, password).error().code, ErrorCode::Conflict); // it is open
        QVERIFY(!registry::isEncrypted(plain.folder()));
        QVERIFY(plain.verify().sound());
        plain.addPhone();
        QVERIFY(plain.verify().sound());
    }

    void oneThatWasNotFinishedIsMadeAgain()
    {
        EncryptedScene scene;
        scene.close();
        const QString keys = scene.folder() + "/keys";
        QVERIFY(QDir().rename(keys, scene.folder() + "/keys.new"));
        const auto open = [&] {
            return registry::Registry::open(scene.folder(), db::OpenMode::ReadOnly);
        };
        QVERIFY(!open());
        QCOMPARE(open().error().code, ErrorCode::Corrupt);
        value(actions::openRegistry(scene.folder(), {"SITE4", firstOfficer, {}, password, true},
                                    scene.environment()));
        QVERIFY(!QFile::exists(scene.folder() + "/keys.new"));
        QVERIFY(verified(scene.folder()).sound());
    }
};

QTEST_GUILESS_MAIN(TestEncryptionAtRest)
#include "test_encryption_at_rest.moc"
