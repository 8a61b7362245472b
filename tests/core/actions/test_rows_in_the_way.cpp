// Rows that somebody altered make the database refuse what an officer may do: the refusal says to
// verify the registry, the verification names the place, and a rebuild removes it.

#include "actions/amend_item.h"
#include "actions/open_case.h"
#include "actions/rebuild_tables.h"
#include "actions/record_stocktake.h"
#include "support/tampering_scene.h"

#include <QProcess>
#include <QTest>

using namespace tests;

namespace {

// By another program while the registry is open: our own connections refuse some of it.
void alter(Scene &scene, const QByteArray &script)
{
    const auto python = QStringLiteral("import sqlite3, sys\n"
                                       "registry = sqlite3.connect(sys.argv[1])\n"
                                       "registry.executescript(sys.argv[2])\n");
    const QStringList arguments{QStringLiteral("-c"), python,
                                scene.registry.folder() + QStringLiteral("/registry.db"),
                                QString::fromLatin1(script)};
    if (QProcess::execute(QStringLiteral("python3"), arguments) != 0)
        qFatal("the SQL was not run: %s", script.constData());
}

constexpr auto caseNumber = "CASE-1";

struct Deed {
    const char *name;
    Result<void> (*run)(Scene &scene);
};

template <typename T>
Result<void> done(const Result<T> &result)
{
    return result ? Result<void>() : failure(result.error());
}

const Deed deeds[] = {
    {"register",
     [](Scene &scene) {
         actions::NewItem phone;
         phone.kind = domain::ItemKind::Phone;
         phone.fields = {{QStringLiteral("make"), QStringLiteral("Nokia")}};
         phone.seizedPlace = QStringLiteral("Harbour");
         return done(actions::registerItem(scene.registry.first(), phone));
     }},
    {"move",
     [](Scene &scene) {
         domain::CustodyStep stated;
         stated.place = QStringLiteral("Evidence room 2");
         stated.reason = QStringLiteral("sorted");
         return done(actions::takeCustodyStep(scene.registry.first(),
                                              {domain::CustodyVerb::Move, {scene.other}, stated}));
     }},
    {"correct",
     [](Scene &scene) {
         actions::Correction correction;
         correction.fields = {{QStringLiteral("colour"), QStringLiteral("red")}};
         correction.reason = QStringLiteral("seen by daylight");
         return done(actions::correctItem(scene.registry.first(), scene.other, correction));
     }},
    {"assign",
     [](Scene &scene) {
         return done(actions::assignItem(scene.registry.first(), scene.other,
                                         QString::fromLatin1(caseNumber)));
     }},
    {"attach",
     [](Scene &scene) {
         base::Progress progress;
         const QString path = scene.registry.path(QStringLiteral("a.jpg"));
         writeFile(path, "photograph");
         attachments::Source source;
         source.path = path;
         actions::AttachOptions options;
         options.category = QStringLiteral("photo");
         return done(actions::attachFiles(scene.registry.first(), scene.other, {source}, options,
                                          progress));
     }},
    {"enrol",
     [](Scene &scene) {
         return done(actions::enrolOfficer(
             scene.registry.first(),
             {QStringLiteral("Li Na"), {}, {domain::Role::Officer}, password}));
     }},
    {"count",
     [](Scene &scene) {
         const qint64 now = scene.registry.environment().now();
         return done(actions::recordStocktake(
             scene.registry.first(),
             {QStringLiteral("Harbour"), {scene.other}, {}, now, now, QStringLiteral("Yearly")}));
     }},
    {"checkpoint", [](Scene &scene) { return done(scene.registry.first().checkpoint()); }},
};

} // namespace

