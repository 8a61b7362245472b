// ItemQuery: words and conditions of a search, in the search box and on the command line.

#include "actions/amend_item.h"
#include "actions/open_case.h"
#include "actions/record_origin.h"
#include "registry/found_names.h"
#include "registry/item_query.h"
#include "registry/item_table.h"
#include "support/temp_registry.h"

#include <QTest>

using namespace tests;

namespace {

// Item 1: a sealed phone of Villa 7, seized on 16 January, in a case; 2: a computer, seized in
// February; 3: a phone without further details.
struct Scene {
    TempRegistry registry;

    Scene()
    {
        auto &session = registry.first();
        const auto operation =
            value(actions::openOperation(session, {{}, QStringLiteral("Night raid"), {}}));
        const auto site =
            value(actions::addSite(session, {{}, operation.id, QStringLiteral("Villa 7"), {}}));
        domain::Person suspect;
        suspect.category = domain::PersonCategory::Suspect;
        suspect.name = QStringLiteral("欧阳明");
        actions::NewItem phone;
        phone.kind = domain::ItemKind::Phone;
        phone.origin = {
            operation.id, site.id, {}, value(actions::recordPerson(session, suspect)).id};
        phone.fields = {{QStringLiteral("make"), QStringLiteral("Nokia")}};
        phone.seizedAtMs = at(2026, 1, 16);
        const QString first = value(actions::registerItem(session, phone)).item.exhibitNumber;
        value(actions::openCase(
            session, {{}, QStringLiteral("ZJ-2026-1"), QStringLiteral("Brushing"), {}, false, {}}));
        value(actions::openCase(
            session, {{}, QStringLiteral("ZJ-2026-2"), QStringLiteral("Brushes"), {}, false, {}}));
        value(actions::assignItem(session, first, QStringLiteral("ZJ-2026-1")));
        domain::CustodyStep seal;
        seal.sealNumber = QStringLiteral("S-0001");
        value(actions::takeCustodyStep(session, {domain::CustodyVerb::Seal, {first}, seal}));
        domain::CustodyStep move;
        move.place = QStringLiteral("Evidence room 3");
        value(actions::takeCustodyStep(session, {domain::CustodyVerb::Move, {first}, move}));
        actions::NewItem computer;
        computer.kind = domain::ItemKind::Computer;
        computer.fields = {{QStringLiteral("make"), QStringLiteral("Lenovo")}};
        computer.seizedAtMs = at(2026, 2, 3);
        value(actions::registerItem(session, computer));
        registry.addPhone();
    }

    static qint64 at(int year, int month, int day)
    {
        return QDateTime(QDate(year, month, day), QTime(12, 0)).toMSecsSinceEpoch();
    }

    // The numbers of the items, or the sentence of the refusal.
    QString found(const QString &text)
    {
        const auto filter = registry::readQuery(registry.connection(), text, {});
        if (!filter)
            return filter.error().message;
        QStringList numbers;
        for (const auto &item : value(registry::ItemTable(registry.connection()).list(*filter)))
            numbers.append(QString::number(item.number));
        return numbers.join(u' ');
    }
};

} // namespace

class TestItemQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aConditionSelects_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("items");
        const auto row = [](const char *text, const char *items) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(items);
        };
        row("kind:phone", "1 3");
        row("kind:手机", "1 3");
        row("KIND:Phone", "1 3");
        row("sealed:yes", "1");
        row("sealed:no", "2 3");
        row("seal:s-00", "1");
        row("seized:2026-01", "1");
        row("seized:2026-01-16", "1");
        row("seized:2026-01-17..2026-02", "2");
        row("seized:2026-02..", "2 3");
        row("seized:..2026-02-03", "1 2");
        row("seized:2026", "1 2 3");
        row("place:\"evidence room\"", "1");
        row("site:villa operation:night", "1");
        row("suspect:欧阳", "1");
        row("嫌疑人：欧阳明", "1");
        row("case:ZJ-2026-1", "1");
        row("case:brushing", "1");
        row("state:seized kind:phone", "3");
        row("state:held", "1");
        row("kind:phone nokia", "1");
        row("nokia kind:computer", "");
        row("\"kind:phone\"", ""); // a word
    }

    void aConditionSelects()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, items);
        QCOMPARE(scene().found(text), items);
    }

    void whatIsNoConditionIsRefusedWithWhatWasExpected_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("kind") << "kind:fone"
                              << "bank_card";
        QTest::newRow("state") << "state:gone"
                               << "in_transit";
        QTest::newRow("sealed") << "sealed:maybe"
                                << "yes or no";
        QTest::newRow("day") << "seized:2026-02-30"
                             << "2026-01-16";
        QTest::newRow("range") << "seized:2026-03..2026-01"
                               << "from..to";
        QTest::newRow("no range") << "seized:.."
                                  << "from..to";
        QTest::newRow("case") << "case:ZJ-2025-1"
                              << "number";
        QTest::newRow("two cases") << "case:brush"
                                   << "2 cases";
        QTest::newRow("no value") << "kind:"
                                  << "missing";
        QTest::newRow("twice") << "kind:phone kind:cash"
                               << "twice";
        QTest::newRow("slip") << "knd:phone"
                              << "kind:";
    }

    void whatIsNoConditionIsRefusedWithWhatWasExpected()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, expected);
        const auto filter = registry::readQuery(scene().registry.connection(), text, {});
        QVERIFY(!filter);
        QCOMPARE(filter.error().code, ErrorCode::Invalid);
        QVERIFY2(filter.error().message.contains(expected), qUtf8Printable(filter.error().message));
    }

    void aColonInWordsIsNoCondition()
    {
        for (const auto *text : {"00:1A:2B", "AA:BB", "http://a.b", "12:30"}) {
            const auto filter = value(
                registry::readQuery(scene().registry.connection(), QString::fromUtf8(text), {}));
            QCOMPARE(filter.words, QString::fromUtf8(text));
            QVERIFY(!registry::hasCondition(QString::fromUtf8(text)));
        }
    }

    void whatIsBegunIsCompleted_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("complete");
        QTest::newRow("key") << "nokia ki" << QStringList{"nokia kind:"};
        QTest::newRow("keys") << "se" << QStringList{"sealed:", "seized:", "seal:"};
        QTest::newRow("value") << "kind:co" << QStringList{"kind:computer"};
        QTest::newRow("name with a space") << "site:vil" << QStringList{"site:\"Villa 7\""};
        QTest::newRow("after a key") << "sealed:" << QStringList{"sealed:yes", "sealed:no"};
        QTest::newRow("case") << "case:brush" << QStringList{};
        QTest::newRow("whole") << "kind:phone" << QStringList{};
        QTest::newRow("ended") << "kind:phone " << QStringList{};
        QTest::newRow("nothing") << "" << QStringList{};
    }

    void whatIsBegunIsCompleted()
    {
        QFETCH(const QString, text);
        QFETCH(const QStringList, complete);
        QCOMPARE(value(registry::completionsOf(scene().registry.connection(), text, {}, 9)),
                 complete);
    }

    void namesAreFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("names");
        QTest::newRow("case by title") << "brushing" << QStringList{"Case ZJ-2026-1: Brushing"};
        QTest::newRow("person") << "阳" << QStringList{"Person 欧阳明 (Suspect)"};
        QTest::newRow("place") << "evidence r" << QStringList{"Place Evidence room 3"};
        QTest::newRow("seal") << "S-0" << QStringList{"Seal S-0001, on "};
        QTest::newRow("a wildcard") << "%" << QStringList{};
        QTest::newRow("nothing") << "zz" << QStringList{};
    }

    void namesAreFound()
    {
        QFETCH(const QString, text);
        QFETCH(const QStringList, names);
        const auto found = value(registry::findNames(scene().registry.connection(), text, {}, 3));
        QCOMPARE(found.size(), std::size_t(names.size()));
        for (std::size_t i = 0; i < found.size(); ++i) {
            const QString shown = registry::label(found[i].what) + u' ' + found[i].text;
            QVERIFY2(shown.startsWith(names.at(qsizetype(i))), qUtf8Printable(shown));
            const auto items =
                value(registry::ItemTable(scene().registry.connection()).list(found[i].filter));
            QCOMPARE(items.size(), std::size_t(1));
            QCOMPARE(items.front().number, 1);
        }
    }

private:
    Scene &scene()
    {
        if (!m_scene)
            m_scene = std::make_unique<Scene>();
        return *m_scene;
    }

    std::unique_ptr<Scene> m_scene; // read only
};

QTEST_GUILESS_MAIN(TestItemQuery)
#include "test_item_query.moc"
