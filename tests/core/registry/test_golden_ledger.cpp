// A registry that an earlier version wrote verifies and is replayed for ever. tests/data/golden-1
// was made by tests/data/make_golden.cpp when format 1 was released, holds every kind of entry of
// that format, and is never made again.

#include "actions/rebuild_tables.h"
#include "actions/session.h"
#include "db/connection.h"
#include "ledger/ledger_check.h"
#include "registry/audit_table.h"
#include "registry/before_update.h"
#include "registry/history.h"
#include "registry/item_list.h"
#include "registry/stocktake_table.h"
#include "support/golden.h"

#include <QJsonArray>
#include <QSet>
#include <QTest>

using namespace tests;

namespace {

constexpr auto root = "b6f5c402dee174fb8b978718d98975482811589337959a67148050a7e0bf0d0b";
constexpr auto fingerprint = "87bca99b6f8ceb4e9cf8f51d58257f6dfe1acc677f87e5b6de5e04b05a75e4b2";
constexpr qint64 entries = 58;
constexpr qsizetype kinds = 40;
const QString phone = QStringLiteral("SITE3-2026-00002");

// The item that was destroyed before a witness had to be named: a warning for ever.
bool isOfTheWitness(const domain::Fault &fault)
{
    return fault.code == QLatin1String("old_rule")
        && fault.severity == domain::Fault::Severity::Warning
        && fault.what.contains(QLatin1String("Name the witness"));
}

} // namespace

