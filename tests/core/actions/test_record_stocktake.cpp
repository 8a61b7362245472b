// A place is compared with the registry, and the result is recorded.

#include "actions/amend_item.h"
#include "actions/open_case.h"
#include "actions/record_stocktake.h"
#include "registry/fold/rebuild.h"
#include "registry/history.h"
#include "registry/item_list.h"
#include "support/temp_registry.h"

#include <QTest>

using namespace tests;

namespace {

using registry::StockComparison;
using registry::StockResult;

const QString shelf = QStringLiteral("Evidence room 1, shelf 3");

// Three phones on the shelf, one on another.
struct Scene {
    TempRegistry registry;
    QStringList here{add(shelf), add(shelf), add(shelf)};
    QString there = add(QStringLiteral("Evidence room 2"));
    QString viewer = registry.first().officer().id;

    QString add(const QString &place)
    {
        const QString number = registry.addPhone();
        domain::CustodyStep stated;
        stated.place = place;
        value(actions::takeCustodyStep(registry.first(),
                                       {domain::CustodyVerb::Move, {number}, stated}));
        return number;
    }
    void release(const QString &number)
    {
        domain::CustodyStep stated;
        stated.to = domain::Party{domain::Party::Kind::Officer, registry.second().officer().id};
        stated.reason = QStringLiteral("to the laboratory");
        value(actions::takeCustodyStep(registry.first(),
                                       {domain::CustodyVerb::Release, {number}, stated}));
    }
    qint64 now() { return registry.environment().now(); }
    qint64 numberOf(const QString &exhibit) { return registry.item(exhibit).number; }
    StockComparison compare(const QStringList &scanned)
    {
        return value(registry::compareStock(registry.connection(), shelf, scanned, viewer));
    }
    actions::Stocktake stocktake(const QStringList &scanned)
    {
        const qint64 began = now();
        return {shelf, scanned, {}, began, now(), QStringLiteral("monthly")};
    }
};

} // namespace

