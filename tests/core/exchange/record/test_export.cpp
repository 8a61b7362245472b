// A stranger follows VERIFY.txt with nothing but a shell, coreutils and openssl.

#include "actions/amend_item.h"
#include "actions/erase_disclosure.h"
#include "actions/open_case.h"
#include "exchange/bag/safe_name.h"
#include "support/export_scene.h"
#include "support/golden.h"
#include "support/patience.h"

#include <QProcess>
#include <QTest>

using namespace tests;

class TestExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStrangerVerifiesIt()
    {
        ExportScene scene;
        const auto report = value(scene.run());
        QCOMPARE(report.items, 1);
        QCOMPARE(report.attachments, 1);
        QCOMPARE(report.withheld, 0);

        const auto followed = followVerifyText(scene.folder);

        QVERIFY2(followed.output.contains("\nIN PART: signatures, chains and proofs hold"),
                 followed.output);
        QVERIFY2(!followed.output.contains("VERIFIED"), followed.output);
        QCOMPARE(followed.exitCode, 0);
        QVERIFY(followed.output.contains(report.fingerprint.toLatin1()));
        QVERIFY(scene.registry.verify().sound());
    }

    // Python looks for modules next to a program first: one that was planted in the record would
    // speak in the place of verify.py.
    void noModuleOfARecordIsRunByItsVerifier()
    {
        ExportScene scene;
        value(scene.run());
        for (const QString &module : {QStringLiteral("argparse"), QStringLiteral("json")})
            writeFile(scene.folder + u'/' + module + QStringLiteral(".py"),
                      "print('VERIFIED')\nraise SystemExit(0)\n");

        QProcess python;
        python.start(QStringLiteral("python3"),
                     {scene.folder + QStringLiteral("/verify.py"), scene.folder});
        QVERIFY(python.waitForFinished(patienceMs));

        QCOMPARE(python.exitCode(), 1);
        QVERIFY(python.readAllStandardOutput().trimmed().split('\n').back().startsWith("FAILED"));
    }

    void whatIsWithheldLeavesTheProofWhole()
    {
        ExportScene scene;
        const auto report = value(scene.run({QStringLiteral("imei"), QStringLiteral("name")}));
        QVERIFY(report.withheld >= 2);
        QCOMPARE(followVerifyText(scene.folder).exitCode, 0);

        const QByteArray imei =
            scene.registry.item(scene.phone).fields.value(QStringLiteral("imei")).value->toLatin1();
        for (const QString &path : filesOf(scene.folder)) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray content = file.readAll();
            QVERIFY2(!content.contains(imei) && !content.contains("seal.jpg"), qPrintable(path));
            QVERIFY(!path.contains(QStringLiteral("seal.jpg")));
        }
    }

    void hostileNamesDoNoHarm()
    {
        const QStringList names{QStringLiteral("<script>alert(1)<_script>"),
                                QStringLiteral("$(touch pwned).txt"),
                                QStringLiteral("`touch pwned`"),
                                QStringLiteral("-rf"),
                                QStringLiteral("a b\nc.png"),
                                QStringLiteral("'; rm -rf x; '.jpg"),
                                QStringLiteral("\u202egnp.exe"),
                                QStringLiteral("对象 照片.jpg"),
                                QStringLiteral("entries"),
                                QStringLiteral(".bashrc")};
        ExportScene scene;
        for (const QString &name : names)
            scene.registry.attach(scene.phone, name, name.toUtf8());
        const auto report = value(scene.run());
        QCOMPARE(report.attachments, int(names.size()) + 1);
        QVERIFY(verifies(scene.folder));
        QVERIFY(!QFile::exists(scene.path(QStringLiteral("pwned"))));
        const QByteArray page = scene.read(QStringLiteral("record.html"));
        QVERIFY(!page.contains("<script"));
        QVERIFY(!page.contains("\xe2\x80\xae"));
    }

    void namesAreMadeSafeAndUnique()
    {
        QSet<QString> taken;
        QCOMPARE(exchange::safeName(QStringLiteral("../../etc/passwd"), taken),
                 QStringLiteral("_.._etc_passwd"));
        QCOMPARE(exchange::safeName(QStringLiteral("a.png"), taken), QStringLiteral("a.png"));
        QCOMPARE(exchange::safeName(QStringLiteral("A.PNG"), taken), QStringLiteral("A_2.PNG"));
        QCOMPARE(exchange::safeName(QStringLiteral("..."), taken), QStringLiteral("file"));
        QCOMPARE(exchange::safeName(QStringLiteral("Con.tar.gz"), taken),
                 QStringLiteral("_Con.tar.gz"));
        QCOMPARE(exchange::safeName(QStringLiteral("contract.pdf"), taken),
                 QStringLiteral("contract.pdf"));
        QCOMPARE(exchange::safeName(QStringLiteral("photo.."), taken), QStringLiteral("photo"));
        QCOMPARE(exchange::safeName(QStringLiteral("𠮷\u202egpj.jpg"), taken),
                 QStringLiteral("𠮷_gpj.jpg"));
        QVERIFY(exchange::safeName(QString(300, u'x') + QStringLiteral(".jpg"), taken).size()
                <= 130);
    }

    void onlySealedFieldsCanBeWithheld_data()
    {
        QTest::addColumn<QString>("field");
        QTest::newRow("mistyped") << QStringLiteral("imie");
        QTest::newRow("readable in the entry") << QStringLiteral("make");
    }

    void onlySealedFieldsCanBeWithheld()
    {
        QFETCH(QString, field);
        ExportScene scene;
        const auto before = scene.registry.verify().entries;
        const auto refused = scene.run({QStringLiteral("imei"), field});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Invalid);
        QVERIFY(refused.error().message.contains(field));
        QVERIFY(!QFileInfo::exists(scene.folder));
        QCOMPARE(scene.registry.verify().entries, before);
    }

    void whatWasErasedIsNotCalledWithheld()
    {
        ExportScene scene;
        base::Progress progress;
        value(actions::eraseDisclosures(scene.registry.first(), scene.phone,
                                        {QStringLiteral("imei")}, QStringLiteral("acquitted"),
                                        QStringLiteral("Order 9"), progress));
        const auto report = value(scene.run());
        QCOMPARE(report.erased, 1);
        QCOMPARE(report.withheld, 0);
        QVERIFY(verifies(scene.folder));
        QVERIFY(scene.read(QStringLiteral("record.html")).contains("erased"));
        QVERIFY(!scene.read(QStringLiteral("record.html")).contains(">withheld"));
    }

    void aRestrictedCaseIsNotStatedInTheRecordOfAnother()
    {
        ExportScene scene;
        auto &officer = scene.registry.first();
        value(actions::openCase(officer,
                                {{},
                                 QStringLiteral("OPEN-1"),
                                 QStringLiteral("Bill brushing"),
                                 std::nullopt,
                                 false,
                                 {}}));
        value(actions::openCase(officer,
                                {{},
                                 QStringLiteral("HIDDEN-1"),
                                 QStringLiteral("Operation Nightingale"),
                                 std::nullopt,
                                 true,
                                 {officer.officer().id}}));
        value(actions::assignItem(officer, scene.phone, QStringLiteral("OPEN-1")));
        value(actions::assignItem(officer, scene.phone, QStringLiteral("HIDDEN-1")));
        value(scene.run({}, QStringLiteral("OPEN-1")));
        QVERIFY(scene.holds("Bill brushing"));
        QVERIFY(!scene.holds("Nightingale"));
        QVERIFY(verifies(scene.folder));
    }

    void aRestrictedCaseIsExportedByItsOfficersOnly()
    {
        ExportScene scene;
        auto &first = scene.registry.first();
        value(actions::changeRoles(
            first, secondOfficer,
            {domain::Role::Officer, domain::Role::Custodian, domain::Role::Prosecutor},
            QStringLiteral("trial")));
        value(actions::openCase(first,
                                {{},
                                 QStringLiteral("HIDDEN-1"),
                                 QStringLiteral("Operation Nightingale"),
                                 std::nullopt,
                                 true,
                                 {first.officer().id}}));
        scene.registry.reopen();
        auto &second = scene.registry.second();
        const auto refused = scene.runAs(second, {}, QStringLiteral("HIDDEN-1"));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::NotFound);
        QVERIFY(!QFileInfo::exists(scene.folder));
        value(scene.runAs(second));
    }

    // An officer who restricts a case of their own must not thin out the record of another.
    void aCaseWithHiddenItemsIsNotExportedWithoutThem()
    {
        ExportScene scene;
        auto &first = scene.registry.first();
        value(actions::changeRoles(
            first, secondOfficer,
            {domain::Role::Officer, domain::Role::Custodian, domain::Role::Prosecutor},
            QStringLiteral("trial")));
        const QString phone = scene.registry.addPhone(); // the first officer answers for it
        for (const auto &[name, officers] :
             {std::pair(QStringLiteral("OPEN-1"), QStringList()),
              std::pair(QStringLiteral("HIDDEN-1"), QStringList{first.officer().id})}) {
            value(actions::openCase(
                first,
                {{}, name, QStringLiteral("x"), std::nullopt, !officers.isEmpty(), officers}));
            value(actions::assignItem(first, phone, name));
        }
        value(actions::assignItem(first, scene.registry.addPhone(), QStringLiteral("OPEN-1")));
        scene.registry.reopen();

        const auto refused = scene.runAs(scene.registry.second(), {}, QStringLiteral("OPEN-1"));

        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Denied);
        QVERIFY2(refused.error().message.contains(QStringLiteral("(1 of them)")),
                 qUtf8Printable(refused.error().message));
        QVERIFY(!QFileInfo::exists(scene.folder));
        value(scene.runAs(scene.registry.first(), {}, QStringLiteral("OPEN-1")));
    }

    void whatAnItemIsInComesAlong()
    {
        ExportScene scene;
        actions::NewItem card;
        card.kind = domain::ItemKind::SimCard;
        card.parent = scene.phone;
        card.parentSealBroken = QStringLiteral("torn when it came");
        const QString container = scene.phone;
        scene.phone = value(actions::registerItem(scene.registry.first(), card)).item.exhibitNumber;
        const auto report = value(scene.run());
        QCOMPARE(report.items, 2);
        const QByteArray page = scene.read(QStringLiteral("record.html"));
        QVERIFY(page.contains(container.toUtf8()));
        QVERIFY(page.contains("1 exhibits and 1 inside them"));
        QVERIFY(page.contains("Seized 扣押")); // the first step of each chain
        for (const char *inner : {">item.registered<", "rfc3339", ".000Z"})
            QVERIFY2(!page.contains(inner), inner);
        QVERIFY(verifies(scene.folder));
    }

    void whatTurnsTheWritingIsSpelledOut()
    {
        const QString model = QStringLiteral("<b>P60\u202e06P</b>");
        const Golden golden;
        const auto item = value(registry::ItemTable(golden.connection())
                                    .byExhibitNumber(QStringLiteral("SITE3-2026-00001")));
        golden.sign({QStringLiteral("item.corrected"),
                     item.id,
                     {{"fields", QJsonObject{{"model", model}}}, {"reason", "misread"}},
                     {}});
        const base::Environment environment{base::systemClock(), base::seededRandom(9)};
        auto session =
            value(actions::Session::signIn(*golden.registry, firstOfficer, password, environment));
        base::Progress progress;
        const QString folder = golden.temporary.filePath(QStringLiteral("record"));
        value(exchange::exportRecord(session,
                                     {{item.exhibitNumber},
                                      std::nullopt,
                                      folder,
                                      {},
                                      QStringLiteral("Court"),
                                      QStringLiteral("trial")},
                                     progress));
        const QByteArray page = contentOf(folder + QStringLiteral("/data/record.html"));
        QVERIFY(page.contains("&lt;b&gt;P60\\u{202e}06P"));
        QVERIFY(!page.contains("\xe2\x80\xae"));
        QVERIFY(verifies(folder));
    }

    void whatTurnsTheWritingIsRefused()
    {
        ExportScene scene;
        actions::Correction correction;
        correction.fields.insert(QStringLiteral("model"), QStringLiteral("P60\u202e06P"));
        correction.reason = QStringLiteral("misread");
        const auto refused = actions::correctItem(scene.registry.first(), scene.phone, correction);
        QVERIFY(!refused);
        QVERIFY(refused.error().message.contains(QStringLiteral("U+202E")));
    }

    void nothingIsExportedIntoTheRegistryItself()
    {
        ExportScene scene;
        scene.folder = scene.registry.folder() + QStringLiteral("/attachments/record");
        const auto refused = scene.run();
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        QVERIFY(scene.registry.verify().sound());
    }

    void onlyAProsecutorExports()
    {
        ExportScene scene;
        base::Progress progress;
        const auto refused = exchange::exportRecord(
            scene.registry.second(), {{scene.phone}, std::nullopt, scene.folder, {}, {}, {}},
            progress);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Denied);
        QVERIFY(!QFileInfo::exists(scene.folder));
    }

    void whatIsThereIsLeftAlone()
    {
        ExportScene scene;
        QVERIFY(QDir().mkpath(scene.folder));
        writeFile(scene.folder + QStringLiteral("/mine.txt"), "mine");
        const auto refused = scene.run();
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        QCOMPARE(filesOf(scene.folder).size(), 1);
    }

    void aDamagedAttachmentStopsTheExport()
    {
        ExportScene scene;
        const auto id = scene.registry.item(scene.phone).id;
        const auto photo =
            value(registry::AttachmentTable(scene.registry.connection()).ofItem(id)).front();
        overwriteByte(scene.registry.pathOf(photo), 5);
        const auto refused = scene.run();
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Corrupt);
        QVERIFY(!QFileInfo::exists(scene.folder));
        QVERIFY(
            QDir(QFileInfo(scene.folder).path()).entryList({QStringLiteral("record*")}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestExport)
#include "test_export.moc"
