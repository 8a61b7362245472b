// Findings: each manipulation of a registry outside the program is one finding, which names what it
// concerns and has its consequences folded under it.

#include "actions/run_audit.h"
#include "registry/audit_table.h"
#include "registry/verify/findings.h"
#include "support/tampering_scene.h"

#include <QTest>

using namespace tests;

namespace {

using domain::Fault;
using registry::Finding;

std::vector<Finding> broken(const std::vector<Fault> &faults)
{
    auto findings = registry::findingsOf(faults);
    findings.erase(std::remove_if(findings.begin(), findings.end(),
                                  [](const Finding &one) {
                                      return one.cause.severity != Fault::Severity::Broken;
                                  }),
                   findings.end());
    return findings;
}

QStringList causes(const std::vector<Finding> &findings)
{
    QStringList codes;
    for (const auto &one : findings)
        codes.append(one.cause.code);
    return codes;
}

Fault at(const char *code, qint64 seq, const QString &expected = {}, const QString &found = {})
{
    Fault fault;
    fault.code = QLatin1String(code);
    fault.log = QStringLiteral("log");
    fault.seq = seq;
    fault.expected = expected;
    fault.found = found;
    return fault;
}

const auto altersEntry = "UPDATE entry SET bytes = CAST(replace(CAST(bytes AS TEXT), 'Huawei', "
                         "'Huawey') AS BLOB) WHERE seq = 2";

} // namespace

