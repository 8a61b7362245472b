// Somebody without a password writes a row into the database that poses as an entry about an item:
// the record of the item carries it as one that counts for nothing, if it is wrong in itself. If it
// is not, the record is refused, and nothing is signed: the reader of a record cannot distinguish a
// key of nobody from the key of an officer who was left out.

#include "exchange/record/check/received_bag.h"
#include "exchange/record/write/export_record.h"
#include "support/forged_entry.h"
#include "support/tampering_scene.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QTest>

using namespace tests;

namespace {

const auto somethingNew = QStringLiteral("01890a5d-ac96-774b-bcce-b302099a8057");

using Change = std::function<void(Scene &)>;

enum class Ends { Carried, Refused };

// By a key that no entry names.
ForgedEntry byNobody(Scene &scene)
{
    ForgedEntry planted{QStringLiteral("custody.moved"),
                        scene.registry.item(scene.phone).id,
                        {{"place", "my desk"}}};
    planted.seed = QByteArray(32, 'x');
    return planted;
}

// Names an officer's key as its signer, but the signature is not made with that key.
ForgedEntry inAnOfficersName(Scene &scene)
{
    auto planted = byNobody(scene);
    planted.seed.clear();
    planted.stored = [](ledger::Entry &entry) { entry.signature = QByteArray(64, '\x5a'); };
    return planted;
}

// Replaces a piece of the row's text after it was signed.
ForgedEntry respelled(Scene &scene, const QByteArray &old, const QByteArray &now)
{
    auto planted = inAnOfficersName(scene);
    planted.stored = [=](ledger::Entry &entry) {
        entry.signature = QByteArray(64, '\x5a');
        QVERIFY(entry.bytes.contains(old));
        entry.bytes.replace(old, now);
    };
    return planted;
}

ForgedEntry spoilt(Scene &scene, const std::function<void(ledger::Entry &)> &change)
{
    auto planted = inAnOfficersName(scene);
    planted.spoilt = change;
    return planted;
}

ForgedEntry of(Scene &scene, const char *kind, const QJsonObject &body)
{
    auto planted = byNobody(scene);
    planted.kind = QLatin1String(kind);
    planted.body = body;
    return planted;
}

QJsonValue nested(int levels)
{
    return levels == 0 ? QJsonValue(1) : QJsonValue(QJsonArray{nested(levels - 1)});
}

Result<exchange::ExportReport> exportOf(Scene &scene, const QString &number)
{
    base::Progress progress;
    exchange::ExportRequest request;
    request.exhibitNumbers = {number};
    request.target = scene.registry.path(QStringLiteral("record"));
    return exchange::exportRecord(scene.registry.first(), request, progress);
}

qint64 recordedExports(Scene &scene)
{
    return value(scene.registry.connection()
                     .prepare("SELECT count(*) FROM entry WHERE kind = 'record.exported'")
                     .first([](const db::Row &row) { return row.integer(0); }))
        .value_or(-1);
}

} // namespace

class TestPlantedRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsHalfSigned_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<Ends>("ends");
        const auto row =
            [](const char *what, Ends ends, const std::function<ForgedEntry(Scene &)> &planted) {
                QTest::newRow(what)
                    << Change([=](Scene &scene) { forge(scene.registry, planted(scene)); }) << ends;
            };
        const auto tampered = [](const char *what, const QByteArray &sql) {
            QTest::newRow(what) << Change([=](Scene &scene) {
                forge(scene.registry, inAnOfficersName(scene));
                scene.registry.tamper(sql);
            }) << Ends::Refused;
        };
        row("a step by nobody", Ends::Refused, byNobody);
        row("a random signature by nobody", Ends::Refused, [](Scene &scene) {
            auto planted = byNobody(scene);
            planted.stored = [](ledger::Entry &entry) { entry.signature = QByteArray(64, '\x5a'); };
            return planted;
        });
        row("in the name of an officer", Ends::Carried, inAnOfficersName);
        row("a kind that there is not", Ends::Carried,
            [](Scene &scene) { return of(scene, "item.vanished", {}); });
        row("a body that its kind has not", Ends::Carried, [](Scene &scene) {
            return of(scene, "custody.moved", {{"where", "x"}});
        });
        row("put into another item", Ends::Refused, [](Scene &scene) {
            return of(scene, "item.put_in",
                      {{"parent", scene.registry.item(scene.other).id}, {"reason", "x"}});
        });
        row("put into what there is not", Ends::Refused, [](Scene &scene) {
            return of(scene, "item.put_in", {{"parent", somethingNew}, {"reason", "x"}});
        });
        row("of a case that there is not", Ends::Refused, [](Scene &scene) {
            return of(scene, "item.assigned", {{"case", somethingNew}});
        });
        row("withdrawn", Ends::Refused, [](Scene &scene) {
            return of(scene, "item.withdrawn", {{"reason", "x"}});
        });
        row("of long ago, not marked behind", Ends::Carried, [](Scene &scene) {
            return spoilt(scene, [](ledger::Entry &entry) { entry.timeMs -= 86'400'000; });
        });
        row("of the year 9999", Ends::Carried, [](Scene &scene) {
            return spoilt(scene, [](ledger::Entry &entry) { entry.timeMs = 253402300799999; });
        });
        row("a number with a fraction", Ends::Refused, [](Scene &scene) {
            return of(scene, "custody.moved", {{"place", 1.5}});
        });
        row("a member with a blank in its name", Ends::Refused, [](Scene &scene) {
            return of(scene, "custody.moved", {{"my place", "x"}});
        });
        row("seventeen levels", Ends::Refused, [](Scene &scene) {
            return of(scene, "custody.moved", {{"place", nested(17)}});
        });
        row("six hundred levels", Ends::Refused, [](Scene &scene) {
            return of(scene, "custody.moved", {{"place", nested(600)}});
        });
        row("a kind that no kind is spelled like", Ends::Refused, [](Scene &scene) {
            return of(scene, "custody.moved2", {{"place", "x"}});
        });
        row("of the year 500", Ends::Refused, [](Scene &scene) {
            return spoilt(scene, [](ledger::Entry &entry) { entry.timeMs = -46'388'678'400'000; });
        });
        row("no JSON", Ends::Refused,
            [](Scene &scene) { return respelled(scene, "{\"actor\"", "\"actor\""); });
        row("a blank in the JSON", Ends::Refused,
            [](Scene &scene) { return respelled(scene, "\"body\":", "\"body\": "); });
        row("an unknown member", Ends::Refused, [](Scene &scene) {
            return respelled(scene, "\"format\":", "\"extra\":1,\"format\":");
        });
        row("a signature of three bytes", Ends::Refused, [](Scene &scene) {
            auto planted = inAnOfficersName(scene);
            planted.stored = [](ledger::Entry &entry) { entry.signature = "abc"; };
            return planted;
        });
        row("after another entry of the log", Ends::Refused, [](Scene &scene) {
            return spoilt(scene, [](ledger::Entry &entry) { entry.prev = QString(64, u'0'); });
        });
        row("after another entry of the item", Ends::Refused, [](Scene &scene) {
            return spoilt(scene, [](ledger::Entry &entry) { entry.after = QString(64, u'0'); });
        });
        row("a step too far", Ends::Refused,
            [](Scene &scene) { return spoilt(scene, [](ledger::Entry &entry) { ++entry.step; }); });
        row("a number too far", Ends::Refused, [](Scene &scene) {
            auto planted = spoilt(scene, [](ledger::Entry &entry) { ++entry.seq; });
            planted.hasNodes = false;
            return planted;
        });
        row("without the nodes of the tree that it completes", Ends::Refused, [](Scene &scene) {
            scene.registry.addPhone(); // the next entry is one that completes nodes
            auto planted = inAnOfficersName(scene);
            planted.hasNodes = false;
            return planted;
        });
        tampered("and an altered node of the tree",
                 "UPDATE tree_node SET hash = zeroblob(32) WHERE level = (SELECT max(level) FROM "
                 "tree_node)");
        tampered("and a missing node of the tree",
                 "DELETE FROM tree_node WHERE level = (SELECT max(level) FROM tree_node)");
        tampered("and a column that says something else",
                 "UPDATE entry SET kind = 'custody.opened' WHERE kind = 'custody.sealed'");
    }

    void nothingIsHalfSigned()
    {
        QFETCH(Change, change);
        QFETCH(Ends, ends);
        Scene scene;
        change(scene);
        if (QTest::currentTestFailed())
            return;
        // Whether something honest follows is the attacker's luck.
        domain::CustodyStep move;
        move.place = QStringLiteral("Room 2");
        (void)actions::takeCustodyStep(scene.registry.first(),
                                       {domain::CustodyVerb::Move, {scene.other}, move});

        const auto exported = exportOf(scene, scene.phone);

        const QDir around(scene.registry.path({}));
        QCOMPARE(around.entryList({QStringLiteral("*.part-*")}, QDir::AllEntries).size(), 0);
        QCOMPARE(exported.has_value(), ends == Ends::Carried);
        QCOMPARE(recordedExports(scene), qint64(exported ? 1 : 0));
        if (!exported) {
            QCOMPARE(exported.error().code, ErrorCode::Corrupt);
            QVERIFY2(exported.error().message.contains(QLatin1String("Nothing was recorded")),
                     qPrintable(exported.error().message));
            QVERIFY(!around.exists(QStringLiteral("record")));
            return;
        }
        base::Progress progress;
        const auto record = value(exchange::checkReceived(
            scene.registry.path(QStringLiteral("record")), {}, nullptr, progress));
        QVERIFY(record.isGood());
        QVERIFY(QFileInfo::exists(scene.registry.path(QStringLiteral("record/data/void.txt"))));
        QCOMPARE(scene.registry.item(scene.phone).custody.place,
                 scene.registry.item(scene.phone).seizure.place);
    }

    // What one row concerns does not keep others from their records.
    void otherItemsAreHandedOut()
    {
        Scene scene;
        forge(scene.registry, byNobody(scene));
        const auto exported = exportOf(scene, scene.other);
        QVERIFY2(exported, exported ? "" : qPrintable(exported.error().message));
        QVERIFY(!QFileInfo::exists(scene.registry.path(QStringLiteral("record/data/void.txt"))));
    }
};

QTEST_GUILESS_MAIN(TestPlantedRows)
#include "test_planted_rows.moc"
