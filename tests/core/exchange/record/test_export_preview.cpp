// The preview shows the contents of an export before anything is recorded, and the export then has
// the same contents.

#include "actions/take_custody_step.h"
#include "db/transaction.h"
#include "support/export_scene.h"

#include <QTest>

using namespace tests;

namespace {

qint64 logSize(ExportScene &scene)
{
    auto &session = scene.registry.first();
    return value(session.registry().ledger().size(session.station().id));
}

int withheldIn(const exchange::ExportContents &contents)
{
    const auto &secrets = contents.secrets;
    return int(std::count_if(secrets.begin(), secrets.end(),
                             [](const auto &secret) { return !secret.value && !secret.erased; }));
}

} // namespace

class TestExportPreview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itTellsWhatTheExportThenTells()
    {
        ExportScene scene;
        auto request = scene.request();
        request.redact = {QStringLiteral("imei"), QStringLiteral("name")};

        const auto preview = value(exchange::previewExport(scene.registry.first(), request));
        const auto report = value(scene.run(request.redact));

        QVERIFY(report.withheld >= 2);
        QCOMPARE(withheldIn(preview), report.withheld);
        QCOMPARE(int(preview.scope.items.size()), report.items);
        QCOMPARE(int(preview.attachments.size()), report.attachments);
        QVERIFY(preview.attachments.front().nameWithheld);
        QCOMPARE(int(preview.scope.entries.size()) + 1, report.entries); // and the export's own
    }

    void itRecordsAndWritesNothing()
    {
        ExportScene scene;
        const qint64 before = logSize(scene);

        value(exchange::previewExport(scene.registry.first(), scene.request()));

        QCOMPARE(logSize(scene), before);
        QVERIFY(!QFileInfo::exists(scene.folder));
    }

    void aQuestionDoesNotWaitForAWriter()
    {
        ExportScene scene;
        auto &session = scene.registry.first();
        const auto other =
            value(registry::Registry::open(scene.registry.folder(), db::OpenMode::ReadWrite));
        const auto writing = value(db::Transaction::begin(other.connection()));

        value(exchange::previewExport(session, scene.request()));
        domain::CustodyStep stated;
        stated.place = QStringLiteral("Shelf B4");
        value(actions::checkCustodyStep(
            session, {domain::CustodyVerb::Move, scene.request().exhibitNumbers, stated}, false));
    }

    void itIsRefusedToWhoMayNotExport()
    {
        ExportScene scene;

        const auto preview = exchange::previewExport(scene.registry.second(), scene.request());

        QCOMPARE(preview.error().code, ErrorCode::Denied);
    }

    void aMistypedFieldIsRefused()
    {
        ExportScene scene;
        auto request = scene.request();
        request.redact = {QStringLiteral("imie")};

        QCOMPARE(exchange::previewExport(scene.registry.first(), request).error().code,
                 ErrorCode::Invalid);
    }
};

QTEST_GUILESS_MAIN(TestExportPreview)
#include "test_export_preview.moc"
