// Labels as PDF: both codes of every label, on every stock, as a reader finds them.

#include "print/labels/label_job.h"
#include "print/labels/labels.h"
#include "read_back.h"
#include "registry/label_table.h"
#include "support/temp_registry.h"

#include <QGuiApplication>
#include <QImage>
#include <QTest>

using namespace tests;

namespace {

constexpr int dotsOfThermalPrinter = 203; // the coarsest there is

QString numberOf(int label)
{
    return QStringLiteral("SITE3-2026-%1").arg(label, 5, 10, QLatin1Char('0'));
}

std::vector<print::Label> labels(int count)
{
    std::vector<print::Label> all;
    for (int i = 1; i <= count; ++i)
        all.push_back({numberOf(i), QStringLiteral("手机 Huawei Mate 40 Pro, 黑色"),
                       QStringLiteral("A-0099321"), QStringLiteral("3fa9c1d2")});
    return all;
}

// The codes that a reader finds on each label of the first page, one label at a time, as in
// scanning.
QStringList codesOfLabels(const QString &pdf, const print::LabelStock &stock, const QString &folder)
{
    const QString picture = folder + QStringLiteral("/label");
    output(QStringLiteral("pdftoppm"),
           {QStringLiteral("-r"), QString::number(dotsOfThermalPrinter), QStringLiteral("-png"),
            QStringLiteral("-singlefile"), pdf, picture});
    const QImage page(picture + QStringLiteral(".png"));
    const double dots = page.width() / stock.page.width();
    QStringList found;
    for (int place = 0; place < stock.perPage(); ++place) {
        const QRectF label = print::placeOn(stock, place);
        page.copy(QRectF(label.topLeft() * dots, label.size() * dots).toAlignedRect())
            .save(picture + QStringLiteral(".png"));
        found.append(output(QStringLiteral("ZXingReader"), {picture + QStringLiteral(".png")}));
    }
    return found;
}

bool isFound(const QString &found, const QString &format, const QString &number)
{
    return found.contains(QRegularExpression(
        QStringLiteral("Text: +\"%1\"\nBytes:[^\n]*\nBytesECI:[^\n]*\nFormat: +%2\n")
            .arg(number, format)));
}

print::LabelJob jobOf(const QString &number, const QString &stock)
{
    print::LabelJob job;
    job.exhibitNumbers = {number};
    job.stock = value(print::labelStock(stock));
    return job;
}

} // namespace

