// A failed reading is reported, and never looks like an empty list.

#include "desktop/desk_fixture.h"
#include "stocktake/stock_model.h"

#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace desktop;

namespace {

struct Scene {
    tests::DeskFixture fixture;
    QString number = fixture.registry().addPhone();

    // A table of the registry is gone, as on a damaged disk.
    void lose(const QByteArray &table)
    {
        fixture.registry().tamper("ALTER TABLE " + table + " RENAME TO gone");
    }
    void give(const char *command)
    {
        fixture.desk().setChosen({number});
        fixture.give(command);
        fixture.settle();
    }
    bool isStated(const char *dialog, const char *label)
    {
        const auto *stated =
            fixture.find<QDialog>(dialog)->findChild<QLabel *>(QLatin1String(label));
        return stated->isVisible() && !stated->text().isEmpty();
    }
};

registry::StockComparison oneIsElsewhere()
{
    registry::StockComparison comparison;
    comparison.elsewhere = {1};
    return comparison;
}

Result<std::vector<registry::ItemRow>> refuse(const std::vector<qint64> &)
{
    return failure(ErrorCode::Database, QStringLiteral("The disk is damaged."));
}

} // namespace

class TestUnreadable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void casesThatCannotBeReadAreReportedWhereOneIsChosen()
    {
        Scene scene;
        scene.lose("case_file");
        scene.give("assign_case");
        QVERIFY(scene.isStated("assign_dialog", "complaint"));
        QVERIFY(!scene.fixture.find<QPushButton>("accept")->isEnabled());
    }

    void aCorrectionWithoutTheListsOfOriginsIsNotBegun()
    {
        Scene scene;
        scene.lose("suspect_group");
        scene.give("correct_item");
        QVERIFY(scene.fixture.find<QMessageBox>("error_box")->isVisible());
        const auto tops = QApplication::topLevelWidgets();
        QVERIFY(std::none_of(tops.begin(), tops.end(), [](const QWidget *top) {
            return top->objectName() == QLatin1String("correct_dialog") && top->isVisible();
        }));
    }

    void personsThatCannotBeReadAreReportedNextToTheReceiver()
    {
        Scene scene;
        scene.lose("person");
        scene.give("hand_over");
        QVERIFY(scene.isStated("hand_over_dialog", "receiver_complaint"));
    }

    void casesThatCannotBeReadAreReportedWhereOneIsExported()
    {
        Scene scene;
        scene.lose("case_file");
        scene.give("export_record");
        const auto *cases = scene.fixture.find<QComboBox>("export_cases");
        QVERIFY(cases->lineEdit()->placeholderText().contains(QStringLiteral("refused")));
    }

    void aDamagedRegistrySaysWhatCanStillBeDone()
    {
        Scene scene;
        const QTemporaryDir folder;
        QFile::copy(scene.fixture.registry().path("registry.db"), folder.filePath("registry.db"));
        QFile database(folder.filePath("registry.db"));
        QVERIFY(database.open(QIODevice::ReadWrite));
        database.write(QByteArray("SQLite format 3\0", 16) + QByteArray(8000, 'x'));
        database.close();

        scene.fixture.window().openRegistry(folder.path());

        const auto *box = scene.fixture.find<QMessageBox>("error_box");
        QVERIFY2(box->informativeText().contains(QStringLiteral("sealbook-cli salvage")),
                 qUtf8Printable(box->text() + box->informativeText()));
    }

    void rowsOfAStockTakeThatCannotBeReadAreReportedOnce()
    {
        StockModel model(refuse, nullptr);
        const QSignalSpy stated(&model, &StockModel::failed);
        model.show(oneIsElsewhere());

        QCOMPARE(model.numberAt(0), QStringLiteral("…"));
        QCOMPARE(model.index(0, StockModel::Title).data().toString(), QStringLiteral("…"));

        QCOMPARE(stated.count(), 1);
        QCOMPARE(model.rowOf(1).error().code, ErrorCode::Database);
        QCOMPARE(model.numbersOf({1}).error().code, ErrorCode::Database);
    }
};

QTEST_MAIN(TestUnreadable)
#include "test_unreadable.moc"