class TestRowsInTheWay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRefusalSaysWhatHelps_data()
    {
        QTest::addColumn<QByteArray>("sql");
        const auto row = [](const char *what, const QByteArray &sql) {
            QTest::newRow(what) << sql;
        };
        row("a count of items at its limit", "UPDATE item_count SET items = 9223372036854775807");
        row("a count of outermost items at its limit",
            "UPDATE item_count SET outermost = 9223372036854775807");
        row("a count of attachments at its limit",
            "UPDATE item SET attachments = 9223372036854775807");
        row("a count of photographs at its limit",
            "UPDATE item SET photographs = 9223372036854775807");
        row("a count of broken seals at its limit",
            "UPDATE item SET seals_broken = 9223372036854775807");
        row("a last step at its limit", "UPDATE item SET last_step = 9223372036854775807");
        row("an item that has the last number of all",
            "UPDATE item SET number = 9223372036854775807 WHERE number = 2");
        row("an item with the next exhibit number",
            "UPDATE item SET exhibit_number = replace(exhibit_number, '00002', '00003')");
        row("an item that serves the case already",
            "INSERT INTO item_case SELECT item.id, case_file.id FROM item, case_file");
        row("an officer whose row is gone", "DELETE FROM officer WHERE name LIKE 'Maria%'");
        row("the key of an officer to come",
            "INSERT INTO officer_key SELECT 'ab' || substr(key_id, 3), pem FROM officer_key LIMIT "
            "1");
        row("a case whose row is gone", "DELETE FROM case_file");
        row("a dropped table", "DROP TABLE item_count");
        row("a dropped list of stock-takes", "DROP TABLE stocktake_line; DROP TABLE stocktake");
        row("a dropped search index", "DROP TABLE item_gram");
        row("an emptied search index", "DELETE FROM item_gram_data");
        row("a search index without its settings", "DELETE FROM item_gram_config");
        row("a damaged page of the search index",
            "UPDATE item_gram_data SET block = x'ffffffff' WHERE id > 10");
        row("a search text that is gone", "DELETE FROM item_text");
        row("a trigger that refuses items",
            "CREATE TRIGGER no BEFORE INSERT ON item BEGIN SELECT RAISE(ABORT, 'no'); END");
        row("a trigger that refuses changes",
            "CREATE TRIGGER no BEFORE UPDATE ON item BEGIN SELECT RAISE(ROLLBACK, 'no'); END");
        row("a trigger on a table that is not there",
            "CREATE TRIGGER no AFTER INSERT ON item BEGIN DELETE FROM missing; END");
        row("a unique index", "CREATE UNIQUE INDEX one_kind ON item (kind) WHERE number > 1");
        row("an index over a function",
            "CREATE INDEX absurd ON item (abs(-9223372036854775807 - 1 + 0 * number)) WHERE number "
            "> 2");
        row("a column more",
            "ALTER TABLE item ADD COLUMN more INTEGER NOT NULL DEFAULT 1 CHECK "
            "(more = 1)");
        row("a column renamed", "ALTER TABLE item_field RENAME COLUMN value TO worth");
    }

    void theRefusalSaysWhatHelps()
    {
        QFETCH(QByteArray, sql);
        Scene scene;
        domain::CaseFile opened;
        opened.number = QString::fromLatin1(caseNumber);
        opened.title = QStringLiteral("Brushing");
        value(actions::openCase(scene.registry.first(), opened));
        value(scene.registry.first().checkpoint());

        alter(scene, sql);

        std::vector<const Deed *> refused;
        for (const auto &deed : deeds) {
            const auto result = deed.run(scene);
            if (result)
                continue;
            refused.push_back(&deed);
            const QString said = result.error().message + u' ' + result.error().detail;
            const bool isContradiction = result.error().detail.startsWith(QLatin1String("SQLite"))
                || result.error().code == ErrorCode::Corrupt;
            QVERIFY2(!isContradiction || said.contains(QLatin1String("verify")),
                     qPrintable(QLatin1String(deed.name) + u' ' + said));
        }
        QVERIFY(!scene.registry.verify().sound());

        base::Progress progress;
        value(actions::rebuildTables(scene.registry.registry(), progress));

        for (const auto *deed : refused) {
            const auto result = deed->run(scene);
            const QString said =
                result ? QString() : result.error().message + u' ' + result.error().detail;
            QVERIFY2(result, qPrintable(QLatin1String(deed->name) + u' ' + said));
        }
    }
};

QTEST_GUILESS_MAIN(TestRowsInTheWay)
#include "test_rows_in_the_way.moc"
