// Printed labels are recorded, and a second label of an item needs a reason.

#include "actions/print_labels.h"
#include "registry/fold/rebuild.h"
#include "registry/history.h"
#include "registry/item_table.h"
#include "registry/label_table.h"
#include "support/temp_registry.h"

#include <QTest>

using namespace tests;

namespace {

const QString stock = QStringLiteral("Avery L7160");

struct Scene {
    TempRegistry registry;
    QString phone = registry.addPhone();
    QString other = registry.addPhone();

    QString id(const QString &number) { return registry.item(number).id; }
    std::vector<registry::PrintedLabel> labelsOf(const QString &number)
    {
        return value(registry::printedLabels(registry.connection(), id(number)));
    }
};

} // namespace

class TestPrintLabels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstLabelsNeedNoReason()
    {
        Scene scene;
        QVERIFY(
            value(registry::labelledAlready(scene.registry.connection(), {scene.id(scene.phone)}))
                .isEmpty());
        const auto again = value(actions::recordLabels(scene.registry.first(),
                                                       {{scene.phone, scene.other}, stock, 2, {}}));
        QVERIFY(again.isEmpty());
        const auto labels = scene.labelsOf(scene.phone);
        QCOMPARE(labels.size(), std::size_t(1));
        QCOMPARE(labels[0].officer, firstOfficer);
        QCOMPARE(labels[0].stock, stock);
        QCOMPARE(labels[0].copies, qint64(2));
        QVERIFY(!labels[0].reprint);
        QCOMPARE(value(registry::labelledAlready(scene.registry.connection(),
                                                 {scene.id(scene.other), scene.id(scene.phone)})),
                 QStringList({scene.id(scene.other), scene.id(scene.phone)}));
    }

    void aSecondLabelNeedsOne()
    {
        Scene scene;
        value(actions::recordLabels(scene.registry.first(), {{scene.phone}, stock, 1, {}}));
        const auto refused = actions::recordLabels(scene.registry.second(),
                                                   {{scene.other, scene.phone}, stock, 1, {}});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Invalid);
        QVERIFY(refused.error().message.contains(scene.phone));
        QVERIFY(scene.labelsOf(scene.other).empty());

        const auto again = value(actions::recordLabels(
            scene.registry.second(),
            {{scene.other, scene.phone}, stock, 1, QStringLiteral("the first fell off")}));
        QCOMPARE(again, QStringList(scene.phone));
        const auto labels = scene.labelsOf(scene.phone);
        QCOMPARE(labels.size(), std::size_t(2));
        QVERIFY(labels[0].reprint);
        QCOMPARE(labels[0].reason, QStringLiteral("the first fell off"));
        QVERIFY(!scene.labelsOf(scene.other).front().reprint);
        QVERIFY(scene.registry.verify().sound());
    }

    void theHistoryOfTheItemTellsOfIt()
    {
        Scene scene;
        value(actions::recordLabels(scene.registry.first(), {{scene.phone}, stock, 1, {}}));
        const auto history =
            value(registry::historyOf(scene.registry.connection(), scene.id(scene.phone),
                                      scene.registry.first().officer().id));
        QCOMPARE(history.back().kind, QStringLiteral("label.printed"));
        QCOMPARE(history.back().changes.front().after, std::optional(stock));
    }

    void whatCannotBePrintedIsRefused_data()
    {
        QTest::addColumn<QStringList>("numbers");
        QTest::addColumn<QString>("on");
        QTest::addColumn<int>("copies");
        QTest::addColumn<int>("code");
        QTest::newRow("nothing") << QStringList() << stock << 1 << int(ErrorCode::Invalid);
        QTest::newRow("no stock") << QStringList("SITE3-2026-00001") << QString() << 1
                                  << int(ErrorCode::Invalid);
        QTest::newRow("no copy") << QStringList("SITE3-2026-00001") << stock << 0
                                 << int(ErrorCode::Invalid);
        QTest::newRow("no such item")
            << QStringList("SITE3-2026-09999") << stock << 1 << int(ErrorCode::NotFound);
    }

    void whatCannotBePrintedIsRefused()
    {
        QFETCH(QStringList, numbers);
        QFETCH(QString, on);
        QFETCH(int, copies);
        QFETCH(int, code);
        Scene scene;
        const auto refused =
            actions::recordLabels(scene.registry.first(), {numbers, on, copies, {}});
        QVERIFY(!refused);
        QCOMPARE(int(refused.error().code), code);
    }

    void rebuildGivesTheSameRows()
    {
        Scene scene;
        value(actions::recordLabels(scene.registry.first(), {{scene.phone}, stock, 1, {}}));
        value(actions::recordLabels(scene.registry.first(),
                                    {{scene.phone}, stock, 1, QStringLiteral("fell off")}));
        const auto before = scene.labelsOf(scene.phone);
        base::Progress progress;
        value(registry::rebuild(scene.registry.connection(), progress));
        QCOMPARE(scene.labelsOf(scene.phone), before);
    }
};

QTEST_GUILESS_MAIN(TestPrintLabels)
#include "test_print_labels.moc"
