// What is signed, handed out or printed states nothing that the ledger does not: where somebody has
// altered the tables, or the columns by which entries are found, nothing is recorded and nothing
// written, and the officer is sent to the audit.

#include "exchange/graph/case_graph.h"
#include "exchange/record/write/export_record.h"
#include "support/temp_registry.h"

#include "actions/amend_item.h"
#include "actions/change_key.h"
#include "actions/enrol_officer.h"
#include "actions/open_case.h"
#include "actions/record_origin.h"
#include "db/connection.h"
#include "registry/origin_table.h"

#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <atomic>
#include <thread>

using namespace tests;

namespace {

// A sealed phone with a SIM card in it and a photograph, both in a case with a victim and one more
// phone, and another phone.
struct Scene {
    TempRegistry registry;
    QString phone = registry.addPhone();
    QString other = registry.addPhone();
    QString sim;

    Scene()
    {
        domain::CaseFile opened;
        opened.number = QStringLiteral("ZJ-1");
        opened.title = QStringLiteral("Brushing");
        value(actions::openCase(registry.first(), opened));
        domain::Person victim;
        victim.name = QStringLiteral("Wang Fang");
        value(actions::addVictim(registry.first(), QStringLiteral("ZJ-1"),
                                 value(actions::recordPerson(registry.first(), victim)).id));
        actions::NewItem inside;
        inside.kind = domain::ItemKind::SimCard;
        inside.parent = phone;
        sim = value(actions::registerItem(registry.first(), inside)).item.exhibitNumber;
        registry.attach(phone, QStringLiteral("seal.jpg"), QByteArray(500, 'p'));
        value(actions::assignItems(registry.first(), {phone, registry.addPhone()},
                                   QStringLiteral("ZJ-1")));
        domain::CustodyStep seal;
        seal.sealNumber = QStringLiteral("S-0001");
        value(
            actions::takeCustodyStep(registry.first(), {domain::CustodyVerb::Seal, {phone}, seal}));
    }

    qint64 entries()
    {
        return value(registry.registry().ledger().size(registry.first().station().id));
    }
};

Result<void> exportItems(Scene &scene)
{
    base::Progress progress;
    exchange::ExportRequest request;
    request.exhibitNumbers = {scene.phone};
    request.target = scene.registry.path(QStringLiteral("export"));
    TRY(exchange::exportRecord(scene.registry.first(), request, progress));
    return {};
}

// Runs `change` from another thread as soon as the export copies a large file: its entries were
// replayed by then, or are just being replayed.
Result<exchange::ExportReport> exportWhile(Scene &scene, const std::function<void()> &change)
{
    scene.registry.attach(scene.phone, QStringLiteral("image.bin"), QByteArray(48 << 20, 'i'));
    base::Progress progress;
    std::atomic<bool> isOver = false;
    std::thread meanwhile([&] {
        const auto isCopying = [&] {
            const auto now = progress.snapshot();
            return now.unit == base::ProgressUnit::Bytes && now.done > 0;
        };
        while (!isOver && !isCopying())
            std::this_thread::yield();
        change();
    });
    exchange::ExportRequest request;
    request.exhibitNumbers = {scene.phone};
    request.target = scene.registry.path(QStringLiteral("export"));
    auto exported = exchange::exportRecord(scene.registry.first(), request, progress);
    isOver = true;
    meanwhile.join();
    return exported;
}

Result<void> exportCase(Scene &scene)
{
    base::Progress progress;
    exchange::ExportRequest request;
    request.caseNumber = QStringLiteral("ZJ-1");
    request.target = scene.registry.path(QStringLiteral("export"));
    TRY(exchange::exportRecord(scene.registry.first(), request, progress));
    return {};
}

Result<void> writeGraphOf(Scene &scene, exchange::GraphRequest request)
{
    base::Progress progress;
    request.path = scene.registry.path(QStringLiteral("graph.jsonld"));
    TRY(exchange::exportGraph(scene.registry.first(), request, progress));
    return {};
}

Result<void> writeGraph(Scene &scene)
{
    exchange::GraphRequest request;
    request.exhibitNumbers = {scene.phone};
    return writeGraphOf(scene, request);
}

Result<void> graphCase(Scene &scene)
{
    exchange::GraphRequest request;
    request.caseNumber = QStringLiteral("ZJ-1");
    return writeGraphOf(scene, request);
}

Result<void> graphAll(Scene &scene)
{
    exchange::GraphRequest request;
    request.everything = true;
    return writeGraphOf(scene, request);
}

Result<void> moveIt(Scene &scene)
{
    domain::CustodyStep step;
    step.place = QStringLiteral("Shelf 2");
    TRY(actions::takeCustodyStep(scene.registry.first(),
                                 {domain::CustodyVerb::Move, {scene.phone}, step}));
    return {};
}

Result<void> registerAnother(Scene &scene)
{
    actions::NewItem phone;
    phone.kind = domain::ItemKind::Phone;
    TRY(actions::registerItem(scene.registry.first(), phone));
    return {};
}

Result<void> releaseToMaria(Scene &scene)
{
    TRY(const auto maria,
        registry::OfficerTable(scene.registry.connection()).byName(secondOfficer));
    domain::CustodyStep step;
    step.to = domain::Party{domain::Party::Kind::Officer, maria.id};
    step.reason = QStringLiteral("To the laboratory");
    TRY(actions::takeCustodyStep(scene.registry.first(),
                                 {domain::CustodyVerb::Release, {scene.phone}, step}));
    return {};
}

Result<void> assignAgain(Scene &scene)
{
    TRY(const auto opened,
        registry::OriginTable(scene.registry.connection())
            .casesKnownTo(scene.registry.first().officer().id));
    return actions::assignItems(scene.registry.first(), {scene.phone}, opened.front().number);
}

using Deed = Result<void> (*)(Scene &);

} // namespace

