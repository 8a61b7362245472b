// SheetDialog: the pages are shown, and what is saved is what was shown.

#include "desktop/desk_fixture.h"
#include "dialogs/sheet_dialog.h"

#include <QPdfDocument>

using namespace desktop;

namespace {

print::Sheet sheetOf(int rows)
{
    print::Sheet sheet;
    sheet.title = QStringLiteral("Hand-over");
    sheet.facts = {{QStringLiteral("Released by"), QStringLiteral("Chen Hao")}};
    sheet.tables.push_back({{}, {QStringLiteral("Number"), QStringLiteral("Item")}, {}, {}, {}});
    for (int row = 0; row < rows; ++row)
        sheet.tables.back().rows.push_back(
            {{QString::number(row), QStringLiteral("a phone of a make that has a long name")}});
    return sheet;
}

QPointer<SheetDialog> show(tests::DeskFixture &fixture, const print::Sheet &sheet,
                           const QString &path)
{
    auto *dialog = new SheetDialog(
        fixture.workplace(), [sheet] { return std::vector{sheet}; }, QStringLiteral("sheet.pdf"),
        &fixture.window());
    dialog->open();
    fixture.settle();
    fixture.find<QLineEdit>("sheet_path")->setText(path);
    return dialog;
}

} // namespace

class TestSheetDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsSavedIsWhatWasShown()
    {
        tests::DeskFixture fixture;
        const QString path = fixture.registry().path(QStringLiteral("sheet.pdf"));
        const auto dialog = show(fixture, sheetOf(100), path);
        const int shown = dialog->findChild<QPdfDocument *>()->pageCount();

        QTest::mouseClick(fixture.find<QPushButton>("save_sheet"), Qt::LeftButton);
        fixture.settle();

        QPdfDocument saved;
        QCOMPARE(saved.load(path), QPdfDocument::Error::None);
        QVERIFY(shown > 1);
        QCOMPARE(saved.pageCount(), shown);
        QVERIFY(saved.getAllText(0).text().contains(QStringLiteral("Chen Hao")));
    }

    void aFileThatIsThereIsNotOverwritten()
    {
        tests::DeskFixture fixture;
        const QString path = fixture.registry().path(QStringLiteral("taken.pdf"));
        tests::writeFile(path, "mine");
        const auto dialog = show(fixture, sheetOf(1), path);

        QTest::mouseClick(fixture.find<QPushButton>("save_sheet"), Qt::LeftButton);
        fixture.settle();

        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("mine"));
        QVERIFY(!dialog->findChild<Complaint *>()->text().isEmpty());
    }

    void whoPressesTheSpaceBarPrints()
    {
        tests::DeskFixture fixture;
        const auto dialog = show(fixture, sheetOf(1), {});

        QCOMPARE(dialog->focusWidget(), fixture.find<QPushButton>("print_sheet"));
    }

    void escapeClosesIt()
    {
        tests::DeskFixture fixture;
        const auto dialog = show(fixture, sheetOf(1), {});

        QTest::keyClick(dialog.data(), Qt::Key_Escape);
        fixture.settle();

        QVERIFY(dialog.isNull());
    }
};

QTEST_MAIN(TestSheetDialog)
#include "test_sheet_dialog.moc"
