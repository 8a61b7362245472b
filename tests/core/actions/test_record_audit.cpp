// A recorded audit states its scope and its result, and counts for the files that it found intact.

#include "actions/record_audit.h"
#include "registry/audit_table.h"
#include "registry/fold/rebuild.h"
#include "registry/item_table.h"
#include "support/temp_registry.h"

#include <QTest>

using namespace tests;

namespace {

// A registry with two photographed phones.
struct Scene {
    TempRegistry registry;
    QString phone = registry.addPhone();
    QString other = registry.addPhone();
    registry::Attachment photo = registry.attach(phone, QStringLiteral("front.jpg"), "front");
    registry::Attachment otherPhoto = registry.attach(other, QStringLiteral("back.jpg"), "back");

    qint64 now() { return registry.environment().now(); }

    actions::AuditFindings look(const registry::VerificationChoice &choice)
    {
        base::Progress progress;
        const qint64 began = now();
        const auto report = value(registry::verify(registry.registry(), choice, progress));
        return {choice, report, began, now(), {}};
    }

    QString record(const registry::VerificationChoice &choice)
    {
        return value(actions::recordAudit(registry.first(), look(choice)));
    }
    registry::AuditRecord newest()
    {
        return value(registry::audits(registry.connection())).front();
    }

    // Exhibit numbers of the items whose files are not verified.
    QStringList notVerified(qint64 sinceMs = 0)
    {
        registry::ItemFilter filter;
        filter.attention = registry::Attention::NotVerified;
        filter.limits.verifiedSinceMs = sinceMs;
        QStringList numbers;
        for (const auto &item : value(registry::ItemTable(registry.connection()).list(filter)))
            numbers.append(item.exhibitNumber);
        return numbers;
    }
};

} // namespace

