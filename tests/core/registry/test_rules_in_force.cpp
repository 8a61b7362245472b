// Newer rules: adopted by an entry, never in silence; the newest checkpoint is named in the log;
// keys are exchanged; an officer answers for each checkpoint.

#include "base/uuid_v7.h"
#include "db/transaction.h"
#include "ledger/cosignature.h"
#include "ledger/key_table.h"
#include "support/forged_entry.h"
#include "support/temp_registry.h"

#include <QFile>
#include <QTest>

using namespace tests;

namespace {

QStringList codes(const registry::VerificationReport &report)
{
    QStringList list;
    for (const auto &fault : report.faults)
        list.append(fault.code);
    return list;
}

std::vector<ledger::Entry> entries(TempRegistry &registry)
{
    std::vector<ledger::Entry> all;
    value(registry.registry().ledger().forEach([&](const ledger::Entry &entry) -> Result<void> {
        all.push_back(entry);
        return {};
    }));
    return all;
}

QString hexOf(const crypto::PrivateKey &key)
{
    return QString::fromLatin1(key.publicKey().raw().toHex());
}

// The key that signs checkpoints, opened as the first officer does.
crypto::PrivateKey stationKey(TempRegistry &registry)
{
    const QString station = registry.first().station().id;
    const ledger::KeyTable keys(registry.connection());
    const auto pem = value(registry.connection()
                               .prepare("SELECT pem FROM officer_key WHERE key_id = $1")
                               .bind(registry.first().officer().keyId)
                               .first([](const db::Row &row) { return row.blob(0); }));
    const auto officer = value(crypto::PrivateKey::fromPem(*pem, password));
    return value(keys.stationKey(station, value(keys.openSlot(station, officer, password))));
}

// Appends an entry as the session's officer, whichever action would have made it.
Result<ledger::Entry> append(actions::Session &session, const char *kind, const QString &subject,
                             const QJsonObject &body)
{
    return session.write([&](actions::Writer &writer) {
        return writer.append({QLatin1String(kind), subject, body, {}});
    });
}

} // namespace

