// FalseLinks: an honest officer signs no link to an entry that was altered behind the program, and
// an entry without a valid signature counts for nothing.

#include "actions/record_origin.h"
#include "base/uuid_v7.h"
#include "db/connection.h"
#include "ledger/entry.h"
#include "registry/fold/rebuild.h"
#include "support/forged_entry.h"
#include "support/temp_registry.h"

#include <QJsonArray>
#include <QTest>

using namespace tests;

namespace {

const QByteArray lastOfAll = "position = (SELECT max(position) FROM entry)";
const QByteArray lastOfItem =
    "position = (SELECT max(position) FROM entry WHERE kind = 'custody.sealed')";

struct Alteration {
    const char *name;
    QByteArray sql;
};

const Alteration alterations[] = {
    {"leaf of the newest entry", "UPDATE entry SET leaf_hash = zeroblob(32) WHERE " + lastOfAll},
    {"time of the newest entry", "UPDATE entry SET time = time + 1 WHERE " + lastOfAll},
    {"bytes of the newest entry",
     "UPDATE entry SET bytes = CAST(replace(CAST(bytes AS TEXT), 'Zhang', 'Zhao') AS BLOB) WHERE "
         + lastOfAll},
    {"signature of the newest entry",
     "UPDATE entry SET signature = zeroblob(64) WHERE " + lastOfAll},
    {"leaf of the item's newest step",
     "UPDATE entry SET leaf_hash = zeroblob(32) WHERE " + lastOfItem},
};

domain::CustodyStep sealNumbered(const char *number)
{
    domain::CustodyStep stated;
    stated.sealNumber = QString::fromLatin1(number);
    return stated;
}

qint64 entries(TempRegistry &registry)
{
    return value(registry.connection()
                     .prepare("SELECT count(*) FROM entry")
                     .first([](const db::Row &row) { return row.integer(0); }))
        .value_or(0);
}

} // namespace

class TestFalseLinks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsSignedAfterAnAlteredEntry_data()
    {
        QTest::addColumn<QByteArray>("sql");
        for (const auto &alteration : alterations)
            QTest::newRow(alteration.name) << alteration.sql;
    }

    void nothingIsSignedAfterAnAlteredEntry()
    {
        QFETCH(const QByteArray, sql);
        TempRegistry registry;
        const auto number = registry.addPhone();
        value(actions::takeCustodyStep(registry.first(),
                                       {domain::CustodyVerb::Seal, {number}, sealNumbered("S-1")}));
        domain::Person person;
        person.name = QStringLiteral("Zhang Wei");
        person.organisation = QStringLiteral("Zhang & Sons");
        value(actions::recordPerson(registry.first(), person));
        const auto before = entries(registry);
        registry.tamper(sql);

        domain::CustodyStep stated;
        stated.place = QStringLiteral("Evidence room 2");
        const auto moved = actions::takeCustodyStep(registry.first(),
                                                    {domain::CustodyVerb::Move, {number}, stated});

        QVERIFY(!moved);
        QCOMPARE(moved.error().code, ErrorCode::Corrupt);
        QCOMPARE(entries(registry), before);
    }

    void anUnsignedEntryCountsForNothing()
    {
        TempRegistry registry;
        const auto officer = registry.second().officer();
        const auto forged = value(registry.first().write([&](actions::Writer &) {
            return Result<ledger::Entry>(registry.appendUnchecked(
                {QStringLiteral("officer.roles_changed"),
                 officer.id,
                 QJsonObject{{QStringLiteral("roles"), QJsonArray{QStringLiteral("administrator")}},
                             {QStringLiteral("reason"), QStringLiteral("forged")}},
                 {}}));
        }));
        const QByteArray nobody(64, '\1');
        registry.tamper("UPDATE entry SET signature = x'" + nobody.toHex() + "', leaf_hash = x'"
                        + ledger::leafHash(forged.bytes, nobody).toHex()
                        + "' WHERE position = (SELECT max(position) FROM entry)");

        base::Progress progress;
        const auto passedOver = value(registry.first().write([&](actions::Writer &writer) {
            return registry::rebuild(writer.connection(), progress);
        }));

        QCOMPARE(passedOver.size(), std::size_t(1));
        QCOMPARE(passedOver.front().seq, forged.seq);
        const auto after = value(registry::OfficerTable(registry.connection()).byId(officer.id));
        QVERIFY(!after.roles.contains(domain::Role::Administrator));
    }

    // Rebuilding goes on past an entry that refers to what is not there, and names it.
    void aReferenceToNothingCountsForNothing()
    {
        TempRegistry registry;
        const auto number = registry.addPhone();
        const auto item = registry.item(number).id;
        const auto forged = forge(
            registry,
            {QStringLiteral("item.assigned"),
             item,
             {{QStringLiteral("case"),
               base::newUuidV7(registry.environment().now(), registry.environment().random)}}});

        base::Progress progress;
        const auto passedOver = value(registry.first().write([&](actions::Writer &writer) {
            return registry::rebuild(writer.connection(), progress);
        }));

        QCOMPARE(passedOver.size(), std::size_t(1));
        QCOMPARE(passedOver.front().seq, forged.seq);
        QCOMPARE(registry.item(number).custody.state, domain::CustodyState::Seized);
    }

    void anIdNamesOneThing_data()
    {
        QTest::addColumn<QString>("of");
        for (const char *of : {"registry", "station", "officer", "item"})
            QTest::newRow(of) << QString::fromLatin1(of);
    }

    // Else every export, which holds all entries about these, would hold a stranger's as well.
    void anIdNamesOneThing()
    {
        QFETCH(const QString, of);
        TempRegistry registry;
        const auto number = registry.addPhone();
        const QMap<QString, QString> ids{
            {QStringLiteral("registry"), value(registry::identity(registry.connection())).registry},
            {QStringLiteral("station"), registry.first().station().id},
            {QStringLiteral("officer"), registry.second().officer().id},
            {QStringLiteral("item"), registry.item(number).id}};

        const auto opened = registry.first().write([&](actions::Writer &writer) {
            return writer.append({QStringLiteral("operation.opened"),
                                  ids.value(of),
                                  QJsonObject{{QStringLiteral("name"), QStringLiteral("Dawn")}},
                                  {}});
        });

        QVERIFY(!opened);
        // Invalid if there were entries about the operation before, since it must be opened by the
        // first one.
        QVERIFY(opened.error().code == ErrorCode::Conflict
                || opened.error().code == ErrorCode::Invalid);
    }
};

QTEST_GUILESS_MAIN(TestFalseLinks)
#include "test_false_links.moc"
