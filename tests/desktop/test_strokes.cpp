// Strokes: counts the keys that an officer presses for what they do most, and prints them.

#include "actions/take_custody_step.h"
#include "desktop/register_scene.h"
#include "registry/origin_table.h"

using namespace desktop;
using Scene = tests::RegisterScene;
using tests::rightImei;

namespace {

// Counts key presses, except the letters of texts.
struct Strokes {
    tests::DeskFixture &fixture;
    tests::Hands hands = {};
    int count = 0;

    ~Strokes() { qInfo("%d strokes", count); }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        ++count;
        hands.press(key, modifiers);
        fixture.settle();
    }
    void type(const QString &text)
    {
        hands.type(text);
        fixture.settle();
    }
};

// It is shown in the list of the window in front.
QString chosenPhone(tests::DeskFixture &fixture)
{
    const QString phone = fixture.registry().addPhone();
    fixture.give("refresh");
    fixture.window().activateWindow();
    fixture.settle();
    fixture.desk().setChosen({phone});
    return phone;
}

} // namespace

class TestStrokes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Counted from the form on, without the letters of the names.
    void theFirstOperationSiteAndSuspectTakeSixStrokes()
    {
        tests::DeskFixture fixture;
        fixture.give("register_item");
        Strokes strokes{fixture};
        strokes.press(Qt::Key_O, Qt::AltModifier);
        strokes.type(QStringLiteral("Night raid"));
        strokes.press(Qt::Key_Tab);
        strokes.type(QStringLiteral("Villa 9"));
        strokes.press(Qt::Key_Tab);
        strokes.press(Qt::Key_Tab); // past the group
        strokes.type(QStringLiteral("Wang Wei"));
        strokes.press(Qt::Key_Return, Qt::ControlModifier);
        strokes.press(Qt::Key_Return, Qt::ControlModifier);

        QCOMPARE(strokes.count, 6);
        const registry::OriginTable origins(fixture.registry().connection());
        QCOMPARE(tests::value(origins.operationByName(QStringLiteral("Night raid"))).name,
                 QStringLiteral("Night raid"));
        QCOMPARE(tests::value(origins.siteByName(QStringLiteral("Villa 9"))).operation,
                 tests::value(origins.operations()).front().id);
        for (const char *box : {"operation", "site", "suspect"})
            QVERIFY(fixture.find<ChoiceBox>(box)->chosen());
        QVERIFY(
            tests::value(registry::ItemTable(fixture.registry().connection()).list({})).empty());
    }

    // Counted with Ctrl+N, without scans and without the letters of make, model, site and suspect.
    void aPhoneByHandTakesSixStrokes()
    {
        Scene scene;
        domain::Person suspect;
        suspect.category = domain::PersonCategory::Suspect;
        suspect.name = QStringLiteral("Wang Wei");
        tests::value(actions::recordPerson(scene.fixture.registry().first(), suspect));
        scene.dialog()->close();
        scene.fixture.window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&scene.fixture.window(), tests::patienceMs));
        Strokes strokes{scene.fixture};
        strokes.press(Qt::Key_N, Qt::ControlModifier);
        strokes.hands.scan(rightImei());
        strokes.type(QStringLiteral("Nokia"));
        strokes.press(Qt::Key_Tab);
        strokes.type(QStringLiteral("105"));
        strokes.press(Qt::Key_I, Qt::AltModifier);
        strokes.type(QStringLiteral("Villa"));
        strokes.press(Qt::Key_Tab);
        strokes.press(Qt::Key_Tab);
        strokes.type(QStringLiteral("Wang"));
        strokes.press(Qt::Key_Return, Qt::ControlModifier);

        QCOMPARE(strokes.count, 6);
        const auto item = scene.last();
        QCOMPARE(item.fields.value("make").value, std::optional(QStringLiteral("Nokia")));
        QCOMPARE(item.fields.value("imei").value, std::optional(rightImei()));
        QCOMPARE(item.origin.site, std::optional(scene.site.id));
        QVERIFY(item.origin.suspect);
    }

    // Without the scan of the seal.
    void aSealTakesTwoStrokes()
    {
        tests::DeskFixture fixture;
        const QString phone = chosenPhone(fixture);
        Strokes strokes{fixture};
        strokes.press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        strokes.hands.scan(QStringLiteral("NP-0000123"));
        fixture.settle();
        strokes.press(Qt::Key_Return, Qt::ControlModifier);

        QCOMPARE(strokes.count, 2);
        QCOMPARE(fixture.registry().item(phone).custody.sealNumber.value_or(QString()),
                 QStringLiteral("NP-0000123"));
    }

    // To a place where something was kept before; without its letters.
    void aMoveTakesTwoStrokes()
    {
        tests::DeskFixture fixture;
        domain::CustodyStep there;
        there.place = QStringLiteral("Shelf 4");
        tests::value(actions::takeCustodyStep(
            fixture.registry().first(),
            {domain::CustodyVerb::Move, {fixture.registry().addPhone()}, there}));
        const QString phone = chosenPhone(fixture);
        Strokes strokes{fixture};
        strokes.press(Qt::Key_M, Qt::ControlModifier);
        strokes.type(there.place);
        strokes.press(Qt::Key_Return, Qt::ControlModifier);

        QCOMPARE(strokes.count, 2);
        QCOMPARE(fixture.registry().item(phone).custody.place, there.place);
    }
};

QTEST_MAIN(TestStrokes)
#include "test_strokes.moc"
