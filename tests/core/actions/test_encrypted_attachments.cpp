// The attachments of an encrypted registry: nothing of them is in clear in its folder or in its
// backups, everything that reads them decrypts, and an existing registry's are encrypted too.

#include "actions/change_key.h"
#include "actions/encrypt_registry.h"
#include "registry/backup/encrypted_backup.h"
#include "registry/backup/salvage.h"
#include "registry/registry_store.h"
#include "support/encrypted_scene.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace tests;

namespace {

const QByteArray photograph = QByteArray("a photograph of a Huawei; ").repeated(6000);

// Attaches the photograph to a new phone; returns its SHA-256.
QString attachPhotograph(EncryptedScene &scene, const QByteArray &content = photograph)
{
    actions::NewItem phone;
    phone.kind = domain::ItemKind::Phone;
    const auto registered = value(actions::registerItem(scene.session(), phone));
    writeFile(scene.path("photo.jpg"), content);
    base::Progress progress;
    return value(actions::attachFiles(scene.session(), registered.item.exhibitNumber,
                                      {{scene.path("photo.jpg"), std::nullopt}}, {}, progress))
        .front()
        .sha256;
}

QStringList codesOf(const registry::VerificationReport &report)
{
    QStringList codes;
    for (const auto &fault : report.faults)
        codes.append(fault.code);
    codes.removeAll(QStringLiteral("checkpoint_none"));
    codes.removeAll(QStringLiteral("checkpoint_old"));
    return codes;
}

QString storedIn(const QString &folder, const QString &sha256)
{
    return registry::storeOf(folder).pathOf(sha256);
}

// What a program writes that follows schema/encryption.md and has none of Sealbook's code.
QByteArray strangersAnswer(const EncryptedScene &scene, const QString &wanted)
{
    QProcess program;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("SEALBOOK_PASSWORD"), password);
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral("python3"),
                  {QStringLiteral(SEALBOOK_SOURCE_DIR "/tests/support/open_encrypted.py"),
                   scene.folder(), secondOfficer, wanted});
    program.waitForFinished(-1);
    const QByteArray error = program.readAllStandardError();
    return error.isEmpty() ? program.readAllStandardOutput() : error.right(300);
}

} // namespace

