// Help: the palette gives commands, the guide has the same sections in both languages, settings
// take effect.

#include "base/moment_text.h"
#include "desktop/desk_fixture.h"
#include "help/command_palette.h"
#include "help/guide_window.h"
#include "settings/settings_dialog.h"

#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QTextBrowser>
#include <QTreeWidget>

using namespace desktop;

namespace {

QStringList idsOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no guide in %s", qUtf8Printable(path));
    QStringList ids;
    for (const auto &section : guideSections(QString::fromUtf8(file.readAll())))
        ids.append(section.id);
    return ids;
}

} // namespace

class TestHelp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyWordOfAQueryCounts()
    {
        QVERIFY(matchScore(QStringLiteral("Export custody record"), QStringLiteral("rec exp")) > 0);
        QCOMPARE(matchScore(QStringLiteral("Export custody record"), QStringLiteral("rec seal")),
                 0);
        QVERIFY(matchScore(QStringLiteral("Seal"), QStringLiteral("seal"))
                > matchScore(QStringLiteral("Open seal"), QStringLiteral("seal")));
    }

    void thePaletteGivesACommandByItsName()
    {
        tests::DeskFixture fixture;
        fixture.give("palette");
        auto *query = fixture.find<QLineEdit>("palette_query");

        QTest::keyClicks(query, QStringLiteral("lock"));
        QTest::keyClick(query, Qt::Key_Return);
        fixture.settle();

        QVERIFY(!fixture.workplace().officer().has_value());
    }

    void aCommandThatCannotBeGivenStaysAndSaysWhy()
    {
        tests::DeskFixture fixture;
        fixture.signIn(tests::secondOfficer);
        fixture.give("palette");
        auto *query = fixture.find<QLineEdit>("palette_query");
        const auto *list = fixture.find<QListWidget>("palette_list");

        QTest::keyClicks(query, QStringLiteral("export custody record"));
        QTest::keyClick(query, Qt::Key_Return);

        QVERIFY(fixture.find<QDialog>("command_palette")->isVisible());
        QVERIFY(list->currentItem()->text().contains(QStringLiteral("Prosecutor")));
    }

    void theGuideHasTheSameSectionsInBothLanguages()
    {
        const QStringList english = idsOf(QStringLiteral(":/guide/guide.en.md"));

        QVERIFY(english.size() > 10);
        QCOMPARE(english, idsOf(QStringLiteral(":/guide/guide.zh.md")));
        QCOMPARE(QSet<QString>(english.begin(), english.end()).size(), english.size());
    }

    void theGuideOpensAtThePageThatIsShown()
    {
        tests::DeskFixture fixture;
        fixture.give("show_overview");
        fixture.window().setFocus();

        fixture.give("guide");

        QVERIFY(fixture.find<QTextBrowser>("guide_text")
                    ->toPlainText()
                    .startsWith(QStringLiteral("Overview")));
    }

    void noRowOfTheGuideLiesOnItsNeighbour()
    {
        tests::DeskFixture fixture;
        fixture.give("guide");
        const auto &contents = *fixture.find<QListWidget>("guide_contents");
        for (int row = 0; row < contents.count(); ++row) {
            const QRect place = contents.visualItemRect(contents.item(row));
            QVERIFY(place.height() >= contents.fontMetrics().height());
            if (row > 0)
                QVERIFY(place.top() > contents.visualItemRect(contents.item(row - 1)).bottom());
        }
    }

    void everyCommandIsInTheListOfShortcuts()
    {
        tests::DeskFixture fixture;
        fixture.give("shortcuts");
        const auto *tree = fixture.find<QTreeWidget>("shortcuts");

        int rows = 0;
        for (int i = 0; i < tree->topLevelItemCount(); ++i)
            rows += tree->topLevelItem(i)->childCount();

        QCOMPARE(rows, fixture.desk().commands().all().size());
    }

    void anotherLanguageMakesTheWindowAgainAndLosesNothing()
    {
        tests::DeskFixture fixture;
        const QPointer<MainWindow> before = &fixture.window();
        fixture.give("settings");

        fixture.find<QComboBox>("language")->setCurrentIndex(int(Language::Chinese));
        fixture.find<QPushButton>("accept")->click();
        fixture.settle();

        QVERIFY(fixture.workplace().officer().has_value());
        QVERIFY(before.isNull());
        QCOMPARE(QLocale().language(), QLocale::Chinese);
        QCOMPARE(base::momentText(QDateTime(QDate(2026, 1, 9), QTime(8, 5))),
                 QStringLiteral("2026年1月9日 08:05"));
        QCOMPARE(readSettings().language, Language::Chinese);
    }
};

QTEST_MAIN(TestHelp)
#include "test_help.moc"