class TestRecordAudit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAuditKeepsWhatWasCheckedAndWhatCameOut()
    {
        Scene scene;
        const auto note = value(scene.registry.first().checkpoint());
        auto findings = scene.look({true, true, note.note});
        findings.remarks = QStringLiteral("yearly");
        const QString id = value(actions::recordAudit(scene.registry.first(), findings));

        const auto audit = scene.newest();
        QCOMPARE(audit.id, id);
        QCOMPARE(audit.officer, firstOfficer);
        QCOMPARE(audit.beganMs, findings.beganMs);
        QCOMPARE(audit.endedMs, findings.endedMs);
        QVERIFY(audit.ledger && audit.attachments && audit.sound);
        QCOMPARE(audit.against, std::optional(note.checkpoint));
        QCOMPARE(audit.entries, findings.report.entries);
        QCOMPARE(audit.files, qint64(2));
        QCOMPARE(audit.bytes, qint64(9));
        QCOMPARE(audit.broken, qint64(0));
        QCOMPARE(audit.remarks, QStringLiteral("yearly"));
        const auto logs = value(registry::auditedLogs(scene.registry.connection(), id));
        QCOMPARE(logs, std::vector<ledger::Checkpoint>{findings.report.state.first()});
        QVERIFY(scene.registry.verify().sound());
    }

    void theNewestIsFirst()
    {
        Scene scene;
        const QString first = scene.record({true, false, {}});
        const QString second = scene.record({false, true, {}});
        const auto audits = value(registry::audits(scene.registry.connection()));
        QCOMPARE(audits.size(), std::size_t(2));
        QCOMPARE(audits[0].id, second);
        QCOMPARE(audits[1].id, first);
    }

    void filesOfAWholeAuditCountAsVerified()
    {
        Scene scene;
        QCOMPARE(scene.notVerified(), QStringList({scene.phone, scene.other}));
        scene.record({true, false, {}});
        QCOMPARE(scene.notVerified().size(), 2);
        scene.record({false, true, {}});
        QCOMPARE(scene.notVerified(), QStringList());
        scene.registry.attach(scene.phone, QStringLiteral("later.jpg"), "later");
        QCOMPARE(scene.notVerified(), QStringList(scene.phone));
    }

    void whatWasAddedWhileTheAuditRanIsNotVerified()
    {
        Scene scene;
        const auto findings = scene.look({false, true, {}});
        scene.registry.attach(scene.phone, QStringLiteral("later.jpg"), "later");
        auto late = findings;
        late.endedMs = scene.now();
        value(actions::recordAudit(scene.registry.first(), late));
        QCOMPARE(scene.notVerified(), QStringList(scene.phone));
    }

    void anAuditOfChosenItemsCountsForThese()
    {
        Scene scene;
        scene.record({false, true, {}, {scene.registry.item(scene.other).id}});
        QCOMPARE(scene.notVerified(), QStringList(scene.phone));
        const auto audit = scene.newest();
        QCOMPARE(audit.chosenItems, qint64(1));
        QCOMPARE(audit.files, qint64(1));
    }

    void anOldAuditCountsNoLonger()
    {
        Scene scene;
        scene.record({false, true, {}});
        QCOMPARE(scene.notVerified(scene.newest().beganMs), QStringList());
        QCOMPARE(scene.notVerified(scene.newest().beganMs + 1).size(), 2);
    }

    void whatAnAuditFoundBrokenIsNotVerified()
    {
        Scene scene;
        overwriteByte(scene.registry.pathOf(scene.otherPhoto), 0);
        const QString id = scene.record({true, true, {}});
        QVERIFY(!scene.newest().sound);
        QCOMPARE(scene.newest().broken, qint64(1));
        const auto faults = value(registry::auditFaults(scene.registry.connection(), id));
        QCOMPARE(faults.size(), std::size_t(1));
        QCOMPARE(faults[0].code, QStringLiteral("attachment_damaged"));
        QCOMPARE(faults[0].subject, scene.registry.item(scene.other).id);
        QVERIFY(faults[0].found.isEmpty());
        QCOMPARE(scene.notVerified(), QStringList(scene.other));

        overwriteByte(scene.registry.pathOf(scene.otherPhoto), 0);
        scene.record({false, true, {}});
        QCOMPARE(scene.notVerified(), QStringList());
    }

    void ofManyCausesTheGravestAreNamedAndAllCounted()
    {
        Scene scene;
        auto findings = scene.look({true, true, {}});
        domain::Fault note, broken;
        note.severity = domain::Fault::Severity::Note;
        note.code = QStringLiteral("attachment_unfinished");
        note.what = QStringLiteral("left over");
        broken.code = QStringLiteral("table_row");
        broken.what = QStringLiteral("changed");
        findings.report.faults = std::vector<domain::Fault>(5150, note);
        findings.report.faults.push_back(broken);
        const QString id = value(actions::recordAudit(scene.registry.first(), findings));
        const auto faults = value(registry::auditFaults(scene.registry.connection(), id));
        QCOMPARE(faults.size(), std::size_t(5000));
        QCOMPARE(faults.front().code, QStringLiteral("table_row"));
        QCOMPARE(scene.newest().notes, qint64(5150));
        QCOMPARE(scene.newest().broken, qint64(1));
    }

    void anAuditThatCannotNameAllThatIsBrokenVerifiesNothing()
    {
        Scene scene;
        auto findings = scene.look({true, true, {}});
        domain::Fault broken;
        broken.code = QStringLiteral("table_row");
        broken.what = QStringLiteral("changed");
        findings.report.faults = std::vector<domain::Fault>(5001, broken);
        value(actions::recordAudit(scene.registry.first(), findings));
        QCOMPARE(scene.notVerified().size(), 2);
    }

    void onlyAuditorsAndAdministratorsRecord()
    {
        Scene scene;
        const auto refused =
            actions::recordAudit(scene.registry.second(), scene.look({true, true, {}}));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Denied);
    }

    void whatCannotBeIsRefused()
    {
        Scene scene;
        const auto good = scene.look({true, true, {}});
        auto nothing = good, backwards = good, future = good, noNote = good;
        nothing.choice = {false, false, {}};
        std::swap(backwards.beganMs, backwards.endedMs);
        future.endedMs = scene.now() + 1'000'000;
        noNote.choice.against = "not a checkpoint";
        for (const auto &findings : {nothing, backwards, future, noNote})
            QVERIFY(!actions::recordAudit(scene.registry.first(), findings));
        QVERIFY(value(registry::audits(scene.registry.connection())).empty());
    }

    void rebuildGivesTheSameRows()
    {
        Scene scene;
        overwriteByte(scene.registry.pathOf(scene.photo), 0);
        scene.record({true, true, {}});
        scene.record({false, true, {}, {scene.registry.item(scene.other).id}});
        base::Progress progress;
        const auto before = scene.notVerified();
        value(registry::rebuild(scene.registry.connection(), progress));
        QCOMPARE(scene.notVerified(), before);
        const auto report =
            value(registry::verify(scene.registry.registry(), {true, false, {}}, progress));
        QVERIFY(report.sound());
    }
};

QTEST_GUILESS_MAIN(TestRecordAudit)
#include "test_record_audit.moc"
