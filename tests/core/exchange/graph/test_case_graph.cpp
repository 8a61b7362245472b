// The contents of a CASE graph of a registry. What it keeps to itself: test_graph_secrets.cpp.

#include "exchange/graph/graph_file.h"
#include "support/graph_scene.h"

#include <QTest>

using namespace tests;

namespace {

QString facetText(const Graph &graph, const QString &facet, const char *property)
{
    return Graph::texts(graph.one("uco-observable:" + facet), property).join(u' ');
}

} // namespace

class TestCaseGraph : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPhoneIsADeviceWithItsFacets()
    {
        GraphScene scene;
        const auto graph = scene.graph(ofItem(scene.phone));

        const auto phone = graph.named("uco-observable:SmartPhone", "Huawei P60");
        QCOMPARE(phone.value(QLatin1String("@id")).toString(),
                 "kb:" + scene.registry.item(scene.phone).id);
        QCOMPARE(facetText(graph, "MobileDeviceFacet", "uco-observable:IMEI"),
                 imei + " 356938035643809");
        QCOMPARE(facetText(graph, "MobileDeviceFacet", "uco-observable:keypadUnlockCode"),
                 QString("2580"));
        const auto maker = graph.named("uco-identity:Organization", "Huawei")
                               .value(QLatin1String("@id"))
                               .toString();
        QCOMPARE(facetText(graph, "DeviceFacet", "uco-observable:manufacturer"), maker);
        QVERIFY(Graph::texts(phone, "uco-core:description").contains("colour: black"));
    }

    void eachKindHasItsOwn()
    {
        GraphScene scene;
        const auto graph = scene.graph(ofCase());

        QCOMPARE(facetText(graph, "SIMCardFacet", "uco-observable:ICCID"),
                 QString("8986001000000000015"));
        QCOMPARE(facetText(graph, "ComputerSpecificationFacet", "uco-observable:hostname"),
                 QString("desk-7"));
        QCOMPARE(graph.ofType("uco-observable:MACAddressFacet").size(), std::size_t(2));
        QVERIFY(!graph.one("uco-observable:Laptop").isEmpty());
        const auto account = graph.one("uco-observable:AccountFacet", [](const QJsonObject &facet) {
            return facet.contains(QLatin1String("uco-observable:accountIssuer"));
        });
        QCOMPARE(Graph::texts(account, "uco-observable:accountIdentifier"),
                 QStringList{cardNumber});
        QCOMPARE(
            facetText(graph, "StorageMediumFacet", "uco-observable:totalStorageCapacityInBytes"),
            QString("512110190592"));
        QCOMPARE(graph.ofType("uco-core:Item").size(), std::size_t(2));
        QVERIFY(scene.bytes().contains("\"SM3\"") && scene.bytes().contains("Attachment_Of"));
    }

    void custodyIsAChainOfActions()
    {
        GraphScene scene;
        const auto graph = scene.graph(ofItem(scene.phone));

        const QString type = "investigation:InvestigativeAction";
        QStringList verbs{"seized", "sealed", "released", "received", "opened"};
        QString previous;
        for (const QString &verb : verbs) {
            const auto action = graph.one(type, [&](const QJsonObject &node) {
                return node.value(QLatin1String("uco-core:name")) == verb
                    && (!previous.isEmpty()
                        || node.contains(QLatin1String("uco-action:environment")));
            });
            QCOMPARE(Graph::texts(action, "investigation:wasInformedBy").join(u' '), previous);
            previous = action.value(QLatin1String("@id")).toString();
        }
        QCOMPARE(Graph::texts(graph.named("uco-location:Location", "Evidence room 1"), "@id"),
                 Graph::texts(graph.named(type, "received"), "uco-action:location"));
        QVERIFY(scene.bytes().contains("S-0001"));
    }

    void whoSignedOnPaperDidIt()
    {
        GraphScene scene;
        const auto graph = scene.graph(ofItem(scene.phone));

        const auto sealed = graph.named("investigation:InvestigativeAction", "sealed");
        const auto received = graph.named("investigation:InvestigativeAction", "received");
        const QString officer = "kb:" + scene.registry.first().officer().id;
        QCOMPARE(Graph::texts(sealed, "uco-action:performer"),
                 QStringList{"kb:" + scene.foreigner.id});
        QCOMPARE(Graph::texts(sealed, "uco-core:createdBy"), QStringList{officer});
        QCOMPARE(Graph::texts(received, "uco-action:performer"), QStringList{officer});
    }

    void theProvenanceRecordHoldsThingActionsAndFiles()
    {
        GraphScene scene;
        const auto graph = scene.graph(ofItem(scene.phone));

        const auto record =
            graph.one("investigation:ProvenanceRecord", [&](const QJsonObject &node) {
                return node.value(QLatin1String("investigation:exhibitNumber")) == scene.phone;
            });
        const auto objects = Graph::texts(record, "uco-core:object");
        QCOMPARE(objects.size(), 1 + 5 + 1);
        QCOMPARE(objects.front(), "kb:" + scene.registry.item(scene.phone).id);
        QCOMPARE(Graph::texts(graph.named("investigation:InvestigativeAction", "seized"),
                              "uco-action:result")
                     .size(),
                 1);
    }

    void anActionNamesTheEntryThatBearsItOut()
    {
        GraphScene scene;
        const auto graph = scene.graph(ofItem(scene.phone));
        const auto entries = value(
            scene.registry.registry().ledger().entriesOf(scene.registry.item(scene.phone).id));

        QVERIFY(!entries.empty());
        QStringList stated;
        for (const auto &reference : graph.ofType("uco-core:ExternalReference"))
            stated += Graph::texts(reference, "uco-core:externalIdentifier");
        for (const auto &entry : entries) {
            if (entry.kind.startsWith(u"custody.") || entry.kind == u"item.registered"
                || entry.kind == u"attachment.added")
                QVERIFY2(stated.contains(entry.leafHex()), qPrintable(entry.kind));
        }
    }

    void everythingThatIsReferredToIsThere_data()
    {
        QTest::addColumn<int>("scope");
        QTest::newRow("item") << 0;
        QTest::newRow("case") << 1;
        QTest::newRow("everything") << 2;
    }

    void everythingThatIsReferredToIsThere()
    {
        QFETCH(int, scope);
        GraphScene scene;
        const auto graph = scene.graph(scope == 0       ? ofItem(scene.sim)
                                           : scope == 1 ? ofCase()
                                                        : ofEverything());
        QVERIFY(graph.names().size() > 10);
        for (const QString &name : graph.names())
            QVERIFY2(graph.has(name), qPrintable(name));
    }

    void whatIsInsideGoesWithTheWhole()
    {
        GraphScene scene;
        for (const QString &number : {scene.phone, scene.sim}) {
            const auto graph = scene.graph(ofItem(number));
            QCOMPARE(graph.ofType("investigation:ProvenanceRecord").size(), std::size_t(2));
            const auto within =
                graph.one("uco-observable:ObservableRelationship", [](const QJsonObject &node) {
                    return node.value(QLatin1String("uco-core:kindOfRelationship"))
                        == QLatin1String("Contained_Within");
                });
            QCOMPARE(Graph::texts(within, "uco-core:target"),
                     QStringList{"kb:" + scene.registry.item(scene.phone).id});
        }
    }

    void aCaseTellsItsVictimsAndWhatTheyPaid()
    {
        GraphScene scene;
        const auto graph = scene.graph(ofCase());

        const auto investigation = graph.named("investigation:Investigation", "ZJ-1");
        QCOMPARE(Graph::texts(investigation, "uco-core:object").size(), 7);
        QCOMPARE(Graph::texts(investigation, "investigation:relevantAuthorization").size(), 1);
        const auto payments = graph.ofType("uco-action:Action");
        QCOMPARE(payments.size(), std::size_t(2));
        const QString card = "kb:" + scene.registry.item(scene.card).id;
        QVERIFY(std::any_of(payments.begin(), payments.end(), [&](const QJsonObject &payment) {
            return Graph::texts(payment, "uco-action:object").contains(card);
        }));
        QVERIFY(scene.bytes().contains("12000.00 CNY"));

        QVERIFY(scene.graph(ofItem(scene.card)).ofType("uco-action:Action").empty());
        QVERIFY(!scene.bytes().contains("李娜"));
    }

    void theSameIsCalledTheSameInEveryGraph()
    {
        GraphScene scene;
        const auto first = scene.graph(ofItem(scene.phone));
        const auto second = scene.graph(ofCase());
        QVERIFY(!first.names().isEmpty());
        for (const QString &name : first.names())
            QVERIFY2(second.has(name), qPrintable(name));
    }

    void aCancelledGraphLeavesTheOldFileAlone()
    {
        GraphScene scene;
        writeFile(scene.path(), "old");
        base::Progress progress;
        progress.cancel();
        QCOMPARE(scene.write(ofEverything(), progress, scene.registry.first()).error().code,
                 ErrorCode::Cancelled);
        QCOMPARE(scene.bytes(), QByteArray("old"));
        QCOMPARE(QDir(scene.registry.path({})).entryList({"graph*"}).size(), 1);
    }

    void aLongListIsSeveralNodesOfOneName()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath("graph.json");
        auto file = value(exchange::GraphFile::open(path));
        std::vector<QUuid> objects;
        for (uint i = 0; i < 2500; ++i)
            objects.emplace_back(i, ushort(0), ushort(0), 0, 0, 0, 0, 0, 0, 0, 0);
        const exchange::GraphNode node("kb:00000000-0000-7000-8000-000000000000",
                                       "uco-core:Bundle");

        value(file.addCompilation(node, "uco-core:Bundle", objects));
        value(file.close());

        const auto nodes = Graph(contentOf(path)).ofType("uco-core:Bundle");
        QCOMPARE(nodes.size(), std::size_t(3));
        QSet<QString> stated;
        for (const auto &one : nodes) {
            for (const QString &name : Graph::texts(one, "uco-core:object"))
                stated.insert(name);
        }
        QCOMPARE(stated.size(), 2500);
    }
};

QTEST_GUILESS_MAIN(TestCaseGraph)
#include "test_case_graph.moc"
