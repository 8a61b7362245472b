// XlsxReader: workbooks written by Excel and other programs, and files that are not workbooks.

#include "exchange/table/csv_intake.h"
#include "exchange/table/xlsx_reader.h"
#include "support/value.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <archive.h>
#include <archive_entry.h>

using namespace exchange;
using tests::value;

namespace {

using Parts = std::vector<std::pair<QByteArray, QByteArray>>; // name and content

const QByteArray relations =
    "<Relationships><Relationship Id='rId1' Type='x/worksheet' Target='worksheets/sheet1.xml'/>"
    "<Relationship Id='rId2' Type='x/styles' Target='styles.xml'/>"
    "<Relationship Id='rId3' Type='x/sharedStrings' Target='/xl/sharedStrings.xml'/>"
    "<Relationship Id='rId4' Type='x/worksheet' Target='worksheets/sheet2.xml'/></Relationships>";
const QByteArray oneSheet =
    "<workbook><sheets><sheet name='Phones' sheetId='1' r:id='rId1' xmlns:r='r'/></sheets>"
    "</workbook>";
const QByteArray styles =
    "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='000000'/>"
    "<numFmt numFmtId='165' formatCode='yyyy\"年\"m\"月\"d\"日\"'/></numFmts>"
    "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
    "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/><xf numFmtId='165'/>"
    "<xf numFmtId='22'/></cellXfs></styleSheet>";
const QByteArray texts =
    "<sst><si><t>kind</t></si><si><r><t>Hua</t></r><r><t>wei</t></r><rPh><t>x</t></rPh></si>"
    "<si><t>a_x000A_b</t></si></sst>";

class Folder
{
public:
    QString path(const QString &name = QStringLiteral("table.xlsx")) const
    {
        return m_folder.filePath(name);
    }

    QString zip(const Parts &parts) const
    {
        auto *zip = archive_write_new();
        archive_write_set_format_zip(zip);
        archive_write_open_filename(zip, QFile::encodeName(path()).constData());
        for (const auto &[name, content] : parts) {
            auto *entry = archive_entry_new();
            archive_entry_set_pathname(entry, name.constData());
            archive_entry_set_size(entry, content.size());
            archive_entry_set_filetype(entry, AE_IFREG);
            archive_entry_set_perm(entry, 0644);
            archive_write_header(zip, entry);
            archive_write_data(zip, content.constData(), std::size_t(content.size()));
            archive_entry_free(entry);
        }
        archive_write_close(zip);
        archive_write_free(zip);
        return path();
    }

    // A workbook whose first sheet has these rows (XML).
    QString book(const QByteArray &rows, const QByteArray &workbook = oneSheet,
                 const QByteArray &secondRows = {}) const
    {
        return zip({{"[Content_Types].xml", "<Types/>"},
                    {"xl/worksheets/sheet1.xml",
                     "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"},
                    {"xl/worksheets/sheet2.xml",
                     "<worksheet><sheetData>" + secondRows + "</sheetData></worksheet>"},
                    {"xl/sharedStrings.xml", texts},
                    {"xl/styles.xml", styles},
                    {"xl/workbook.xml", workbook},
                    {"xl/_rels/workbook.xml.rels", relations}});
    }

private:
    QTemporaryDir m_folder;
};

QString shown(const Cells &cells)
{
    QStringList rows;
    for (const auto &row : cells)
        rows.append(row.join(u'|'));
    return rows.join(u'/');
}

} // namespace

class TestXlsxReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCellIsReadAsItIsShown_data()
    {
        QTest::addColumn<QByteArray>("cell");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const QByteArray &cell, const char *text) {
            QTest::newRow(name) << cell << QString::fromUtf8(text);
        };
        row("shared text", "<c r='A1' t='s'><v>0</v></c>", "kind");
        row("rich text without its pronunciation", "<c t='s'><v>1</v></c>", "Huawei");
        row("an escaped line end", "<c t='s'><v>2</v></c>", "a\nb");
        row("text in its cell", "<c t='inlineStr'><is><t>P60</t></is></c>", "P60");
        row("IMEI as a number", "<c><v>490154203237518</v></c>", "490154203237518");
        row("written with an exponent", "<c><v>4.90154203237518E14</v></c>", "490154203237518");
        row("a card number that Excel cut", "<c><v>6.2284804025648906E18</v></c>",
            "6.22848040256489E+18");
        row("zeros in front", "<c s='2'><v>7</v></c>", "000007");
        row("a fraction", "<c><v>12000.5</v></c>", "12000.5");
        row("date", "<c s='1'><v>46038</v></c>", "2026-01-16");
        row("Chinese date", "<c s='3'><v>46038</v></c>", "2026-01-16");
        row("moment", "<c s='4'><v>46038.3541666667</v></c>", "2026-01-16 08:30:00");
        row("the result of a formula", "<c t='str'><f>A1&amp;B1</f><v>result</v></c>", "result");
        row("yes", "<c t='b'><v>1</v></c>", "TRUE");
        row("nothing", "<c r='A1'/>", "");
    }

    void aCellIsReadAsItIsShown()
    {
        QFETCH(const QByteArray, cell);
        QFETCH(const QString, text);
        const Folder folder;
        const auto file = value(readXlsx(folder.book("<row r='1'>" + cell
                                                     + "<c r='C1' t='str'><v>end</v></c>"
                                                       "</row>")));
        QCOMPARE(shown(file.cells), text + QStringLiteral("||end"));
        QVERIFY(file.warning.isEmpty());
    }

    void theFirstSheetThatIsShownIsRead_data()
    {
        QTest::addColumn<QByteArray>("state");
        QTest::addColumn<bool>("isRead");
        QTest::newRow("not stated") << QByteArray() << true;
        QTest::newRow("visible") << QByteArray("state='visible'") << true;
        QTest::newRow("hidden") << QByteArray("state='hidden'") << false;
        QTest::newRow("hidden from the menus too") << QByteArray("state='veryHidden'") << false;
    }

    void theFirstSheetThatIsShownIsRead()
    {
        QFETCH(const QByteArray, state);
        QFETCH(const bool, isRead);
        const Folder folder;
        const auto file = value(readXlsx(
            folder.book("<row><c t='str'><v>first</v></c></row>",
                        "<workbook xmlns:r='r'><sheets><sheet name='A' " + state
                            + " r:id='rId4'/><sheet name='B' r:id='rId1'/></sheets></workbook>",
                        "<row><c t='str'><v>zeroth</v></c></row>")));
        QCOMPARE(shown(file.cells), isRead ? QStringLiteral("zeroth") : QStringLiteral("first"));
        QCOMPARE(file.warning.contains(QStringLiteral("not: B")), isRead);
    }

    void whatIsHiddenIsReadAndNamed_data()
    {
        QTest::addColumn<QByteArray>("sheet");
        QTest::addColumn<QString>("named");
        QTest::newRow("row") << QByteArray("<row r='3' hidden='1'/>") << "row 3";
        QTest::newRow("column") << QByteArray("<col min='3' max='3' hidden='true'/>") << "column C";
        QTest::newRow("columns") << QByteArray("<col min='26' max='28' hidden='1'/>")
                                 << "columns Z to AB";
    }

    void whatIsHiddenIsReadAndNamed()
    {
        QFETCH(const QByteArray, sheet);
        QFETCH(const QString, named);
        const Folder folder;
        const auto file =
            value(readXlsx(folder.book("<row><c t='str'><v>a</v></c></row>" + sheet)));
        QCOMPARE(file.warning,
                 QStringLiteral("What the workbook hides is read too: %1.").arg(named));
    }

    void rowsKeepTheirNumbers()
    {
        const Folder folder;
        const auto file = value(readXlsx(folder.book(
            "<row><c t='str'><v>a</v></c></row><row r='4'><c r='B4' t='str'><v>b</v></c></row>")));
        QCOMPARE(shown(file.cells), QStringLiteral("a///|b"));
    }

    void onlyTheFirstSheetThatIsShownIsRead()
    {
        const Folder folder;
        const auto file = value(readXlsx(folder.book(
            "<row><c t='str'><v>a</v></c></row>",
            "<workbook xmlns:r='r'><sheets><sheet name='Notes' state='hidden' r:id='rId4'/>"
            "<sheet name='Phones' r:id='rId1'/><sheet name='Cards' r:id='rId4'/></sheets>"
            "</workbook>")));
        QCOMPARE(shown(file.cells), QStringLiteral("a"));
        QVERIFY(file.warning.contains(QStringLiteral("Cards")));
        QVERIFY(!file.warning.contains(QStringLiteral("Notes")));
    }

    void datesMayCountFrom1904()
    {
        const Folder folder;
        const auto file =
            value(readXlsx(folder.book("<row><c s='1'><v>44576</v></c></row>",
                                       "<workbook xmlns:r='r'><workbookPr date1904='1'/><sheets>"
                                       "<sheet name='A' r:id='rId1'/></sheets></workbook>")));
        QCOMPARE(shown(file.cells), QStringLiteral("2026-01-16"));
    }

    void whatIsNoWorkbookIsRefused_data()
    {
        QTest::addColumn<QByteArray>("rows");
        QTest::addColumn<QString>("why");
        QTest::newRow("rows backwards") << QByteArray("<row r='5'/><row r='2'/>") << "row 2";
        QTest::newRow("a row beyond all") << QByteArray("<row r='99999999'/>") << "99999999";
        QTest::newRow("a column beyond all")
            << QByteArray("<row><c r='ZZZ1' t='str'><v>a</v></c></row>") << "500";
        QTest::newRow("a text that is not there")
            << QByteArray("<row><c t='s'><v>99</v></c></row>") << "row 1";
        QTest::newRow("a column twice")
            << QByteArray("<row><c r='C1'><v>1</v></c><c r='C1'><v>2</v></c></row>") << "column C";
        QTest::newRow("cells out of order")
            << QByteArray("<row><c r='C1'><v>1</v></c><c r='B1'><v>2</v></c></row>") << "column B";
        QTest::newRow("cut off XML") << QByteArray("<row><c t='str'><v>a</v>") << "damaged";
        QTest::newRow("entities") << QByteArray("&lol;") << "damaged";
    }

    void whatIsNoWorkbookIsRefused()
    {
        QFETCH(const QByteArray, rows);
        QFETCH(const QString, why);
        const Folder folder;
        const auto read = readXlsx(folder.book(rows));
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Invalid);
        QVERIFY2(read.error().message.contains(why), qUtf8Printable(read.error().message));
        QVERIFY(read.error().message.startsWith(folder.path()));
    }

    void anyOtherFileIsRefused()
    {
        const Folder folder;
        QFile file(folder.path());
        for (const QByteArray &content :
             {QByteArray(), QByteArray("kind,make\r\n"), QByteArray("\xd0\xcf\x11\xe0\xa1\xb1"),
              QByteArray("PK\x03\x04")}) {
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            file.write(content);
            file.close();
            QCOMPARE(readXlsx(folder.path()).error().code, ErrorCode::Invalid);
        }
        QVERIFY(!readXlsx(folder.zip({{"a.txt", "a"}})));
    }

    void aDocumentTypeIsRefused()
    {
        const Folder folder;
        const auto path =
            folder.zip({{"xl/_rels/workbook.xml.rels", relations},
                        {"xl/workbook.xml",
                         "<!DOCTYPE a [<!ENTITY b 'bbbb'>]><workbook><sheets/></workbook>"}});
        QVERIFY(readXlsx(path).error().message.contains(QStringLiteral("damaged")));
    }

    // 100 MB of blanks in 100 kB.
    void aBombIsRefused()
    {
        const Folder folder;
        const auto read = readXlsx(folder.book(QByteArray(100'000'000, ' ')));
        QVERIFY(!read);
        QVERIFY2(read.error().message.contains(QStringLiteral("larger")),
                 qUtf8Printable(read.error().message));
    }

    void aWorkbookIsATableLikeAnyOther()
    {
        const Folder folder;
        const auto table = value(readTable(folder.book(
            "<row><c t='str'><v>类型</v></c><c t='str'><v>品牌</v></c><c t='str'><v>IMEI</v></c>"
            "</row><row><c t='str'><v>手机</v></c><c t='str'><v>Nokia</v></c>"
            "<c><v>490154203237518</v></c></row>")));
        base::Progress progress;
        const auto items = value(itemsOf(table, nullptr, {}, progress));
        QCOMPARE(items.items.size(), std::size_t(1));
        QCOMPARE(items.items.front().kind, domain::ItemKind::Phone);
        QCOMPARE(items.items.front().fields.value(QStringLiteral("imei")),
                 QStringLiteral("490154203237518"));
    }

    void aNumberThatWasCutIsSaidToBe()
    {
        const Folder folder;
        const auto table = value(readTable(folder.book(
            "<row><c t='str'><v>种类</v></c><c t='str'><v>卡号</v></c></row>"
            "<row><c t='str'><v>银行卡</v></c><c><v>6.2284804025648906E18</v></c></row>")));
        base::Progress progress;
        const auto items = itemsOf(table, nullptr, {}, progress);
        QVERIFY(!items);
        QVERIFY2(items.error().message.contains(QStringLiteral("changed by a spreadsheet")),
                 qUtf8Printable(items.error().message));
    }
};

QTEST_GUILESS_MAIN(TestXlsxReader)
#include "test_xlsx_reader.moc"
