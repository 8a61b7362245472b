// Somebody takes an entry or an item out of the indexes of the database, or out of the columns by
// which entries are found, and makes the tables fit: nothing is signed that would then be wrong.

#include "actions/enrol_officer.h"
#include "actions/rebuild_tables.h"
#include "actions/record_stocktake.h"
#include "exchange/record/write/agreed_items.h"
#include "exchange/record/write/export_record.h"
#include "registry/stated/shown_thing.h"
#include "support/forged_entry.h"
#include "support/tampering_scene.h"

#include <QJsonArray>
#include <QProcess>
#include <QTest>

using namespace tests;

namespace {

// Runs `change`, then `back` while the indexes are unknown to the engine: they stay as after
// `change`. Triggers do not run.
void poison(Scene &scene, const QStringList &indexes, const QByteArray &change,
            const QByteArray &back)
{
    static const auto python = QStringLiteral(
        "import sqlite3, sys\n"
        "path, names, change, back = sys.argv[1], sys.argv[2], sys.argv[3], sys.argv[4]\n"
        "def opened():\n"
        "    registry = sqlite3.connect(path, isolation_level=None)\n"
        "    registry.execute('PRAGMA writable_schema = ON')\n"
        "    return registry\n"
        "def closed(registry):\n"
        "    version = registry.execute('PRAGMA schema_version').fetchone()[0]\n"
        "    registry.execute(f'PRAGMA schema_version = {version + 1}')\n"
        "    registry.close()\n"
        "registry = opened()\n"
        "triggers = registry.execute(\"SELECT name, sql FROM sqlite_master WHERE type = "
        "'trigger'\").fetchall()\n"
        "for name, definition in triggers:\n"
        "    registry.execute(f'DROP TRIGGER {name}')\n"
        "registry.execute(change)\n"
        "where = f\"name IN ({names})\"\n"
        "rows = registry.execute(f'SELECT rowid, type, name, tbl_name, rootpage, sql FROM "
        "sqlite_master WHERE {where}').fetchall()\n"
        "registry.execute(f'DELETE FROM sqlite_master WHERE {where}')\n"
        "closed(registry)\n"
        "registry = opened()\n"
        "registry.execute(back)\n"
        "registry.executemany('INSERT INTO sqlite_master (rowid, type, name, tbl_name, rootpage, "
        "sql) VALUES (?, ?, ?, ?, ?, ?)', rows)\n"
        "closed(registry)\n"
        "registry = opened()\n"
        "for name, definition in triggers:\n"
        "    registry.execute(definition)\n");
    const QString names = u'\'' + indexes.join(QStringLiteral("', '")) + u'\'';
    const QStringList arguments{QStringLiteral("-c"),
                                python,
                                scene.registry.folder() + QStringLiteral("/registry.db"),
                                names,
                                QString::fromUtf8(change),
                                QString::fromUtf8(back)};
    if (QProcess::execute(QStringLiteral("python3"), arguments) != 0)
        qFatal("the SQL was not run: %s", change.constData());
}

// The newest entry of this kind: UPDATE statements that hide it and that show it again.
struct Hidden {
    QByteArray hide, show;
};

Hidden newestOf(Scene &scene, const QByteArray &kind)
{
    auto select = scene.registry.connection().prepare(
        "SELECT position, subject FROM entry WHERE kind = $1 ORDER BY position DESC");
    const auto found = value(select.bind(QString::fromLatin1(kind)).first([](const db::Row &row) {
        return std::pair(row.integer(0), row.text(1).toLatin1());
    }));
    const QByteArray where = "' WHERE position = " + QByteArray::number(found->first);
    return {"UPDATE entry SET kind = 'x', subject = '01890a5d-ac96-774b-bcce-b302099a80ff" + where,
            "UPDATE entry SET kind = '" + kind + "', subject = '" + found->second + where};
}

const QStringList ofEntries{QStringLiteral("entry_subject"), QStringLiteral("entry_kind"),
                            QStringLiteral("entry_chain")};

// The tables as they were before the phone was sealed.
constexpr auto unsealed =
    "DELETE FROM custody_step; DELETE FROM correctable_step; UPDATE item SET seal_number = NULL, "
    "last_step = last_step - 1, custody_since = seized_at, custody_happened = seized_at WHERE "
    "number = 1";

Result<void> moveIt(Scene &scene)
{
    domain::CustodyStep step;
    step.place = QStringLiteral("Shelf 2");
    TRY(actions::takeCustodyStep(scene.registry.first(),
                                 {domain::CustodyVerb::Move, {scene.phone}, step}));
    return {};
}

Result<void> count(Scene &scene)
{
    const qint64 now = scene.registry.environment().now();
    TRY(actions::recordStocktake(scene.registry.first(),
                                 {scene.registry.item(scene.other).custody.place,
                                  {scene.other},
                                  {},
                                  now,
                                  now,
                                  QStringLiteral("Yearly")}));
    return {};
}

Result<void> exportIt(Scene &scene)
{
    base::Progress progress;
    exchange::ExportRequest request;
    request.exhibitNumbers = {scene.other};
    request.target = scene.registry.path(QStringLiteral("record"));
    TRY(exchange::exportRecord(scene.registry.first(), request, progress));
    return {};
}

Result<void> form(Scene &scene)
{
    TRY(exchange::AgreedView::open(scene.registry.registry(), {scene.registry.item(scene.other).id},
                                   scene.registry.first().officer().id));
    return {};
}

using Change = void (*)(Scene &);
using Deed = Result<void> (*)(Scene &);

} // namespace

