// CsvIntake: a CSV file is understood in its author's own words, and doubts name their row.

#include "exchange/table/csv_intake.h"

#include "exchange/table/csv_columns.h"
#include "exchange/table/write_table.h"
#include "support/temp_registry.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>
#include <QXmlStreamReader>

using namespace tests;
using namespace exchange;

namespace {

// The Chinese of the context Core, by its English.
QHash<QString, QString> chinese()
{
    QFile file(QStringLiteral(SEALBOOK_SOURCE_DIR "/app/translations/sealbook_zh_CN.ts"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no translations");
    QXmlStreamReader xml(&file);
    QHash<QString, QString> words;
    QString context, source;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("source"))
            source = xml.readElementText();
        else if (xml.name() == QLatin1String("translation") && context == QLatin1String("Core"))
            words.insert(source, xml.readElementText(QXmlStreamReader::IncludeChildElements));
    }
    return words;
}

struct Scene {
    TempRegistry registry;

    Result<CsvItems> read(const QByteArray &csv, bool compare = false)
    {
        writeFile(registry.path("in.csv"), csv);
        TRY(const auto table, readTable(registry.path("in.csv")));
        base::Progress progress;
        return itemsOf(table, compare ? &registry.registry() : nullptr,
                       registry.first().officer().id, progress);
    }
};

} // namespace

