// Forms from the menu: of what is chosen, in the language that is chosen, bearing a checkpoint.

#include "desktop/desk_fixture.h"
#include "dialogs/sheet_dialog.h"

#include <QComboBox>
#include <QPdfDocument>
#include <QRadioButton>

using namespace desktop;

namespace {

QString shownText(tests::DeskFixture &fixture)
{
    auto *dialog = fixture.find<SheetDialog>("sheet_dialog");
    return dialog->findChild<QPdfDocument *>()->getAllText(0).text();
}

} // namespace

class TestFormCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSeizureListShowsTheChosenItems()
    {
        tests::DeskFixture fixture;
        const QString phone = fixture.registry().addPhone();
        const QString other = fixture.registry().addPhone();
        fixture.desk().setChosen({phone});

        fixture.give("form_seizure_list");
        fixture.settle();

        QVERIFY(shownText(fixture).contains(phone));
        QVERIFY(!shownText(fixture).contains(other));
    }

    void anotherLanguageDrawsTheFormAgain()
    {
        tests::DeskFixture fixture;
        fixture.desk().setChosen({fixture.registry().addPhone()});
        fixture.give("form_custody_record");
        fixture.settle();

        auto *language = fixture.find<QComboBox>("sheet_language");
        language->setCurrentIndex(language->findData(print::name(print::SheetLanguage::Chinese)));
        fixture.settle();

        QVERIFY(shownText(fixture).contains(QStringLiteral("保管链")));
        QVERIFY(!shownText(fixture).contains(QStringLiteral("Chain of custody")));
    }

    void nothingChosenMeansNoListOfIt()
    {
        tests::DeskFixture fixture;

        fixture.desk().setChosen({});

        QVERIFY(!fixture.desk().commands().action("form_seizure_list")->isEnabled());
        QVERIFY(fixture.desk().commands().action("form_inventory")->isEnabled());
    }

    void anInventoryWithNoCaseIsNotMade()
    {
        tests::DeskFixture fixture;
        fixture.desk().setChosen({fixture.registry().addPhone()});
        fixture.give("form_inventory");
        fixture.settle();

        QTest::mouseClick(fixture.find<QPushButton>("accept"), Qt::LeftButton);

        auto *dialog = fixture.find<QDialog>("inventory_dialog");
        QVERIFY(dialog->isVisible());
        QVERIFY(!dialog->findChild<Complaint *>()->text().isEmpty());
    }

    void anInventoryOfTheChosenItemsNamesThem()
    {
        tests::DeskFixture fixture;
        const QString phone = fixture.registry().addPhone();
        fixture.desk().setChosen({phone});
        fixture.give("form_inventory");
        fixture.settle();

        fixture.find<QRadioButton>("inventory_items")->setChecked(true);
        QTest::mouseClick(fixture.find<QPushButton>("accept"), Qt::LeftButton);
        fixture.settle();

        QVERIFY(shownText(fixture).contains(phone));
    }
};

QTEST_MAIN(TestFormCommands)
#include "test_form_commands.moc"
