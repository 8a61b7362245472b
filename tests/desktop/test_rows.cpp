// Rows of a spreadsheet: pasted and imported, each fault at its cell, all of them or none.

#include "desktop/desk_fixture.h"
#include "intake/rows_model.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>

using namespace desktop;

namespace {

const auto right1 = QStringLiteral("490154203237518");
const auto right2 = QStringLiteral("356938035643809");
const auto wrong2 = QStringLiteral("356938035643808"); // 9 would be right

struct Scene {
    tests::DeskFixture fixture;

    void paste(const QString &text)
    {
        QGuiApplication::clipboard()->setText(text);
        fixture.give("paste_items");
    }

    RowsModel &model()
    {
        return *qobject_cast<RowsModel *>(fixture.find<QTableView>("rows_table")->model());
    }
    QPushButton *registerButton()
    {
        return dialog()->findChild<QPushButton *>(QStringLiteral("accept"));
    }
    QWidget *dialog() { return fixture.find<QWidget>("rows_dialog"); }
    QString state() { return fixture.find<QLabel>("rows_state")->text(); }

    void correct(int row, int column, const QString &value)
    {
        model().setData(model().index(row, column), value, Qt::EditRole);
        fixture.settle();
    }

    void registerAll()
    {
        registerButton()->click();
        fixture.settle();
    }

    registry::ItemRecord item(std::size_t place)
    {
        return fixture.registry().item(fixture.items().at(place).exhibitNumber);
    }
};

} // namespace

class TestRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBadRowIsReportedAtItsCellAndNothingIsRegisteredUntilItIsCorrected()
    {
        Scene scene;
        scene.paste(
            QStringLiteral("品牌\t串号\tNo\n华为\t%1\t1\nHuawei\t%2\t2\n").arg(right1, wrong2));
        const QAbstractItemModelTester tester(
            &scene.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);

        QCOMPARE(scene.model().columns(), (QStringList{"make", "imei", ""}));
        QCOMPARE(scene.model().rowCount(), 2);
        QVERIFY(!scene.registerButton()->isEnabled());
        const QString stated = scene.model().index(1, 1).data(Qt::ToolTipRole).toString();
        QVERIFY2(stated.contains(QStringLiteral("9 would be right")), qPrintable(stated));
        QVERIFY(scene.model().index(0, 1).data(Qt::ToolTipRole).toString().isEmpty());
        auto *faults = scene.fixture.find<QListWidget>("row_faults");
        QCOMPARE(faults->count(), 1);
        QVERIFY(faults->item(0)->text().startsWith(
            QStringLiteral("Row 3"))); // as the spreadsheet counts

        scene.correct(1, 1, right2);
        QVERIFY2(scene.registerButton()->isEnabled(), qPrintable(scene.state()));
        scene.registerAll();

        QCOMPARE(scene.fixture.items().size(), std::size_t(2));
        QCOMPARE(scene.item(0).fields.value("make").value, std::optional(QStringLiteral("华为")));
        QCOMPARE(scene.item(1).fields.value("imei").value, std::optional(right2));
        QCOMPARE(scene.fixture.desk().chosen().size(), 2);
    }

    void whatIsWrongIsLeftOutOnlyOnPurpose()
    {
        Scene scene;
        scene.paste(QStringLiteral("imei\n%1\n%2\n").arg(right1, wrong2));
        QVERIFY(!scene.registerButton()->isEnabled());

        scene.fixture.find<QCheckBox>("leave_out_wrong")->setChecked(true);
        scene.registerAll();

        QCOMPARE(scene.fixture.items().size(), std::size_t(1));
    }

    void rowsWithoutAHeadAreUnderstoodAndTheColumnsCanBeCorrected()
    {
        Scene scene;
        scene.paste(QStringLiteral("%1\tPF-2A77\n%2\tPF-2A78\n").arg(right1, right2));
        QVERIFY(!scene.fixture.find<QCheckBox>("first_row_is_head")->isChecked());
        QCOMPARE(scene.model().columns(), (QStringList{"imei", ""}));

        auto *meaning = scene.fixture.find<QComboBox>("column_2");
        meaning->setCurrentIndex(meaning->findData(QStringLiteral("serial")));
        scene.fixture.settle();
        scene.registerAll();

        QCOMPARE(scene.fixture.items().size(), std::size_t(2));
        QCOMPARE(scene.item(1).fields.value("serial").value,
                 std::optional(QStringLiteral("PF-2A78")));
    }

    void whatIsThereTwiceOrRegisteredAlreadyIsAsked()
    {
        Scene scene;
        const QString number = scene.fixture.registry().addPhone();
        const QString known = *scene.fixture.registry().item(number).fields.value("imei").value;
        scene.paste(QStringLiteral("imei\n%1\n%2\n%2\n").arg(known, right1));

        auto *faults = scene.fixture.find<QListWidget>("row_faults");
        QCOMPARE(faults->count(), 2);
        QVERIFY(faults->item(0)->text().contains(number));
        QVERIFY(faults->item(1)->text().contains(QStringLiteral("row 3")));

        scene.fixture.find<QCheckBox>("take_doubles")->setChecked(true);
        scene.registerAll();
        QCOMPARE(scene.fixture.items().size(), std::size_t(4));
    }

    void twoColumnsMayNotMeanTheSame()
    {
        Scene scene;
        scene.paste(QStringLiteral("imei\tother\n%1\t%2\n").arg(right1, right2));

        auto *meaning = scene.fixture.find<QComboBox>("column_2");
        meaning->setCurrentIndex(meaning->findData(QStringLiteral("imei")));
        scene.fixture.settle();

        QVERIFY(!scene.registerButton()->isEnabled());
        QVERIFY(scene.state().contains(QStringLiteral("IMEI")));
    }

    void whatARowStatesOverridesWhatIsCommon()
    {
        Scene scene;
        scene.paste(QStringLiteral("imei\tplace\n%1\tshelf 7\n%2\t\n").arg(right1, right2));
        scene.fixture.find<QLineEdit>("seized_place")->setText(QStringLiteral("table 3"));
        scene.registerAll();

        QCOMPARE(scene.item(0).seizure.place, QStringLiteral("shelf 7"));
        QCOMPARE(scene.item(1).seizure.place, QStringLiteral("table 3"));
    }

    void aCsvFileIsLookedAtBeforeItIsRegistered()
    {
        Scene scene;
        const QString path = scene.fixture.registry().path(QStringLiteral("seized.csv"));
        tests::writeFile(path, "kind;make;imei\nphone;Huawei;490154203237518\nbank_card;;\n\n");
        scene.fixture.give("import_items");

        scene.fixture.find<QLineEdit>("csv_path")->setText(path);
        scene.fixture.settle();
        QVERIFY(scene.fixture.items().empty());
        QCOMPARE(scene.model().rowCount(), 2);
        scene.registerAll();

        QCOMPARE(scene.fixture.items().size(), std::size_t(2));
        QCOMPARE(scene.item(1).kind, domain::ItemKind::BankCard);
        QVERIFY(scene.fixture.registry().verify().faults.empty());
    }

    void aFileThatCannotBeReadIsReported()
    {
        Scene scene;
        scene.fixture.give("import_items");

        scene.fixture.find<QLineEdit>("csv_path")->setText(QStringLiteral("/no/such/file.csv"));
        scene.fixture.settle();

        QVERIFY(
            !scene.dialog()->findChild<QLabel *>(QStringLiteral("complaint"))->text().isEmpty());
    }

    void stoppingInTheMiddleRegistersNothing()
    {
        Scene scene;
        QString rows = QStringLiteral("description\n");
        for (int i = 0; i < 300; ++i)
            rows += QStringLiteral("notebook %1\n").arg(i);
        scene.paste(rows);
        auto *kind = scene.fixture.find<QComboBox>("default_kind");
        kind->setCurrentIndex(kind->findData(int(domain::ItemKind::Other)));
        scene.fixture.settle();

        scene.registerButton()->click();
        scene.dialog()->findChild<QPushButton *>(QStringLiteral("cancel"))->click();
        scene.fixture.settle();

        QVERIFY(scene.fixture.items().empty());
        QVERIFY(scene.dialog()->isVisible());
        QVERIFY(scene.registerButton()->isEnabled()); // and it can be begun again
    }

    void throwingRowsAwayIsAsked()
    {
        Scene scene;
        scene.paste(QStringLiteral("imei\n%1\n").arg(right1));

        QTest::keyClick(scene.dialog(), Qt::Key_Escape);
        QVERIFY(scene.dialog()->isVisible());

        scene.fixture.find<QPushButton>("throw_away")->click();
        scene.fixture.settle();
        QVERIFY(scene.fixture.items().empty());
    }
};

QTEST_MAIN(TestRows)
#include "test_rows.moc"
