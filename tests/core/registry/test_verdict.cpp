// What a verification says apart from faults: clocks, entries without a checkpoint, and what the
// verdict rests on.

#include "support/tampering_scene.h"

#include <QTest>

#include <algorithm>

using namespace tests;

class TestVerdict : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // An odd clock time is not a fault, but it must be reported.
    void aClockThatWasSetIsSaid_data()
    {
        QTest::addColumn<qint64>("laterMs");
        QTest::addColumn<QString>("code");
        QTest::addColumn<domain::Fault::Severity>("severity");
        constexpr qint64 hour = 3'600'000;
        QTest::newRow("an hour back")
            << -hour << QStringLiteral("clock_behind") << domain::Fault::Severity::Note;
        QTest::newRow("two days back")
            << -48 * hour << QStringLiteral("clock_behind") << domain::Fault::Severity::Warning;
        QTest::newRow("ahead by an hour")
            << hour << QStringLiteral("clock_ahead") << domain::Fault::Severity::Warning;
        QTest::newRow("ahead by seventy years") << 70 * 8766 * hour << QStringLiteral("clock_ahead")
                                                << domain::Fault::Severity::Warning;
    }

    void aClockThatWasSetIsSaid()
    {
        QFETCH(qint64, laterMs);
        QFETCH(QString, code);
        QFETCH(domain::Fault::Severity, severity);
        Scene scene;
        scene.sign(scene.registry.first().station().id,
                   {QStringLiteral("operation.opened"),
                    QStringLiteral("01890a5d-ac96-774b-bcce-b302099a8057"),
                    {{QStringLiteral("name"), QStringLiteral("Sting")}},
                    {}},
                   laterMs);

        const auto report = scene.registry.verify();

        const auto said = std::find_if(report.faults.begin(), report.faults.end(),
                                       [&](const auto &fault) { return fault.code == code; });
        QVERIFY2(said != report.faults.end(), qPrintable(codes(report).join(u' ')));
        QCOMPARE(said->severity, severity);
        QCOMPARE(said->seq, std::optional<qint64>(6));
    }

    void entriesOfDaysWithoutACheckpointAreSaid()
    {
        Scene scene;
        constexpr qint64 day = 24 * 3'600'000;
        for (const qint64 later : {qint64(0), 3 * day})
            scene.sign(scene.registry.first().station().id,
                       {QStringLiteral("operation.opened"),
                        QStringLiteral("01890a5d-ac96-774b-bcce-b302099a80%1").arg(later ? 58 : 57),
                        {{QStringLiteral("name"), QStringLiteral("Sting")}},
                        {}},
                       later);
        QVERIFY(codes(scene.registry.verify()).contains(QStringLiteral("checkpoint_old")));
    }

    // The verdict says what it rests on: only what is given from elsewhere anchors a registry.
    void theVerdictHasTwoParts()
    {
        Scene scene;
        const auto kept = value(scene.registry.first().checkpoint());
        base::Progress progress;
        registry::VerificationChoice choice;
        choice.now = scene.registry.environment().now;
        const auto line = [&] {
            return domain::verdictLine(registry::verdictOf(
                choice, value(registry::verify(scene.registry.registry(), choice, progress))));
        };
        QVERIFY(line().startsWith(QStringLiteral("VERIFIED. Not anchored")));
        choice.against = kept.note;
        QCOMPARE(
            line(),
            QStringLiteral("VERIFIED. Anchored by a checkpoint kept elsewhere: entries 0 to 5."));
        choice.attachments = false;
        QVERIFY(line().startsWith(QStringLiteral("IN PART: ")));
        QVERIFY(line().endsWith(QStringLiteral("entries 0 to 5.")));
        choice.against = QByteArray(kept.note).replace("\n6\n", "\n7\n");
        QVERIFY(line().startsWith(QStringLiteral("FAILED: ")));
    }
};

QTEST_GUILESS_MAIN(TestVerdict)
#include "test_verdict.moc"
