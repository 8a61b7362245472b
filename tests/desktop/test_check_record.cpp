// A custody record from outside is checked on the screen, with and without the registry that it
// came from.

#include "actions/take_custody_step.h"
#include "desktop/desk_fixture.h"
#include "exchange/record/write/export_record.h"
#include "fields/audit_result.h"
#include "support/patience.h"

#include <QCheckBox>
#include <QDirIterator>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace desktop;

namespace {

struct Scene {
    tests::DeskFixture fixture;
    QString number = fixture.registry().addPhone();
    QString folder = fixture.registry().path(QStringLiteral("record"));
    QString fingerprint;

    Scene()
    {
        exchange::ExportRequest request;
        request.exhibitNumbers = {number};
        request.target = folder;
        request.recipient = QStringLiteral("District court");
        request.reason = QStringLiteral("Indictment");
        base::Progress progress;
        fingerprint =
            tests::value(exchange::exportRecord(fixture.registry().first(), request, progress))
                .fingerprint;
        fixture.give("check_record");
        fixture.find<QLineEdit>("checked_folder")->setText(folder);
    }

    void check()
    {
        fixture.find<QPushButton>("check_now")->click();
        fixture.settle();
    }

    const AuditResult &result()
    {
        return *fixture.find<QDialog>("check_record_dialog")->findChild<AuditResult *>();
    }
    QString complaint()
    {
        return fixture.find<QDialog>("check_record_dialog")->findChild<Complaint *>()->text();
    }
    // The codes of what is shown.
    QStringList codes()
    {
        QStringList codes;
        for (const auto &fault : result().model().faults())
            codes.append(fault.fault.code);
        return codes;
    }
};

} // namespace

class TestCheckRecord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRecordIsVerifiedAndItsFirstKeyIsReported()
    {
        Scene scene;
        scene.check();
        QVERIFY2(scene.result().verdict().startsWith(QStringLiteral("Verified")),
                 qPrintable(scene.result().verdict()));
        QVERIFY(scene.result().facts().contains(scene.fingerprint));
        QVERIFY(scene.fixture.find<QLabel>("audit_verdict")->isVisible());
        const auto *anchor = scene.fixture.find<QLabel>("audit_anchor");
        QVERIFY(anchor->isVisible());
        QVERIFY2(anchor->text().startsWith(QStringLiteral("Not anchored")),
                 qPrintable(anchor->text()));
    }

    void aRecordFromAFileManagerIsCheckedAtOnce_data()
    {
        QTest::addColumn<QString>("below");
        QTest::newRow("its folder") << QString();
        QTest::newRow("its bagit.txt") << QStringLiteral("/bagit.txt");
    }

    void aRecordFromAFileManagerIsCheckedAtOnce()
    {
        QFETCH(QString, below);
        Scene scene;
        scene.fixture.find<QDialog>("check_record_dialog")->close();
        scene.fixture.settle();

        scene.fixture.window().openPath(scene.folder + below);
        scene.fixture.settle();

        QVERIFY2(scene.result().verdict().startsWith(QStringLiteral("Verified")),
                 qPrintable(scene.result().verdict()));
    }

    void aKeptCheckpointAnchorsIt()
    {
        Scene scene;
        scene.fixture.find<QLineEdit>("checked_against")
            ->setText(scene.folder + QStringLiteral("/data/checkpoint.txt"));
        scene.check();
        QVERIFY(scene.result().verdict().startsWith(QStringLiteral("Verified")));
        const QString anchor = scene.fixture.find<QLabel>("audit_anchor")->text();
        QVERIFY2(anchor.startsWith(QStringLiteral("Anchored by")), qPrintable(anchor));
    }

    void aNewerCheckpointCannotBeConfirmed()
    {
        Scene scene;
        scene.fixture.registry().addPhone();
        const auto newer = tests::value(scene.fixture.registry().first().checkpoint());
        const QString kept = scene.fixture.registry().path(QStringLiteral("kept.txt"));
        tests::writeFile(kept, newer.note);
        scene.fixture.find<QLineEdit>("checked_against")->setText(kept);
        scene.check();
        QVERIFY(scene.result().verdict().startsWith(QStringLiteral("Verified in part")));
        QVERIFY(scene.codes().contains(QStringLiteral("record_outdated")));
    }

    void aChangedFileIsNamed()
    {
        Scene scene;
        QFile page(scene.folder + QStringLiteral("/data/record.html"));
        QVERIFY(page.open(QIODevice::Append));
        page.write(" ");
        page.close();

        scene.check();

        QVERIFY(scene.result().verdict().startsWith(QStringLiteral("Not verified")));
        const auto &faults = scene.result().model().faults();
        QVERIFY(std::any_of(faults.begin(), faults.end(), [](const auto &fault) {
            return fault.fault.code == QLatin1String("bag_checksum")
                && fault.fault.what.contains(QStringLiteral("record.html"));
        }));
    }

    void anotherFirstKeyIsNotTheOneOfThePrintedForm()
    {
        Scene scene;
        QTest::keyClicks(scene.fixture.find<QLineEdit>("checked_fingerprint"), QString(64, u'0'));
        scene.check();
        QVERIFY(scene.codes().contains(QStringLiteral("record_fingerprint")));
    }

    void aStepThatCameLaterIsReportedByTheRegistry()
    {
        Scene scene;
        domain::CustodyStep seal;
        seal.sealNumber = QStringLiteral("S-1");
        tests::value(actions::takeCustodyStep(scene.fixture.registry().first(),
                                              {domain::CustodyVerb::Seal, {scene.number}, seal}));
        scene.fixture.find<QCheckBox>("checked_with_registry")->setChecked(true);
        scene.check();
        QVERIFY(scene.result().verdict().startsWith(QStringLiteral("Verified")));
        QVERIFY(scene.codes().contains(QStringLiteral("record_newer_steps")));
    }

    void aFolderThatIsMissingIsNamed()
    {
        Scene scene;
        const QString missing = scene.folder + QStringLiteral(".zip");
        scene.fixture.find<QLineEdit>("checked_folder")->setText(missing);
        scene.check();
        QCOMPARE(scene.complaint(),
                 QStringLiteral("Choose the folder of the record, the one with bagit.txt in it, or "
                                "its zip file."));
    }

    void aFileThatIsNoZipFileIsNamed()
    {
        Scene scene;
        const QString file = scene.folder + QStringLiteral(".zip");
        tests::writeFile(file, "not a zip file");
        scene.fixture.find<QLineEdit>("checked_folder")->setText(file);
        scene.check();
        QCOMPARE(scene.complaint(),
                 QStringLiteral("%1 is a file, and no zip file; give the bag’s folder, or its zip "
                                "file.")
                     .arg(file));
    }

    void atALockTheAnswerGoes()
    {
        Scene scene;
        scene.check();
        const QPointer<QDialog> dialog = scene.fixture.find<QDialog>("check_record_dialog");
        scene.fixture.workplace().lock();
        scene.fixture.settle();
        QTRY_VERIFY_WITH_TIMEOUT(!dialog, tests::patienceMs);
    }
};

QTEST_MAIN(TestCheckRecord)
#include "test_check_record.moc"