class TestEncryptedAttachments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFolderHoldsNoneInClear()
    {
        EncryptedScene scene;
        const QString sha256 = attachPhotograph(scene);
        QCOMPARE(filesWith(scene.folder(), {"photograph", "photo.jpg"}), QStringList());
        QCOMPARE(value(scene.registry().store().read(sha256, 1 << 20)), photograph);
        const auto report = verified(scene.folder());
        QCOMPARE(codesOf(report), QStringList());
        QCOMPARE(report.filesChecked, qint64(1));
    }

    void aStrangerOpensThemWithAPassword()
    {
        EncryptedScene scene;
        const QByteArray content = photograph.left(70'000); // more than a chunk
        const QString sha256 = attachPhotograph(scene, content);
        const QString place = storedIn(scene.folder(), sha256);
        scene.close();
        QCOMPARE(strangersAnswer(scene, place.sliced(scene.folder().size() + 1)), content);
        writeFile(scene.path("identity"), strangersAnswer(scene, "identity"));
        if (QStandardPaths::findExecutable("age").isEmpty())
            QSKIP("age (Debian: age) is not installed; the stranger's script above has opened the "
                  "attachment already");
        QProcess age;
        age.start("age", {"-d", "-i", scene.path("identity"), place});
        QVERIFY(age.waitForFinished(-1));
        QCOMPARE(age.readAllStandardError(), QByteArray());
        QCOMPARE(age.readAllStandardOutput(), content);
    }

    void backupsAndWhatIsRestoredAreEncrypted()
    {
        EncryptedScene scene;
        const QString sha256 = attachPhotograph(scene);
        const QString copy = scene.path("copy"), age = scene.path("age");
        base::Progress progress;
        const auto identity = crypto::AgeIdentity::generate(scene.environment().random);
        QVERIFY(value(registry::backUp(scene.folder(), copy, scene.environment().now, progress))
                    .isComplete);
        QVERIFY(value(registry::backUpEncrypted(scene.folder(), age, {identity.recipient()},
                                                scene.environment(), progress))
                    .isComplete);
        value(actions::unlockRegistry(copy, firstOfficer, password, scene.environment()));
        QCOMPARE(codesOf(verified(copy)), QStringList());
        const QString one = scene.path("one"), other = scene.path("other");
        QVERIFY(value(registry::restore(copy, one, progress)).isComplete);
        QVERIFY(value(registry::restoreEncrypted(age, other, {&identity}, progress)).isComplete);
        for (const QString &folder : {copy, age, one, other})
            QCOMPARE(filesWith(folder, {"photograph"}), QStringList());
        for (const QString &folder : {one, other}) {
            value(actions::unlockRegistry(folder, secondOfficer, password, scene.environment()));
            QCOMPARE(codesOf(verified(folder)), QStringList());
            QCOMPARE(value(registry::storeOf(folder).read(sha256, 1 << 20)), photograph);
        }
    }

    void aDamagedOneIsRestoredFromNoBackup()
    {
        EncryptedScene scene;
        const QString sha256 = attachPhotograph(scene);
        const QString copy = scene.path("copy");
        base::Progress progress;
        const auto backUp = [&] {
            return value(registry::backUp(scene.folder(), copy, scene.environment().now, progress));
        };
        QVERIFY(backUp().isComplete);
        overwriteByte(storedIn(copy, sha256), 1000);
        QCOMPARE(backUp().renewed.size(), 1); // copied again
        overwriteByte(storedIn(copy, sha256), 1000);
        overwriteByte(storedIn(scene.folder(), sha256), 1000);
        const auto report = backUp();
        QVERIFY(!report.isComplete);
        QVERIFY(codesOf(report.verified).contains("attachment_damaged"));
    }

    void whatIsSavedIsDecrypted()
    {
        EncryptedScene scene;
        const QString sha256 = attachPhotograph(scene), lost = attachPhotograph(scene, "lost");
        overwriteByte(storedIn(scene.folder(), lost), 220);
        base::Progress progress;
        const auto saved = value(registry::salvage(scene.folder(), scene.path("saved"),
                                                   scene.environment().now, progress));
        QCOMPARE(saved.files, qint64(1));
        QCOMPARE(saved.lostFiles, qint64(1));
        QCOMPARE(contentOf(scene.path("saved/attachments/") + sha256), photograph);
    }

    void encryptingARegistryTakesThemToo()
    {
        TempRegistry plain;
        const auto photo = plain.attach(plain.addPhone(), "photo.jpg", photograph);
        const auto damaged = plain.attach(plain.addPhone(), "damaged.jpg", "unharmed");
        const QString folder = plain.path("encrypted");
        value(plain.first().checkpoint());
        value(plain.connection().runScript("PRAGMA wal_checkpoint(TRUNCATE)"));
        copyFolder(plain.folder(), folder);
        overwriteByte(storedIn(folder, damaged.sha256), 0);
        base::Progress progress;
        const auto encrypt = [&] {
            return actions::encryptRegistry(folder, firstOfficer, password, plain.environment(),
                                            progress);
        };
        const auto done = value(encrypt());
        QCOMPARE(done.files, qint64(1));
        QCOMPARE(done.left, QStringList{damaged.sha256});
        QCOMPARE(filesWith(folder, {"photograph"}), QStringList());
        QCOMPARE(codesOf(verified(folder)), QStringList{"attachment_damaged"});

        // Interrupted before the attachments: it is used, verified with a warning, and goes on.
        const QString stored = storedIn(folder, photo.sha256);
        const QByteArray encrypted = contentOf(stored);
        QFile::remove(stored);
        QVERIFY(QFile::copy(plain.pathOf(photo), stored));
        QFile::remove(storedIn(folder, damaged.sha256));
        QVERIFY(QFile::copy(plain.pathOf(damaged), storedIn(folder, damaged.sha256)));
        const auto report = verified(folder);
        QVERIFY(report.sound());
        QCOMPARE(codesOf(report), QStringList({"attachment_in_clear", "attachment_in_clear"}));
        QCOMPARE(value(registry::storeOf(folder).read(photo.sha256, 1 << 20)), photograph);
        QCOMPARE(value(encrypt()).files, qint64(2));
        QCOMPARE(codesOf(verified(folder)), QStringList());
        QCOMPARE(filesWith(folder, {"photograph", "unharmed"}), QStringList());
        QCOMPARE(encrypt().error().code, ErrorCode::Conflict);
    }

    void whatAKeyFileLacksIsNamed_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"missing", "damaged", "suspended", "exchanged", "foreign"})
            QTest::addRow("%s", what) << QString::fromLatin1(what);
    }

    void whatAKeyFileLacksIsNamed()
    {
        QFETCH(QString, what);
        EncryptedScene scene;
        const QString keys = scene.folder() + "/keys/";
        QMap<QString, QByteArray> before;
        for (const QString &name : scene.keyFiles())
            before.insert(name, contentOf(keys + name));
        QString second; // the file of the second officer
        for (const QString &name : before.keys()) {
            QFile::remove(keys + name);
            if (scene.opensFor(firstOfficer, password))
                second = name;
            writeFile(keys + name, before.value(name));
        }
        if (what == "missing")
            QVERIFY(QFile::remove(keys + second));
        else if (what == "damaged")
            writeFile(keys + second, "{}");
        else if (what == "suspended")
            value(actions::suspendOfficer(scene.session(), secondOfficer, "left"));
        else if (what == "exchanged")
            value(actions::changeOfficerKey(scene.session(), secondOfficer, other, "stolen"));
        if (what == "suspended" || what == "exchanged")
            writeFile(keys + second, before.value(second));
        if (what == "foreign")
            writeFile(keys + "00112233445566778899aabbccddeeff.json", "{}");
        const auto report = verified(scene.folder());
        QVERIFY(report.sound());
        QCOMPARE(codesOf(report), QStringList{"key_file"});
        const auto &fault = report.faults.front();
        const QString word = what == "missing" ? "has no file"
            : what == "foreign"                ? "no officer"
                                               : what;
        QVERIFY2(fault.what.contains(word), qUtf8Printable(fault.what));
        QCOMPARE(fault.what.contains(secondOfficer), what != "foreign");
        scene.reopen(); // corrects it
        QCOMPARE(codesOf(verified(scene.folder())), QStringList());
    }

    void withoutItsKeysItSaysWhatIsMissing()
    {
        EncryptedScene scene;
        attachPhotograph(scene);
        base::Progress progress;
        const QString copy = scene.path("copy");
        QVERIFY(value(registry::backUp(scene.folder(), copy, scene.environment().now, progress))
                    .isComplete);
        scene.close();
        QVERIFY(QDir().rename(scene.folder() + "/keys", scene.path("keys")));
        const auto opened = registry::Registry::open(scene.folder(), db::OpenMode::ReadOnly);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::Corrupt);
        for (const QString &word : {QStringLiteral("keys/"), QStringLiteral("encrypted"), copy})
            QVERIFY2(opened.error().message.contains(word), qUtf8Printable(opened.error().message));
        const auto report = verified(scene.folder());
        QVERIFY(!report.sound());
        QVERIFY(codesOf(report).contains("keys_missing"));
        // As it says: the folder of the backup is the same.
        copyFolder(copy + "/keys", scene.folder() + "/keys");
        scene.reopen();
        QCOMPARE(codesOf(verified(scene.folder())), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestEncryptedAttachments)
#include "test_encrypted_attachments.moc"