class TestRulesInForce : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewRegistryIsJudgedByTheNewestRules()
    {
        TempRegistry registry;
        const auto opening = entries(registry).front();
        QCOMPARE(opening.body.value(QLatin1String("rules")).toInteger(), domain::newestRules);
        QCOMPARE(registry.first().station().rules, domain::newestRules);
    }

    void rulesAreNotTakenBack_data()
    {
        QTest::addColumn<int>("rules");
        QTest::addColumn<bool>("isTaken"); // and changes nothing
        QTest::newRow("the same") << domain::newestRules << true;
        QTest::newRow("unknown ones") << domain::newestRules + 1 << false;
    }

    void rulesAreNotTakenBack()
    {
        QFETCH(int, rules);
        QFETCH(bool, isTaken);
        TempRegistry registry;
        const auto id = value(registry::identity(registry.connection())).registry;
        QCOMPARE(append(registry.first(), "rules.adopted", id, {{"rules", rules}}).has_value(),
                 isTaken);
        QCOMPARE(registry.first().station().rules, domain::newestRules);
        QVERIFY(registry.verify().sound());
    }

    void theFirstEntryOfEachSessionNamesTheNewestCheckpoint()
    {
        TempRegistry registry;
        registry.addPhone();
        const auto note = value(registry.first().checkpoint());
        registry.reopen();
        registry.addPhone();
        registry.addPhone();
        const auto all = entries(registry);
        const auto &first = all.at(all.size() - 2);
        QVERIFY(first.checkpoint);
        QCOMPARE(first.checkpoint->size, note.checkpoint.size);
        QCOMPARE(first.checkpoint->root, QString::fromLatin1(note.checkpoint.root.toHex()));
        QVERIFY(!all.back().checkpoint);
        QVERIFY(registry.verify().sound());
    }

    void anUndoneFirstEntryDoesNotCount()
    {
        TempRegistry registry;
        value(registry.first().checkpoint());
        registry.reopen();
        const auto undone = registry.first().write([&](actions::Writer &writer) -> Result<void> {
            TRY(writer.append({QStringLiteral("operation.opened"),
                               writer.newId(),
                               QJsonObject{{"name", "Night"}},
                               {}}));
            return failure(ErrorCode::Cancelled, QStringLiteral("stop"));
        });
        QVERIFY(!undone);
        registry.addPhone();
        QVERIFY(entries(registry).back().checkpoint);
    }

    // What the log's end was before it was cut stays stated in the log itself.
    void aCheckpointThatTheLogNeverHadIsFound()
    {
        TempRegistry registry;
        registry.addPhone();
        const auto real = value(registry.first().checkpoint()).checkpoint;
        const QString root(64, u'f');
        forge(registry,
              {QStringLiteral("operation.opened"),
               base::newUuidV7(registry.environment().now(), registry.environment().random),
               {{QStringLiteral("name"), QStringLiteral("Dawn")}},
               0,
               [&](ledger::Entry &entry) {
                   entry.checkpoint = ledger::StatedCheckpoint{real.size, root};
               }});
        QVERIFY(codes(registry.verify()).contains(QStringLiteral("stated_checkpoint")));
    }

    // An honest officer cannot state such a checkpoint either: if the newest checkpoint is not of
    // this log, nothing is signed.
    void noCheckpointIsStatedThatTheLogNeverHad()
    {
        TempRegistry registry;
        registry.addPhone();
        const auto real = value(registry.first().checkpoint()).checkpoint;
        const ledger::Checkpoint forged{real.log, real.size, QByteArray(32, 'f')};
        const QByteArray note = ledger::signCheckpoint(
            forged, crypto::PrivateKey::fromSeed(crypto::SecretBytes(QByteArray(32, 's'))));
        const auto size = QByteArray::number(real.size);
        registry.tamper("DELETE FROM checkpoint WHERE size > " + size
                        + "; UPDATE checkpoint SET note = CAST(x'" + note.toHex()
                        + "' AS TEXT) WHERE size = " + size);
        registry.reopen();

        const auto refused =
            append(registry.first(), "operation.opened",
                   base::newUuidV7(registry.environment().now(), registry.environment().random),
                   {{"name", "Dawn"}});

        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Corrupt);
    }

    void anExchangedKeySignsNothingMore()
    {
        TempRegistry registry;
        const auto maria =
            value(registry::OfficerTable(registry.connection()).byName(secondOfficer));
        const auto key = crypto::PrivateKey::generate(registry.environment().random);
        registry.second();
        value(append(registry.first(), "officer.key_changed", maria.id,
                     {{"public_key", hexOf(key)}, {"reason", "Stolen laptop"}}));
        const auto refused =
            append(registry.second(), "operation.opened", maria.id, {{"name", "By the thief"}});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Denied);
        const registry::OfficerTable officers(registry.connection());
        QCOMPARE(value(officers.byName(secondOfficer)).keyId, key.publicKey().id());
        QCOMPARE(value(officers.byKeyId(maria.keyId)).name, secondOfficer);
        QVERIFY(registry.verify().sound());
    }

    void aKeyIsNamedOnce_data()
    {
        QTest::addColumn<QString>("whose");
        for (const char *whose : {"own", "first officer", "station", "former"})
            QTest::newRow(whose) << QString::fromLatin1(whose);
    }

    void aKeyIsNamedOnce()
    {
        QFETCH(QString, whose);
        TempRegistry registry;
        const registry::OfficerTable officers(registry.connection());
        const auto maria = value(officers.byName(secondOfficer));
        const auto next = crypto::PrivateKey::generate(registry.environment().random);
        value(append(registry.first(), "officer.key_changed", maria.id,
                     {{"public_key", hexOf(next)}, {"reason", "Lost"}}));
        const QMap<QString, QByteArray> keys{
            {"own", next.publicKey().raw()},
            {"first officer", value(officers.byName(firstOfficer)).publicKey},
            {"station", registry.first().station().publicKey},
            {"former", maria.publicKey}};
        const QJsonObject body{{"public_key", QString::fromLatin1(keys.value(whose).toHex())},
                               {"reason", "Again"}};
        QVERIFY(!append(registry.first(), "officer.key_changed", maria.id, body));
        QVERIFY(
            !append(registry.first(), "station.key_changed", registry.first().station().id, body));
    }

    void anExchangedStationKeySignsNoLaterCheckpoint()
    {
        TempRegistry registry;
        value(registry.first().checkpoint());
        const auto key = crypto::PrivateKey::generate(registry.environment().random);
        const QString station = registry.first().station().id;
        const auto formerKey = stationKey(registry);
        value(append(registry.first(), "station.key_changed", station,
                     {{"public_key", hexOf(key)}, {"reason", "An officer left"}}));
        QVERIFY(registry.verify().sound());

        const auto refused = registry.first().checkpoint(); // the new key was never stored here
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Corrupt);
        QVERIFY(registry.verify().sound());

        auto transaction = value(db::Transaction::begin(registry.connection()));
        value(registry.registry().ledger().checkpoint(station, formerKey));
        value(transaction.commit());
        QVERIFY(codes(registry.verify()).contains(QStringLiteral("checkpoint_signature")));
    }

    void anOfficerAnswersForEachCheckpoint_data()
    {
        QTest::addColumn<QByteArray>("sql");
        const auto row = [](const char *what, const char *sql) {
            QTest::newRow(what) << QByteArray(sql);
        };
        row("none", "DELETE FROM cosignature");
        row("another's",
            "UPDATE cosignature SET key_id = (SELECT key_id FROM officer WHERE name = "
            "'Maria Lopez')");
        row("a stranger's", "UPDATE cosignature SET key_id = replace(key_id, '1', '2')");
        row("of a checkpoint that is not there",
            "INSERT INTO cosignature SELECT log, size + 1000, key_id, line FROM cosignature");
        row("changed", "UPDATE cosignature SET line = replace(line, '=', '')");
    }

    void anOfficerAnswersForEachCheckpoint()
    {
        QFETCH(QByteArray, sql);
        TempRegistry registry;
        registry.addPhone();
        value(registry.first().checkpoint());
        QVERIFY(registry.verify().sound());
        registry.tamper(sql);
        QVERIFY(codes(registry.verify()).contains(QStringLiteral("checkpoint_cosignature")));
    }

    void aSuspendedOfficerCosignsNothing()
    {
        TempRegistry registry;
        const auto maria =
            value(registry::OfficerTable(registry.connection()).byName(secondOfficer));
        registry.second();
        value(append(registry.first(), "officer.suspended", maria.id, {{"reason", "Left"}}));
        value(registry.second().checkpoint());
        QVERIFY(codes(registry.verify()).contains(QStringLiteral("checkpoint_cosignature")));
    }

    void theCosignaturesAreNextToTheNote()
    {
        TempRegistry registry;
        registry.addPhone();
        const auto made = value(registry.first().checkpoint());
        const QString note = value(registry.registry().keepCheckpoint(made));
        QFile file(QString(note).replace(QLatin1String(".txt"), QLatin1String(".cosig")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto officer =
            value(crypto::PublicKey::fromRaw(registry.first().officer().publicKey));
        QVERIFY(ledger::verifyCosignature(file.readAll(), made.checkpoint, officer));
    }
};

QTEST_GUILESS_MAIN(TestRulesInForce)
#include "test_rules_in_force.moc"