class TestFindings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anActIsOneFinding_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QStringList>("codes");
        QTest::newRow("an altered entry")
            << QByteArray(altersEntry) << QStringList{QStringLiteral("entry_signature")};
        QTest::newRow("a deleted entry")
            << QByteArray("DELETE FROM disclosure WHERE entry IN (SELECT lower(hex(leaf_hash)) "
                          "FROM entry WHERE seq = 3); DELETE FROM entry WHERE seq = 3")
            << QStringList{QStringLiteral("entry_missing")};
        QTest::newRow("a forged place") << QByteArray("UPDATE item SET place = 'my desk' WHERE "
                                                      "number = 1")
                                        << QStringList{QStringLiteral("table_row")};
        QTest::newRow("a forged field, found by a search as well")
            << QByteArray("UPDATE item_field SET value = 'Nokia' WHERE name = 'make' AND item = "
                          "(SELECT id FROM item WHERE number = 1); UPDATE item_text SET text = "
                          "'nokia' WHERE item = 1")
            << QStringList{QStringLiteral("table_row")};
        QTest::newRow("raised roles")
            << QByteArray("UPDATE officer SET roles = 'administrator' WHERE name LIKE 'Maria%'")
            << QStringList{QStringLiteral("table_row")};
        QTest::newRow("two acts") << QByteArray(altersEntry)
                + "; UPDATE officer SET roles = 'administrator' WHERE name LIKE 'Maria%'"
                                  << QStringList{QStringLiteral("entry_signature"),
                                                 QStringLiteral("table_row")};
    }

    void anActIsOneFinding()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QStringList, codes);
        Scene scene;
        value(scene.registry.first().checkpoint());

        scene.registry.tamper(sql);

        const auto report = scene.registry.verify();
        const auto findings = broken(report.faults);
        QCOMPARE(causes(findings).join(u' '), codes.join(u' '));
        qsizetype all = 0;
        for (const auto &one : registry::findingsOf(report.faults))
            all += 1 + qsizetype(one.consequences.size());
        QCOMPARE(all, qsizetype(report.faults.size()));
    }

    // A lost entry is identified by the links that it broke.
    void linksLeadToTheirCause()
    {
        auto missing = at("entry_missing", 3);
        auto link = at("prev_hash", 4, QStringLiteral("a"), QStringLiteral("lost"));
        auto step = at("after_hash", 9, QStringLiteral("b"), QStringLiteral("lost"));
        step.subject = QStringLiteral("phone");
        auto node = at("tree_node", 0);
        node.seq.reset();
        auto other = at("prev_hash", 20, QStringLiteral("c"), QStringLiteral("d"));

        const auto findings = registry::findingsOf({missing, link, step, node, other});

        QCOMPARE(causes(findings), QStringList({"entry_missing", "prev_hash"}));
        QCOMPARE(findings.front().consequences.size(), std::size_t(3));
        QCOMPARE(findings.front().cause.subject, QStringLiteral("phone"));
        QCOMPARE(findings.front().cause.leaf, QStringLiteral("lost"));
        QCOMPARE(*findings.back().cause.seq, 20);
    }

    void whatWeighsMostComesFirst()
    {
        auto note = at("clock_behind", 1);
        note.severity = Fault::Severity::Note;
        auto index = at("search_index", 0);
        auto schema = at("database_schema", 0);
        auto file = at("attachment_damaged", 0);
        for (auto *fault : {&index, &schema, &file})
            fault->seq.reset();

        const auto findings =
            registry::findingsOf({note, index, schema, file, at("entry_signature", 2)});

        QCOMPARE(causes(findings),
                 QStringList({"entry_signature", "attachment_damaged", "database_schema",
                              "search_index", "clock_behind"}));
    }

    void aFindingNamesExhibitAndValues()
    {
        Scene scene;
        scene.registry.tamper("UPDATE item SET place = 'my desk' WHERE number = 1");
        const auto report = scene.registry.verify();

        const auto causes =
            actions::groupedByCause(registry::Reader(scene.registry.connection()), report.faults,
                                    scene.registry.first().officer().id);

        QCOMPARE(causes.front().place.exhibitNumber, scene.phone);
        QVERIFY(causes.front().place.headline.startsWith(QStringLiteral("Place")));
        QCOMPARE(causes.front().place.found, QStringLiteral("my desk"));
        QVERIFY(!causes.front().consequences.empty() || report.faults.size() == std::size_t(1));
    }

    void aDeletedStepIsNamedByWhatItLeftInTheTables()
    {
        Scene scene;
        scene.registry.addPhone(); // an entry after the step
        scene.registry.tamper("DELETE FROM entry WHERE kind = 'custody.sealed' OR (kind LIKE "
                              "'custody.%' AND seq = 5)");
        const auto report = scene.registry.verify();

        const auto causes =
            actions::groupedByCause(registry::Reader(scene.registry.connection()), report.faults,
                                    scene.registry.first().officer().id);

        QCOMPARE(causes.front().fault.code, QStringLiteral("entry_missing"));
        QVERIFY(!causes.front().place.step.isEmpty());
        QCOMPARE(causes.front().place.actor, firstOfficer);
    }

    // An audit is signed with every cause, however many faults follow from the first.
    void aSignedAuditKeepsAllCauses()
    {
        Scene scene;
        for (int i = 0; i < 120; ++i)
            scene.registry.addPhone();
        value(scene.registry.first().checkpoint());
        scene.registry.tamper("UPDATE item SET place = 'my desk'");
        const auto began = scene.registry.environment().now();
        actions::AuditFindings findings{{}, scene.registry.verify(), began, began + 1, {}};

        const auto audit = value(actions::recordAudit(scene.registry.first(), findings));

        const auto kept = value(registry::auditFaults(scene.registry.connection(), audit));
        const auto places = std::count_if(kept.begin(), kept.end(), [](const Fault &fault) {
            return fault.what.contains(QStringLiteral("column place"));
        });
        QCOMPARE(places, 122);
        const auto open = value(registry::openAudit(scene.registry.connection()));
        QVERIFY(open.has_value());
        QCOMPARE(open->id, audit);
    }

    void anAuditIsOpenUntilASoundOneLooksAtAsMuch()
    {
        Scene scene;
        const auto record = [&](bool sound, bool files) {
            actions::AuditFindings findings;
            findings.choice.attachments = files;
            findings.report = scene.registry.verify();
            if (!sound) {
                findings.report.faults.push_back(at("entry_signature", 2));
                findings.report.faults.back().what = QStringLiteral("altered");
            }
            findings.beganMs = scene.registry.environment().now();
            findings.endedMs = scene.registry.environment().now();
            value(actions::recordAudit(scene.registry.first(), findings));
        };
        const auto isOpen = [&] {
            return value(registry::openAudit(scene.registry.connection())).has_value();
        };
        record(true, true);
        QVERIFY(!isOpen());
        record(false, true);
        QVERIFY(isOpen());
        record(true, false); // did not look at the files
        QVERIFY(isOpen());
        record(true, true);
        QVERIFY(!isOpen());
    }
};

QTEST_GUILESS_MAIN(TestFindings)
#include "test_findings.moc"
