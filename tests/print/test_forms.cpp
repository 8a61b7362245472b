// Forms: every form, in each language, read back by programs that are not ours.

#include "actions/amend_item.h"
#include "actions/open_case.h"
#include "actions/record_origin.h"
#include "exchange/record/write/export_record.h"
#include "print/forms/form.h"
#include "print/forms/lot_sheet.h"
#include "print/forms/record_pdf.h"
#include "print/layout/sheet_pdf.h"
#include "read_back.h"
#include "support/temp_registry.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QImage>
#include <QRegularExpression>
#include <QTest>

using namespace tests;

namespace {

const QString chineseName = QStringLiteral("欧阳婉清");

QByteArray photograph()
{
    QImage image(1600, 1200, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPEG");
    return bytes;
}

// A phone with photographs of its sealing, an extraction with many digests, and a custody step.
class Scene
{
public:
    Scene()
    {
        actions::NewItem phone;
        phone.kind = domain::ItemKind::Phone;
        phone.fields = {{QStringLiteral("make"), QStringLiteral("Huawei")},
                        {QStringLiteral("model"), QStringLiteral("P60")},
                        {QStringLiteral("imei"), QStringLiteral("490154203237518")},
                        {QStringLiteral("serial"), QStringLiteral("SN-2026-77-X")},
                        {QStringLiteral("holder"), chineseName},
                        {QStringLiteral("isolation"), QStringLiteral("faraday_bag")}};
        number = value(actions::registerItem(registry.first(), phone)).item.exhibitNumber;
        attach(QStringLiteral("before.jpg"), QStringLiteral("photo"),
               QStringLiteral("before_sealing"), photograph());
        attach(QStringLiteral("微信聊天记录.db"), QStringLiteral("extraction"), {}, "messages");
    }

    QStringList digests;
    QString number;
    TempRegistry registry;

private:
    void attach(const QString &name, const QString &category, const QString &stage,
                const QByteArray &content)
    {
        writeFile(registry.path(name), content);
        base::Progress progress;
        actions::AttachOptions options;
        options.category = category;
        if (!stage.isEmpty())
            options.stage = stage;
        options.digests = {crypto::DigestAlgorithm::Sha512, crypto::DigestAlgorithm::Sm3};
        const auto attached = value(actions::attachFiles(
            registry.first(), number, {{registry.path(name), std::nullopt}}, options, progress));
        digests.append(attached.front().sha256);
    }
};

// Three phones in a case with a victim, on their way in one lot.
struct Transit {
    TempRegistry registry;
    QStringList numbers{registry.addPhone(), registry.addPhone(), registry.addPhone()};
    QString lot;

    Transit()
    {
        auto &session = registry.first();
        domain::CaseFile opened;
        opened.number = QStringLiteral("ZJ-1");
        opened.title = QStringLiteral("Brushing");
        value(actions::openCase(session, opened));
        domain::Person person;
        person.name = chineseName;
        const auto recorded = value(actions::recordPerson(session, person));
        value(actions::addVictim(session, opened.number, recorded.id));
        value(actions::assignItems(session, numbers, opened.number));
        actions::CustodyRequest release{domain::CustodyVerb::Release, numbers, {}};
        release.stated.to = domain::Party{domain::Party::Kind::Person, recorded.id};
        release.stated.reason = QStringLiteral("trial");
        lot = value(actions::takeCustodyStep(session, release)).front().custody.lot;
    }
};

using Printing = Result<void> (*)(Transit &);

Result<void> printCase(Transit &transit)
{
    base::Progress progress;
    TRY(print::formFacts(transit.registry.first(), {{}, QStringLiteral("ZJ-1")}, progress));
    return {};
}

Result<void> printLot(Transit &transit)
{
    TRY(print::lotSheet(transit.registry.first(), transit.lot));
    return {};
}

print::SheetMaker formOf(TempRegistry &registry, print::FormKind kind, const QStringList &numbers)
{
    base::Progress progress;
    return print::formOf(kind, value(print::formFacts(registry.first(), {numbers, {}}, progress)));
}

print::SheetMaker formOf(Scene &scene, print::FormKind kind, const QStringList &numbers)
{
    return formOf(scene.registry, kind, numbers);
}

} // namespace

class TestForms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { print::installSheetLanguages(); }

