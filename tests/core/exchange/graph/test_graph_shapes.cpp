// The shapes of CASE and UCO themselves find nothing wrong with a graph.

#include "campaign/campaign.h"
#include "support/graph_scene.h"
#include "support/patience.h"

#include <QProcess>
#include <QTest>

using namespace tests;

namespace {

// The shapes are third-party data outside the repository; their validator downloads its packages.
const auto noShapes = "../shared/case/validate (the SHACL shapes of CASE and UCO) is missing, or "
                      "its npm packages cannot be downloaded; test_graph_terms checks a graph "
                      "against a list made from these shapes";

// The output of the standard's SHACL shapes; nullopt if they are missing or cannot be run.
std::optional<QByteArray> problemsOf(const QString &path)
{
    const QString validator = QStringLiteral(SEALBOOK_SHARED_DIR "/case/validate");
    if (!QFile::exists(validator))
        return std::nullopt;
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(validator, {path});
    if (!process.waitForFinished(patienceMs))
        return process.error() == QProcess::FailedToStart
            ? std::nullopt
            : std::optional("does not end: " + process.readAll());
    if (process.exitCode() == 2)
        return std::nullopt;
    return process.exitCode() == 0 ? QByteArray() : process.readAll();
}

} // namespace

class TestGraphShapes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theStandardsOwnShapesFindNothing_data()
    {
        QTest::addColumn<int>("scope");
        QTest::newRow("item") << 0;
        QTest::newRow("case") << 1;
        QTest::newRow("everything") << 2;
    }

    void theStandardsOwnShapesFindNothing()
    {
        QFETCH(int, scope);
        GraphScene scene;
        scene.graph(scope == 0       ? ofItem(scene.sim)
                        : scope == 1 ? ofCase({"name", "imei"})
                                     : ofEverything());
        const auto problems = problemsOf(scene.path());
        if (!problems)
            QSKIP(noShapes);
        QCOMPARE(*problems, QByteArray());
    }

    void theCampaignIsWithoutAProblemToo()
    {
        QTemporaryDir folder;
        base::Progress progress;
        const auto campaign =
            value(exchange::makeCampaign({folder.filePath("campaign"), 60, 1, 100'000}, progress));
        auto registry =
            value(registry::Registry::open(folder.filePath("campaign"), db::OpenMode::ReadWrite));
        const auto &login = campaign.logins.front();
        qint64 now = 1'800'000'000'000;
        auto session =
            value(actions::Session::signIn(registry, login.name, login.password,
                                           {[&] { return now += 1000; }, base::seededRandom(9)}));
        auto request = ofEverything();
        request.path = folder.filePath("graph.json");

        QCOMPARE(value(exchange::exportGraph(session, request, progress)).items, campaign.items);

        const auto problems = problemsOf(request.path);
        if (!problems)
            QSKIP(noShapes);
        QCOMPARE(*problems, QByteArray());
    }
};

QTEST_GUILESS_MAIN(TestGraphShapes)
#include "test_graph_shapes.moc"