class TestPoisonedIndexes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsSignedByThem_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<Deed>("deed");
        const auto row = [](const char *what, Change change, Deed deed) {
            QTest::newRow(what) << change << deed;
        };
        const Change lacksPlace = [](Scene &scene) {
            const QByteArray place = scene.registry.item(scene.phone).custody.place.toUtf8();
            poison(scene, {QStringLiteral("item_place")},
                   "UPDATE item SET place = 'zzz' WHERE number = 1",
                   "UPDATE item SET place = '" + place + "' WHERE number = 1");
        };
        const Change lacksSuspension = [](Scene &scene) {
            value(actions::suspendOfficer(scene.registry.first(), secondOfficer,
                                          QStringLiteral("leave")));
            const auto entry = newestOf(scene, "officer.suspended");
            poison(scene, ofEntries, entry.hide, entry.show);
            scene.registry.tamper("UPDATE officer SET suspended = 0");
        };
        const Change lacksStep = [](Scene &scene) {
            const auto entry = newestOf(scene, "custody.sealed");
            poison(scene, ofEntries, entry.hide, entry.show);
            scene.registry.tamper(unsealed);
        };
        const Change otherColumns = [](Scene &scene) {
            scene.registry.tamper(newestOf(scene, "custody.sealed").hide + "; " + unsealed);
        };
        const Change foreignRow = [](Scene &scene) {
            const auto station = scene.registry.first().station().id;
            ForgedEntry moved{QStringLiteral("custody.moved"),
                              scene.registry.item(scene.phone).id,
                              {{"place", "my desk"}}};
            moved.stored = [](ledger::Entry &entry) { entry.signature = QByteArray(64, '\0'); };
            forge(scene.registry, moved);
            scene.registry.tamper(
                "UPDATE entry SET log = '01890a5d-ac96-774b-bcce-b302099a80ff', seq = 0, bytes = "
                "CAST(replace(replace(CAST(bytes AS TEXT), '"
                + station.toLatin1()
                + "', '01890a5d-ac96-774b-bcce-b302099a80ff'), '\"seq\":' || seq, '\"seq\":0') AS "
                  "BLOB) WHERE position = (SELECT max(position) FROM entry); "
                  "UPDATE item SET place = 'my desk', custody_state = 'held', last_step = "
                  "last_step "
                  "+ 1, custody_since = (SELECT max(time) FROM entry), custody_happened = (SELECT "
                  "max(time) FROM entry) WHERE number = 1");
        };
        row("a stock-take, and an index by place", lacksPlace, count);
        row("a stock-take, and a step out of the indexes", lacksStep, count);
        row("a stock-take, and a step by nobody in another log", foreignRow, count);
        row("an export, and a suspension out of the indexes", lacksSuspension, exportIt);
        row("a form, and a suspension out of the indexes", lacksSuspension, form);
        row("a step, and the one before it out of the indexes", lacksStep, moveIt);
        row("a step, and the one before it with other columns", otherColumns, moveIt);
    }

    void nothingIsSignedByThem()
    {
        QFETCH(Change, change);
        QFETCH(Deed, deed);
        Scene scene;
        change(scene);
        scene.registry.reopen();
        const auto entries = [&] {
            return value(scene.registry.connection()
                             .prepare("SELECT count(*) FROM entry NOT INDEXED")
                             .first([](const db::Row &row) { return row.integer(0); }));
        };
        const auto had = entries();

        const auto done = deed(scene);

        QVERIFY(!done);
        QVERIFY2(done.error().code == ErrorCode::Corrupt, qPrintable(done.error().message));
        QCOMPARE(entries(), had);
        QVERIFY(!scene.registry.verify().sound());
    }

    void whoLooksAtTheItemIsWarned()
    {
        Scene scene;
        const QString id = scene.registry.item(scene.phone).id;
        QVERIFY(!value(registry::warningAbout(scene.registry.registry(), id, scene.phone)));
        const auto entry = newestOf(scene, "custody.sealed");
        poison(scene, ofEntries, entry.hide, entry.show);
        scene.registry.tamper(unsealed);

        QVERIFY(value(registry::warningAbout(scene.registry.registry(), id, scene.phone)));
    }

    // An item's fields have any name: none of them is taken for a member of the entry.
    void aFieldOfAnyNameStopsNothing_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("content");
        const auto row = [](const char *name, const QString &content) {
            QTest::newRow(name) << QString::fromLatin1(name) << content;
        };
        row("kind", QStringLiteral("attachment.added"));
        row("parent", QStringLiteral("other"));
        row("case", QStringLiteral("other"));
        row("subject", QStringLiteral("other"));
        row("format", QStringLiteral("sealbook-entry/1"));
        row("exhibit_number", QStringLiteral("SITE3-2026-00099"));
        row("seal_number", QStringLiteral("S-0001"));
        row("step", QStringLiteral("9"));
    }

    void aFieldOfAnyNameStopsNothing()
    {
        QFETCH(QString, field);
        QFETCH(QString, content);
        Scene scene;
        const QString other = scene.registry.item(scene.other).id;
        forge(
            scene.registry,
            {QStringLiteral("item.corrected"),
             scene.registry.item(scene.phone).id,
             {{"fields", QJsonObject{{field, content == QLatin1String("other") ? other : content}}},
              {"reason", "misread"}}});
        base::Progress progress;
        value(actions::rebuildTables(scene.registry.registry(), progress));
        QVERIFY(scene.registry.verify().sound());

        for (const Deed deed : {moveIt, exportIt, form, count}) {
            const auto done = deed(scene);
            QVERIFY2(done, done ? "" : qPrintable(done.error().message));
        }
        QVERIFY(scene.registry.verify().sound());
    }
};

QTEST_GUILESS_MAIN(TestPoisonedIndexes)
#include "test_poisoned_indexes.moc"
