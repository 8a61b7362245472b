// What an entry names by its id was recorded by an earlier entry (schema/ledger_format.md, "What an
// entry names"): an entry of an insider that names nothing there is counts for nothing, is named by
// the verification, and keeps nobody from working on.

#include "actions/amend_item.h"
#include "actions/open_case.h"
#include "actions/rebuild_tables.h"
#include "actions/record_origin.h"
#include "actions/register_item.h"
#include "domain/entry_kind.h"
#include "domain/named_thing.h"
#include "exchange/record/check/received_bag.h"
#include "exchange/record/write/agreed_items.h"
#include "exchange/record/write/export_record.h"
#include "support/forged_entry.h"
#include "support/tampering_scene.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace tests;

namespace {

const auto nobody = QStringLiteral("01890a5d-ac96-774b-bcce-b302099a8057");
const auto somethingNew = QStringLiteral("01890a5d-ac96-774b-bcce-b302099a8058");
const auto caseNumber = QStringLiteral("ZJ-1");

// A registry with a case, a victim of it and another person.
struct NamingScene : Scene {
    QString caseFile, victim, person;

    NamingScene()
    {
        auto &session = registry.first();
        domain::CaseFile opened;
        opened.number = caseNumber;
        opened.title = QStringLiteral("Brushing");
        caseFile = value(actions::openCase(session, opened)).id;
        domain::Person known;
        known.name = QStringLiteral("Wang Wei");
        victim = value(actions::recordPerson(session, known)).id;
        known.name = QStringLiteral("Li Na");
        person = value(actions::recordPerson(session, known)).id;
        value(actions::addVictim(session, caseNumber, victim));
    }

    Result<exchange::ExportReport> exported(const QString &number)
    {
        base::Progress progress;
        exchange::ExportRequest request;
        request.recipient = QStringLiteral("Court");
        request.reason = QStringLiteral("Trial");
        request.exhibitNumbers = {number};
        request.target = registry.path(QStringLiteral("record of ") + number);
        return exchange::exportRecord(registry.first(), request, progress);
    }
};

QJsonObject itemBody(const QJsonObject &more, const QJsonObject &ofSeizure = {})
{
    QJsonObject seizure{{"at", "2026-01-01T00:00:00.000Z"}, {"place", "desk"}};
    seizure.insert(QStringLiteral("by"), QJsonArray{QJsonObject{{"person", nobody}}});
    for (auto one = ofSeizure.begin(); one != ofSeizure.end(); ++one)
        seizure.insert(one.key(), one.value());
    QJsonObject body{{"exhibit_number", "SITE3-2026-09000"},
                     {"kind", "phone"},
                     {"fields", QJsonObject()},
                     {"seizure", seizure}};
    for (auto one = more.begin(); one != more.end(); ++one)
        body.insert(one.key(), one.value());
    return body;
}

// An entry that names `nobody`. `subject`: nothing for one of a phone that no other entry is about.
struct Row {
    const char *kind;
    QJsonObject body;
    QString subject = {};
};

std::vector<Row> rows(const NamingScene &scene)
{
    const auto released = [](const char *party) {
        return QJsonObject{{"lot", QString(somethingNew)},
                           {"reason", "to store"},
                           {"to", QJsonObject{{party, QString(nobody)}}}};
    };
    const auto corrected = [](const char *member) {
        return QJsonObject{{"fields", QJsonObject()}, {"reason", "x"}, {member, QString(nobody)}};
    };
    int number = 0;
    const auto another = [&] { // an id that no entry is about
        return somethingNew.chopped(2) + QString::number(0x60 + ++number, 16);
    };
    const QJsonArray justThis{nobody};
    return {
        {"custody.released", released("person")},
        {"custody.released", released("officer")},
        {"seizure.confirmed", {{"witness", nobody}}},
        {"item.corrected", corrected("suspect")},
        {"item.corrected", corrected("operation")},
        {"item.corrected", corrected("site")},
        {"item.corrected", corrected("group")},
        {"item.assigned", {{"case", nobody}, {"reason", "x"}}},
        {"item.put_in", {{"parent", nobody}, {"reason", "x"}}},
        {"item.registered", itemBody({}), another()},
        {"site.added", {{"name", "Villa"}, {"operation", nobody}}, another()},
        {"group.identified", {{"name", "A"}, {"operation", nobody}}, another()},
        {"case.opened",
         {{"number", "ZJ-2"}, {"title", "x"}, {"restricted", true}, {"officers", justThis}},
         another()},
        {"case.access_changed",
         {{"restricted", true}, {"officers", QJsonArray()}, {"reason", "x"}},
         nobody},
        {"case.victim_added", {{"victim", nobody}}, scene.caseFile},
        {"case.payment_recorded",
         {{"victim", scene.victim}, {"amount", 5}, {"currency", "CNY"}, {"card_item", nobody}},
         scene.caseFile},
        {"graph.exported", {{"case", nobody}, {"redacted", QJsonArray()}}, another()},
        {"graph.exported", {{"items", justThis}, {"redacted", QJsonArray()}}, another()},
        {"label.printed",
         {{"items", justThis}, {"stock", "L7160"}, {"copies", 1}, {"reprinted", QJsonArray()}},
         another()},
        {"disclosure.revealed", {{"fields", QJsonArray{"imei"}}, {"reason", "x"}}, nobody},
    };
}

// The ids in a schema that no keyword says the sort of.
QStringList unnamed(const QJsonValue &schema, const QString &place)
{
    QStringList found;
    const auto object = schema.toObject();
    if (object.value(u"$ref") == QLatin1String("#/$defs/uuid") && !object.contains(u"names"))
        found.append(place);
    for (auto one = object.begin(); one != object.end(); ++one)
        found += unnamed(one.value(), place + u'/' + one.key());
    return found;
}

} // namespace

