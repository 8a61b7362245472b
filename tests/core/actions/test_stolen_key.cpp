// A thief with an old copy of the registry and an officer's password can use neither against the
// registry once the officer and the station have new keys.

#include "actions/amend_item.h"
#include "actions/change_key.h"
#include "db/connection.h"
#include "ledger/key_table.h"
#include "support/temp_registry.h"

#include <QTest>

using namespace tests;

namespace {

const QString newPassword = QStringLiteral("four words by the sea");
const QString reason = QStringLiteral("laptop was stolen");

// What a thief opens: the second officer's key, and through their slot the station's.
struct Loot {
    explicit Loot(TempRegistry &registry)
        : station(value(registry::thisStation(registry.connection())))
        , officer(value(registry::OfficerTable(registry.connection()).byName(secondOfficer)))
        , pem(value(ledger::KeyTable(registry.connection()).officerKey(officer.keyId)))
        , slot(value(ledger::KeyTable(registry.connection()).slot(station.id, officer.keyId)))
        , key(value(crypto::PrivateKey::fromPem(pem, password)))
        , secret(value(ledger::KeyTable(registry.connection()).openSlot(station.id, key, password)))
        , stationKey(value(ledger::KeyTable(registry.connection()).stationKey(station.id, secret)))
    {
    }

    registry::Station station;
    domain::Officer officer;
    QByteArray pem;
    crypto::KeySlot slot;
    crypto::PrivateKey key;
    crypto::SecretBytes secret;
    crypto::PrivateKey stationKey;
};

int slotsOf(TempRegistry &registry)
{
    return int(value(registry.connection()
                         .prepare("SELECT count(*) FROM key_slot")
                         .first([](const db::Row &row) { return row.integer(0); }))
                   .value_or(-1));
}

QStringList codesOf(const registry::VerificationReport &report)
{
    QStringList codes;
    for (const auto &fault : report.faults)
        codes.append(fault.code);
    return codes;
}

} // namespace

