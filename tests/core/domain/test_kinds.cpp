// Kinds: each file of domain/kinds/ is complete, and a new one needs no change elsewhere.

#include "domain/item_title.h"
#include "domain/kinds/kinds.h"
#include "domain/masking.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace domain;

class TestKinds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindIsWhole_data()
    {
        QTest::addColumn<ItemKind>("kind");
        for (const auto kind : allItemKinds())
            QTest::newRow(qPrintable(name(kind))) << kind;
    }

    void everyKindIsWhole()
    {
        QFETCH(const ItemKind, kind);
        const auto &rule = kindRule(kind);

        QVERIFY(!QString::fromUtf8(rule.label).isEmpty());
        QVERIFY(!rule.title.isEmpty());
        const auto named =
            rule.title + rule.identifiers + rule.following + QStringList{rule.scanned};
        for (const QString &field : named)
            QVERIFY2(fieldRule(kind, field), qPrintable(field));
        QSet<QString> names;
        for (const auto &field : rule.fields) {
            QVERIFY2(!names.contains(field.name), qPrintable(field.name));
            QVERIFY2(field.check, qPrintable(field.name));
            QVERIFY2(field.shown == Shown::Whole || field.sealed || field.name == u"number",
                     qPrintable(field.name));
            names.insert(field.name);
        }
    }

    void everyWordMeansOneKind()
    {
        QMap<QString, ItemKind> meanings;
        for (const auto kind : allItemKinds()) {
            QCOMPARE(itemKind(name(kind)), kind);
            for (const QString &word :
                 kindRule(kind).words + QStringList{name(kind), kindRule(kind).label}) {
                QVERIFY2(kindOfWord(word) == kind, qPrintable(word));
                QVERIFY2(meanings.value(word, kind) == kind, qPrintable(word));
                meanings.insert(word, kind);
            }
        }
        QCOMPARE(kindOfWord(QStringLiteral("SIM card")), ItemKind::SimCard);
        QCOMPARE(kindOfWord(QStringLiteral(" storage-medium ")), ItemKind::StorageMedium);
        QVERIFY(!kindOfWord(QStringLiteral("fone")));
        QVERIFY(!kindOfWord(QString()));
    }

    void theLedgersSchemaKnowsEveryKind()
    {
        QFile file(QStringLiteral(SEALBOOK_SOURCE_DIR "/schema/entries/item.registered.v2.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto body = QJsonDocument::fromJson(file.readAll())[u"properties"][u"body"];
        const auto known = body[u"properties"][u"kind"][u"enum"].toArray();

        QStringList names;
        for (const auto &one : known)
            names.append(one.toString());
        QCOMPARE(names.join(QStringLiteral(", ")), kindNames());
    }

    void cashAddsUp_data()
    {
        QTest::addColumn<Fields>("given");
        QTest::addColumn<QString>("total"); // empty: refused
        QTest::addColumn<int>("warnings");
        const QString notes = QStringLiteral("denominations"), total = QStringLiteral("total");
        const QString by = QStringLiteral("counted_by"), again = QStringLiteral("counted_by2");
        const QString some = QStringLiteral("100×12, 50×3");
        QTest::newRow("filled in") << Fields{{notes, some}, {by, "A"}, {again, "B"}} << "1350" << 0;
        QTest::newRow("right") << Fields{{notes, some}, {total, "1350"}, {by, "A"}, {again, "B"}}
                               << "1350" << 0;
        QTest::newRow("wrong") << Fields{{notes, some}, {total, "1300"}} << "" << 0;
        QTest::newRow("total alone")
            << Fields{{total, "1300"}, {by, "A"}, {again, "B"}} << "1300" << 0;
        QTest::newRow("one counter") << Fields{{notes, some}, {by, "A"}} << "1350" << 1;
        QTest::newRow("the same twice")
            << Fields{{notes, some}, {by, "A"}, {again, "A"}} << "1350" << 1;
        QTest::newRow("counterfeit is apart")
            << Fields{{notes, some}, {"counterfeit", "100×1"}, {by, "A"}, {again, "B"}} << "1350"
            << 0;
    }

    void cashAddsUp()
    {
        QFETCH(Fields, given);
        QFETCH(const QString, total);
        QFETCH(const int, warnings);

        const auto odd = judgeTogether(ItemKind::Cash, given);

        QCOMPARE(odd.has_value(), !total.isEmpty());
        if (!odd)
            return;
        QCOMPARE(given.value(QStringLiteral("total")), total);
        QCOMPARE(odd->size(), warnings);
    }

    void cashIsShownByItsSumAndADocumentByTheEndOfItsNumber()
    {
        QCOMPARE(itemTitle(ItemKind::Cash, {{"currency", "CNY"}, {"total", "1350"}}), "CNY 1350");
        const Fields passport{
            {"issuer", "Yunnan"}, {"type", "identity_card"}, {"number", "E12345678"}};
        QCOMPARE(itemTitle(ItemKind::Document, passport),
                 QStringLiteral("Yunnan identity card ••••••5678"));
        QCOMPARE(itemTitle(ItemKind::Document,
                           {{"issuer", "Villa 12"}, {"type", "account_book"}, {"title", "March"}}),
                 QStringLiteral("Villa 12 March"));
        QCOMPARE(masked(ItemKind::Document, QStringLiteral("number"), QStringLiteral("E12345678")),
                 QStringLiteral("••••••5678"));
        QVERIFY(isMasked(ItemKind::BankCard, QStringLiteral("number")));
        QVERIFY(isWithheld(QStringLiteral("passcode")));
        QVERIFY(!isMasked(ItemKind::Phone, QStringLiteral("imei")));
    }
};

QTEST_GUILESS_MAIN(TestKinds)
#include "test_kinds.moc"