class TestNamedThings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Each of these entries counts for nothing, and nobody who signs one stops the work of others.
    void whatNamesNothingCountsForNothing()
    {
        NamingScene scene;
        std::vector<ledger::Entry> forged;
        QStringList phones;
        for (const auto &row : rows(scene)) {
            const bool isOfPhone = row.subject.isEmpty();
            if (isOfPhone)
                phones.append(scene.registry.addPhone());
            // A seizure is not confirmed by the officer who registered it.
            const bool confirms = QLatin1String(row.kind) == QLatin1String("seizure.confirmed");
            forged.push_back(forge(scene.registry,
                                   {QLatin1String(row.kind),
                                    isOfPhone ? scene.registry.item(phones.last()).id : row.subject,
                                    row.body,
                                    0,
                                    {},
                                    confirms ? secondOfficer : firstOfficer}));
        }
        base::Progress progress;

        const auto rebuilt = value(actions::replayTables(scene.registry.registry(), progress));
        QCOMPARE(rebuilt.changed, QStringList());
        QCOMPARE(rebuilt.passedOver.size(), forged.size());
        const auto report = scene.registry.verify();
        QCOMPARE(report.faults.size(), forged.size());
        for (std::size_t i = 0; i < forged.size(); ++i) {
            const auto &fault = report.faults[i];
            QCOMPARE(fault.code, QStringLiteral("rule"));
            QCOMPARE(fault.seq, std::optional(forged[i].seq));
            for (const auto &said : {nobody, forged[i].kind, QStringLiteral("no earlier entry")})
                QVERIFY2(fault.what.contains(said), qPrintable(fault.what));
        }

        domain::CustodyStep move;
        move.place = QStringLiteral("Room 2");
        for (int times = 0; times < 2; ++times)
            value(actions::takeCustodyStep(scene.registry.first(),
                                           {domain::CustodyVerb::Move, phones, move}));
        const auto record = value(scene.exported(scene.phone));
        QVERIFY(value(exchange::checkReceived(record.target, {}, nullptr, progress)).isGood());

        // A record's verifier could not distinguish it from a true step whose person was left out.
        for (qsizetype i = 0; i < phones.size(); ++i) {
            const auto refused = scene.exported(phones.at(i));
            const auto &entry = forged[std::size_t(i)];
            QVERIFY2(!refused, qPrintable(entry.kind));
            for (const auto &said : {QStringLiteral("Entry %1").arg(entry.seq), entry.kind, nobody})
                QVERIFY2(refused.error().message.contains(said),
                         qPrintable(refused.error().message));
        }
    }

    // What somebody signs about an operation, a person or a case keeps no item's record back.
    void whatIsSignedAboutOtherThingsIsLeftOut()
    {
        NamingScene scene;
        auto &session = scene.registry.first();
        const auto operation = value(actions::openOperation(session, {{}, "North", "PH"}));
        actions::NewItem box;
        box.kind = domain::ItemKind::Other;
        box.fields = {{QStringLiteral("description"), QStringLiteral("Box")}};
        box.origin.operation = operation.id;
        box.seizedFrom = scene.person;
        const auto number = value(actions::registerItem(session, box)).item.exhibitNumber;
        value(actions::assignItems(session, {number}, caseNumber));
        std::vector<ledger::Entry> forged;
        for (const QString &subject : {operation.id, scene.person, scene.caseFile}) {
            forged.push_back(forge(scene.registry,
                                   {QStringLiteral("item.review_set"),
                                    subject,
                                    {{"review_on", "2030-01-01"}, {"reason", "x"}}}));
            forged.push_back(
                forge(scene.registry,
                      {QStringLiteral("custody.moved"), subject, {{"place", "my desk"}}}));
            forged.push_back(forge(
                scene.registry, {QStringLiteral("officer.suspended"), subject, {{"reason", "x"}}}));
        }

        const auto written = value(scene.exported(number));

        base::Progress progress;
        QVERIFY(value(exchange::checkReceived(written.target, {}, nullptr, progress)).isGood());
        for (const auto &entry : forged)
            QVERIFY(!QFileInfo::exists(QStringLiteral("%1/data/entries/%2.json")
                                           .arg(written.target)
                                           .arg(entry.seq, 6, 10, QLatin1Char('0'))));
        value(exchange::AgreedView::open(scene.registry.registry(),
                                         {scene.registry.item(number).id}, session.officer().id));
        QCOMPARE(codes(scene.registry.verify()).size(), qsizetype(forged.size()));
    }

    // An entry that is wrong in itself must not bring another item's chain, or a person, into a
    // record.
    void whatIsWrongInItselfBringsNothingAlong()
    {
        NamingScene scene;
        const auto other = scene.registry.item(scene.other).id;
        const auto phone = scene.registry.item(scene.phone).id;
        const QJsonObject putIn{{"parent", other}, {"reason", "x"}};
        const QJsonObject suspect{
            {"fields", QJsonObject()}, {"reason", "x"}, {"suspect", scene.person}};
        const auto withMore = [](QJsonObject body) {
            body.insert(QStringLiteral("weather"), QStringLiteral("fine"));
            return body;
        };
        const auto asAnother = [&](ledger::Entry &entry) {
            entry.actor = keyOf(scene.registry.connection(), secondOfficer).publicKey().id();
        };
        forge(scene.registry, {QStringLiteral("item.put_in"), phone, withMore(putIn)});
        forge(scene.registry, {QStringLiteral("item.corrected"), phone, withMore(suspect)});
        forge(scene.registry, {QStringLiteral("item.put_in"), phone, putIn, 0, asAnother});
        forge(scene.registry, {QStringLiteral("item.corrected"), phone, suspect, 0, asAnother});

        const auto written = value(scene.exported(scene.phone));

        base::Progress progress;
        const auto received = value(exchange::checkReceived(written.target, {}, nullptr, progress));
        QVERIFY(received.isGood());
        const auto isVoid = [](const domain::Fault &fault) {
            return fault.code == QLatin1String("record_void_entry");
        };
        QCOMPARE(std::count_if(received.faults.begin(), received.faults.end(), isVoid), 4);
        // The page and the summary count these steps too.
        const auto steps = scene.registry.registry().ledger().entriesOf(phone).value().size();
        for (const auto &[path, said] :
             {std::pair(QStringLiteral("/data/record.html"),
                        QStringLiteral("step %1 was the newest").arg(steps)),
              std::pair(QStringLiteral("/data/summary.json"),
                        QStringLiteral("\"steps\": %1").arg(steps))}) {
            QFile file(written.target + path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(QString::fromUtf8(file.readAll()).contains(said), qPrintable(said));
        }
        const QDir entries(written.target + QStringLiteral("/data/entries"));
        for (const QString &name : entries.entryList({QStringLiteral("*.json")})) {
            QFile file(entries.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto content = file.readAll();
            for (const QString &id : {other, scene.person})
                QVERIFY2(!content.contains("\"subject\":\"" + id.toLatin1()), qPrintable(name));
        }
    }

    // An erasure of what is another item's erases nothing, here and in a record; one that was
    // signed and not carried out leaves no record unfinished.
    void anErasureCountsForItsOwnSubject_data()
    {
        QTest::addColumn<bool>("isOwn");
        QTest::newRow("another item's") << false;
        QTest::newRow("its own") << true;
    }

    void anErasureCountsForItsOwnSubject()
    {
        QFETCH(bool, isOwn);
        NamingScene scene;
        const auto phone = scene.registry.item(scene.phone).id;
        const auto first =
            value(scene.registry.registry().ledger().entriesOf(phone)).front().leafHex();
        forge(scene.registry,
              {QStringLiteral("disclosure.erased"),
               isOwn ? phone : scene.registry.item(scene.other).id,
               {{"authority", "Order 9"},
                {"entry", first},
                {"fields", QJsonArray{"imei"}},
                {"reason", "x"}}});
        base::Progress progress;
        value(actions::replayTables(scene.registry.registry(), progress));
        exchange::ExportRequest request;
        request.recipient = QStringLiteral("Court");
        request.reason = QStringLiteral("Trial");
        request.exhibitNumbers = {scene.phone, scene.other};
        request.target = scene.registry.path(QStringLiteral("both"));

        const auto written =
            value(exchange::exportRecord(scene.registry.first(), request, progress));

        QVERIFY(value(exchange::checkReceived(written.target, {}, nullptr, progress)).isGood());
        QCOMPARE(codes(scene.registry.verify()),
                 isOwn ? QStringList{QStringLiteral("disclosure_foreign")} : QStringList());
    }

    void aPaymentIsByAVictimOfTheCase()
    {
        NamingScene scene;
        forge(scene.registry,
              {QStringLiteral("case.payment_recorded"),
               scene.caseFile,
               {{"victim", scene.person}, {"amount", 5}, {"currency", "CNY"}}});
        QCOMPARE(codes(scene.registry.verify()), QStringList{QStringLiteral("rule")});
    }

    // The verifiers in a record take it as said once.
    void whatIsSaidTwiceIsNoFault()
    {
        NamingScene scene;
        const auto officer = scene.registry.first().officer().id;
        forge(scene.registry,
              {QStringLiteral("case.victim_added"), scene.caseFile, {{"victim", scene.victim}}});
        forge(
            scene.registry,
            {QStringLiteral("case.access_changed"),
             scene.caseFile,
             {{"restricted", true}, {"officers", QJsonArray{officer, officer}}, {"reason", "x"}}});
        base::Progress progress;
        value(actions::replayTables(scene.registry.registry(), progress));
        QCOMPARE(codes(scene.registry.verify()), QStringList());
    }

    // Each id in the schemas is of a sort that the check knows, or is made by its entry.
    void eachIdSaysWhatItNames()
    {
        const QStringList made{QStringLiteral("/properties/body/properties/lot"),
                               QStringLiteral("/properties/body/properties/station/properties/id"),
                               QStringLiteral("/properties/body/properties/officer/properties/id")};
        const QDir folder(QStringLiteral(SEALBOOK_SOURCE_DIR "/schema/entries"));
        const auto names = folder.entryList({QStringLiteral("*.json")});
        QVERIFY(names.size() > 40);
        for (const QString &name : names) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto schema = QJsonDocument::fromJson(file.readAll()).object();
            for (const QString &place : unnamed(schema, {}))
                QVERIFY2(made.contains(place), qPrintable(name + place));
        }
        QStringList sorts;
        for (const auto &kind : domain::entryKinds())
            sorts += domain::sortRecordedBy(QString::fromLatin1(kind.name));
        sorts.removeAll(QString());
        sorts.sort();
        QCOMPARE(sorts,
                 QStringList({"case", "group", "item", "officer", "operation", "person", "site"}));
    }
};

QTEST_GUILESS_MAIN(TestNamedThings)
#include "test_named_things.moc"
