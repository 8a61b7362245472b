// FileText: the contents of attached files are found by their words, by those who may see the item.

#include "actions/amend_item.h"
#include "actions/open_case.h"
#include "actions/rebuild_tables.h"
#include "registry/file_text.h"
#include "support/temp_registry.h"

#include <QTest>

using namespace tests;
using registry::FileText;

namespace {

struct Scene {
    TempRegistry registry;
    QString phone = registry.addPhone();
    QString file = registry.attach(phone, QStringLiteral("script.txt"), "x").sha256;

    void keep(const QString &content)
    {
        value(registry::keepFileTexts(registry.first().registry(),
                                      {registry::fileText(file, content)}));
    }

    std::vector<registry::FoundFile> found(const QString &words, const QString &viewer = {})
    {
        registry::ItemFilter filter;
        filter.words = words;
        filter.viewer = viewer;
        return value(registry::findFiles(registry.connection(), filter, 10));
    }

    std::vector<registry::UnreadFile> unread()
    {
        return value(registry::unreadFiles(registry.connection(), 10));
    }
};

} // namespace

class TestFileText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileIsFoundByItsWords_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("isFound");
        const auto row = [](const char *words, bool isFound) {
            QTest::newRow(words) << QString::fromUtf8(words) << isFound;
        };
        row("rebate", true);
        row("REBATE", true);
        row("ebat", true); // anywhere in a word
        row("rebate 6222", true);
        row("6222 rebate", true);
        row("rebate 6223", false);
        row("返利", true);
        row("返现", false);
        row("6222021234567890123", true);
        row("６２２２", true); // full width
        row("", false);
        row(" \u200b", false);
        row("100%", true);
        row("\"rebate\"", false); // a quotation mark is a character like others
    }

    void aFileIsFoundByItsWords()
    {
        QFETCH(const QString, words);
        QFETCH(const bool, isFound);
        Scene scene;
        scene.keep(QString::fromUtf8("Pay first,\n the Rebate follows: 返利 100%\n"
                                     "Card 6222021234567890123"));

        const auto files = scene.found(words);

        QCOMPARE(!files.empty(), isFound);
        if (!isFound)
            return;
        QCOMPARE(files.front().exhibitNumber, scene.phone);
        QCOMPARE(files.front().name, QStringLiteral("script.txt"));
        QCOMPARE(files.front().sha256, scene.file);
        QVERIFY(!files.front().excerpt.isEmpty());
    }

    void aFileIsReadOnce()
    {
        Scene scene;
        QCOMPARE(scene.unread().size(), std::size_t(1));
        scene.keep(QStringLiteral("rebate"));
        QVERIFY(scene.unread().empty());
        scene.keep(QStringLiteral("other")); // another program was first
        QCOMPARE(scene.found(QStringLiteral("rebate")).size(), std::size_t(1));
        QVERIFY(scene.found(QStringLiteral("other")).empty());
    }

    void ofTwoItemsWithOneFileEachIsFound()
    {
        Scene scene;
        const QString second = scene.registry.addPhone();
        scene.registry.attach(second, QStringLiteral("copy.txt"), "x");
        scene.keep(QStringLiteral("rebate"));
        QCOMPARE(scene.found(QStringLiteral("rebate")).size(), std::size_t(2));
    }

    void whatHasNoTextIsKeptAsReadAndFoundByNothing()
    {
        Scene scene;
        scene.keep({});
        QVERIFY(scene.unread().empty());
        QVERIFY(scene.found(QStringLiteral("x")).empty());
    }

    void aTextTooLongIsCut()
    {
        const QString longText = QString(registry::mostFileText, u'a') + QStringLiteral(" rebate");
        const auto read = registry::fileText({}, longText);
        QCOMPARE(read.state, FileText::State::Cut);
        QVERIFY(!read.text.contains(QStringLiteral("rebate")));
        QVERIFY(read.grams.size() < 100); // each run once
    }

    void aRestrictedCaseStaysHidden()
    {
        Scene scene;
        scene.keep(QStringLiteral("rebate"));
        domain::CaseFile closed;
        closed.number = QStringLiteral("Z-1");
        closed.title = QStringLiteral("Secret");
        closed.restricted = true;
        closed.officers = {scene.registry.first().officer().id};
        value(actions::openCase(scene.registry.first(), closed));
        value(actions::assignItem(scene.registry.first(), scene.phone, closed.number));

        QVERIFY(
            scene.found(QStringLiteral("rebate"), scene.registry.second().officer().id).empty());
        QVERIFY(
            !scene.found(QStringLiteral("rebate"), scene.registry.first().officer().id).empty());
    }

    // The index is no part of what is verified, and a rebuild empties it.
    void aVerificationPassesItOverAndARebuildEmptiesIt()
    {
        Scene scene;
        scene.keep(QStringLiteral("rebate"));
        QVERIFY(scene.registry.verify().sound());
        base::Progress progress;
        value(actions::replayTables(scene.registry.first().registry(), progress));
        QVERIFY(scene.found(QStringLiteral("rebate")).empty());
        QCOMPARE(scene.unread().size(), std::size_t(1));
        scene.keep(QStringLiteral("rebate"));
        QCOMPARE(scene.found(QStringLiteral("rebate")).size(), std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(TestFileText)
#include "test_file_text.moc"
