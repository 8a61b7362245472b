// The forms in which a record leaves: a bag in a folder or a zip file, with less or more disclosed,
// and with a proof that it continues an earlier one.

#include "actions/amend_item.h"
#include "actions/body.h"
#include "actions/record_origin.h"
#include "exchange/record/check/record_comparison.h"
#include "registry/step_list.h"
#include "support/export_scene.h"

#include <QProcess>
#include <QTest>

using namespace tests;

namespace {

// What a later record shares with an earlier one, by path: entries, signatures, disclosures.
QMap<QString, QByteArray> shared(const QString &folder, const QString &part)
{
    QMap<QString, QByteArray> contents;
    const QString top = folder + QStringLiteral("/data/") + part;
    for (const QString &path : filesOf(top))
        contents.insert(QDir(top).relativeFilePath(path), contentOf(path));
    return contents;
}

QString saidAgainst(const QString &folder, const QByteArray &checkpoint)
{
    return bySealbook(folder, {QString(), checkpoint}).said;
}

} // namespace

class TestExportBag : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aZipFileHoldsTheSameBag()
    {
        ExportScene scene(QStringLiteral("对象 照片.jpg"));
        scene.folder = scene.registry.path(QStringLiteral("记录.zip"));
        const auto report = value(scene.run());
        QCOMPARE(report.target, scene.folder);
        const QString out = scene.registry.path(QStringLiteral("out"));
        QCOMPARE(QProcess::execute(QStringLiteral("unzip"),
                                   {QStringLiteral("-q"), scene.folder, QStringLiteral("-d"), out}),
                 0);
        for (const auto &verdict : verdictsOn(out + QStringLiteral("/记录"), report.fingerprint))
            QVERIFY2(verdict.verified, qPrintable(verdict.by + verdict.said));
        QVERIFY(QFileInfo::exists(out + QStringLiteral("/记录/data/attachments/对象_照片.jpg")));
    }

    void aLargeFileGoesIntoAZipFileWhole()
    {
        ExportScene scene;
        scene.registry.attach(scene.phone, QStringLiteral("image.bin"), QByteArray(5'000'001, 'i'));
        scene.folder = scene.registry.path(QStringLiteral("record.zip"));
        value(scene.run());
        const QString out = scene.registry.path(QStringLiteral("out"));
        QCOMPARE(QProcess::execute(QStringLiteral("unzip"),
                                   {QStringLiteral("-q"), scene.folder, QStringLiteral("-d"), out}),
                 0);
        const auto verdict = bySealbook(out + QStringLiteral("/record"), {});
        QVERIFY2(verdict.verified, qPrintable(verdict.said));
        QCOMPARE(QFileInfo(out + QStringLiteral("/record/data/attachments/image.bin")).size(),
                 5'000'001);
    }

    void aZipFileThatIsThereStays()
    {
        ExportScene scene;
        scene.folder = scene.registry.path(QStringLiteral("record.zip"));
        writeFile(scene.folder, "mine");
        const auto refused = scene.run();
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        QCOMPARE(contentOf(scene.folder), QByteArray("mine"));
    }

    void aDamagedAttachmentLeavesNoZipFile()
    {
        ExportScene scene;
        scene.folder = scene.registry.path(QStringLiteral("record.zip"));
        scene.registry.attach(scene.phone, QStringLiteral("image.bin"), QByteArray(5'000'001, 'i'));
        const auto photo = value(registry::AttachmentTable(scene.registry.connection())
                                     .ofItem(scene.registry.item(scene.phone).id))
                               .front();
        overwriteByte(scene.registry.pathOf(photo), 5);
        const auto refused = scene.run();
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Corrupt);
        QVERIFY(
            QDir(QFileInfo(scene.folder).path()).entryList({QStringLiteral("record*")}).isEmpty());
    }

    void allOfAPersonCanBeWithheld()
    {
        ExportScene scene;
        auto &officer = scene.registry.first();
        domain::Person suspect;
        suspect.category = domain::PersonCategory::Suspect;
        suspect.name = QStringLiteral("李娜");
        suspect.identityNumber = QStringLiteral("110101199003072316");
        const auto recorded = value(actions::recordPerson(officer, suspect));
        auto request = requestOf(scene, QStringLiteral("record"));
        actions::Correction correction;
        correction.origin.suspect = recorded.id;
        correction.reason = QStringLiteral("named now");
        value(actions::correctItem(officer, scene.phone, correction));
        request.redactPersons = {recorded.id};
        const auto report = exported(scene, request);
        QCOMPARE(report.withheld, 2);
        QVERIFY(!scene.holds("李娜") && !scene.holds("110101199003072316"));
        QVERIFY(scene.read(QStringLiteral("record.html")).contains("withheld"));
        QVERIFY(scene.holds("seal.jpg"));
        for (const auto &verdict : verdictsOn(report.target, report.fingerprint))
            QVERIFY2(verdict.verified, qPrintable(verdict.by + verdict.said));
    }

    void nobodyIsWithheldWhoIsNotThere()
    {
        ExportScene scene;
        auto request = requestOf(scene, QStringLiteral("record"));
        request.redactPersons = {QStringLiteral("01890a5d-ac97-7000-8000-0000000000ee")};
        base::Progress progress;
        const auto refused = exchange::exportRecord(scene.registry.first(), request, progress);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::NotFound);
        QVERIFY(!QFileInfo::exists(request.target));
    }

    void aSecondExportThatShowsMoreMatchesTheFirst()
    {
        ExportScene scene;
        auto request = requestOf(scene, QStringLiteral("first"));
        request.redact = {QStringLiteral("imei"), QStringLiteral("name")};
        const auto first = exported(scene, request);
        request = requestOf(scene, QStringLiteral("second"));
        request.redact = {QStringLiteral("imei")};
        request.since = first.checkpoint.note;
        const auto second = exported(scene, request);
        const auto before = shared(first.target, QStringLiteral("entries")),
                   after = shared(second.target, QStringLiteral("entries"));
        for (auto entry = before.begin(); entry != before.end(); ++entry) {
            if (entry.key() < QStringLiteral("000005")) // those of the item; then each export's own
                QCOMPARE(after.value(entry.key()), entry.value());
        }
        QCOMPARE(contentOf(first.target + QStringLiteral("/data/steps.txt")),
                 contentOf(second.target + QStringLiteral("/data/steps.txt")));
        QVERIFY(shared(first.target, QStringLiteral("disclosures")).isEmpty());
        QCOMPARE(shared(second.target, QStringLiteral("disclosures")).keys(),
                 QStringList{QStringLiteral("000003-name.txt")});
        for (const auto &report : {first, second}) {
            for (const auto &verdict : verdictsOn(report.target, report.fingerprint))
                QVERIFY2(verdict.verified, qPrintable(verdict.by + verdict.said));
        }
    }

    void theWithheldIsShownAsItsDigest()
    {
        ExportScene scene;
        const auto entry =
            value(scene.registry.registry().ledger().entriesOf(scene.registry.item(scene.phone).id))
                .front();
        value(scene.run({QStringLiteral("imei")}));
        QVERIFY(scene.read(QStringLiteral("record.html"))
                    .contains(entry.sealed.value(QLatin1String("imei")).toString().toLatin1()));
    }

    void aRecordContinuesTheLogOfAnEarlierCheckpoint_data()
    {
        QTest::addColumn<int>("later"); // entries between the checkpoint and the rest
        for (int later = 0; later < 9; ++later)
            QTest::newRow(qPrintable(QString::number(later))) << later;
    }

    void aRecordContinuesTheLogOfAnEarlierCheckpoint()
    {
        QFETCH(int, later);
        ExportScene scene;
        for (int i = 0; i < later % 3; ++i)
            scene.registry.addPhone();
        const auto early = value(scene.registry.first().checkpoint());
        for (int i = 0; i < later; ++i)
            scene.registry.addPhone();
        auto request = requestOf(scene, QStringLiteral("record"));
        request.since = early.note;
        const auto report = exported(scene, request);
        for (const auto &verdict : verdictsOn(report.target, report.fingerprint))
            QVERIFY2(verdict.verified, qPrintable(verdict.by + verdict.said));
    }

    void aCheckpointThatTheLogContradictsStopsTheExport()
    {
        ExportScene scene;
        TempRegistry fork; // the same keys, another history
        fork.addPhone();
        fork.addPhone();
        auto request = requestOf(scene, QStringLiteral("record"));
        request.since = value(fork.first().checkpoint()).note;
        base::Progress progress;
        const auto refused = exchange::exportRecord(scene.registry.first(), request, progress);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Corrupt);
        TempRegistry other(2);
        request.since = value(other.first().checkpoint()).note;
        const auto foreign = exchange::exportRecord(scene.registry.first(), request, progress);
        QVERIFY(!foreign);
        QCOMPARE(foreign.error().code, ErrorCode::Conflict);
        QVERIFY(!QFileInfo::exists(request.target));
    }

    void aRecordIsHeldAgainstKeptCheckpoints()
    {
        ExportScene scene;
        const auto early = value(scene.registry.first().checkpoint());
        const auto report = value(scene.run());
        QVERIFY(bySealbook(scene.folder, {report.fingerprint, report.checkpoint.note}).verified);
        scene.registry.addPhone();
        const auto later = value(scene.registry.first().checkpoint());
        QVERIFY(saidAgainst(scene.folder, later.note).contains(QStringLiteral("record_outdated")));
        TempRegistry fork;
        while (value(fork.registry().ledger().size(fork.first().station().id))
               < report.checkpoint.checkpoint.size)
            fork.addPhone();
        QVERIFY(saidAgainst(scene.folder, value(fork.first().checkpoint()).note)
                    .contains(QStringLiteral("record_since")));
        TempRegistry other(2);
        QVERIFY(saidAgainst(scene.folder, value(other.first().checkpoint()).note)
                    .contains(QStringLiteral("record_checkpoint")));
        QVERIFY(bySealbook(scene.folder, {QString(), early.note})
                    .verified); // every entry is in this record, so its tree shows it
    }

    void anEarlierCheckpointThatTheTreeDoesNotTellIsUndecided()
    {
        ExportScene scene;
        scene.registry.addPhone();
        scene.registry.addPhone();
        const auto early = value(scene.registry.first().checkpoint());
        scene.registry.addPhone(); // joins with the one before to a node that is given whole
        value(
            scene.registry.first().checkpoint()); // else the record names and proves the early one
        value(scene.run());
        QVERIFY(saidAgainst(scene.folder, early.note).contains(QStringLiteral("record_undecided")));
    }

    void aRecordIsComparedWithTheRegistry()
    {
        ExportScene scene;
        const auto report = value(scene.run());
        base::Progress progress;
        const auto compared = [&](registry::Registry &registry) {
            const auto bag = value(exchange::checkBag(scene.folder, progress));
            const auto record = value(exchange::checkRecord(scene.folder, bag, {}, progress));
            return value(exchange::compareWithRegistry(record, registry));
        };
        QVERIFY(compared(scene.registry.registry()).empty());
        domain::CustodyStep moved;
        moved.place = QStringLiteral("Room 2");
        value(actions::takeCustodyStep(scene.registry.first(),
                                       {domain::CustodyVerb::Move, {scene.phone}, moved}));
        const auto newer = compared(scene.registry.registry());
        QCOMPARE(newer.size(), std::size_t(1));
        QCOMPARE(newer.front().severity, domain::Fault::Severity::Note);
        QCOMPARE(newer.front().code, QStringLiteral("record_newer_steps"));
        TempRegistry fork;
        const auto shorter = compared(fork.registry());
        QCOMPARE(shorter.front().code, QStringLiteral("record_checkpoint"));
        while (value(fork.registry().ledger().size(fork.first().station().id))
               < report.checkpoint.checkpoint.size)
            fork.addPhone();
        QCOMPARE(compared(fork.registry()).front().code, QStringLiteral("record_since"));
    }

    void aStepThatARecordLeftOutIsFoundInTheRegistry()
    {
        ExportScene scene;
        value(scene.run());
        base::Progress progress;
        const auto bag = value(exchange::checkBag(scene.folder, progress));
        auto record = value(exchange::checkRecord(scene.folder, bag, {}, progress));
        for (auto *newest : {&record.newest, &record.newestOfOthers}) {
            --newest->last(); // as a lying program would have written it
            const auto faults =
                value(exchange::compareWithRegistry(record, scene.registry.registry()));
            QCOMPARE(faults.size(), std::size_t(1));
            QCOMPARE(faults.front().code, QStringLiteral("record_steps"));
            QCOMPARE(faults.front().severity, domain::Fault::Severity::Broken);
            ++newest->last();
        }
    }

    void aLieAboutTheNewestStepIsFoundByTheRegistry_data()
    {
        QTest::addColumn<bool>("isOfTheItem");
        QTest::newRow("an item's") << true;
        QTest::newRow("an officer's") << false;
    }

    // A forger exports with a modified program that leaves out the newest step.
    void aLieAboutTheNewestStepIsFoundByTheRegistry()
    {
        QFETCH(bool, isOfTheItem);
        ExportScene scene;
        const QString item = scene.registry.item(scene.phone).id;
        const auto &ledger = scene.registry.registry().ledger();
        auto entries = value(ledger.entriesOf(item));
        if (isOfTheItem)
            entries.pop_back();
        for (const auto &entry :
             value(ledger.entriesOfKinds({"registry.opened", "officer.enrolled"})))
            entries.push_back(entry);
        if (!isOfTheItem)
            entries.pop_back();
        const QString log = scene.registry.first().station().id;
        const QString steps =
            registry::stepListDigest(registry::wholeStepList(entries, {item}, log));
        value(scene.registry.first().write([&](actions::Writer &writer) {
            return writer.append(
                {QStringLiteral("record.exported"),
                 writer.newId(),
                 actions::Body().texts("items", {item}).text("steps", steps).texts("redacted", {}),
                 {}});
        }));
        const auto report = scene.registry.verify();
        QCOMPARE(report.faults.size(), std::size_t(1));
        QCOMPARE(report.faults.front().code, QStringLiteral("export_steps"));
    }

    void whatTheCallerMakesComesAlong()
    {
        ExportScene scene;
        auto request = requestOf(scene, QStringLiteral("record"));
        request.more =
            [](const exchange::ExportContents &contents) -> Result<exchange::PayloadJob> {
            return [&contents]() -> Result<std::vector<exchange::PayloadFile>> {
                return std::vector<exchange::PayloadFile>{
                    {QStringLiteral("record.pdf"),
                     QByteArray::number(contents.checkpoint.checkpoint.size)}};
            };
        };
        const auto report = exported(scene, request);
        QCOMPARE(scene.read(QStringLiteral("record.pdf")),
                 QByteArray::number(report.checkpoint.checkpoint.size));
        for (const auto &verdict : verdictsOn(report.target, report.fingerprint))
            QVERIFY2(verdict.verified, qPrintable(verdict.by + verdict.said));
    }

    void whatTheCallerMakesStaysInItsPlace()
    {
        for (const QString &name :
             {QStringLiteral("../x"), QStringLiteral("entries/x"), QStringLiteral("a b"),
              QStringLiteral(".x"), QStringLiteral("steps.txt")}) {
            ExportScene scene;
            auto request = requestOf(scene, QStringLiteral("record"));
            request.more = [&](const exchange::ExportContents &) -> Result<exchange::PayloadJob> {
                return [&name]() -> Result<std::vector<exchange::PayloadFile>> {
                    return std::vector<exchange::PayloadFile>{{name, "x"}};
                };
            };
            base::Progress progress;
            QVERIFY2(!exchange::exportRecord(scene.registry.first(), request, progress),
                     qPrintable(name));
            QVERIFY(!QFileInfo::exists(request.target));
        }
    }

    // A reader must be able to read it in twenty minutes: since it judges roles and rules too, that
    // is about a thousand lines, each no wider than a screen.
    void verifyPyIsShort()
    {
        const auto lines =
            contentOf(QStringLiteral(SEALBOOK_SOURCE_DIR "/schema/verifier/verify.py")).split('\n');
        QVERIFY2(lines.size() <= 1400, qPrintable(QString::number(lines.size())));
        for (const auto &line : lines)
            QVERIFY2(QString::fromUtf8(line).size() <= 100, line);
    }

private:
    static exchange::ExportRequest requestOf(ExportScene &scene, const QString &name)
    {
        scene.folder = scene.registry.path(name);
        exchange::ExportRequest request;
        request.exhibitNumbers = {scene.phone};
        request.target = scene.folder;
        return request;
    }

    static exchange::ExportReport exported(ExportScene &scene,
                                           const exchange::ExportRequest &request)
    {
        base::Progress progress;
        return value(exchange::exportRecord(scene.registry.first(), request, progress));
    }
};

QTEST_GUILESS_MAIN(TestExportBag)
#include "test_export_bag.moc"
