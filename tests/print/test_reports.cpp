// Audit report and hand-over form: of registries and lots, in each language, read back by programs
// that are not ours.

#include "actions/record_origin.h"
#include "print/forms/lot_sheet.h"
#include "print/layout/sheet_pdf.h"
#include "print/reports/audit_report.h"
#include "read_back.h"
#include "support/temp_registry.h"

#include <QGuiApplication>
#include <QTest>

using namespace tests;

namespace {

const QString receiver = QStringLiteral("欧阳婉清");

print::SheetMaker auditOf(TempRegistry &registry)
{
    base::Progress progress;
    actions::AuditOrder order;
    order.viewer = registry.first().officer().id;
    const auto outcome =
        value(actions::runAudit(registry.folder(), order, registry.environment().now, progress));
    return value(
        print::auditReport(registry.first(), [outcome] { return print::reportOf(outcome); }));
}

// Items in transit to a person without a key.
struct Lot {
    TempRegistry registry;
    QStringList numbers;
    QString lot;

    explicit Lot(int items)
    {
        for (int i = 0; i < items; ++i)
            numbers.append(registry.addPhone());
        domain::Person courier;
        courier.name = receiver;
        const auto person = value(actions::recordPerson(registry.first(), courier));
        actions::CustodyRequest release{domain::CustodyVerb::Release, numbers, {}};
        release.stated.to = domain::Party{domain::Party::Kind::Person, person.id};
        release.stated.reason = QStringLiteral("法庭审理");
        lot = value(actions::takeCustodyStep(registry.first(), release)).front().custody.lot;
    }
};

void addLanguages(const QString &name, int count)
{
    for (const auto language : print::allSheetLanguages())
        QTest::newRow(qPrintable(name + u' ' + print::name(language))) << count << int(language);
}

// Writes it, and says what is wrong with it: as a file, or with the code of one of its pages.
QString faultOfForm(TempRegistry &registry, const print::Sheets &sheets, const QString &pdf)
{
    value(print::writePdf(sheets, pdf));
    if (const QString fault = faultOf(pdf); !fault.isEmpty())
        return fault;
    const auto checkpoints = checkpointsOfPages(pdf, registry.path({}));
    for (const QString &checkpoint : checkpoints) {
        if (checkpoint.isEmpty() || checkpoint != sheets.front().checkpoint)
            return QStringLiteral("a page's code is not the checkpoint");
    }
    registry::VerificationChoice against;
    against.against = checkpoints.value(0).toUtf8();
    base::Progress progress;
    return value(registry::verify(registry.registry(), against, progress)).sound()
        ? QString()
        : QStringLiteral("the registry does not confirm the checkpoint");
}

} // namespace

class TestReports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { print::installSheetLanguages(); }

    void aHandOverFormIsReadBackExactly_data()
    {
        QTest::addColumn<int>("items");
        QTest::addColumn<int>("language");
        addLanguages(QStringLiteral("one"), 1);
        addLanguages(QStringLiteral("40"), 40);
    }

    void aHandOverFormIsReadBackExactly()
    {
        QFETCH(int, items);
        QFETCH(int, language);
        Lot lot(items);
        const QString pdf = lot.registry.path(QStringLiteral("form.pdf"));

        const auto sheets = print::inLanguage(
            print::SheetLanguage(language), value(print::lotSheet(lot.registry.first(), lot.lot)));

        QCOMPARE(faultOfForm(lot.registry, sheets, pdf), QString());
        const QString text = textOf(pdf);
        for (const QString &said : lot.numbers
                 + QStringList{lot.lot, receiver, QStringLiteral("法庭审理"),
                               sheets.front().fingerprint})
            QVERIFY2(text.contains(said), qPrintable(said + text));
    }

    void theReportOfASoundRegistryIsReadBackExactly_data()
    {
        QTest::addColumn<int>("items");
        QTest::addColumn<int>("language");
        addLanguages(QStringLiteral("sound"), 3);
    }

    void theReportOfASoundRegistryIsReadBackExactly()
    {
        QFETCH(int, items);
        QFETCH(int, language);
        TempRegistry registry;
        for (int i = 0; i < items; ++i)
            registry.addPhone();
        const QString pdf = registry.path(QStringLiteral("report.pdf"));

        const auto sheets = print::inLanguage(print::SheetLanguage(language), auditOf(registry));

        QCOMPARE(faultOfForm(registry, sheets, pdf), QString());
        const QString text = textOf(pdf);
        QVERIFY2(text.contains(sheets.front().fingerprint), qPrintable(text));
        for (const auto &log : registry.verify().state)
            QVERIFY2(text.contains(QString::fromLatin1(log.root.toHex())), qPrintable(text));
        const bool speaksChinese = language != int(print::SheetLanguage::English);
        QCOMPARE(text.contains(QStringLiteral("就所检查的范围而言通过")), speaksChinese);
    }

    void everyFaultIsInTheReport_data()
    {
        QTest::addColumn<int>("items");
        QTest::addColumn<int>("language");
        addLanguages(QStringLiteral("faults"), 30);
    }

    void everyFaultIsInTheReport()
    {
        QFETCH(int, items);
        QFETCH(int, language);
        TempRegistry registry;
        QStringList numbers;
        QList<registry::Attachment> photos;
        for (int i = 0; i < items; ++i) {
            numbers.append(registry.addPhone());
            photos.append(registry.attach(numbers.back(), QStringLiteral("封口%1.jpg").arg(i),
                                          QByteArray::number(i) + " as it was sealed"));
            QFile(registry.pathOf(photos.back()))
                .setPermissions(QFile::ReadOwner | QFile::WriteOwner);
            overwriteByte(registry.pathOf(photos.back()), 3);
        }
        const QString pdf = registry.path(QStringLiteral("report.pdf"));

        const auto sheets = print::inLanguage(print::SheetLanguage(language), auditOf(registry));
        value(print::writePdf(sheets, pdf));

        QCOMPARE(faultOf(pdf), QString());
        QCOMPARE(sheets.front().tables.front().rows.size(), std::size_t(items));
        const QString text = textOf(pdf);
        for (const QString &number : numbers)
            QVERIFY2(text.contains(number), qPrintable(number));
        for (const auto &photo : photos)
            QVERIFY2(text.contains(photo.sha256), qPrintable(photo.sha256));
        const bool speaksChinese = language != int(print::SheetLanguage::English);
        const bool speaksEnglish = language != int(print::SheetLanguage::Chinese);
        QCOMPARE(text.contains(QStringLiteral("有一个附件被改动。")), speaksChinese);
        QCOMPARE(text.contains(QStringLiteral("An attachment was changed.")), speaksEnglish);
    }
};

QTEST_MAIN(TestReports)
#include "test_reports.moc"