class TestRecordStocktake : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsMissingNeedsAttentionUntilItIsSeen_data()
    {
        QTest::addColumn<QString>("then");
        QTest::newRow("found by a stock-take") << "stocktake";
        QTest::newRow("moved") << "move";
    }

    void whatIsMissingNeedsAttentionUntilItIsSeen()
    {
        QFETCH(const QString, then);
        Scene scene;
        const auto missing = [&] {
            registry::ItemFilter filter;
            filter.attention = registry::Attention::Missing;
            filter.viewer = scene.viewer;
            QStringList numbers;
            const registry::ItemTable table(scene.registry.connection());
            for (const auto &item : value(table.list(filter)))
                numbers.append(item.exhibitNumber);
            return numbers;
        };
        QVERIFY(missing().isEmpty());
        value(actions::recordStocktake(scene.registry.first(),
                                       scene.stocktake({scene.here[0], scene.here[1]})));
        QCOMPARE(missing(), QStringList{scene.here[2]});
        const auto since = value(registry::missingSince(scene.registry.connection(),
                                                        scene.registry.item(scene.here[2]).id));
        QVERIFY(since.has_value());

        domain::CustodyStep stated;
        stated.place = shelf;
        if (then == QStringLiteral("move"))
            value(actions::takeCustodyStep(scene.registry.first(),
                                           {domain::CustodyVerb::Move, {scene.here[2]}, stated}));
        else
            value(actions::recordStocktake(scene.registry.first(), scene.stocktake(scene.here)));

        QVERIFY(missing().isEmpty());
    }

    void anItemIsFoundByWhateverItBears_data()
    {
        QTest::addColumn<QString>("code"); // %1: its exhibit number
        QTest::addColumn<bool>("isShown"); // in addition to the number
        QTest::newRow("number") << "%1" << false;
        QTest::newRow("number, in lower case") << "s%1" << false;
        QTest::newRow("number, Code 128 with its mark") << "]C1%1" << false;
        QTest::newRow("number, QR with its mark") << "]Q3%1\r" << false;
        QTest::newRow("seal") << "S-77" << true;
        QTest::newRow("seal with its mark") << "]C0S-77" << true;
        QTest::newRow("IMEI") << "356938035643809" << true;
        QTest::newRow("IMEI with its mark and blanks") << "]e035 693803 564380 9" << true;
        QTest::newRow("serial") << "R58N123ABC" << true;
        QTest::newRow("serial, in lower case") << "r58n123abc" << true;
    }

    void anItemIsFoundByWhateverItBears()
    {
        QFETCH(QString, code);
        QFETCH(bool, isShown);
        Scene scene;
        actions::NewItem phone;
        phone.kind = domain::ItemKind::Phone;
        phone.fields = {{"imei", "356938035643809"}, {"serial", "R58N123ABC"}};
        phone.seizedPlace = shelf;
        const QString number =
            value(actions::registerItem(scene.registry.first(), phone)).item.exhibitNumber;
        domain::CustodyStep sealed;
        sealed.sealNumber = QStringLiteral("S-77");
        sealed.reason = QStringLiteral("sealed");
        value(actions::takeCustodyStep(scene.registry.first(),
                                       {domain::CustodyVerb::Seal, {number}, sealed}));
        domain::CustodyStep moved;
        moved.place = shelf;
        value(actions::takeCustodyStep(scene.registry.first(),
                                       {domain::CustodyVerb::Move, {number}, moved}));
        const QString scanned = code.startsWith(u's') ? number.toLower()
            : code.contains(QLatin1String("%1"))      ? code.arg(number)
                                                      : code;

        const auto comparison = scene.compare({scanned, scanned, number});

        const auto found = scene.numberOf(number);
        QCOMPARE(comparison.right, std::vector<qint64>{found});
        QVERIFY(comparison.unknown.isEmpty());
        QCOMPARE(comparison.scannedAs.value(found), isShown ? scanned.trimmed() : QString());
    }

    void ofSeveralThatBearACodeTheOneAtThePlaceIsFound()
    {
        Scene scene;
        for (const QString &place : {QStringLiteral("Evidence room 2"), shelf}) {
            actions::NewItem phone;
            phone.kind = domain::ItemKind::Phone;
            phone.fields = {{"serial", "1234"}};
            const QString number =
                value(actions::registerItem(scene.registry.first(), phone)).item.exhibitNumber;
            domain::CustodyStep moved;
            moved.place = place;
            value(actions::takeCustodyStep(scene.registry.first(),
                                           {domain::CustodyVerb::Move, {number}, moved}));
        }

        QCOMPARE(scene.compare({QStringLiteral("1234")}).right.size(), 1U);
    }

    void aCodeThatSeveralBearCountsForNone()
    {
        Scene scene;
        QStringList twins;
        for (int i = 0; i < 2; ++i) {
            actions::NewItem phone;
            phone.kind = domain::ItemKind::Phone;
            phone.fields = {{"serial", "1234"}};
            twins << value(actions::registerItem(scene.registry.first(), phone)).item.exhibitNumber;
        }
        const QString code = QStringLiteral("1234");

        const auto alone = scene.compare({code});
        QCOMPARE(alone.unknown, QStringList{code});
        QCOMPARE(alone.shared.value(code), 2);
        QVERIFY(alone.elsewhere.empty());
        const auto one = scene.compare({code, twins[0]});
        QCOMPARE(one.unknown, QStringList{code});
        QCOMPARE(one.elsewhere.size(), 1U);
        const auto both = scene.compare({twins[0], code, twins[1]});
        QVERIFY(both.unknown.isEmpty());
        QCOMPARE(both.elsewhere.size(), 2U);

        auto broken = scene.stocktake(twins);
        broken.sealsBroken = {code};
        const auto refused = actions::recordStocktake(scene.registry.first(), broken);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
    }

    void whatIsFoundIsDistinguishedFromWhatIsNot()
    {
        Scene scene;
        const auto found =
            scene.compare({scene.here[0], scene.there, QStringLiteral("4006381333931")});
        QCOMPARE(found.right, std::vector<qint64>{scene.numberOf(scene.here[0])});
        QCOMPARE(found.elsewhere, std::vector<qint64>{scene.numberOf(scene.there)});
        QCOMPARE(
            found.missing,
            (std::vector<qint64>{scene.numberOf(scene.here[1]), scene.numberOf(scene.here[2])}));
        QCOMPARE(found.unknown, QStringList(QStringLiteral("4006381333931")));
        QVERIFY(!found.isRight());
        QVERIFY(scene.compare(scene.here).isRight());
    }

    void codesCountOnceInWhateverCaseTheyWereTyped()
    {
        Scene scene;
        const auto found = scene.compare(
            {scene.here[0].toLower(), QStringLiteral("  ") + scene.here[0] + QStringLiteral("\r"),
             QString(), scene.here[1], scene.here[2]});
        QVERIFY(found.isRight());
        QCOMPARE(found.right.size(), std::size_t(3));
    }

    void whatIsUnderWayOrOutBelongsElsewhere()
    {
        Scene scene;
        scene.release(scene.here[0]);
        QCOMPARE(scene.compare({}).missing.size(), std::size_t(2));
        QCOMPARE(scene.compare(scene.here).elsewhere,
                 std::vector<qint64>{scene.numberOf(scene.here[0])});
    }

    void whatIsInsideAnItemIsNotAskedForButMayBeFound()
    {
        Scene scene;
        value(actions::putItemIn(scene.registry.first(), scene.here[1], scene.here[0],
                                 QStringLiteral("one bag")));
        QVERIFY(scene.compare({scene.here[0], scene.here[2]}).isRight());
        QCOMPARE(scene.compare(scene.here).right.size(), std::size_t(3));
    }

    void whatOneMayNotSeeIsNeitherExpectedNorKnown()
    {
        Scene scene;
        value(actions::openCase(scene.registry.first(),
                                {{},
                                 QStringLiteral("A-1"),
                                 QStringLiteral("Leak"),
                                 std::nullopt,
                                 true,
                                 {scene.viewer}}));
        value(actions::assignItem(scene.registry.first(), scene.here[0], QStringLiteral("A-1")));
        const QString other = scene.registry.second().officer().id;
        const auto found = value(
            registry::compareStock(scene.registry.connection(), shelf, {scene.here[0]}, other));
        QCOMPARE(found.unknown, QStringList(scene.here[0]));
        QCOMPARE(found.missing.size(), std::size_t(2));
        QVERIFY(found.right.empty());
    }

    void whatOneMayNotSeeIsCounted_data()
    {
        QTest::addColumn<QString>("hidden"); // which items serve the restricted case
        QTest::addColumn<bool>("isSeen");    // the case names who takes stock
        QTest::addColumn<qint64>("unseen");
        QTest::newRow("nothing hidden") << "" << false << qint64(0);
        QTest::newRow("one") << "0" << false << qint64(1);
        QTest::newRow("all that is there") << "012" << false << qint64(3);
        QTest::newRow("named in the case") << "012" << true << qint64(0);
        QTest::newRow("at another place") << "3" << false << qint64(0);
        QTest::newRow("in transit from there") << "T" << false << qint64(0);
        QTest::newRow("inside another item there") << "I" << false << qint64(1);
        QTest::newRow("all of these") << "0123TI" << false << qint64(4);
    }

    // A signed stock-take never seems complete where its author could not see everything.
    void whatOneMayNotSeeIsCounted()
    {
        QFETCH(QString, hidden);
        QFETCH(bool, isSeen);
        QFETCH(qint64, unseen);
        Scene scene;
        const QString inside = scene.add(shelf), inTransit = scene.add(shelf);
        value(actions::putItemIn(scene.registry.first(), inside, scene.here[0],
                                 QStringLiteral("one bag")));
        scene.release(inTransit);
        auto &author = scene.registry.second();
        QStringList officers{scene.viewer};
        if (isSeen)
            officers.append(author.officer().id);
        value(actions::openCase(
            scene.registry.first(),
            {{}, QStringLiteral("A-1"), QStringLiteral("Leak"), std::nullopt, true, officers}));
        const QMap<QChar, QString> numbers{{u'0', scene.here[0]}, {u'1', scene.here[1]},
                                           {u'2', scene.here[2]}, {u'3', scene.there},
                                           {u'T', inTransit},     {u'I', inside}};
        for (const QChar which : std::as_const(hidden))
            value(
                actions::assignItem(scene.registry.first(), numbers[which], QStringLiteral("A-1")));

        const auto recorded = value(actions::recordStocktake(author, scene.stocktake({})));

        QCOMPARE(recorded.comparison.unseen, unseen);
        const auto stated = value(scene.registry.registry().ledger().entriesOf(recorded.id));
        QCOMPARE(stated.front().body.value(QLatin1String("unseen")).toInteger(-1), unseen);
        const auto all = value(registry::stocktakes(scene.registry.connection()));
        QCOMPARE(all.front().unseen, std::optional(unseen));
        const auto whole =
            value(registry::compareStock(scene.registry.connection(), shelf, {}, scene.viewer));
        QCOMPARE(whole.unseen, qint64(0)); // an administrator sees all
        QVERIFY(scene.registry.verify().sound());
    }

    void aRecordedStocktakeKeepsEveryLine()
    {
        Scene scene;
        scene.release(scene.here[2]);
        auto stocktake = scene.stocktake(
            {scene.here[0], scene.here[2], scene.there, QStringLiteral("\u202eevil")});
        stocktake.sealsBroken = {scene.here[0].toLower()};
        const auto recorded = value(actions::recordStocktake(scene.registry.second(), stocktake));

        const auto all = value(registry::stocktakes(scene.registry.connection()));
        QCOMPARE(all.size(), std::size_t(1));
        QCOMPARE(all[0].id, recorded.id);
        QCOMPARE(all[0].officer, secondOfficer);
        QCOMPARE(all[0].place, shelf);
        QCOMPARE(all[0].beganMs, stocktake.beganMs);
        QCOMPARE(all[0].right, qint64(1));
        QCOMPARE(all[0].elsewhere, qint64(2));
        QCOMPARE(all[0].missing, qint64(1));
        QCOMPARE(all[0].unknown, qint64(1));
        QCOMPARE(all[0].sealsBroken, qint64(1));
        const auto lines =
            value(registry::stocktakeLines(scene.registry.connection(), recorded.id, scene.viewer));
        QCOMPARE(lines.size(), std::size_t(5));
        QCOMPARE(lines[0].code, scene.here[0]);
        QVERIFY(lines[0].sealBroken);
        QCOMPARE(lines[1].result, StockResult::Elsewhere);
        QCOMPARE(lines[1].recordedState, std::optional(domain::CustodyState::InTransit));
        QCOMPARE(lines[2].recordedPlace, QStringLiteral("Evidence room 2"));
        QCOMPARE(lines[3].result, StockResult::Missing);
        QCOMPARE(lines[3].item, scene.registry.item(scene.here[1]).id);
        QCOMPARE(lines[4].result, StockResult::Unknown);
        QVERIFY(!lines[4].code.contains(QChar(0x202e)));
        QVERIFY(scene.registry.verify().sound());
    }

    void theNewestIsFirst()
    {
        Scene scene;
        value(actions::recordStocktake(scene.registry.first(), scene.stocktake({})));
        const auto second =
            value(actions::recordStocktake(scene.registry.first(), scene.stocktake(scene.here)));
        const auto all = value(registry::stocktakes(scene.registry.connection()));
        QCOMPARE(all.front().id, second.id);
        QCOMPARE(all.back().missing, qint64(3));
    }

    void theHistoryOfAnItemTellsThatItWasFound()
    {
        Scene scene;
        value(actions::recordStocktake(scene.registry.first(), scene.stocktake({scene.here[0]})));
        const auto lastOf = [&](const QString &number) {
            return value(registry::historyOf(scene.registry.connection(),
                                             scene.registry.item(number).id, scene.viewer))
                .back();
        };
        const auto resultOf = [](const registry::HistoryEntry &entry) {
            for (const auto &change : entry.changes) {
                if (change.field == QStringLiteral("result"))
                    return change.after.value_or(QString());
            }
            return QString();
        };
        QCOMPARE(lastOf(scene.here[0]).kind, QStringLiteral("stocktake.recorded"));
        QCOMPARE(lastOf(scene.here[0]).reason, QStringLiteral("monthly"));
        QCOMPARE(resultOf(lastOf(scene.here[0])), QStringLiteral("Here"));
        QCOMPARE(resultOf(lastOf(scene.here[1])), QStringLiteral("Missing"));
        QCOMPARE(lastOf(scene.there).kind, QStringLiteral("custody.moved"));
    }

    void custodyDoesNotChange()
    {
        Scene scene;
        const auto before = scene.registry.item(scene.there);
        value(actions::recordStocktake(scene.registry.first(), scene.stocktake({scene.there})));
        QCOMPARE(scene.registry.item(scene.there).custody, before.custody);
        QCOMPARE(scene.registry.item(scene.there).lastStep, before.lastStep);
    }

    void whatCannotBeIsRefused()
    {
        Scene scene;
        const auto good = scene.stocktake(scene.here);
        auto noPlace = good, noReason = good, backwards = good, future = good, foreignSeal = good;
        noPlace.place = QStringLiteral("  ");
        noReason.reason.clear();
        std::swap(backwards.beganMs, backwards.endedMs);
        future.endedMs = scene.now() + 1'000'000;
        foreignSeal.sealsBroken = {scene.there};
        for (const auto &stocktake : {noPlace, noReason, backwards, future, foreignSeal}) {
            const auto refused = actions::recordStocktake(scene.registry.first(), stocktake);
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::Invalid);
        }
        QVERIFY(value(registry::stocktakes(scene.registry.connection())).empty());
    }

    void aProsecutorTakesNoStock()
    {
        Scene scene;
        value(actions::enrolOfficer(
            scene.registry.first(),
            {QStringLiteral("Zhao Min"), {}, {domain::Role::Prosecutor}, password}));
        auto prosecutor =
            value(actions::Session::signIn(scene.registry.registry(), QStringLiteral("Zhao Min"),
                                           password, scene.registry.environment()));
        const auto refused = actions::recordStocktake(prosecutor, scene.stocktake(scene.here));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Denied);
    }

    void rebuildGivesTheSameRows()
    {
        Scene scene;
        const auto recorded = value(actions::recordStocktake(
            scene.registry.first(), scene.stocktake({scene.there, QStringLiteral("X")})));
        const auto before =
            value(registry::stocktakeLines(scene.registry.connection(), recorded.id, scene.viewer));
        base::Progress progress;
        value(registry::rebuild(scene.registry.connection(), progress));
        QCOMPARE(
            value(registry::stocktakeLines(scene.registry.connection(), recorded.id, scene.viewer)),
            before);
        QVERIFY(scene.registry.verify().sound());
    }
};

QTEST_GUILESS_MAIN(TestRecordStocktake)
#include "test_record_stocktake.moc"