class TestCsvIntake : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aKindIsKnownByItsNameAndItsLabels()
    {
        const auto words = chinese();
        for (const auto kind : domain::allItemKinds()) {
            const QString label = domain::label(kind);
            for (const QString &word :
                 {domain::name(kind), label, label.toUpper(), label.toLower(), words.value(label),
                  u' ' + label + QChar(0x200B), QString(words.value(label)).remove(u' ')})
                QVERIFY2(kindNamed(word) == kind, qPrintable(word));
        }
        QVERIFY(!kindNamed(QStringLiteral("fone")));
        QVERIFY(!kindNamed({}));
    }

    void aColumnIsKnownByItsNameAndItsLabels()
    {
        const auto words = chinese();
        for (const auto kind : domain::allItemKinds()) {
            for (const auto &rule : domain::fieldRules(kind)) {
                const QString label = QString::fromUtf8(rule.label);
                for (const QString &head : {rule.name, label, words.value(label)})
                    QVERIFY2(columnNamed(head) == rule.name
                                 || columnLabel(columnNamed(head)) == columnLabel(rule.name),
                             qPrintable(head + QStringLiteral(" → ") + columnNamed(head)));
            }
        }
    }

    void everyHeadOfAListIsKnownToBeOne()
    {
        const auto words = chinese();
        QStringList english, translated;
        for (const auto column : registry::allItemColumns()) {
            english.append(registry::label(column));
            translated.append(words.value(registry::label(column)));
        }
        for (const QStringList &heads : {english, translated}) {
            const auto head = readHead(heads);
            QCOMPARE(head.ignored.size(), heads.size() - 1);
            QCOMPARE(head.columns.count(QString()), heads.size() - 1);
            QVERIFY(head.columns.contains(QStringLiteral("kind")));
        }
    }

    void headsAreReadAsTheyWereMeant_data()
    {
        QTest::addColumn<QString>("heads");
        QTest::addColumn<QString>("columns");
        QTest::addColumn<int>("ignored");
        const auto row = [](const char *what, const char *heads, const char *columns,
                            int ignored = 0) {
            QTest::newRow(what) << QString::fromUtf8(heads) << QString::fromUtf8(columns)
                                << ignored;
        };
        row("names", "kind|imei", "kind|imei");
        row("no width in one", "kind\u200B|imei", "kind|imei");
        row("a mark in the second", "kind|\uFEFFimei", "kind|imei");
        row("a soft hyphen", "ki\u00ADnd|imei", "kind|imei");
        row("full width", "ｋｉｎｄ|ＩＭＥＩ", "kind|imei");
        row("blanks that do not break", "kind\u00A0|serial\u00A0number", "kind|serial");
        row("a line end", "kind|Serial\nnumber", "kind|serial");
        row("Chinese", "种类|串号|地点", "kind|imei|place");
        row("what a list has, alone", "kind|place", "kind|place");
        row("part of a list", "Kind|Item|Place", "kind||", 2);
        row("a list to which somebody added", "Exhibit number|Kind|State|IMEI|Place",
            "|kind||imei|place", 2);
        row("a foreign column", "kind|imie", "kind|imie");
    }

    void headsAreReadAsTheyWereMeant()
    {
        QFETCH(QString, heads);
        QFETCH(QString, columns);
        QFETCH(int, ignored);

        const auto head = readHead(heads.split(u'|'));

        QCOMPARE(head.columns.join(u'|'), columns);
        QCOMPARE(int(head.ignored.size()), ignored);
    }

    void aListThatWasWrittenOutComesInAgain()
    {
        Scene scene;
        for (const auto kind : domain::allItemKinds()) {
            actions::NewItem item;
            item.kind = kind;
            value(actions::registerItem(scene.registry.first(), item));
        }
        TableRequest request;
        request.numbers = value(registry::listNumbers(scene.registry.connection(), {}, {}));
        request.columns = registry::allItemColumns();
        request.path = scene.registry.path("A.csv");
        base::Progress progress;
        value(writeTable(scene.registry.connection(), request, progress));

        const auto table = value(readTable(request.path));
        const auto items = value(itemsOf(table, nullptr, {}, progress));

        QCOMPARE(items.items.size(), domain::allItemKinds().size());
        for (std::size_t i = 0; i < items.items.size(); ++i)
            QCOMPARE(items.items[i].kind, domain::allItemKinds()[i]);
        QVERIFY(table.ignored.contains(QStringLiteral("Seized at (UTC)")));
    }

    void theEndingOfANameChoosesTheFormat()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("rows.XLSX"));
        writeFile(path, "kind\r\nphone\r\n"); // CSV by its content
        const auto table = readTable(path);

        QVERIFY(!table);
        QCOMPARE(table.error().code, ErrorCode::Invalid);
        QVERIFY(table.error().message.contains(QStringLiteral("Excel workbook")));
    }

    void whatIsOddIsNamedWithItsRow_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<QStringList>("places"); // of warnings
        QTest::newRow("the same IMEI twice")
            << QByteArray("kind,imei\nphone,490154203237518\n\nphone,490154203237518\n")
            << QStringList{"row 4"};
        QTest::newRow("an IMEI that is registered")
            << QByteArray("kind,imei\nphone,001010000000016\n") << QStringList{"row 2"};
        QTest::newRow("the second IMEI of another row")
            << QByteArray("kind,imei,imei2\nphone,490154203237518,\nphone,,490154203237518\n")
            << QStringList{"row 3"};
        QTest::newRow("one serial of two kinds")
            << QByteArray("kind,serial\nphone,1\ncomputer,1\n") << QStringList{"row 3"};
        QTest::newRow("one serial of one kind")
            << QByteArray("kind,serial\nphone,1\nphone,1\nphone,1\n")
            << QStringList{"row 3", "row 4"};
    }

    void whatIsOddIsNamedWithItsRow()
    {
        QFETCH(QByteArray, csv);
        QFETCH(QStringList, places);
        Scene scene;
        scene.registry.addPhone(); // 001010000000016

        const auto items = value(scene.read(csv, true));

        QCOMPARE(items.warnings.size(), places.size());
        for (qsizetype i = 0; i < places.size(); ++i)
            QVERIFY2(items.warnings[i].startsWith(QStringLiteral("in.csv, ") + places[i] + u':'),
                     qPrintable(items.warnings[i]));
    }

    // No encoding of the file changes a name without a warning.
    void aFileOfAnotherEncodingIsReadOrDoubted_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("holder");
        QTest::addColumn<QString>("warning"); // words of it, or of the refusal without a holder
        const auto row = [](const char *what, const QByteArray &bytes, const char *holder,
                            const char *warning = "") {
            QTest::newRow(what) << "kind,holder\nphone," + bytes + "\n"
                                << QString::fromUtf8(holder) << QString::fromUtf8(warning);
        };
        row("UTF-8", "王伟", "王伟");
        row("GB18030", "\xCD\xF5\xCE\xB0", "王伟");
        row("GB18030, a rare character", "\xD5\xC5\x86\xB4", "张喆", "喆");
        row("GB18030, beyond two bytes", "\xCD\xF5\x81\x39\xEE\x39", "王㐀", "㐀");
        row("of Western Europe", "P\xE9rez", "P閞ez", "閞");
        row("Big5", "\xB3\x5C\xA5\x5C\xBB\x5C", "砛\uE662籠", "GB18030");
        row("UTF-8, a byte changed", "王\xE4\x2F\x9F李", "", "changed");
        row("UTF-8, cut off", "王伟李\xE4\xBC", "", "cut off");
    }

    void aFileOfAnotherEncodingIsReadOrDoubted()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, holder);
        QFETCH(QString, warning);
        Scene scene;
        const auto read = scene.read(bytes);
        QCOMPARE(read.has_value(), !holder.isEmpty());
        if (!read) {
            QVERIFY2(read.error().message.contains(warning), qPrintable(read.error().message));
            return;
        }
        const QString warnings = read->warnings.join(u' ');
        QCOMPARE(warnings.isEmpty(), warning.isEmpty());
        QVERIFY2(warnings.contains(warning), qPrintable(warnings));
        QCOMPARE(read->items.front().fields.value("holder"), holder);
    }

    void manyFaultsAreReportedInFew()
    {
        Scene scene;
        QElapsedTimer time;
        time.start();

        const auto items = scene.read("kind,make\n" + QByteArray("fone,x\n").repeated(200'000));

        QVERIFY(!items);
        QCOMPARE(items.error().message.count(u'\n'), 20);
        QVERIFY(items.error().message.endsWith(
            QStringLiteral("… and 980 more; what follows was not looked at.")));
        QVERIFY(time.elapsed() < 20'000);
    }

    void aHugeHeadOrCellIsRefusedSoonAndInAShortSentence_data()
    {
        QTest::addColumn<QByteArray>("csv");
        const QByteArray huge(20'000'000, 'x');
        QTest::newRow("head") << "kind," + huge + "\nphone,a\n";
        QTest::newRow("kind") << "kind,make\n" + huge + ",a\n";
        QTest::newRow("cell") << "kind,make\nphone," + huge + "\n";
        QTest::newRow("number") << "kind,imei\nphone," + huge + "\n";
        QTest::newRow("columns") << "kind" + QByteArray(",x").repeated(200'000) + "\nphone\n";
    }

    void aHugeHeadOrCellIsRefusedSoonAndInAShortSentence()
    {
        QFETCH(QByteArray, csv);
        Scene scene;
        QElapsedTimer time;
        time.start();

        const auto items = scene.read(csv);

        QVERIFY(!items);
        QVERIFY(items.error().message.size() < 2000);
        QVERIFY(time.elapsed() < 30'000);
    }

    void aRefusalWhileRegisteringNamesTheRow()
    {
        Scene scene;
        auto items = value(scene.read("kind,make\n\nphone,a\nphone,b\n"));
        QCOMPARE(items.items[1].row, 4);
        items.items[1].fields.insert(QStringLiteral("imei"), QStringLiteral("1"));

        const auto registered = actions::registerItems(scene.registry.first(), items.items);

        QVERIFY(!registered);
        QVERIFY(registered.error().message.startsWith(QStringLiteral("Row 4:")));
    }
};

QTEST_GUILESS_MAIN(TestCsvIntake)
#include "test_csv_intake.moc"