class TestGoldenLedger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLedgerIsWhatItWas()
    {
        const Golden golden(true);
        base::Progress progress;
        const auto report = value(ledger::checkLedger(
            golden.connection(),
            [](const ledger::Entry &, const ledger::Disclosed &, bool) {
                return Result<bool>(true);
            },
            base::systemClock()(), progress));
        QVERIFY2(report.faults.empty(),
                 report.faults.empty() ? "" : qUtf8Printable(report.faults.front().what));
        QCOMPARE(report.entries, entries);
        QCOMPARE(report.state.size(), qsizetype(1));
        QCOMPARE(report.state.first().root.toHex(), QByteArray(root));
    }

    void everyKindOfItsFormatIsInIt()
    {
        const Golden golden(true);
        QSet<QString> found;
        value(golden.registry->ledger().forEach([&](const ledger::Entry &entry) -> Result<void> {
            found.insert(entry.kind);
            return {};
        }));
        QCOMPARE(found.size(), kinds);
    }

    // Tables of an earlier version are read by nobody, and are no fault.
    void itVerifiesAsItLies_data()
    {
        QTest::addColumn<QByteArray>("sql"); // of somebody who tampers with it
        QTest::addColumn<QStringList>("codes");
        const auto row = [](const char *what, const char *sql, const QStringList &codes) {
            QTest::newRow(what) << QByteArray(sql) << codes;
        };
        row("as it was written", "", {"tables_made"});
        row("a row of the old tables", "UPDATE item SET place = 'my desk' WHERE number = 1",
            {"tables_made"});
        row("a table too many", "CREATE TABLE mine (a)", {"tables_made", "database_schema"});
        row("a trigger on the entries",
            "CREATE TRIGGER mine AFTER INSERT ON entry BEGIN DELETE FROM item_field; END",
            {"tables_made", "database_schema"});
        row("a table that is gone", "DROP TABLE item_mention", {"tables_made", "database_schema"});
        row("tables of nobody", "UPDATE tables_made SET sha256 = 'x'",
            {"tables_made", "database_schema", "table_row", "not_checked"});
    }

    void itVerifiesAsItLies()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QStringList, codes);
        QTemporaryDir folder;
        const QString copy = folder.filePath(QStringLiteral("registry"));
        copyFolder(QStringLiteral(SEALBOOK_SOURCE_DIR "/tests/data/golden-1"), copy);
        {
            auto connection = value(db::Connection::open(copy + QStringLiteral("/registry.db"),
                                                         db::OpenMode::ReadWrite));
            value(connection.runScript(sql));
        }
        base::Progress progress;

        const auto report = value(registry::verify(copy, {}, progress));

        QStringList found;
        for (const auto &fault : report.faults) {
            if (!found.contains(fault.code) && !isOfTheWitness(fault))
                found.append(fault.code);
        }
        QCOMPARE(found, codes);
        QCOMPARE(report.sound(), codes.size() == 1);
        QCOMPARE(report.identity.rootKeyId, QString::fromLatin1(fingerprint));
        QVERIFY(!registry::Registry::open(copy, db::OpenMode::ReadOnly));
    }

    // Anyone who calls the tables older gains nothing: they must then be older.
    void nobodySwitchesTheComparisonOff()
    {
        TempRegistry registry;
        registry.addPhone();
        registry.tamper("UPDATE item SET place = 'my desk'; UPDATE tables_made SET sha256 = "
                        "'965fcf0ddba38a4d7b6b95aca531f078064ebb18a343e361aca29708eca35407'");
        const auto report = registry.verify();
        QVERIFY(!report.sound());
        QVERIFY(!registry::Registry::open(registry.folder(), db::OpenMode::ReadWrite));
    }

    void afterAReplayEverythingVerifies()
    {
        const Golden golden;
        const auto report = golden.verify();
        QVERIFY(report.sound());
        QCOMPARE(report.faults.size(), std::size_t(1));
        QVERIFY2(isOfTheWitness(report.faults.front()), qUtf8Printable(report.faults.front().what));
        QCOMPARE(report.identity.rootKeyId, QString::fromLatin1(fingerprint));
        QCOMPARE(report.filesChecked, qint64(2));
        golden.rebuild();
        QVERIFY(golden.verify().sound());
    }

    void anUpdateIsOneTransactionAndKeepsWhatWasThere()
    {
        const Golden golden(true);
        const QString before = registry::beforeUpdatePath(golden.folder);
        const auto version = [](const QString &path) {
            return value(value(db::Connection::open(path, db::OpenMode::ReadOnly)).version());
        };
        const QString path = golden.folder + QStringLiteral("/registry.db");
        const int oldVersion = version(path);
        QVERIFY(oldVersion < ledger::newestSchemaVersion());
        base::Progress stopped;
        stopped.cancel();
        QVERIFY(!actions::replayTables(*golden.registry, stopped));
        QCOMPARE(version(path), oldVersion);
        QVERIFY(value(registry::Registry::wantsRebuild(golden.folder)));

        golden.rebuild();

        QCOMPARE(version(path), ledger::newestSchemaVersion());
        QVERIFY(golden.verify().sound());
        QCOMPARE(version(before), oldVersion);
        QTemporaryDir back;
        const QString folder = back.filePath(QStringLiteral("registry"));
        copyFolder(golden.folder, folder);
        for (const char *ending : {"", "-wal", "-shm"})
            QFile::remove(folder + QStringLiteral("/registry.db") + QLatin1String(ending));
        QVERIFY(QFile::copy(before, folder + QStringLiteral("/registry.db")));
        base::Progress progress;
        const auto report = value(registry::verify(folder, {}, progress));
        QVERIFY(report.sound());
        QCOMPARE(report.entries, entries);
    }

    // Nothing of a registry that a newer version wrote is changed, and what it needs is said.
    void aNewerFormatIsRefusedWithItsNumber()
    {
        const Golden golden;
        value(golden.connection().setVersion(99));
        for (const auto mode : {db::OpenMode::ReadOnly, db::OpenMode::ReadWrite}) {
            const auto refused = registry::Registry::open(golden.folder, mode);
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::Unsupported);
            QVERIFY(refused.error().message.contains(QStringLiteral("format 99")));
        }
        QVERIFY(!registry::Registry::openToRebuild(golden.folder));
        QVERIFY(!registry::Registry::wantsRebuild(golden.folder));
        QCOMPARE(value(golden.connection().version()), 99);
    }

    void whatItTellsIsStillRead()
    {
        const Golden golden;
        const auto item = value(registry::ItemTable(golden.connection()).byExhibitNumber(phone));
        QCOMPARE(item.custody.place, QStringLiteral("Evidence room 1"));
        QCOMPARE(item.custody.state, domain::CustodyState::Held);
        QVERIFY(!item.custody.sealNumber);
        QCOMPARE(item.fields.value(QStringLiteral("imei")).value,
                 std::optional(QStringLiteral("490154203237518")));
        QVERIFY(!item.fields.value(QStringLiteral("passcode")).value); // erased
        const auto rows =
            value(registry::itemRows(golden.connection(), {item.number}, golden.viewer()));
        QCOMPARE(rows.front().title, QStringLiteral("Huawei P60 Pro"));
        QCOMPARE(rows.front().suspect, QStringLiteral("王伟"));
        QCOMPARE(rows.front().contents, qint64(1));
        const auto history =
            value(registry::historyOf(golden.connection(), item.id, golden.viewer()));
        QCOMPARE(history.front().kind, QStringLiteral("item.registered"));
        QCOMPARE(history.back().kind, QStringLiteral("stocktake.recorded"));
        QVERIFY(value(registry::audits(golden.connection())).front().sound);
        const auto stocktake = value(registry::stocktakes(golden.connection())).front();
        QCOMPARE(stocktake.elsewhere, qint64(1));
        QVERIFY(!stocktake.unseen); // not stated under rules 1
    }

    // The phone is sealed while something is registered in it and put into it.
    void whatOlderRulesAllowedIsAWarning_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<bool>("isForbidden");
        QTest::newRow("registered in what is sealed") << "item.registered in" << true;
        QTest::newRow("registered for another officer") << "item.registered for" << true;
        QTest::newRow("registered") << "item.registered" << false;
    }

    void whatOlderRulesAllowedIsAWarning()
    {
        QFETCH(QString, kind);
        QFETCH(bool, isForbidden);
        const Golden golden;
        const auto officer = [&](const QString &name) {
            return value(registry::OfficerTable(golden.connection()).byName(name)).id;
        };
        const auto container =
            value(registry::ItemTable(golden.connection()).byExhibitNumber("SITE3-2026-00001"));
        if (kind.endsWith(QLatin1String(" in")))
            golden.sign({"custody.sealed", container.id, {{"seal_number", "NP-9"}}, {}});
        QJsonObject body{
            {"exhibit_number", "SITE3-2026-00099"},
            {"kind", "other"},
            {"fields", QJsonObject{{"description", "a note"}}},
            {"seizure",
             QJsonObject{{"at", "2026-03-01T02:00:00.000Z"},
                         {"place", "desk"},
                         {"by",
                          QJsonArray{QJsonObject{
                              {"officer",
                               officer(kind.endsWith(QLatin1String(" for")) ? secondOfficer
                                                                            : firstOfficer)}}}}}}};
        if (kind.endsWith(QLatin1String(" in")))
            body.insert("parent", container.id);
        golden.sign({"item.registered", "01890a5d-ac97-7000-8000-00000000abcd", body, {}});

        const auto report = golden.verify();
        QVERIFY(report.sound());
        const auto isOldRule = [](const domain::Fault &fault) {
            return fault.code == QLatin1String("old_rule") && !isOfTheWitness(fault)
                && fault.severity == domain::Fault::Severity::Warning;
        };
        QCOMPARE(std::count_if(report.faults.begin(), report.faults.end(), isOldRule),
                 isForbidden ? 1 : 0);
    }

    void itsOfficersStillSignInAndGoOn()
    {
        const Golden golden;
        const base::Environment environment{base::systemClock(), base::seededRandom(9)};
        auto session =
            value(actions::Session::signIn(*golden.registry, secondOfficer, password, environment));
        domain::CustodyStep stated;
        stated.place = QStringLiteral("Evidence room 2");
        const actions::CustodyRequest move{domain::CustodyVerb::Move, {phone}, stated};
        const auto early = actions::takeCustodyStep(session, move);
        QVERIFY(!early); // the newer rules are an administrator's to adopt
        QCOMPARE(early.error().code, ErrorCode::Denied);
        value(value(actions::Session::signIn(*golden.registry, firstOfficer, password, environment))
                  .checkpoint());
        value(actions::takeCustodyStep(session, move));
        value(session.checkpoint());
        QVERIFY(golden.verify().sound());
    }

    void tablesOfAnotherVersionAreNotRead()
    {
        Golden golden;
        value(
            golden.connection().runScript("UPDATE tables_made SET sha256 = 'of another version'"));
        for (const auto mode : {db::OpenMode::ReadOnly, db::OpenMode::ReadWrite}) {
            const auto refused = registry::Registry::open(golden.folder, mode);
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::Unsupported);
        }
        value(golden.connection().runScript("DROP TABLE tables_made"));
        QVERIFY(!registry::Registry::open(golden.folder, db::OpenMode::ReadWrite));
        golden.rebuild();
        value(registry::Registry::open(golden.folder, db::OpenMode::ReadOnly));
        QVERIFY(golden.verify().sound());
    }
};

QTEST_GUILESS_MAIN(TestGoldenLedger)
#include "test_golden_ledger.moc"
