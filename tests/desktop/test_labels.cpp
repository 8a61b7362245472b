// Labels through their dialog: recorded, put on paper from the first free place, and again only
// with a reason.

#include "desktop/desk_fixture.h"
#include "fields/label_stock.h"
#include "labels/label_sheet_view.h"
#include "registry/label_table.h"

#include <QComboBox>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPdfDocument>
#include <QPushButton>
#include <QSpinBox>

using namespace desktop;

namespace {

struct Scene {
    tests::DeskFixture fixture;
    QStringList numbers;

    Scene()
    {
        for (int i = 0; i < 3; ++i)
            numbers.append(fixture.registry().addPhone());
        open();
    }

    void open()
    {
        fixture.desk().setChosen(numbers);
        fixture.give("print_labels");
    }

    // Gives the path of the file.
    QString save(const QString &name)
    {
        const QString path = fixture.registry().path(name);
        auto *line = fixture.find<QLineEdit>("labels_path");
        line->setText(path);
        fixture.find<QPushButton>("save_labels")->click();
        fixture.settle();
        return path;
    }

    std::vector<registry::PrintedLabel> printed(const QString &number)
    {
        return tests::value(registry::printedLabels(fixture.registry().connection(),
                                                    fixture.registry().item(number).id));
    }
};

int pagesOf(const QString &path)
{
    QPdfDocument document;
    document.load(path);
    return document.pageCount();
}

} // namespace

class TestLabels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void labelsAreRecordedAndSaved()
    {
        Scene scene;
        scene.fixture.find<QSpinBox>("label_copies")->setValue(2);

        const QString path = scene.save(QStringLiteral("labels.pdf"));

        QCOMPARE(pagesOf(path), 1);
        for (const QString &number : scene.numbers) {
            const auto printed = scene.printed(number);
            QCOMPARE(printed.size(), std::size_t(1));
            QCOMPARE(printed.front().copies, 2);
            QVERIFY(!printed.front().reprint);
        }
        QVERIFY(scene.fixture.registry().verify().faults.empty());
    }

    void aSecondLabelNeedsAReason()
    {
        Scene scene;
        scene.save(QStringLiteral("first.pdf"));
        scene.open();

        const QString path = scene.save(QStringLiteral("second.pdf"));
        QVERIFY(!QFileInfo::exists(path));
        QCOMPARE(scene.printed(scene.numbers.front()).size(), std::size_t(1));

        auto *reason = scene.fixture.find<QLineEdit>("second_label_reason");
        QVERIFY(reason->isVisible());
        QTest::keyClicks(reason, QStringLiteral("the first one came off"));
        scene.save(QStringLiteral("second.pdf"));

        QVERIFY(QFileInfo::exists(path));
        const auto printed = scene.printed(scene.numbers.front());
        QCOMPARE(printed.size(), std::size_t(2));
        QVERIFY(printed.front().reprint);
        QCOMPARE(printed.front().reason, QStringLiteral("the first one came off"));
    }

    void theFirstFreePlaceIsChosenOnThePictureAndRememberedForTheNextTime()
    {
        Scene scene;
        auto *sheet = scene.fixture.find<LabelSheetView>("label_sheet");
        const int perPage = lastStock().perPage();
        QCOMPARE(sheet->firstFree(), 0);

        sheet->setFocus();
        QTest::keyClick(sheet, Qt::Key_Down);
        QTest::keyClick(sheet, Qt::Key_Right);
        QCOMPARE(sheet->firstFree(), lastStock().columns + 1);
        sheet->setFirstFree(perPage - 1);
        scene.fixture.settle();
        QVERIFY(scene.fixture.find<QLabel>("label_summary")
                    ->text()
                    .contains(QStringLiteral("2 sheet")));

        QCOMPARE(pagesOf(scene.save(QStringLiteral("labels.pdf"))), 2);

        scene.numbers = {scene.fixture.registry().addPhone()};
        scene.open();
        QCOMPARE(scene.fixture.find<LabelSheetView>("label_sheet")->firstFree(), 2);
    }

    void aClickChoosesAPlace()
    {
        Scene scene;
        auto *sheet = scene.fixture.find<LabelSheetView>("label_sheet");

        QTest::mouseClick(sheet, Qt::LeftButton, {}, sheet->rect().center());

        QVERIFY(sheet->firstFree() > 0);
    }

    void theStockIsRemembered()
    {
        Scene scene;
        scene.fixture.find<QComboBox>("label_stock")->setCurrentText(QStringLiteral("62 mm roll"));
        scene.fixture.settle();

        QCOMPARE(pagesOf(scene.save(QStringLiteral("labels.pdf"))), 3);

        QCOMPARE(lastStock().name, QStringLiteral("62 mm roll"));
    }

    void aFileThatIsThereIsNotOverwritten()
    {
        Scene scene;
        tests::writeFile(scene.fixture.registry().path(QStringLiteral("labels.pdf")), "mine");

        const QString path = scene.save(QStringLiteral("labels.pdf"));

        QCOMPARE(QFileInfo(path).size(), 4);
        QVERIFY(scene.printed(scene.numbers.front()).empty());
    }
};

QTEST_MAIN(TestLabels)
#include "test_labels.moc"