class TestStolenKey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOfficerWithANewKeyWorksOn()
    {
        TempRegistry registry;
        const auto number = registry.addPhone();
        const Loot loot(registry);
        auto before = value(actions::Session::signIn(registry.registry(), secondOfficer, password,
                                                     registry.environment()));

        value(actions::changeOfficerKey(registry.first(), secondOfficer, newPassword, reason));

        // A session that was open meanwhile signs nothing with the old key.
        const auto refused = actions::confirmSeizure(before, number, {});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Denied);
        QVERIFY(!actions::Session::signIn(registry.registry(), secondOfficer, password,
                                          registry.environment()));
        auto after = value(actions::Session::signIn(registry.registry(), secondOfficer, newPassword,
                                                    registry.environment()));
        QCOMPARE(after.officer().id, loot.officer.id);
        QVERIFY(after.officer().keyId != loot.officer.keyId);
        value(actions::confirmSeizure(after, number, {}));
        value(after.checkpoint());
        QVERIFY(!ledger::KeyTable(registry.connection()).officerKey(loot.officer.keyId));
        QCOMPARE(slotsOf(registry), 2);
        QVERIFY(registry.verify().sound());
    }

    void theOldKeySignsNothingAnyMore()
    {
        TempRegistry registry;
        registry.addPhone();
        const Loot loot(registry);
        value(actions::changeOfficerKey(registry.first(), secondOfficer, newPassword, reason));
        value(registry.registry().ledger().append(
            loot.station.id,
            {QStringLiteral("operation.opened"),
             QStringLiteral("01890a5d-ac97-7000-8000-0000000000ee"),
             {{"name", "Forged"}},
             {}},
            loot.key, registry.environment()));
        const auto report = registry.verify();
        QVERIFY(!report.sound());
        QVERIFY2(codesOf(report).contains(QStringLiteral("unknown_signer"))
                     || codesOf(report).contains(QStringLiteral("not_permitted")),
                 qUtf8Printable(codesOf(report).join(u' ')));
    }

    void oneCanBeGivenToOneself()
    {
        TempRegistry registry;
        value(actions::changeOfficerKey(registry.first(), firstOfficer, newPassword, reason));
        const auto number = registry.addPhone(); // in the same session
        value(registry.first().checkpoint());
        QVERIFY(registry.verify().sound());
        QVERIFY(actions::Session::signIn(registry.registry(), firstOfficer, newPassword,
                                         registry.environment()));
    }

    void theStationsOldKeyOpensAndSignsNothingOfUse()
    {
        TempRegistry registry;
        registry.addPhone();
        const Loot loot(registry);
        registry.second();

        value(actions::changeStationKey(registry.first(), reason));

        const ledger::KeyTable keys(registry.connection());
        QVERIFY(!keys.stationKey(loot.station.id, loot.secret));
        const auto now = value(registry::thisStation(registry.connection()));
        QVERIFY(now.publicKey != loot.stationKey.publicKey().raw());
        QCOMPARE(slotsOf(registry), 2);
        // Open sessions continue with the new key.
        value(registry.first().checkpoint());
        registry.addPhone();
        value(registry.second().checkpoint());
        QVERIFY(registry.verify().sound());

        registry.addPhone();
        const auto forged =
            value(registry.registry().ledger().checkpoint(loot.station.id, loot.stationKey));
        QVERIFY(!forged.note.isEmpty());
        QVERIFY(!registry.verify().sound());
    }

    void aSuspendedOfficerHasNoSlotUntilTheyAreBack()
    {
        TempRegistry registry;
        const Loot loot(registry);
        value(actions::suspendOfficer(registry.first(), secondOfficer, reason));
        QCOMPARE(slotsOf(registry), 1);
        value(actions::changeStationKey(registry.first(), reason));
        QCOMPARE(slotsOf(registry), 1);
        // Their slot out of an old copy opens the old key alone.
        QVERIFY(!ledger::KeyTable(registry.connection()).stationKey(loot.station.id, loot.secret));

        value(actions::reinstateOfficer(registry.first(), secondOfficer, reason));
        QCOMPARE(slotsOf(registry), 2);
        auto back = value(actions::Session::signIn(registry.registry(), secondOfficer, password,
                                                   registry.environment()));
        value(back.checkpoint());
        QVERIFY(registry.verify().sound());
    }

    void onlyAnAdministratorMayAndGivesAReason()
    {
        TempRegistry registry;
        QCOMPARE(actions::changeOfficerKey(registry.second(), secondOfficer, newPassword, reason)
                     .error()
                     .code,
                 ErrorCode::Denied);
        QCOMPARE(actions::changeStationKey(registry.second(), reason).error().code,
                 ErrorCode::Denied);
        QCOMPARE(actions::changeOfficerKey(registry.first(), secondOfficer, newPassword, {})
                     .error()
                     .code,
                 ErrorCode::Invalid);
        QCOMPARE(actions::changeStationKey(registry.first(), {}).error().code, ErrorCode::Invalid);
        QCOMPARE(actions::changeOfficerKey(registry.first(), secondOfficer,
                                           QStringLiteral("password123"), reason)
                     .error()
                     .code,
                 ErrorCode::Invalid);
        QCOMPARE(actions::changeOfficerKey(registry.first(), QStringLiteral("Nobody"), newPassword,
                                           reason)
                     .error()
                     .code,
                 ErrorCode::NotFound);
    }

    // Slots and keys of an older version can still be opened, and are renewed when that officer
    // signs in.
    void whatAnOlderVersionKeptIsMadeAgainAtSignIn()
    {
        TempRegistry registry;
        const Loot loot(registry);
        const auto place =
            "sealbook key slot " + loot.station.id.toUtf8() + ' ' + loot.officer.keyId.toUtf8();
        const auto old =
            crypto::wrapKey(loot.secret, password, place, registry.environment().random);
        auto update = registry.connection().prepare(
            "UPDATE key_slot SET salt = $1, wrapped = $2 WHERE key_id = $3");
        value(update.bind(old.salt, old.wrapped, loot.officer.keyId).run());
        auto dear = registry.environment();
        dear.passwordCost = 3;

        auto session =
            value(actions::Session::signIn(registry.registry(), secondOfficer, password, dear));

        const ledger::KeyTable keys(registry.connection());
        QVERIFY(!crypto::isPasswordSlot(value(keys.slot(loot.station.id, loot.officer.keyId))));
        QCOMPARE(crypto::PrivateKey::costOf(value(keys.officerKey(loot.officer.keyId))), 3);
        value(session.checkpoint());
        QVERIFY(actions::Session::signIn(registry.registry(), secondOfficer, password, dear));
        QVERIFY(registry.verify().sound());
    }
};

QTEST_GUILESS_MAIN(TestStolenKey)
#include "test_stolen_key.moc"
