// A list that an officer prints says how many items of it a restricted case hides from them.

#include "actions/amend_item.h"
#include "actions/answer_lot.h"
#include "actions/open_case.h"
#include "actions/record_origin.h"
#include "print/forms/form.h"
#include "print/forms/lot_receipt.h"
#include "print/forms/lot_sheet.h"
#include "registry/hidden_items.h"
#include "support/temp_registry.h"

#include <QGuiApplication>
#include <QTest>

using namespace tests;

namespace {

// Two phones on their way to a person without a key, another inside the second, all of one case.
struct Scene {
    TempRegistry registry;
    QStringList numbers{registry.addPhone(), registry.addPhone(), registry.addPhone()};
    QString lot;

    // `restricted`: places in `numbers` of what serves a restricted case too, which does not name
    // the second officer.
    explicit Scene(const QString &restricted)
    {
        auto &session = registry.first();
        value(actions::putItemIn(session, numbers[2], numbers[1], QStringLiteral("one bag")));
        for (const bool isRestricted : {false, true}) {
            domain::CaseFile opened;
            opened.number = isRestricted ? QStringLiteral("A-1") : QStringLiteral("ZJ-1");
            opened.title = QStringLiteral("Brushing");
            opened.restricted = isRestricted;
            if (isRestricted)
                opened.officers = {session.officer().id};
            value(actions::openCase(session, opened));
        }
        value(actions::assignItems(session, numbers, QStringLiteral("ZJ-1")));
        for (const QChar place : restricted)
            value(actions::assignItem(session, numbers[place.digitValue()], QStringLiteral("A-1")));
        domain::Person courier;
        courier.name = QStringLiteral("Kim Park");
        const auto person = value(actions::recordPerson(session, courier));
        actions::CustodyRequest release{domain::CustodyVerb::Release, numbers.first(2), {}};
        release.stated.to = domain::Party{domain::Party::Kind::Person, person.id};
        release.stated.reason = QStringLiteral("flight");
        lot = value(actions::takeCustodyStep(session, release)).front().custody.lot;
    }

    // What the second officer prints.
    print::SheetMaker form(print::FormKind kind, const print::FormChoice &choice)
    {
        base::Progress progress;
        return print::formOf(kind, value(print::formFacts(registry.second(), choice, progress)));
    }
};

using Print = print::SheetMaker (*)(Scene &);

print::SheetMaker inventory(Scene &scene)
{
    return scene.form(print::FormKind::CaseInventory, {{}, QStringLiteral("ZJ-1")});
}

print::SheetMaker caseAndBox(Scene &scene)
{
    return scene.form(print::FormKind::SeizureList, {{scene.numbers[1]}, QStringLiteral("ZJ-1")});
}

print::SheetMaker box(Scene &scene)
{
    return scene.form(print::FormKind::SeizureList, {{scene.numbers[1]}, {}});
}

print::SheetMaker handOver(Scene &scene)
{
    return value(print::lotSheet(scene.registry.second(), scene.lot));
}

print::SheetMaker receipt(Scene &scene)
{
    const QString paper =
        scene.registry.attach(scene.numbers[1], QStringLiteral("signed.pdf")).sha256;
    actions::LotAnswer answer;
    answer.lot = scene.lot;
    answer.place = QStringLiteral("aboard");
    answer.paper = paper;
    answer.accepted = {{scene.numbers[1], {}, {}, false, {}}};
    value(actions::answerLot(scene.registry.second(), answer));
    return value(print::lotReceipt(scene.registry.second(), answer));
}

} // namespace

class TestHiddenItems : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aListSaysHowManyAreHidden_data()
    {
        QTest::addColumn<Print>("print");
        QTest::addColumn<QString>("restricted");
        QTest::addColumn<int>("hidden");
        QTest::newRow("inventory, nothing hidden") << &inventory << "" << 0;
        QTest::newRow("inventory, one") << &inventory << "0" << 1;
        QTest::newRow("inventory, one inside another") << &inventory << "2" << 1;
        QTest::newRow("inventory, two") << &inventory << "02" << 2;
        QTest::newRow("case and box, each counted once") << &caseAndBox << "02" << 2;
        QTest::newRow("box, not what is elsewhere") << &box << "0" << 0;
        QTest::newRow("box, one inside it") << &box << "2" << 1;
        QTest::newRow("hand-over, nothing hidden") << &handOver << "" << 0;
        QTest::newRow("hand-over, one") << &handOver << "0" << 1;
        QTest::newRow("hand-over, one inside another") << &handOver << "02" << 2;
        QTest::newRow("receipt, nothing hidden") << &receipt << "" << 0;
        QTest::newRow("receipt, what stays in transit") << &receipt << "0" << 1;
        QTest::newRow("receipt, what came inside another") << &receipt << "2" << 1;
        QTest::newRow("receipt, both") << &receipt << "02" << 2;
    }

    void aListSaysHowManyAreHidden()
    {
        QFETCH(Print, print);
        QFETCH(QString, restricted);
        QFETCH(int, hidden);
        Scene scene(restricted);

        const auto sheets = print(scene)();

        QVERIFY(!sheets.empty());
        const QString said = registry::hiddenSentence(1).section(u':', 0, 0);
        for (const auto &sheet : sheets) {
            QCOMPARE(sheet.remarks.contains(registry::hiddenSentence(hidden)), hidden > 0);
            QCOMPARE(sheet.remarks.filter(said).size(), hidden > 0 ? 1 : 0);
        }
    }
};

QTEST_MAIN(TestHiddenItems)
#include "test_hidden_items.moc"