class TestAgreedItems : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsSignedOrWrittenFromAlteredTables_data()
    {
        QTest::addColumn<Deed>("deed");
        QTest::addColumn<QByteArray>("sql");
        const auto row = [](const char *what, Deed deed, const char *sql) {
            QTest::newRow(what) << deed << QByteArray(sql);
        };
        constexpr auto place = "UPDATE item SET place = 'my desk'; UPDATE custody_step SET place = "
                               "'my desk'";
        constexpr auto lostStep = "DELETE FROM custody_step; UPDATE item SET seal_number = NULL, "
                                  "last_step = last_step - 1";
        constexpr auto itemMore =
            "INSERT INTO item_case SELECT DISTINCT (SELECT id FROM item WHERE number "
            "= 2), case_file FROM item_case";
        constexpr auto role = "UPDATE officer SET roles = 'officer,custodian,prosecutor'";
        row("export: another place", exportItems, place);
        row("export: a step is gone", exportItems, lostStep);
        row("export: another role", exportItems, role);
        row("export: another field", exportItems, "UPDATE item_field SET value = 'Nokia'");
        row("export: a field more", exportItems,
            "INSERT INTO item_field VALUES ((SELECT id FROM item WHERE number = 1), 'colour', "
            "'red', 0, 0)");
        row("export: an attachment is gone", exportItems,
            "DELETE FROM attachment; UPDATE item SET attachments = 0");
        row("export: another name of an attachment", exportItems,
            "UPDATE attachment SET name = 'other.jpg'");
        row("export: another seizure", exportItems, "UPDATE item SET seized_at = seized_at - 1");
        row("export: it lies in nothing", exportItems, "UPDATE item SET parent = NULL");
        row("export: a mark in front of a text", exportItems,
            "UPDATE item SET place = char(65279) || place");
        row("export: a hidden entry", exportItems,
            "UPDATE entry SET subject = char(65279) || subject WHERE kind = 'custody.sealed'");
        row("export: a hidden entry, and tables that fit", exportItems,
            "UPDATE entry SET subject = char(65279) || subject WHERE kind = 'custody.sealed'; "
            "DELETE FROM custody_step; UPDATE item SET seal_number = NULL, last_step = last_step - "
            "1, custody_since = seized_at");
        row("export: an entry of another kind", exportItems,
            "UPDATE entry SET kind = 'item.noted' WHERE kind = 'custody.sealed'");
        row("case: an item is gone", exportCase,
            "INSERT INTO item_case SELECT DISTINCT (SELECT id FROM item WHERE number = 2), "
            "case_file FROM "
            "item_case; DELETE FROM item_case WHERE item = (SELECT id FROM item WHERE number = 1)");
        row("case: an item more", exportCase, itemMore);
        row("case: another title", exportCase, "UPDATE case_file SET title = 'Nothing'");
        row("graph: another place", writeGraph, place);
        row("graph: a step is gone", writeGraph, lostStep);
        row("graph of a case: an item is gone", graphCase,
            "DELETE FROM item_case WHERE item = (SELECT id FROM item WHERE number = 4)");
        row("graph of a case: an item more", graphCase, itemMore);
        row("graph of a case: a victim is gone", graphCase, "DELETE FROM case_victim");
        row("graph of everything: an item is gone", graphAll, "DELETE FROM item WHERE number = 2");
        row("step: no seal", moveIt, "UPDATE item SET seal_number = NULL");
        row("step: another place", moveIt, place);
        row("step: another state", moveIt, "UPDATE item SET custody_state = 'held'");
        row("step: a hidden entry", moveIt,
            "UPDATE entry SET subject = char(65279) || subject WHERE kind = 'custody.sealed'");
        row("step: another role", moveIt, role);
        row("step: exchanged numbers", moveIt,
            "UPDATE item SET exhibit_number = 'x' WHERE number = 1; UPDATE item SET exhibit_number "
            "= 'SITE3-2026-00001' WHERE number = 2; UPDATE item SET exhibit_number = "
            "'SITE3-2026-00002' WHERE number = 1");
        row("step: older rules", moveIt, "UPDATE station SET rules = 1");
        row("step: another station's code", moveIt, "UPDATE station SET code = 'ZJ9'");
        row("registration: a higher number", registerAnother,
            "UPDATE item SET exhibit_number = 'SITE3-2026-00500' WHERE number = 3");
        row("release: exchanged names of officers", releaseToMaria,
            "UPDATE officer SET name = 'x' WHERE name = 'Chen Hao'; UPDATE officer SET name = "
            "'Chen "
            "Hao' WHERE name = 'Maria Lopez'; UPDATE officer SET name = 'Maria Lopez' WHERE name = "
            "'x'");
        row("assignment: a case that it serves", assignAgain, "DELETE FROM item_case");
        row("assignment: another case's number", assignAgain,
            "UPDATE case_file SET number = 'ZJ-2'; DELETE FROM item_case");
        row("step: a suspended officer", moveIt, "UPDATE officer SET organisation = 'Other'");
    }

    void nothingIsSignedOrWrittenFromAlteredTables()
    {
        QFETCH(Deed, deed);
        QFETCH(QByteArray, sql);
        Scene scene;
        scene.registry.tamper(sql);
        const qint64 before = scene.entries();

        const auto done = deed(scene);

        QVERIFY(!done);
        QVERIFY2(done.error().code == ErrorCode::Corrupt, qPrintable(done.error().message));
        QCOMPARE(scene.entries(), before);
        for (const auto *name : {"export", "graph.jsonld"})
            QVERIFY(!QFileInfo::exists(scene.registry.path(QLatin1String(name))));
    }

    void tablesThatAreAlteredDuringAnExportAreFound()
    {
        Scene scene;
        auto other =
            value(registry::Registry::open(scene.registry.folder(), db::OpenMode::ReadWrite));
        value(other.beginWriting());
        const auto exported = exportWhile(scene, [&] {
            value(other.connection().runScript("UPDATE item SET place = 'Elsewhere'"));
        });
        QVERIFY(!exported);
        QVERIFY2(exported.error().code == ErrorCode::Corrupt, qPrintable(exported.error().message));
        QVERIFY(!QFileInfo::exists(scene.registry.path(QStringLiteral("export"))));
    }

    void aStepThatIsRecordedDuringAnExportIsInIt()
    {
        Scene scene;
        auto other =
            value(registry::Registry::open(scene.registry.folder(), db::OpenMode::ReadWrite));
        auto session = value(
            actions::Session::signIn(other, firstOfficer, password, scene.registry.environment()));
        domain::CustodyStep stated;
        stated.place = QStringLiteral("Evidence room 9");
        stated.reason = QStringLiteral("sorted");
        const auto exported = exportWhile(scene, [&] {
            value(actions::takeCustodyStep(session,
                                           {domain::CustodyVerb::Move, {scene.phone}, stated}));
        });
        QVERIFY2(exported, exported ? "" : qPrintable(exported.error().message));
        QFile page(scene.registry.path(QStringLiteral("export/data/record.html")));
        QVERIFY(page.open(QIODevice::ReadOnly));
        QVERIFY(page.readAll().contains("Evidence room 9"));
        QVERIFY(scene.registry.verify().sound());
    }

    // Somebody without a password puts a key of their own into the tables and waits.
    void aKeyThatOnlyTheTablesHaveGetsNoSlot()
    {
        Scene scene;
        const auto maria =
            value(registry::OfficerTable(scene.registry.connection()).byName(secondOfficer));
        const auto planted =
            crypto::PrivateKey::fromSeed(crypto::SecretBytes(QByteArray(32, 'p'))).publicKey();
        scene.registry.tamper("UPDATE officer SET public_key = x'" + planted.raw().toHex()
                              + "', key_id = '" + planted.id().toLatin1()
                              + "' WHERE name = 'Maria Lopez'");
        value(actions::changeStationKey(scene.registry.first(), QStringLiteral("Stolen laptop")));
        const auto kept = value(scene.registry.connection()
                                    .prepare("SELECT key_id FROM key_slot")
                                    .rows([](const db::Row &row) { return row.text(0); }));
        QVERIFY(std::find(kept.begin(), kept.end(), planted.id()) == kept.end());
        QVERIFY(std::find(kept.begin(), kept.end(), maria.keyId) != kept.end());
        const auto refused = actions::reinstateOfficer(scene.registry.first(), secondOfficer,
                                                       QStringLiteral("Is back"));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Corrupt);
    }

    void whatNobodyAlteredIsDone_data()
    {
        QTest::addColumn<Deed>("deed");
        QTest::newRow("export") << Deed(exportItems);
        QTest::newRow("export of a case") << Deed(exportCase);
        QTest::newRow("graph") << Deed(writeGraph);
        QTest::newRow("graph of a case") << Deed(graphCase);
        QTest::newRow("graph of everything") << Deed(graphAll);
        QTest::newRow("step") << Deed(moveIt);
    }

    void whatNobodyAlteredIsDone()
    {
        QFETCH(Deed, deed);
        Scene scene;
        value(deed(scene));
        QVERIFY(scene.registry.verify().sound());
    }

    // A file that cannot be handed out ends the export before its entry is signed.
    void aMissingOrAlteredFileLeavesNoEntry_data()
    {
        QTest::addColumn<bool>("isMissing");
        QTest::newRow("missing") << true;
        QTest::newRow("altered") << false;
    }

    void aMissingOrAlteredFileLeavesNoEntry()
    {
        QFETCH(bool, isMissing);
        Scene scene;
        const auto photo =
            scene.registry.attach(scene.phone, QStringLiteral("after.jpg"), QByteArray(900, 'q'));
        const QString path = scene.registry.pathOf(photo);
        if (isMissing)
            QVERIFY(QFile::remove(path));
        else
            overwriteByte(path, 10);
        const qint64 before = scene.entries();

        QVERIFY(!exportItems(scene));
        QCOMPARE(scene.entries(), before);
        QVERIFY(!QFileInfo::exists(scene.registry.path(QStringLiteral("export"))));
    }
};

QTEST_GUILESS_MAIN(TestAgreedItems)
#include "test_agreed_items.moc"
