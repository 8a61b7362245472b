// Somebody inside changes the registry behind the program's back; the verification names the place.

#include "actions/rebuild_tables.h"
#include "db/connection.h"
#include "support/tampering_scene.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

using namespace tests;

class TestTampering : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatNobodyTouchedIsSound()
    {
        Scene scene;
        const auto report = scene.registry.verify();
        QCOMPARE(codes(report), QStringList());
        QCOMPARE(report.entries, 6);
        QCOMPARE(report.filesChecked, 1);
    }

    void sqlBehindTheBackIsFound_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *what, const char *sql, const char *code) {
            QTest::newRow(what) << QByteArray(sql) << QString::fromLatin1(code);
        };
        row("a byte of an entry",
            "UPDATE entry SET bytes = CAST(replace(CAST(bytes AS TEXT), 'Huawei', 'Huawey') AS "
            "BLOB) WHERE seq = 2",
            "entry_signature");
        row("a byte that is no longer JSON",
            "UPDATE entry SET bytes = CAST(replace(CAST(bytes AS TEXT), '\"step\":1', "
            "'\"step\";1') AS BLOB) WHERE seq = 2",
            "entry_bytes");
        row("a swapped signature",
            "UPDATE entry SET signature = (SELECT signature FROM entry WHERE seq = 3) WHERE seq = "
            "2",
            "entry_signature");
        row("a column unlike the bytes", "UPDATE entry SET kind = 'item.corrected' WHERE seq = 2",
            "entry_column");
        row("a deleted last entry", "DELETE FROM entry WHERE seq = 5", "table_row");
        row("a deleted middle entry", "DELETE FROM entry WHERE seq = 3", "entry_missing");
        row("an inserted entry",
            "INSERT INTO entry (log, seq, time, actor, kind, subject, step, bytes, signature, "
            "leaf_hash) "
            "SELECT log, 6, time, actor, kind, subject, 9, bytes, signature, x'00' FROM entry "
            "WHERE seq = 5",
            "entry_column");
        row("a changed row", "UPDATE item SET place = 'my desk' WHERE number = 1", "table_row");
        row("a deleted row", "DELETE FROM item_field WHERE name = 'make'", "table_row");
        row("an added row",
            "INSERT INTO item_field VALUES ((SELECT id FROM item LIMIT 1), 'colour', 'red', 0, 0)",
            "table_row");
        row("a renamed officer",
            "UPDATE officer SET name = 'Somebody Else' WHERE suspended = 0 AND name LIKE 'Maria%'",
            "table_row");
        row("a raised role",
            "UPDATE officer SET roles = 'officer,administrator' WHERE name LIKE 'Maria%'",
            "table_row");
        row("a changed disclosure",
            "UPDATE disclosure SET text = (SELECT text FROM disclosure AS other WHERE other.entry "
            "<> disclosure.entry LIMIT 1)",
            "disclosure_changed");
        row("a deleted disclosure", "DELETE FROM disclosure WHERE field = 'imei'",
            "disclosure_missing");
        row("a foreign disclosure", "INSERT INTO disclosure VALUES ('00', 'imei', 'AAAA')",
            "disclosure_foreign");
        row("a changed node of the tree",
            "UPDATE tree_node SET hash = zeroblob(32) WHERE level = 1 AND place = 0", "tree_node");
        row("an added trigger",
            "CREATE TRIGGER spy AFTER INSERT ON entry BEGIN DELETE FROM item_field; END",
            "database_schema");
        row("an added trigger on a table",
            "CREATE TRIGGER spy AFTER UPDATE ON item BEGIN DELETE FROM item_field; END",
            "database_schema");
        row("an added trigger within the search index",
            "CREATE TRIGGER spy AFTER INSERT ON item_gram_docsize BEGIN DELETE FROM item_field; "
            "END",
            "database_schema");
        row("an added trigger on a table of one's own",
            "CREATE TABLE mine (a); CREATE TRIGGER spy AFTER INSERT ON mine BEGIN DELETE FROM "
            "item_field; END",
            "database_schema");
        row("a changed checkpoint", "UPDATE checkpoint SET note = replace(note, 'A', 'B')",
            "checkpoint_signature");
        row("a search index that hides an item",
            "INSERT INTO item_gram (item_gram, rowid, grams) SELECT 'delete', item, 'h hu hua' "
            "FROM item_text WHERE item = 1",
            "search_index");
        row("words of an item that is none in the search index",
            "INSERT INTO item_gram (rowid, grams) VALUES (7, 'h hu hua')", "search_index");
        row("a mark of a foreign station", "UPDATE entry SET received = 1 WHERE seq = 3",
            "entry_column");
        row("a byte order mark that hides a step from its item",
            "UPDATE entry SET subject = char(65279) || subject WHERE seq = 5", "entry_column");
        row("a byte order mark that hides an attachment",
            "UPDATE entry SET kind = char(65279) || kind WHERE kind = 'attachment.added'",
            "entry_column");
        row("a byte order mark that hides an enrolment",
            "UPDATE entry SET kind = char(65279) || kind WHERE kind = 'officer.enrolled'",
            "entry_column");
        row("a byte order mark in a log's id",
            "UPDATE entry SET log = char(65279) || log WHERE seq > 3", "entry_column");
        row("an item that no list by kind has", "UPDATE item SET kind = char(65279) || kind",
            "table_row");
        row("an item that its number does not find",
            "UPDATE item SET exhibit_number = char(65279) || exhibit_number WHERE number = 1",
            "table_row");
        row("a place of 60 MB",
            "UPDATE item SET place = CAST(zeroblob(60000000) AS TEXT) WHERE number = 1",
            "table_row");
        row("a node too many in the tree",
            "INSERT INTO tree_node SELECT log, 7, 0, hash FROM tree_node LIMIT 1", "tree_node");
        row("a node too few in the tree", "DELETE FROM tree_node WHERE level = 2", "tree_node");
        row("a key of somebody who was never enrolled",
            "INSERT INTO officer_key SELECT 'ab' || substr(key_id, 3), pem FROM officer_key LIMIT "
            "1",
            "database_key");
        row("a key that is none", "UPDATE officer_key SET pem = 'none'", "database_key");
        row("a key slot of somebody who was never enrolled",
            "INSERT INTO key_slot SELECT station, 'ab' || substr(key_id, 3), salt, wrapped FROM "
            "key_slot LIMIT 1",
            "database_key");
        row("a checkpoint with a line of one's own",
            "UPDATE checkpoint SET note = note || char(8212) || ' mine AAAA' || char(10)",
            "checkpoint_signature");
        row("a count of items",
            "UPDATE item_count SET items = items + 1 WHERE sort = 'kind' AND value = 'phone'",
            "table_row");
        row("a search text", "UPDATE item_text SET text = 'nothing' WHERE item = 1", "table_row");
    }

    void sqlBehindTheBackIsFound()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QString, code);
        Scene scene;
        value(scene.registry.first().checkpoint());

        scene.registry.tamper(sql);

        const auto report = scene.registry.verify();
        QVERIFY(!report.sound());
        QVERIFY2(codes(report).contains(code), qPrintable(codes(report).join(u' ')));
        for (const auto &fault : report.faults)
            QVERIFY2(!domain::meaning(fault.code).isEmpty(), qPrintable(fault.code));
    }

    void aDroppedTriggerIsFound()
    {
        Scene scene;
        value(scene.registry.connection().runScript("DROP TRIGGER entry_is_not_deleted"));
        QCOMPARE(codes(scene.registry.verify()), QStringList{QStringLiteral("database_schema")});
    }

    void aCutLogIsFoundByAnOlderCheckpointAlone()
    {
        Scene scene;
        const auto kept = value(scene.registry.first().checkpoint());
        // a thorough thief: the last entry, the checkpoints that cover it, and its traces in the
        // tables
        scene.registry.tamper("DELETE FROM entry WHERE seq = 5; DELETE FROM tree_node WHERE level "
                              "= 1 AND place = 2; DELETE FROM checkpoint WHERE size > 5; DELETE "
                              "FROM cosignature WHERE size > 5");
        base::Progress replay;
        value(actions::rebuildTables(scene.registry.registry(), replay));
        for (const auto &file : QDir(scene.registry.registry().checkpointFolder())
                                    .entryInfoList({QStringLiteral("*-000000006.*")}))
            QFile::remove(file.filePath());
        QCOMPARE(codes(scene.registry.verify()), QStringList());

        base::Progress progress;
        const auto report =
            value(registry::verify(scene.registry.registry(), {true, false, kept.note}, progress));

        QCOMPARE(codes(report), QStringList{QStringLiteral("checkpoint_beyond_log")});
    }

    void aChangedAttachmentIsFound()
    {
        Scene scene;
        overwriteByte(scene.registry.pathOf(scene.photo), 100);
        const auto report = scene.registry.verify();
        QCOMPARE(codes(report), QStringList{QStringLiteral("attachment_damaged")});
        QCOMPARE(report.faults.front().expected, scene.photo.sha256);
        QCOMPARE(report.faults.front().subject, scene.registry.item(scene.phone).id);
    }

    void aMissingAttachmentIsFound()
    {
        Scene scene;
        QVERIFY(QFile::remove(scene.registry.pathOf(scene.photo)));
        QCOMPARE(codes(scene.registry.verify()), QStringList{QStringLiteral("attachment_missing")});
    }

    void aForeignAttachmentIsFound()
    {
        Scene scene;
        writeFile(scene.registry.folder() + QStringLiteral("/attachments/planted.jpg"), "planted");
        QCOMPARE(codes(scene.registry.verify()), QStringList{QStringLiteral("attachment_foreign")});
    }

    void aRemovedFolderIsNamedFileByFile()
    {
        Scene scene;
        QVERIFY(QDir(scene.registry.folder() + QStringLiteral("/attachments")).removeRecursively());
        QCOMPARE(codes(scene.registry.verify()), QStringList{QStringLiteral("attachment_missing")});
    }

    void aFileThatCannotBeACheckpointKeepsNothingFromBeingVerified()
    {
        Scene scene;
        scene.registry.tamper("UPDATE item SET place = 'my desk' WHERE number = 1");
        writeFile(scene.registry.folder() + QStringLiteral("/checkpoints/huge.txt"),
                  QByteArray(2'000'000, 'x'));

        const auto report = scene.registry.verify();

        QCOMPARE(codes(report),
                 QStringList({"checkpoint_file", "checkpoint_foreign", "table_row"}));
        QCOMPARE(report.faults[0].file, QStringLiteral("checkpoints/huge.txt"));
        QCOMPARE(report.faults[1].file, QStringLiteral("checkpoints/huge.txt"));
    }

    // The index is made over another column and then described as before: lists miss items, the
    // table's rows are right.
    void anIndexThatHidesItemsIsFound()
    {
        Scene scene;
        scene.registry.tamper("DROP INDEX item_kind; CREATE INDEX item_kind ON item (site)");
        value(scene.registry.connection().runScript("PRAGMA wal_checkpoint(TRUNCATE)"));
        QFile file(scene.registry.folder() + QStringLiteral("/registry.db"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        QCOMPARE(content.count("item_kind ON item (site)"), 1);
        writeFile(
            file.fileName(),
            QByteArray(content).replace("item_kind ON item (site)", "item_kind ON item (kind)"));
        scene.registry.reopen();

        const auto found = codes(scene.registry.verify());

        QVERIFY2(found.contains(QStringLiteral("database_damaged")), qPrintable(found.join(u' ')));
    }

    // Such a log would never be in a checkpoint: its maker could remake it at will.
    void aLogThatNoStationHasIsFound()
    {
        Scene scene;
        scene.sign(QStringLiteral("01890a5d-ac96-774b-bcce-b302099a80ff"),
                   {QStringLiteral("operation.opened"),
                    QStringLiteral("01890a5d-ac96-774b-bcce-b302099a8057"),
                    {{QStringLiteral("name"), QStringLiteral("Sting")}},
                    {}});

        QCOMPARE(codes(scene.registry.verify()), QStringList({"checkpoint_none", "rule"}));
    }

    // Otherwise the item's history would not show that something was erased.
    void anErasureRecordedUnderAnotherSubjectIsFound()
    {
        Scene scene;
        auto select = scene.registry.connection().prepare(
            "SELECT entry FROM disclosure WHERE field = 'imei' ORDER BY entry");
        const auto entry = value(select.first([](const db::Row &row) { return row.text(0); }));
        scene.sign(scene.registry.first().station().id,
                   {QStringLiteral("disclosure.erased"),
                    QStringLiteral("01890a5d-ac96-774b-bcce-b302099a8057"),
                    {{QStringLiteral("entry"), *entry},
                     {QStringLiteral("fields"), QJsonArray{QStringLiteral("imei")}},
                     {QStringLiteral("reason"), QStringLiteral("none")},
                     {QStringLiteral("authority"), QStringLiteral("none")}},
                    {}});
        scene.registry.tamper("DELETE FROM disclosure WHERE entry = '" + entry->toLatin1()
                              + "' AND field = 'imei'");

        const auto found = codes(scene.registry.verify());

        QVERIFY2(found.contains(QStringLiteral("disclosure_missing")),
                 qPrintable(found.join(u' ')));
    }

    // With the key of an officer without the role one can sign, but not validly.
    void anEntryThatItsSignerWasNotAllowedIsFound()
    {
        Scene scene;
        auto &registry = scene.registry.registry();
        value(actions::enrolOfficer(
            scene.registry.first(),
            {QStringLiteral("Auditor"), {}, {domain::Role::Auditor}, password}));
        const auto auditor = value(
            registry::OfficerTable(scene.registry.connection()).byName(QStringLiteral("Auditor")));
        auto select =
            scene.registry.connection().prepare("SELECT pem FROM officer_key WHERE key_id = $1");
        const auto pem = value(select.bind(auditor.keyId).first([](const db::Row &row) {
            return row.text(0).toUtf8();
        }));
        const auto stolen = value(crypto::PrivateKey::fromPem(*pem, password));

        auto transaction = value(db::Transaction::begin(scene.registry.connection()));
        value(registry.ledger().append(scene.registry.first().station().id,
                                       {QStringLiteral("operation.opened"),
                                        QStringLiteral("01890a5d-ac96-774b-bcce-b302099a8057"),
                                        {{QStringLiteral("name"), QStringLiteral("Sting")}},
                                        {}},
                                       stolen, scene.registry.environment()));
        value(transaction.commit());

        QCOMPARE(codes(scene.registry.verify()), QStringList{QStringLiteral("not_permitted")});
    }
};

QTEST_GUILESS_MAIN(TestTampering)
#include "test_tampering.moc"
