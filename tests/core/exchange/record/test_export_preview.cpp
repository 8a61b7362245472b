// The preview shows the contents of an export before anything is recorded, and the export then has
// the same contents.

#include "actions/amend_item.h"
#include "actions/enrol_officer.h"
#include "actions/open_case.h"
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

    // A prosecutor whom a restricted case does not name exports a box with something of that case
    // in it: the record says how many things it lacks.
    void whatIsHiddenInsideIsCounted()
    {
        TempRegistry registry;
        auto &first = registry.first();
        const QStringList phones{registry.addPhone(), registry.addPhone(), registry.addPhone()};
        for (const QString &inside : phones.mid(1))
            value(actions::putItemIn(first, inside, phones[0], QStringLiteral("one bag")));
        value(actions::openCase(
            first, {{}, QStringLiteral("A-1"), QStringLiteral("Leak"), std::nullopt, true, {}}));
        value(actions::assignItem(first, phones[2], QStringLiteral("A-1")));
        value(actions::enrolOfficer(
            first, {QStringLiteral("Zhao Min"), {}, {domain::Role::Prosecutor}, password}));
        auto prosecutor = value(actions::Session::signIn(
            registry.registry(), QStringLiteral("Zhao Min"), password, registry.environment()));
        exchange::ExportRequest request;
        request.exhibitNumbers = {phones[0]};
        request.target = registry.path(QStringLiteral("record"));

        QCOMPARE(value(exchange::previewExport(prosecutor, request)).scope.unseen, 1);
        base::Progress progress;
        const auto report = value(exchange::exportRecord(prosecutor, request, progress));

        QCOMPARE(report.items, 2);
        QCOMPARE(report.unseen, 1);
        for (const auto &[name, said] : {std::pair("record.html", "1 more inside them"),
                                         std::pair("summary.json", "unseen")}) {
            QFile file(request.target + QStringLiteral("/data/") + QLatin1String(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY(file.readAll().contains(said));
        }
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