    void everyFormIsReadBackExactly_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("language");
        for (const auto kind : print::allFormKinds()) {
            for (const auto language : print::allSheetLanguages())
                QTest::newRow(qPrintable(print::name(kind) + u' ' + print::name(language)))
                    << int(kind) << int(language);
        }
    }

    void everyFormIsReadBackExactly()
    {
        QFETCH(int, kind);
        QFETCH(int, language);
        Scene scene;
        const QString pdf = scene.registry.path(QStringLiteral("form.pdf"));

        const auto make = formOf(scene, print::FormKind(kind), {scene.number});
        const auto sheets = print::inLanguage(print::SheetLanguage(language), make);
        value(print::writePdf(sheets, pdf));

        QCOMPARE(faultOf(pdf), QString());
        const QString text = textOf(pdf);
        QVERIFY2(text.contains(scene.number), qPrintable(text));
        QVERIFY(text.contains(sheets.front().fingerprint));
        const auto checkpoints = checkpointsOfPages(pdf, scene.registry.path({}));
        QVERIFY(!checkpoints.isEmpty());
        for (const QString &checkpoint : checkpoints)
            QCOMPARE(checkpoint, sheets.front().checkpoint);
        const auto page = sheets.front().words->page.arg(1).arg(checkpoints.size());
        QVERIFY(text.contains(page.section(u' ', 0, 0)));
    }

    // Else somebody would sign for a list from which a row of a table was deleted.
    void nothingIsLeftOutUnnoticed_data()
    {
        QTest::addColumn<Printing>("print");
        QTest::addColumn<QByteArray>("sql");
        const auto row = [](const char *what, Printing print, const char *sql) {
            QTest::newRow(what) << print << QByteArray(sql);
        };
        row("case: nothing", printCase, "");
        row("case: an item", printCase,
            "DELETE FROM item_case WHERE item = (SELECT id FROM item WHERE number = 2)");
        row("case: its victim", printCase, "DELETE FROM case_victim");
        row("lot: nothing", printLot, "");
        row("lot: an item has no lot", printLot, "UPDATE item SET lot = NULL WHERE number = 2");
        row("lot: an item is said to lie in another", printLot,
            "UPDATE item SET parent = (SELECT id FROM item WHERE number = 1) WHERE number = 2");
        row("lot: an item is gone", printLot, "DELETE FROM item WHERE number = 2");
    }

    void nothingIsLeftOutUnnoticed()
    {
        QFETCH(Printing, print);
        QFETCH(QByteArray, sql);
        Transit transit;
        transit.registry.tamper(sql);

        const auto printed = print(transit);

        QCOMPARE(bool(printed), sql.isEmpty());
        if (!printed)
            QVERIFY2(printed.error().code == ErrorCode::Corrupt,
                     qPrintable(printed.error().message));
    }

    void digestsAreNeverBroken_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("data-list") << int(print::FormKind::DataList);
        QTest::newRow("custody-record") << int(print::FormKind::CustodyRecord);
    }

    void digestsAreNeverBroken()
    {
        QFETCH(int, kind);
        Scene scene;
        const QString pdf = scene.registry.path(QStringLiteral("form.pdf"));

        const auto make = formOf(scene, print::FormKind(kind), {scene.number});
        value(print::writePdf(print::inLanguage(print::SheetLanguage::Both, make), pdf));

        const QString text = textOf(pdf);
        QVERIFY2(text.contains(scene.digests.back()), qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("微信聊天记录.db")));
        if (print::FormKind(kind) == print::FormKind::DataList)
            QVERIFY(text.contains(QRegularExpression(QStringLiteral("SHA-512 [0-9a-f]{128}\\b"))));
    }

    void theHolderAndTheNumbersStandOnTheSeizureList()
    {
        Scene scene;
        const QString pdf = scene.registry.path(QStringLiteral("form.pdf"));

        const auto make = formOf(scene, print::FormKind::SeizureList, {scene.number});
        value(print::writePdf(print::inLanguage(print::SheetLanguage::Both, make), pdf));

        const QString text = textOf(pdf);
        for (const QString &said :
             {chineseName, QStringLiteral("490154203237518"), QStringLiteral("SN-2026-77-X"),
              QStringLiteral("扣押清单"), QStringLiteral("List of seized items"),
              QStringLiteral("以下空白"), QStringLiteral("Huawei P60")})
            QVERIFY2(text.contains(said), qPrintable(said));
    }

    void chineseAloneSaysNothingInEnglish()
    {
        Scene scene;

        const auto sheets =
            print::inLanguage(print::SheetLanguage::Chinese,
                              formOf(scene, print::FormKind::CustodyRecord, {scene.number}));

        QCOMPARE(sheets.front().title, QStringLiteral("物证保管链记录"));
        for (const auto &fact : sheets.front().facts)
            QVERIFY2(!fact.label.contains(QRegularExpression(QStringLiteral("[a-z]"))),
                     qPrintable(fact.label));
    }

    void aChangedPhotographIsNotShownAsIfItWereWhole()
    {
        Scene scene;
        const auto make = formOf(scene, print::FormKind::SealingRecord, {scene.number});
        const auto before =
            value(print::pdfOf(print::inLanguage(print::SheetLanguage::English, make)));

        const QString file = scene.registry.registry().store().pathOf(scene.digests.front());
        QFile(file).setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        overwriteByte(file, 500);
        const auto after =
            value(print::pdfOf(print::inLanguage(print::SheetLanguage::English, make)));

        QVERIFY(before.contains("/DCTDecode"));
        QVERIFY(!after.contains("/DCTDecode"));
    }

    void whatAnExportWithholdsIsNotInItsPdf()
    {
        Scene scene;
        auto &session = scene.registry.first();
        exchange::ExportRequest request;
        request.exhibitNumbers = {scene.number};
        request.target = scene.registry.path(QStringLiteral("record"));
        request.redact = {QStringLiteral("imei"), QStringLiteral("name")};
        request.more = print::recordPdf(session.registry(), session.officer().id);

        base::Progress progress;
        value(exchange::exportRecord(session, request, progress));

        const QString pdf = request.target + QStringLiteral("/data/record.pdf");
        output(QStringLiteral("qpdf"), {QStringLiteral("--check"), pdf});
        const QString text = textOf(pdf);
        QVERIFY2(text.contains(scene.number), qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("withheld")));
        QVERIFY(text.contains(QStringLiteral("How to check it"))); // the covering letter
        QVERIFY(text.contains(QStringLiteral("Seized")));
        QVERIFY(!text.contains(QStringLiteral("Witness to destruction")));
        QVERIFY(text.contains(chineseName)); // the field holder is disclosed
        for (const QString &secret :
             {QStringLiteral("490154203237518"), QStringLiteral("微信聊天记录")})
            QVERIFY2(!text.contains(secret), qPrintable(secret));
    }

    void whatIsOfAnotherHolderIsOnAListOfItsOwn()
    {
        Scene scene;
        const QString other = scene.registry.addPhone();

        const auto sheets =
            print::inLanguage(print::SheetLanguage::English,
                              formOf(scene, print::FormKind::SeizureList, {scene.number, other}));

        QCOMPARE(sheets.size(), std::size_t(2));
        QCOMPARE(sheets[1].tables.front().rows.size(), std::size_t(1));
        QCOMPARE(sheets[1].tables.front().rows.front().cells[1].text, other);
    }

    void remarksStandOnceOnACustodyRecord()
    {
        TempRegistry registry;
        actions::NewItem phone;
        phone.kind = domain::ItemKind::Phone;
        phone.fields = {{QStringLiteral("remarks"), QStringLiteral("屏幕有裂纹")}};
        const QString number =
            value(actions::registerItem(registry.first(), phone)).item.exhibitNumber;
        const QString pdf = registry.path(QStringLiteral("form.pdf"));

        const auto make = formOf(registry, print::FormKind::CustodyRecord, {number});
        value(print::writePdf(print::inLanguage(print::SheetLanguage::Chinese, make), pdf));

        QCOMPARE(textOf(pdf).count(QStringLiteral("屏幕有裂纹")), 1);
    }

    void aSealThatWasNeverPutOnIsNotSignedFor()
    {
        TempRegistry registry;
        const QString number = registry.addPhone();
        const auto make = [&] {
            return print::inLanguage(print::SheetLanguage::English,
                                     formOf(registry, print::FormKind::SealingRecord, {number}));
        };

        const auto before = make();
        actions::CustodyRequest seal{domain::CustodyVerb::Seal, {number}, {}};
        seal.stated.sealNumber = QStringLiteral("A-0099321");
        value(actions::takeCustodyStep(registry.first(), seal));
        const auto after = make();

        QVERIFY(before.front().parts.back().signatures.empty());
        QVERIFY(!after.front().parts.back().signatures.empty());
    }

    void whatWasSealedWithAnotherHasNoSealingRecordOfItsOwn()
    {
        TempRegistry registry;
        const QString phone = registry.addPhone();
        actions::NewItem card;
        card.kind = domain::ItemKind::SimCard;
        card.parent = phone;
        const QString inside =
            value(actions::registerItem(registry.first(), card)).item.exhibitNumber;
        const auto aboutOf = [&](const QString &number) {
            QStringList about;
            for (const auto &sheet :
                 print::inLanguage(print::SheetLanguage::English,
                                   formOf(registry, print::FormKind::SealingRecord, {number})))
                about.append(sheet.about);
            return about;
        };

        QCOMPARE(aboutOf(phone), QStringList{phone});
        QCOMPARE(aboutOf(inside), QStringList{inside});
    }
};

QTEST_MAIN(TestForms)
#include "test_forms.moc"
