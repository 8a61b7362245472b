// A stranger follows VERIFY.txt with nothing but a shell, coreutils and openssl.

#include "actions/open_case.h"
#include "actions/record_origin.h"
#include "exchange/export_record.h"
#include "exchange/safe_name.h"
#include "support/temp_registry.h"

#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QTest>

#include <random>

using namespace tests;

namespace {

// Runs the commands that stand in the export's VERIFY.txt, inside the export.
struct Followed {
    int exitCode = 0;
    QByteArray output;
};

Followed followVerifyText(const QString &folder)
{
    QProcess shell;
    shell.setWorkingDirectory(folder);
    shell.setProcessChannelMode(QProcess::MergedChannels);
    shell.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), QStringLiteral("sed -n 's/^    //p' VERIFY.txt | sh")});
    if (!shell.waitForFinished(120000))
        qFatal("the check does not end");
    return {shell.exitCode(), shell.readAll()};
}

QStringList filesOf(const QString &folder)
{
    QStringList files;
    QDirIterator all(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext())
        files.append(all.next());
    files.sort();
    return files;
}

// A phone with a hostile photograph, handed on and exported.
struct Scene {
    TempRegistry registry;
    QString phone = registry.addPhone();
    QString folder = registry.path(QStringLiteral("record"));

    explicit Scene(const QString &photo = QStringLiteral("seal.jpg"))
    {
        registry.attach(phone, photo, QByteArray(3000, 'p'));
        domain::CustodyStep seal;
        seal.sealNumber = QStringLiteral("S-0001");
        value(actions::takeCustodyStep(registry.first(), {domain::CustodyVerb::Seal, {phone}, seal}));
    }

    Result<exchange::ExportReport> run(const QStringList &redact = {})
    {
        base::Progress progress;
        return exchange::exportRecord(registry.first(), {{phone}, std::nullopt, folder, redact, QStringLiteral("Court"), QStringLiteral("trial")}, progress);
    }
};

} // namespace

class TestExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStrangerVerifiesIt()
    {
        Scene scene;
        const auto report = value(scene.run());
        QCOMPARE(report.items, 1);
        QCOMPARE(report.attachments, 1);
        QCOMPARE(report.withheld, 0);

        const auto followed = followVerifyText(scene.folder);

        QVERIFY2(followed.output.contains("VERIFIED"), followed.output);
        QCOMPARE(followed.exitCode, 0);
        QVERIFY(followed.output.contains(report.fingerprint.toLatin1()));
        QVERIFY(scene.registry.verify().sound());
    }

    void anyChangedByteIsFound()
    {
        Scene scene;
        value(scene.run());
        std::mt19937 random(7);
        for (const QString &path : filesOf(scene.folder)) {
            const qint64 offset = qint64(random() % quint64(QFileInfo(path).size()));
            overwriteByte(path, offset);
            const auto followed = followVerifyText(scene.folder);
            QVERIFY2(followed.exitCode != 0, qPrintable(QStringLiteral("%1 at %2: ").arg(path).arg(offset) + QString::fromUtf8(followed.output)));
            overwriteByte(path, offset); // and back
        }
        QCOMPARE(followVerifyText(scene.folder).exitCode, 0);
    }

    void anyChangedCharacterOfTheInstructionsIsFound()
    {
        Scene scene;
        value(scene.run());
        const QString path = scene.folder + QStringLiteral("/VERIFY.txt");
        std::mt19937 random(11);
        for (int i = 0; i < 60; ++i) {
            const qint64 offset = qint64(random() % quint64(QFileInfo(path).size()));
            overwriteByte(path, offset);
            const auto followed = followVerifyText(scene.folder);
            QVERIFY2(followed.exitCode != 0, qPrintable(QStringLiteral("at %1: ").arg(offset) + QString::fromUtf8(followed.output)));
            overwriteByte(path, offset);
        }
    }

    void aMissingAndAnAddedFileAreFound()
    {
        Scene scene;
        value(scene.run());
        const QString entry = scene.folder + QStringLiteral("/entries/000002.sig");
        QVERIFY(QFile::rename(entry, scene.registry.path(QStringLiteral("away"))));
        QVERIFY(followVerifyText(scene.folder).exitCode != 0);
        QVERIFY(QFile::rename(scene.registry.path(QStringLiteral("away")), entry));
        writeFile(scene.folder + QStringLiteral("/attachments/planted.jpg"), "planted");
        QVERIFY(followVerifyText(scene.folder).exitCode != 0);
    }

    void whatIsWithheldLeavesTheProofWhole()
    {
        Scene scene;
        const auto report = value(scene.run({QStringLiteral("imei"), QStringLiteral("name")}));
        QVERIFY(report.withheld >= 2);
        QCOMPARE(followVerifyText(scene.folder).exitCode, 0);

        const QByteArray imei = scene.registry.item(scene.phone).fields.value(QStringLiteral("imei")).value->toLatin1();
        for (const QString &path : filesOf(scene.folder)) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray content = file.readAll();
            QVERIFY2(!content.contains(imei) && !content.contains("seal.jpg"), qPrintable(path));
            QVERIFY(!path.contains(QStringLiteral("seal.jpg")));
        }
    }

    void aHostileNameDoesNoHarm_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"<script>alert(1)</script>", "$(touch pwned).txt", "-rf", "a b\nc.png", "'; rm -rf x; '.jpg", "\xe2\x80\xae" "gnp.exe", "对象 照片.jpg"})
            QTest::newRow(name) << QString::fromUtf8(name).replace(u'/', u'_');
    }

    void aHostileNameDoesNoHarm()
    {
        QFETCH(QString, name);
        Scene scene(name);
        value(scene.run());
        QCOMPARE(followVerifyText(scene.folder).exitCode, 0);
        QVERIFY(!QFile::exists(scene.folder + QStringLiteral("/pwned")));
        QFile page(scene.folder + QStringLiteral("/index.html"));
        QVERIFY(page.open(QIODevice::ReadOnly));
        QVERIFY(!page.readAll().contains("<script"));
    }

    void namesAreMadeSafeAndUnique()
    {
        QSet<QString> taken;
        QCOMPARE(exchange::safeName(QStringLiteral("../../etc/passwd"), taken), QStringLiteral("_.._etc_passwd"));
        QCOMPARE(exchange::safeName(QStringLiteral("a.png"), taken), QStringLiteral("a.png"));
        QCOMPARE(exchange::safeName(QStringLiteral("A.PNG"), taken), QStringLiteral("A_2.PNG"));
        QCOMPARE(exchange::safeName(QStringLiteral("..."), taken), QStringLiteral("file"));
        QVERIFY(exchange::safeName(QString(300, u'x') + QStringLiteral(".jpg"), taken).size() <= 130);
    }

    void onlyAProsecutorExports()
    {
        Scene scene;
        base::Progress progress;
        const auto refused = exchange::exportRecord(scene.registry.second(), {{scene.phone}, std::nullopt, scene.folder, {}, {}, {}}, progress);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Denied);
        QVERIFY(!QFileInfo::exists(scene.folder));
    }

    void whatStandsThereIsLeftAlone()
    {
        Scene scene;
        QVERIFY(QDir().mkpath(scene.folder));
        writeFile(scene.folder + QStringLiteral("/mine.txt"), "mine");
        const auto refused = scene.run();
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        QCOMPARE(filesOf(scene.folder).size(), 1);
    }

    void aDamagedAttachmentStopsTheExport()
    {
        Scene scene;
        const auto id = scene.registry.item(scene.phone).id;
        const auto photo = value(registry::AttachmentTable(scene.registry.connection()).ofItem(id)).front();
        overwriteByte(scene.registry.pathOf(photo), 5);
        const auto refused = scene.run();
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Corrupt);
        QVERIFY(!QFileInfo::exists(scene.folder));
        QVERIFY(QDir(QFileInfo(scene.folder).path()).entryList({QStringLiteral("record*")}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestExport)
#include "test_export.moc"