class TestLabelsPdf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { print::installSheetLanguages(); }

    void bothCodesOfEveryLabelGiveItsNumber_data()
    {
        QTest::addColumn<int>("stock");
        for (int i = 0; i < int(print::labelStocks().size()); ++i)
            QTest::newRow(qPrintable(print::labelStocks()[std::size_t(i)].name)) << i;
    }

    void bothCodesOfEveryLabelGiveItsNumber()
    {
        QFETCH(int, stock);
        const auto &on = print::labelStocks()[std::size_t(stock)];
        const QTemporaryDir folder;
        const QString pdf = folder.filePath(QStringLiteral("labels.pdf"));
        const int count = on.perPage();

        value(print::writeLabelsPdf(labels(count), on, 0, pdf));

        QCOMPARE(faultOf(pdf), QString());
        const auto found = codesOfLabels(pdf, on, folder.path());
        for (int i = 1; i <= count; ++i) {
            const QString &codes = found[i - 1];
            QVERIFY2(isFound(codes, QStringLiteral("QRCode"), numberOf(i)), qPrintable(codes));
            QVERIFY2(isFound(codes, QStringLiteral("Code128"), numberOf(i)), qPrintable(codes));
        }
        const QString text = textOf(pdf);
        QCOMPARE(text.count(QStringLiteral("Seal A-0099321")), count);
        QCOMPARE(text.count(QStringLiteral("Checkpoint 3fa9c1d2")), count);
        QVERIFY(text.contains(QStringLiteral("手机 Huawei")));
    }

    void theEndOfANumberIsShownWhereTheTitleIsTooLong()
    {
        const QTemporaryDir folder;
        const QString pdf = folder.filePath(QStringLiteral("labels.pdf"));
        const print::Label label{numberOf(1),
                                 QStringLiteral("Bank card 中国农业银行股份有限公司 "
                                                "622848*********7518"),
                                 {},
                                 {}};

        value(print::writeLabelsPdf({label}, print::labelStocks().front(), 0, pdf));

        const QString text = textOf(pdf);
        QVERIFY2(text.contains(QStringLiteral("7518")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("Bank card")), qPrintable(text));
    }

    void whatHasNoRoomIsOnTheNextSheet()
    {
        const auto &stock = print::labelStocks().front();
        const QTemporaryDir folder;
        const QString pdf = folder.filePath(QStringLiteral("labels.pdf"));

        value(print::writeLabelsPdf(labels(3), stock, stock.perPage() - 1, pdf));

        const QStringList pages = textOf(pdf).split(u'\f');
        QVERIFY(pages[0].contains(numberOf(1)) && !pages[0].contains(numberOf(2)));
        QVERIFY(pages[1].contains(numberOf(2)) && pages[1].contains(numberOf(3)));
    }

    void aPageIsAsLargeAsTheStockIs()
    {
        for (const auto &stock : print::labelStocks()) {
            const auto page = print::layoutOf(stock).fullRect(QPageLayout::Millimeter).size();
            QVERIFY2(qAbs(page.width() - stock.page.width()) < 1
                         && qAbs(page.height() - stock.page.height()) < 1,
                     qPrintable(stock.name));
        }
    }

    void aStockIsFoundByAPartOfItsName()
    {
        QCOMPARE(value(print::labelStock(QStringLiteral("Avery L7163"))).columns, 2);
        QCOMPARE(value(print::labelStock(QStringLiteral("avery 5160"))).rows, 10);
        QCOMPARE(value(print::labelStock(QStringLiteral("62mm"))).perPage(), 1);
        const auto many = print::labelStock(QStringLiteral("Avery"));
        QCOMPARE(many.error().code, ErrorCode::Invalid);
        for (const auto &stock : print::labelStocks())
            QVERIFY(many.error().message.contains(stock.name));
    }

    void aNumberThatNoCodeCarriesIsRefused()
    {
        const QTemporaryDir folder;
        const QString pdf = folder.filePath(QStringLiteral("labels.pdf"));
        const print::Label label{QStringLiteral("编号"), {}, {}, {}};

        const auto written = print::writeLabelsPdf({label}, print::labelStocks().front(), 0, pdf);

        QCOMPARE(written.error().code, ErrorCode::Invalid);
        QVERIFY(!QFileInfo::exists(pdf));
    }

    void whatCannotBeWrittenIsNotRecorded()
    {
        TempRegistry registry;
        const auto job = jobOf(registry.addPhone(), QStringLiteral("L7160"));

        const auto written = print::recordedLabelsPdf(
            registry.first(), job, registry.path(QStringLiteral("no/such/folder/labels.pdf")));

        QCOMPARE(written.error().code, ErrorCode::NotFound);
        QVERIFY(value(print::numbersWithLabel(registry.registry(), job.exhibitNumbers)).isEmpty());
    }

    void whatIsRefusedLeavesNoFile()
    {
        TempRegistry registry;
        auto job = jobOf(registry.addPhone(), QStringLiteral("L7160"));
        const QString pdf = registry.path(QStringLiteral("labels.pdf"));
        job.skip = job.stock.perPage();

        QCOMPARE(print::recordedLabelsPdf(registry.first(), job, pdf).error().code,
                 ErrorCode::Invalid);

        QVERIFY(!QFileInfo::exists(pdf));
        job.skip = 0;
        value(print::recordedLabelsPdf(registry.first(), job, pdf));
        QVERIFY(!print::recordedLabelsPdf(registry.first(), job,
                                          registry.path(QStringLiteral("second.pdf"))));
        QVERIFY(!QFileInfo::exists(registry.path(QStringLiteral("second.pdf"))));
    }

    void aLabelSpeaksTheLanguageThatIsAskedFor()
    {
        TempRegistry registry;
        auto job = jobOf(registry.addPhone(), QStringLiteral("L7160"));
        job.language = print::SheetLanguage::Chinese;
        const QString pdf = registry.path(QStringLiteral("labels.pdf"));

        const auto recorded = value(print::recordedLabelsPdf(registry.first(), job, pdf));

        QVERIFY(recorded.labels.front().title.startsWith(QStringLiteral("手机")));
        const QString text = textOf(pdf);
        QVERIFY2(text.contains(QStringLiteral("检查点 ") + recorded.labels.front().checkpoint),
                 qPrintable(text));
    }
};

QTEST_MAIN(TestLabelsPdf)
#include "test_labels_pdf.moc"
