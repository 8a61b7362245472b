// Files for other people's programs: the list shown as a table, items as a graph.

#include "desktop/desk_fixture.h"

#include <QDialog>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

using namespace desktop;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeTo(tests::DeskFixture &fixture, const char *dialog, const QString &path)
{
    auto *window = fixture.find<QDialog>(dialog);
    window->findChild<QLineEdit *>(QLatin1String(dialog) + QStringLiteral("_path"))->setText(path);
    QTest::mouseClick(window->findChild<QPushButton *>(QStringLiteral("accept")), Qt::LeftButton);
    fixture.settle();
}

void sayForWhom(tests::DeskFixture &fixture)
{
    fixture.find<QLineEdit>("graph_recipient")->setText(QStringLiteral("the court"));
    fixture.find<QLineEdit>("graph_reason")->setText(QStringLiteral("trial"));
}

} // namespace

class TestFileJobs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theListShownBecomesATable()
    {
        tests::DeskFixture fixture;
        const auto phone = fixture.registry().addPhone();
        const auto other = fixture.registry().addPhone();
        registry::ItemFilter filter;
        filter.contains.insert(registry::ItemColumn::ExhibitNumber, phone);
        fixture.desk().showItems(filter, QStringLiteral("One phone"));
        fixture.settle();
        const QString path = fixture.registry().path(QStringLiteral("list.csv"));

        fixture.give("export_table");
        writeTo(fixture, "table_dialog", path);

        const auto content = contentOf(path);
        QVERIFY(content.contains(phone.toUtf8()));
        QVERIFY(!content.contains(other.toUtf8()));
    }

    void aWorkbookIsMadeByItsName()
    {
        tests::DeskFixture fixture;
        fixture.registry().addPhone();
        const QString path = fixture.registry().path(QStringLiteral("list.xlsx"));

        fixture.give("export_table");
        writeTo(fixture, "table_dialog", fixture.registry().path(QStringLiteral("list.doc")));
        QVERIFY(fixture.find<QDialog>("table_dialog")->isVisible());
        writeTo(fixture, "table_dialog", path);

        QVERIFY(contentOf(path).startsWith("PK"));
    }

    void nothingIsWrittenOver()
    {
        tests::DeskFixture fixture;
        fixture.registry().addPhone();
        const QString path = fixture.registry().path(QStringLiteral("mine.csv"));
        tests::writeFile(path, "mine");

        fixture.give("export_table");
        writeTo(fixture, "table_dialog", path);

        QVERIFY(fixture.find<QDialog>("table_dialog")->isVisible());
        QVERIFY(!fixture.find<QDialog>("table_dialog")
                     ->findChild<QLabel *>(QStringLiteral("complaint"))
                     ->text()
                     .isEmpty());
        QCOMPARE(contentOf(path), QByteArray("mine"));
    }

    void theChosenItemsBecomeAGraph()
    {
        tests::DeskFixture fixture;
        const auto phone = fixture.registry().addPhone();
        const auto other = fixture.registry().addPhone();
        fixture.desk().setChosen({phone});
        const QString path = fixture.registry().path(QStringLiteral("graph.json"));

        fixture.give("export_graph");
        QVERIFY(fixture.find<QRadioButton>("graph_items")->isChecked());
        writeTo(fixture, "graph_dialog", path);
        QVERIFY(!QFileInfo::exists(path)); // for whom and why is recorded, so it is asked
        sayForWhom(fixture);
        writeTo(fixture, "graph_dialog", path);

        const auto content = contentOf(path);
        QVERIFY(!QJsonDocument::fromJson(content).isNull());
        QVERIFY(content.contains(phone.toUtf8()));
        QVERIFY(!content.contains(other.toUtf8()));
    }

    void aGraphOfACaseWantsTheCase()
    {
        tests::DeskFixture fixture;
        const QString path = fixture.registry().path(QStringLiteral("graph.json"));

        fixture.give("export_graph");
        fixture.find<QRadioButton>("graph_case")->click();
        writeTo(fixture, "graph_dialog", path);

        QVERIFY(fixture.find<QWidget>("graph_dialog")->isVisible());
        QVERIFY(!QFileInfo::exists(path));
    }

    void withNothingChosenTheGraphIsOfEverything()
    {
        tests::DeskFixture fixture;
        const auto phone = fixture.registry().addPhone();
        const QString path = fixture.registry().path(QStringLiteral("graph.json"));

        fixture.give("export_graph");
        fixture.find<QPushButton>("withhold_all")->click();
        sayForWhom(fixture);
        writeTo(fixture, "graph_dialog", path);

        const auto content = contentOf(path);
        QVERIFY(content.contains(phone.toUtf8()));
        const auto imei = *fixture.registry().item(phone).fields.value("imei").value;
        QVERIFY(!content.contains(imei.toUtf8()));
    }
};

QTEST_MAIN(TestFileJobs)
#include "test_file_jobs.moc"
