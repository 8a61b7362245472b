// Somebody altered rows that an honest officer's deed rests on: it is refused, or made by what the
// entries say.

#include "actions/amend_item.h"
#include "actions/correct_step.h"
#include "actions/open_case.h"
#include "actions/record_origin.h"
#include "registry/stated/shown_thing.h"
#include "support/tampering_scene.h"

#include <QTest>

using namespace tests;

namespace {

// One thing of each kind that an entry can name, and an item that refers to all of them.
struct Story : Scene {
    actions::Session &session = registry.first();
    domain::Operation north = value(actions::openOperation(session, {{}, "North", "PH"}));
    domain::Operation south = value(actions::openOperation(session, {{}, "South", "PH"}));
    domain::Site villa = value(actions::addSite(session, {{}, north.id, "Villa 12", "Bay Road"}));
    domain::Site depot = value(actions::addSite(session, {{}, south.id, "Depot 7", "Pier 3"}));
    domain::Group group = value(actions::identifyGroup(session, {{}, "A", north.id, villa.id}));
    domain::Group others = value(actions::identifyGroup(session, {{}, "B", south.id, depot.id}));
    domain::Person suspect = person("Wang Wei", domain::PersonCategory::Suspect);
    domain::Person victim = person("Li Na", domain::PersonCategory::Victim);
    domain::CaseFile caseFile = opened("ZJ-1");
    domain::CaseFile otherCase = opened("ZJ-2");
    int shelf = 1;
    QString item = registered();
    QString second = registry.second().officer().id;

    domain::Person person(const char *name, domain::PersonCategory category)
    {
        domain::Person known;
        known.name = QLatin1String(name);
        known.category = category;
        known.identityNumber = QStringLiteral("P1234567");
        known.phoneNumber = QStringLiteral("+8613800138000");
        known.organisation = QStringLiteral("None");
        known.remarks = QStringLiteral("Tall");
        if (category == domain::PersonCategory::Suspect)
            known.group = group.id;
        return value(actions::recordPerson(session, known, QStringLiteral("as found")));
    }

    domain::CaseFile opened(const char *number)
    {
        domain::CaseFile file;
        file.number = QLatin1String(number);
        file.title = QStringLiteral("Brushing");
        file.province = QStringLiteral("Zhejiang");
        file.restricted = true;
        file.officers = {session.officer().id};
        return value(actions::openCase(session, file));
    }

    actions::NewItem fromAllOfThem() const
    {
        actions::NewItem box;
        box.kind = domain::ItemKind::Other;
        box.fields = {{QStringLiteral("description"), QStringLiteral("Box")}};
        box.origin = {north.id, villa.id, group.id, suspect.id};
        box.seizedFrom = suspect.id;
        box.noWitnessReason = QStringLiteral("Nobody was there");
        box.seizedPlace = QStringLiteral("Shelf 1");
        return box;
    }

    QString registered()
    {
        const auto made = value(actions::registerItem(session, fromAllOfThem()));
        value(actions::assignItems(session, {made.item.exhibitNumber}, caseFile.number));
        value(move(made.item.exhibitNumber));
        value(actions::correctSteps(session,
                                    {{made.item.exhibitNumber},
                                     false,
                                     {{domain::StepValue::Place, QStringLiteral("Shelf 1b")}},
                                     {},
                                     QStringLiteral("slip")}));
        return made.item.exhibitNumber;
    }

    Result<void> move(const QString &number)
    {
        domain::CustodyStep stated;
        stated.place = QStringLiteral("Shelf %1").arg(++shelf);
        stated.reason = QStringLiteral("Room");
        TRY(actions::takeCustodyStep(session, {domain::CustodyVerb::Move, {number}, stated}));
        return {};
    }

    Result<void> release()
    {
        domain::CustodyStep stated;
        stated.to = domain::Party{domain::Party::Kind::Officer, second};
        stated.reason = QStringLiteral("Laboratory");
        TRY(actions::takeCustodyStep(session, {domain::CustodyVerb::Release, {other}, stated}));
        return {};
    }

