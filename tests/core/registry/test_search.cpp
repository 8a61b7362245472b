// Typed or scanned text finds its item: exactly, by any part, and only for officers who may see it.

#include "actions/amend_item.h"
#include "actions/open_case.h"
#include "actions/record_origin.h"
#include "registry/look_alike.h"
#include "registry/search.h"
#include "registry/search_pieces.h"
#include "support/temp_registry.h"

#include <QTest>

using namespace tests;

namespace {

// A sealed phone of a suspect at a site, in a case, with a photograph; and five others.
struct Scene {
    TempRegistry registry;
    QString phone;

    Scene()
    {
        auto &session = registry.first();
        const auto operation =
            value(actions::openOperation(session, {{}, QStringLiteral("Northwind"), std::nullopt}));
        const auto site = value(actions::addSite(
            session, {{}, operation.id, QStringLiteral("Villa Ámbar"), std::nullopt}));
        const auto group = value(
            actions::identifyGroup(session, {{}, QStringLiteral("红组"), operation.id, site.id}));
        domain::Person suspect;
        suspect.category = domain::PersonCategory::Suspect;
        suspect.name = QStringLiteral("欧阳明");
        actions::NewItem item;
        item.kind = domain::ItemKind::Phone;
        item.origin = {operation.id, site.id, group.id,
                       value(actions::recordPerson(session, suspect)).id};
        item.fields = {{QStringLiteral("make"), QStringLiteral("Xiaomi")},
                       {QStringLiteral("imei"), QStringLiteral("490154203237518")},
                       {QStringLiteral("serial"), QStringLiteral("ABC-12")},
                       {QStringLiteral("passcode"), QStringLiteral("Zq7!secret")}};
        phone = value(actions::registerItem(session, item)).item.exhibitNumber;
        domain::CaseFile caseFile;
        caseFile.number = QStringLiteral("ZJ-2026-1");
        caseFile.title = QStringLiteral("Brushing");
        value(actions::openCase(session, caseFile));
        value(actions::assignItem(session, phone, caseFile.number));
        registry.attach(phone, QStringLiteral("table-top.jpg"));
        domain::CustodyStep seal;
        seal.sealNumber = QStringLiteral("S-0001");
        value(actions::takeCustodyStep(session, {domain::CustodyVerb::Seal, {phone}, seal}));
        domain::CustodyStep move;
        move.place = QStringLiteral("Evidence room 3, shelf 12");
        value(actions::takeCustodyStep(session, {domain::CustodyVerb::Move, {phone}, move}));
        for (int i = 0; i < 5; ++i)
            registry.addPhone();
    }

    QStringList found(const QString &text, const QString &viewer = {})
    {
        QStringList numbers;
        for (const auto &item : value(registry::search(registry.connection(), text, viewer, 50)))
            numbers.append(item.exhibitNumber);
        return numbers;
    }

    std::optional<registry::ScanHit> scanned(const QString &text)
    {
        return value(registry::findScanned(registry.connection(), text, {}));
    }
};

} // namespace

class TestSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPieceFindsIt_data()
    {
        QTest::addColumn<QString>("text");
        for (const auto *text : {"xiaomi", "XIAO", "3237518", "237", "欧阳", "阳", "northw",
                                 "villa ámbar", "VILLA ÁMBAR", "红组", "ZJ-2026-1", "S-0001",
                                 "shelf 12", "table-top", "abc-12", "xiaomi 欧 37"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }

    void everyPieceFindsIt()
    {
        QFETCH(QString, text);
        Scene &scene = this->scene();
        QCOMPARE(scene.found(text), QStringList{scene.phone});
    }

    void theReasonNamesThePieceThatHasTheWords_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("reason");
        const QString because[][2] = {
            {"xiao", "Make: Xiaomi"},
            {"3237518", "IMEI: 490154203237518"},
            {"欧阳", "Person: 欧阳明"},
            {"NORTHW", "Operation: Northwind"},
            {"S-0001", "Seal: S-0001"},
            {"zj-2026", "Case: ZJ-2026-1"},
            {"shelf 12", "Place: Evidence room 3, shelf 12"},
            {"table-top", "File: table-top.jpg"},
            {"secret", ""}, // a passcode is not searched for
        };
        for (const auto &[words, reason] : because)
            QTest::newRow(qPrintable(words)) << words << reason;
    }

    void theReasonNamesThePieceThatHasTheWords()
    {
        QFETCH(QString, words);
        QFETCH(QString, reason);
        const registry::Reader reader(scene().registry.connection());
        const auto number = value(registry::findScanned(reader, scene().phone, {}))->number;
        const auto row = value(registry::itemRows(reader, {number}, {})).front();
        const auto found = value(registry::searchReason(reader, row, words));
        QCOMPARE(found ? found->label + ": " + found->text : QString(), reason);
    }

    void whatItDoesNotBearFindsNothing_data()
    {
        QTest::addColumn<QString>("text");
        for (const auto *text : {"xiaomi huawei", "xiaox", "4901542032375189", "S-00012", "zq7",
                                 "secret", "*", "\"", "xiaomi OR huawei", "%", "", "   "})
            QTest::newRow(text) << QString::fromUtf8(text);
    }

    void whatItDoesNotBearFindsNothing()
    {
        QFETCH(QString, text);
        QCOMPARE(scene().found(text), QStringList());
    }

    void everyBeginningOfATypedWordFindsIt()
    {
        const QString typed = QStringLiteral("xiaomi 4901542 villa");
        for (qsizetype length = 1; length <= typed.size(); ++length)
            QVERIFY2(scene().found(typed.left(length)).contains(scene().phone),
                     qUtf8Printable(typed.left(length)));
    }

    void whereItWasDoesNotFindItAnyMore()
    {
        Scene moved;
        QCOMPARE(moved.found(QStringLiteral("room 3")), QStringList{moved.phone});
        domain::CustodyStep move;
        move.place = QStringLiteral("Laboratory");
        value(actions::takeCustodyStep(moved.registry.first(),
                                       {domain::CustodyVerb::Move, {moved.phone}, move}));
        QCOMPARE(moved.found(QStringLiteral("room 3")), QStringList());
        QCOMPARE(moved.found(QStringLiteral("laborat")), QStringList{moved.phone});
        QVERIFY(moved.registry.verify().sound());
    }

    void aScanFindsExactly_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("what");
        QTest::addColumn<QString>("field");
        using What = registry::ScanHit::What;
        QTest::newRow("exhibit number") << scene().phone << int(What::ExhibitNumber) << QString();
        QTest::newRow("exhibit number in small letters")
            << scene().phone.toLower() + u'\n' << int(What::ExhibitNumber) << QString();
        QTest::newRow("seal") << QStringLiteral(" S-0001 ") << int(What::Seal) << QString();
        QTest::newRow("IMEI") << QStringLiteral("490154203237518") << int(What::Identifier)
                              << QStringLiteral("imei");
        QTest::newRow("IMEI with spaces") << QStringLiteral("49 015420 323751 8")
                                          << int(What::Identifier) << QStringLiteral("imei");
        QTest::newRow("serial number")
            << QStringLiteral("abc-12") << int(What::Identifier) << QStringLiteral("serial");
    }

    void aScanFindsExactly()
    {
        QFETCH(QString, text);
        QFETCH(int, what);
        QFETCH(QString, field);
        const auto hit = scene().scanned(text);
        QVERIFY(hit);
        QCOMPARE(hit->exhibitNumber, scene().phone);
        QCOMPARE(int(hit->what), what);
        QCOMPARE(hit->field, field);
        QCOMPARE(hit->others, 0);
    }

    void whatIsNotSeenIsNotSearchedFor()
    {
        QCOMPARE(scene().found(QStringLiteral("xi\u200baomi\u2060")),
                 scene().found(QStringLiteral("xiaomi")));
        QVERIFY(!scene().found(QStringLiteral("xi\u200baomi")).isEmpty());
    }

    void aScanThatSeveralBearMeansNone()
    {
        Scene two;
        const QString imei = QStringLiteral("490154203237518");
        const auto ask = [&] { return registry::findOnly(two.registry.connection(), imei, {}); };
        QCOMPARE(value(ask())->exhibitNumber, two.phone);
        actions::NewItem twin;
        twin.kind = domain::ItemKind::Phone;
        twin.fields = {{"imei", imei}};
        value(actions::registerItem(two.registry.first(), twin));
        QVERIFY(!ask());
        QCOMPARE(ask().error().code, ErrorCode::Conflict);
    }

    void aPlaceIsKnownOrLikelyMeant_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("known"); // empty: refused
        QTest::addColumn<bool>("isLikely");
        const QString place = QStringLiteral("Evidence room 3, shelf 12");
        const auto row = [](const char *what, const QString &typed, const QString &known,
                            bool isLikely) { QTest::newRow(what) << typed << known << isLikely; };
        row("as it is written", place, place, false);
        row("full width", QStringLiteral("Evidence room ３, shelf １２"), place, false);
        row("one letter less", QStringLiteral("Evidence rom 3, shelf 12"), {}, true);
        row("another case", place.toUpper(), {}, true);
        row("Cyrillic", QStringLiteral("Еvidеnce room 3, shelf 12"), {}, true);
        row("a piece", QStringLiteral("shelf 12"), {}, true);
        row("another", QStringLiteral("Attic"), {}, false);
    }

    void aPlaceIsKnownOrLikelyMeant()
    {
        QFETCH(QString, typed);
        QFETCH(QString, known);
        QFETCH(bool, isLikely);
        const auto place = registry::knownPlace(scene().registry.connection(), typed);
        QCOMPARE(place.value_or(QString()), known);
        if (!place)
            QCOMPARE(place.error().message.contains(QStringLiteral("Evidence room 3, shelf 12”?")),
                     isLikely);
    }

    void aScanOfAPieceFindsNothing()
    {
        QVERIFY(!scene().scanned(QStringLiteral("49015420323751")));
        QVERIFY(!scene().scanned(QStringLiteral("S-000")));
        QVERIFY(!scene().scanned(QString()));
    }

    void theScannedItemComesFirst()
    {
        Scene two;
        domain::CustodyStep seal;
        seal.sealNumber = QStringLiteral("0001");
        value(actions::takeCustodyStep(
            two.registry.first(),
            {domain::CustodyVerb::Seal, {QStringLiteral("SITE3-2026-00005")}, seal}));
        QCOMPARE(two.found(QStringLiteral("0001")).value(0), QStringLiteral("SITE3-2026-00005"));
        QCOMPARE(two.found(QStringLiteral("0001")).value(1), two.phone);
    }

    void aStrangerFindsNothingOfARestrictedCase()
    {
        Scene restricted;
        value(actions::changeCaseAccess(restricted.registry.first(), QStringLiteral("ZJ-2026-1"),
                                        true, {}, QStringLiteral("leak")));
        const QString stranger = restricted.registry.second().officer().id;
        for (const auto *text : {"xiaomi", "x", "S-0001", "490154203237518"}) {
            QVERIFY(
                !restricted.found(QString::fromUtf8(text), stranger).contains(restricted.phone));
            QVERIFY(!value(registry::findScanned(restricted.registry.connection(),
                                                 QString::fromUtf8(text), stranger)));
        }
        QCOMPARE(
            restricted.found(QStringLiteral("xiaomi"), restricted.registry.first().officer().id),
            QStringList{restricted.phone});
    }

    void anythingIsFoundByAPieceOfIt_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("number") << QStringLiteral("00001");
        QTest::newRow("case is ignored") << QStringLiteral("huaw");
        QTest::newRow("end of the IMEI") << QStringLiteral("00000001");
        QTest::newRow("a Chinese name of two characters") << QStringLiteral("王伟");
        QTest::newRow("one character") << QStringLiteral("王");
        QTest::newRow("two words") << QStringLiteral("huawei 王伟");
        QTest::newRow("two letters") << QStringLiteral("Hu");
        QTest::newRow("one letter") << QStringLiteral("h");
        QTest::newRow("a long word and a short one") << QStringLiteral("huawei h");
        QTest::newRow("punctuation") << QStringLiteral("-2026-");
        QTest::newRow("the place") << QStringLiteral("not stated");
    }

    void anythingIsFoundByAPieceOfIt()
    {
        QFETCH(QString, text);
        TempRegistry registry;
        domain::Person suspect;
        suspect.category = domain::PersonCategory::Suspect;
        suspect.name = QStringLiteral("王伟");
        actions::Correction correction;
        correction.origin.suspect = value(actions::recordPerson(registry.first(), suspect)).id;
        correction.reason = QStringLiteral("he said it is his");
        const auto number = registry.addPhone();
        value(actions::correctItem(registry.first(), number, correction));

        const auto found = value(registry::search(registry.connection(), text, {}, 10));

        QCOMPARE(found.size(), std::size_t(1));
        QCOMPARE(found.front().exhibitNumber, number);
        QVERIFY(value(registry::search(registry.connection(), text + QStringLiteral("x%"), {}, 10))
                    .empty());
    }

private:
    Scene &scene()
    {
        if (!m_scene)
            m_scene = std::make_unique<Scene>();
        return *m_scene;
    }

    std::unique_ptr<Scene> m_scene;
};

QTEST_GUILESS_MAIN(TestSearch)
#include "test_search.moc"
