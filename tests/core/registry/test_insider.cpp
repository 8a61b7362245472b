// An officer who has a password, the sources and a program of their own signs what the program
// refuses: the verification names it.

#include "support/forged_entry.h"
#include "support/tampering_scene.h"

#include <QTest>

using namespace tests;

namespace {

constexpr qint64 minute = 60'000;
const auto somethingNew = QStringLiteral("01890a5d-ac96-774b-bcce-b302099a8057");

using Forgery = std::function<void(Scene &)>;

ForgedEntry operation(qint64 laterMs, bool saysThatItIsBehind)
{
    return {QStringLiteral("operation.opened"),
            somethingNew,
            {{"name", "Sting"}},
            laterMs,
            [=](ledger::Entry &entry) { entry.clockBehind = saysThatItIsBehind; }};
}

Forgery forges(std::vector<ForgedEntry> entries)
{
    return [entries = std::move(entries)](Scene &scene) {
        for (const auto &entry : entries)
            forge(scene.registry, entry);
    };
}

} // namespace

class TestInsider : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatTheyForgeIsNamed_data()
    {
        QTest::addColumn<Forgery>("forgery");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *what, const Forgery &forgery, const char *code) {
            QTest::newRow(what) << forgery << QString::fromLatin1(code);
        };
        row("a time set back", forges({operation(-60 * minute, false)}), "clock");
        row("a time that is not set back and says so", forges({operation(0, true)}), "clock");
        row("a time set back behind an entry that says so",
            forges({operation(-60 * minute, true), operation(-30 * minute, false)}), "clock");
        row("a time that is not set back after one that is, and says so",
            forges({operation(-60 * minute, true), operation(minute, true)}), "clock");
    }

    void whatTheyForgeIsNamed()
    {
        QFETCH(Forgery, forgery);
        QFETCH(QString, code);
        Scene scene;
        forgery(scene);

        const auto report = scene.registry.verify();
        QVERIFY(!report.sound());
        QVERIFY2(codes(report).contains(code), qPrintable(codes(report).join(u' ')));
    }

    void whatIsSignedRightlyIsNotNamed()
    {
        Scene scene;
        auto honest = operation(-60 * minute, true);
        forge(scene.registry, honest);
        honest.laterMs = -30 * minute; // less behind, and still behind
        forge(scene.registry, honest);
        forge(scene.registry, operation(0, false));

        const auto report = scene.registry.verify();
        for (const auto &fault : report.faults)
            QVERIFY2(fault.code != QLatin1String("clock"), qPrintable(fault.what));
    }
};

QTEST_GUILESS_MAIN(TestInsider)
#include "test_insider.moc"