    // Takes an honest action that uses the rows of this table.
    Result<void> act(const QByteArray &table)
    {
        if (table == "officer")
            return release();
        if (table == "case_file" || table == "case_officer")
            return actions::assignItems(session, {phone}, caseFile.number);
        if (table.startsWith("item") || table == "seized_by" || table == "custody_step"
            || table == "step_correction")
            return move(item);
        TRY(actions::registerItem(session, fromAllOfThem()));
        return {};
    }
};

// The rows of a table that the action uses, and the columns that need no check there.
struct Used {
    const char *table;
    QByteArray where;
    QByteArrayList without = {};
};

// Another possible value for the column; for a reference, the id of another thing.
QByteArray otherValue(Story &story, const QByteArray &table, const QByteArray &column)
{
    auto select = story.registry.connection().prepare(
        "SELECT \"table\", coalesce(\"to\", 'id') FROM pragma_foreign_key_list($1) WHERE "
        "\"from\" = $2");
    const auto named = value(select.bind(QString::fromLatin1(table), QString::fromLatin1(column))
                                 .first([](const db::Row &row) { return row.text(0).toLatin1(); }));
    if (named)
        return "(SELECT id FROM " + *named + " AS named WHERE id IS NOT " + table + '.' + column
            + " LIMIT 1)";
    auto declared = story.registry.connection().prepare(
        "SELECT type FROM pragma_table_info($1) WHERE name = $2");
    const auto type = value(declared.bind(QString::fromLatin1(table), QString::fromLatin1(column))
                                .first([](const db::Row &row) { return row.text(0); }));
    if (type == QLatin1String("INTEGER"))
        return "coalesce(" + column + ", 0) + 1";
    return type == QLatin1String("BLOB") ? QByteArray("randomblob(32)")
                                         : "coalesce(" + column + ", '') || 'x'";
}

// The number of rows of the table that differ from the kept copy.
qint64 altered(db::Connection &connection, const QByteArray &table)
{
    return value(connection
                     .prepare("SELECT count(*) FROM (SELECT * FROM temp.kept EXCEPT SELECT * FROM "
                              "main."
                              + table + ')')
                     .first([](const db::Row &row) { return row.integer(0); }))
        .value_or(0);
}

QByteArrayList columnsOf(Story &story, const Used &used)
{
    auto select = story.registry.connection().prepare(
        "SELECT name FROM pragma_table_info($1) WHERE name NOT IN ('id', 'item')");
    const auto names =
        value(select.bind(QString::fromLatin1(used.table)).rows([](const db::Row &row) {
            return row.text(0).toLatin1();
        }));
    QByteArrayList columns;
    for (const auto &name : names) {
        if (!used.without.contains(name))
            columns.append(name);
    }
    return columns;
}

using Look = std::function<void(const QByteArray &table, const QByteArray &column)>;

// Alters each column of these rows, one at a time, calls `look`, and puts back what was there.
void alterEach(Story &story, const std::vector<Used> &all, const Look &look)
{
    auto &connection = story.registry.connection();
    for (const auto &used : all) {
        const QByteArray table = used.table;
        for (const auto &column : columnsOf(story, used)) {
            value(connection.runScript("DROP TABLE IF EXISTS temp.kept; CREATE TEMP TABLE kept "
                                       "AS SELECT * FROM main."
                                       + table));
            story.registry.tamper("UPDATE " + table + " SET " + column + " = "
                                  + otherValue(story, table, column) + " WHERE " + used.where);
            QVERIFY2(altered(connection, table) > 0, qPrintable(table + '.' + column));
            look(table, column);
            story.registry.tamper("DELETE FROM " + table + "; INSERT INTO " + table
                                  + " SELECT * FROM temp.kept");
        }
    }
}

QByteArray ofItem(const Story &story)
{
    return "item = (SELECT id FROM item WHERE exhibit_number = '" + story.item.toLatin1() + "')";
}

// The rows of what the item names.
std::vector<Used> namedRows(const Story &story)
{
    return {
        {"operation", "name = 'North'"},
        {"site", "name = 'Villa 12'"},
        {"suspect_group", "name = 'A'"},
        {"person", "name = 'Wang Wei'"},
        {"case_file", "number = 'ZJ-1'"},
        {"case_officer", "case_file = '" + story.caseFile.id.toLatin1() + '\'', {"case_file"}},
        {"seized_by", ofItem(story)},
        {"item_field", ofItem(story)},
        {"item_case", ofItem(story)},
        {"custody_step", ofItem(story), {"entry"}},
        {"step_correction", ofItem(story)},
    };
}

} // namespace

class TestAlteredRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Alters each column of the rows that an action uses, one at a time: nothing may be signed.
    void noAlteredColumnIsSigned()
    {
        Story story;
        auto all = namedRows(story);
        all.push_back({"officer", "name = '" + secondOfficer.toUtf8() + '\''});
        // Columns that depend on an item's files, contents or number: no action signs by them.
        all.push_back({"item",
                       "exhibit_number = '" + story.item.toLatin1() + '\'',
                       {"number", "bound", "attachments", "attached_at", "photographs",
                        "photographs_before", "photographs_after", "verified_at", "faulty_at"}});
        alterEach(story, all, [&](const QByteArray &table, const QByteArray &column) {
            QVERIFY2(!story.act(table), qPrintable(table + '.' + column));
        });
        for (const QByteArray table : {"site", "officer", "case_file", "item"})
            QVERIFY2(story.act(table), table.constData());
        const auto report = story.registry.verify();
        QVERIFY2(report.sound(), qPrintable(codes(report).join(u' ')));
    }

    // Alters each column of the rows that a screen shows of an item: each is warned about.
    void whatIsShownIsWarnedAbout()
    {
        Story story;
        story.registry.attach(story.item, QStringLiteral("front.jpg"));
        const auto item = story.registry.item(story.item);
        auto all = namedRows(story);
        all.push_back({"officer", "name = '" + firstOfficer.toUtf8() + '\''});
        all.push_back({"attachment", ofItem(story)});
        // An item's place in the registry, what lies in it, and audits: other entries give these.
        all.push_back({"item",
                       "exhibit_number = '" + story.item.toLatin1() + '\'',
                       {"number", "bound", "last_step", "verified_at", "faulty_at"}});
        const auto warning = [&](const QString &id) {
            return value(
                registry::warningAbout(story.registry.registry(), id, QStringLiteral("It")));
        };
        int looks = 0;
        alterEach(story, all, [&](const QByteArray &table, const QByteArray &column) {
            ++looks;
            QVERIFY2(warning(item.id), qPrintable(table + '.' + column));
        });
        QVERIFY(looks > 100);
        QCOMPARE(warning(item.id).value_or(QString()), QString());

        // The same of a person, a place and a case by themselves.
        const std::vector<std::pair<QByteArray, QString>> things{
            {"person SET remarks = 'Short' WHERE name = 'Wang Wei'", story.suspect.id},
            {"operation SET country = 'VN' WHERE name = 'North'", story.north.id},
            {"site SET address = 'Elsewhere' WHERE name = 'Villa 12'", story.villa.id},
            {"suspect_group SET name = 'C' WHERE name = 'A'", story.group.id},
            {"case_file SET title = 'Nothing' WHERE number = 'ZJ-1'", story.caseFile.id}};
        for (const auto &[sql, id] : things)
            QCOMPARE(warning(id).value_or(QString()), QString());
        for (const auto &[sql, id] : things) {
            story.registry.tamper("UPDATE " + sql);
            QVERIFY2(warning(id), sql.constData());
        }
    }

    // The seal is on another item, whose row hides it. A seal that was removed is a different case.
    void aHiddenSealIsNotUsedAgain()
    {
        Scene scene;
        const auto seal = [&](const char *number, bool isMeant) {
            domain::CustodyStep stated;
            stated.sealNumber = QLatin1String(number);
            stated.reason = QStringLiteral("New bag");
            return actions::takeCustodyStep(
                scene.registry.first(),
                {domain::CustodyVerb::Seal, {scene.other}, stated, {}, isMeant});
        };
        scene.registry.tamper("UPDATE item SET seal_number = 'S-0009' WHERE number = 1");

        for (const bool isMeant : {false, true}) {
            const auto refused = seal("S-0001", isMeant);
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, isMeant ? ErrorCode::Corrupt : ErrorCode::Conflict);
        }
        QVERIFY(seal("S-0002", false));
    }

    void noPlaceIsSpelledByAnAlteredRow_data()
    {
        QTest::addColumn<QString>("place");
        QTest::newRow("full width") << QStringLiteral("Ｒｏｏｍ　Ｏ１");
        QTest::newRow("an invisible character") << QStringLiteral("Room​ O1");
    }

    void noPlaceIsSpelledByAnAlteredRow()
    {
        QFETCH(QString, place);
        Scene scene;
        auto &session = scene.registry.first();
        scene.registry.tamper("UPDATE item SET place = '" + place.toUtf8() + "' WHERE number = 1");
        domain::CustodyStep stated;
        stated.place = QStringLiteral("Room O1");
        stated.reason = QStringLiteral("Room");
        actions::NewItem item;
        item.fields = {{QStringLiteral("description"), QStringLiteral("Box")}};
        item.seizedPlace = stated.place;

        const auto moved =
            actions::takeCustodyStep(session, {domain::CustodyVerb::Move, {scene.other}, stated});
        const auto registered = actions::registerItem(session, item);

        for (const auto &number : {moved ? moved->front().custody.place : stated.place,
                                   registered ? registered->item.custody.place : stated.place})
            QCOMPARE(number, stated.place);
    }

    void aHiddenNameIsNotGivenAgain_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QByteArray>("table");
        QTest::newRow("a case") << QByteArray("UPDATE case_file SET number = 'x'||number")
                                << QByteArray("case");
        QTest::newRow("an operation")
            << QByteArray("UPDATE operation SET name = 'x'||name") << QByteArray("operation");
        QTest::newRow("a site") << QByteArray("UPDATE site SET name = 'x'||name")
                                << QByteArray("site");
        QTest::newRow("a group") << QByteArray("UPDATE suspect_group SET name = 'x'||name")
                                 << QByteArray("group");
        QTest::newRow("an officer") << QByteArray("UPDATE officer SET name = 'x' WHERE name = '")
                + secondOfficer.toUtf8()
                + '\'' << QByteArray("officer");
    }

    void aHiddenNameIsNotGivenAgain()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QByteArray, table);
        Story story;
        story.registry.tamper(sql);
        const auto again = [&]() -> Result<void> {
            if (table == "case")
                TRY(actions::openCase(story.session, story.caseFile));
            if (table == "operation")
                TRY(actions::openOperation(story.session, {{}, "North", "PH"}));
            if (table == "site")
                TRY(actions::addSite(story.session, {{}, story.south.id, "Villa 12", {}}));
            if (table == "group")
                TRY(actions::identifyGroup(story.session, {{}, "A", story.south.id, {}}));
            if (table == "officer")
                TRY(actions::enrolOfficer(story.session,
                                          {secondOfficer, {}, {domain::Role::Officer}, password}));
            return {};
        };

        const auto refused = again();

        QVERIFY(!refused);
        QVERIFY(refused.error().code == ErrorCode::Conflict
                || refused.error().code == ErrorCode::Corrupt);
    }

    // The entries of an officer stay valid when the officer is suspended or gets another key.
    void whatASuspendedOfficerSignedIsNoDifference()
    {
        Story story;
        domain::CustodyStep stated;
        stated.to =
            domain::Party{domain::Party::Kind::Officer, story.registry.second().officer().id};
        stated.reason = QStringLiteral("Laboratory");
        QVERIFY(actions::takeCustodyStep(story.session,
                                         {domain::CustodyVerb::Release, {story.other}, stated}));
        domain::CustodyStep received;
        received.place = QStringLiteral("Laboratory");
        QVERIFY(actions::takeCustodyStep(story.registry.second(),
                                         {domain::CustodyVerb::Receive, {story.other}, received}));
        QVERIFY(actions::suspendOfficer(story.session, secondOfficer, QStringLiteral("Leave")));

        const auto item = story.registry.item(story.other);
        const auto warning =
            value(registry::warningAbout(story.registry.registry(), item.id, item.exhibitNumber));

        QVERIFY2(!warning, qPrintable(warning.value_or(QString())));
        QVERIFY(actions::assignItems(story.session, {story.other}, story.caseFile.number));
    }
};

QTEST_GUILESS_MAIN(TestAlteredRows)
#include "test_altered_rows.moc"
