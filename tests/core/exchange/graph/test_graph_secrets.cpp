// What a CASE graph keeps to itself, and that handing one out is an entry.

#include "actions/amend_item.h"
#include "actions/erase_disclosure.h"
#include "actions/open_case.h"
#include "support/graph_scene.h"

#include <QTest>

using namespace tests;

class TestGraphSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWithheldIsNowhere()
    {
        GraphScene scene;
        const auto graph = scene.graph(ofCase({"imei", " name", "card_number", "number",
                                               "identity_number", "passcode", "phone_number"}));

        for (const char *secret :
             {"490154203237518", "王伟", "李娜", "J. Perez", "ID-suspect", "6200000000000005",
              "620000", "4000000000000002", "hand-over.jpg", "2580", "+86138", "+86139"})
            QVERIFY2(!scene.bytes().contains(secret), secret);
        QVERIFY(scene.bytes().contains("WANG WEI"));
        QVERIFY(Graph::texts(graph.one("uco-observable:SmartPhone"), "uco-core:description")
                    .contains("imei: withheld"));
        QCOMPARE(Graph::texts(graph.one("uco-observable:File"), "uco-core:description"),
                 QStringList{"name: withheld"});
    }

    void whatIsWithheldOfAPersonIsHisAlone()
    {
        GraphScene scene;
        auto request = ofCase();
        request.redactPersons = {scene.suspect.id};
        const auto graph = scene.graph(request);

        for (const char *secret : {"王伟", "ID-suspect"})
            QVERIFY2(!scene.bytes().contains(secret), secret);
        QVERIFY(scene.bytes().contains("李娜") && scene.bytes().contains(imei.toLatin1()));
        const auto stated = Graph::texts(
            graph.one(
                "uco-identity:Person",
                [&](const QJsonObject &node) {
                    return node.value(QLatin1String("@id")).toString().endsWith(scene.suspect.id);
                }),
            "uco-core:description");
        QCOMPARE(stated, (QStringList{"name: withheld", "identity_number: withheld"}));

        request.redactPersons = {scene.registry.item(scene.phone).id};
        base::Progress progress;
        QCOMPARE(scene.write(request, progress, scene.registry.first()).error().code,
                 ErrorCode::NotFound);
    }

    void onlySealedFieldsCanBeWithheld()
    {
        GraphScene scene;
        base::Progress progress;
        const auto refused =
            scene.write(ofItem(scene.phone, {"imie"}), progress, scene.registry.first());
        QCOMPARE(refused.error().code, ErrorCode::Invalid);
        QVERIFY(!QFile::exists(scene.path()));
    }

    void whatWasErasedIsCalledSo()
    {
        GraphScene scene;
        base::Progress progress;
        value(actions::eraseDisclosures(scene.registry.first(), scene.phone, {"imei"}, "acquitted",
                                        "Order 9", progress));
        const auto graph = scene.graph(ofItem(scene.phone));
        QVERIFY(!scene.bytes().contains(imei.toLatin1()));
        QVERIFY(Graph::texts(graph.one("uco-observable:SmartPhone"), "uco-core:description")
                    .contains("imei: erased"));
    }

    void aRestrictedCaseIsShownToItsOfficersAlone()
    {
        GraphScene scene;
        auto &officer = scene.registry.first();
        value(actions::enrolOfficer(
            officer, {"Zheng Yan", "Procuratorate", {domain::Role::Prosecutor}, password}));
        value(actions::openCase(
            officer, {{}, "HIDDEN-1", "Nightingale", std::nullopt, true, {officer.officer().id}}));
        value(actions::assignItem(officer, scene.card, "HIDDEN-1"));
        auto prosecutor = value(actions::Session::signIn(scene.registry.registry(), "Zheng Yan",
                                                         password, scene.registry.environment()));
        base::Progress progress;
        auto hidden = ofCase();
        hidden.caseNumber = "HIDDEN-1";

        QCOMPARE(scene.write(hidden, progress, prosecutor).error().code, ErrorCode::NotFound);
        QCOMPARE(scene.write(ofItem(scene.card), progress, prosecutor).error().code,
                 ErrorCode::NotFound);
        // Never thinned out without a word: not everything, nor the case, without that item.
        QCOMPARE(scene.write(ofEverything(), progress, prosecutor).error().code, ErrorCode::Denied);
        QCOMPARE(scene.write(ofCase(), progress, prosecutor).error().code, ErrorCode::Denied);

        value(scene.write(ofItem(scene.card), progress, officer));
        QVERIFY(scene.bytes().contains(scene.card.toLatin1())
                && !scene.bytes().contains("Nightingale"));
        value(scene.write(hidden, progress, officer));
        QVERIFY(scene.bytes().contains("Nightingale"));
        value(scene.write(ofEverything(), progress, officer));
        QVERIFY(scene.bytes().contains("Nightingale"));
    }

    void handingItOutIsAnEntryOfAProsecutor()
    {
        GraphScene scene;
        base::Progress progress;
        const auto before = scene.registry.verify().entries;
        QCOMPARE(scene.write(ofItem(scene.phone), progress, scene.registry.second()).error().code,
                 ErrorCode::Denied);
        QCOMPARE(scene.registry.verify().entries, before);

        const auto report =
            value(scene.write(ofItem(scene.phone, {"imei"}), progress, scene.registry.first()));

        const auto entry =
            value(scene.registry.registry().ledger().entriesOfKinds({"graph.exported"})).front();
        QCOMPARE(entry.body.value(QLatin1String("items")).toArray().size(), 1);
        QCOMPARE(entry.body.value(QLatin1String("redacted")).toArray(), QJsonArray{"imei"});
        QCOMPARE(report.checkpoint.checkpoint.size, before + 1);
        QVERIFY(scene.registry.verify().sound());
    }
};

QTEST_GUILESS_MAIN(TestGraphSecrets)
#include "test_graph_secrets.moc"
