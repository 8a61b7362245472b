// The commands in an export's VERIFY.txt find every change of it: a changed byte, and also the work
// of a forger who knows the format, has the exporting officer's key and makes keys of their own.

#include "actions/body.h"
#include "exchange/record/check/received_bag.h"
#include "support/export_scene.h"

#include <QTest>

#include <random>

using namespace tests;

class TestDamagedExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyChangedByteIsFound()
    {
        ExportScene scene;
        value(scene.run());
        std::mt19937 random(7);
        std::vector<Change> changes;
        for (const QString &path : filesOf(scene.folder))
            changes.push_back({QDir(scene.folder).relativeFilePath(path),
                               qint64(random() % quint64(QFileInfo(path).size()))});
        eachIsFound(scene, changes);
        QCOMPARE(followVerifyText(scene.folder).exitCode, 0);
    }

    void anyChangedCharacterOfTheInstructionsIsFound()
    {
        ExportScene scene;
        value(scene.run());
        const auto name = QStringLiteral("VERIFY.txt");
        const qint64 size = QFileInfo(scene.folder + u'/' + name).size();
        std::mt19937 random(11);
        std::vector<Change> changes;
        for (int i = 0; i < 60; ++i)
            changes.push_back({name, qint64(random() % quint64(size))});
        eachIsFound(scene, changes);
    }

    void aMissingAndAnAddedFileAreFound()
    {
        ExportScene scene;
        value(scene.run());
        const QString entry = scene.path(QStringLiteral("entries/000002.sig"));
        QVERIFY(QFile::rename(entry, scene.registry.path(QStringLiteral("away"))));
        QVERIFY(followVerifyText(scene.folder).exitCode != 0);
        QVERIFY(QFile::rename(scene.registry.path(QStringLiteral("away")), entry));
        scene.put(QStringLiteral("attachments/planted.jpg"), "planted");
        QVERIFY(followVerifyText(scene.folder).exitCode != 0);
    }

    void aStepForgedNextToItsTrueHashIsFound()
    {
        ExportScene scene;
        value(scene.run());
        const auto last = lines(scene.read(QStringLiteral("steps.txt"))).last().split(' ');
        const QString entry =
            QStringLiteral("entries/%1.json").arg(QString::fromLatin1(last.at(2)));
        const QByteArray trueLeaf = scene.leafOf(QString::fromLatin1(last.at(2)));
        const QByteArray key = scene.forge(entry, entry, [](QJsonObject &forged) {
            auto stated = forged.value(QLatin1String("body")).toObject();
            stated.insert(QStringLiteral("condition"), QStringLiteral("forged"));
            forged.insert(QStringLiteral("body"), stated);
        });
        scene.put(QStringLiteral("proofs/%1.bin").arg(QString::fromLatin1(last.at(3))), trueLeaf);
        scene.enrolForger(key);
        scene.signAgain();
        QVERIFY(!verifies(scene.folder));
    }

    void aStepThatHangsInNoTreeIsFound()
    {
        ExportScene scene;
        value(scene.run());
        const auto last = lines(scene.read(QStringLiteral("steps.txt"))).last().split(' ');
        const QString entry = QStringLiteral("entries/%1").arg(QString::fromLatin1(last.at(2)));
        const QByteArray leaf = scene.leafOf(QString::fromLatin1(last.at(2)));
        const QByteArray key = scene.forge(
            entry + QStringLiteral(".json"), QStringLiteral("entries/980000.json"),
            [&](QJsonObject &forged) {
                forged.insert(QStringLiteral("after"), QString::fromLatin1(leaf.toHex()));
                forged.insert(QStringLiteral("step"), last.at(1).toInt() + 1);
                forged.insert(QStringLiteral("seq"), 980000);
            });
        scene.put(QStringLiteral("steps.txt"),
                  scene.read(QStringLiteral("steps.txt")) + last.at(0) + ' '
                      + QByteArray::number(last.at(1).toInt() + 1) + " 980000 980000-980000\n");
        scene.put(QStringLiteral("proofs/leaves.txt"),
                  scene.read(QStringLiteral("proofs/leaves.txt")) + "980000-980000 980000\n");
        scene.enrolForger(key);
        scene.signAgain();
        QVERIFY(!verifies(scene.folder));
    }

    // A registry in which everything is correct except the officer who opened it.
    void aRegistryThatAnotherKeyOpenedIsFound()
    {
        ExportScene scene;
        const auto trusted =
            crypto::PrivateKey::fromSeed(crypto::SecretBytes(QByteArray(32, 't'))).publicKey();
        value(scene.registry.first().write([&](actions::Writer &writer) {
            return writer.append(
                {QStringLiteral("officer.enrolled"),
                 writer.newId(),
                 actions::Body()
                     .text("name", QStringLiteral("Trusted"))
                     .text("public_key", QString::fromLatin1(trusted.raw().toHex()))
                     .value("organisation", QString())
                     .texts("roles", {QStringLiteral("officer")}),
                 {}});
        }));
        const auto report = value(scene.run());
        QVERIFY(verifies(scene.folder));
        QByteArray text = scene.read(QStringLiteral("../VERIFY.txt"));
        text.replace("  " + report.fingerprint.toLatin1() + "\n",
                     "  " + trusted.id().toLatin1() + "\n");
        text.replace("-in data/keys/" + report.fingerprint.toLatin1()
                         + ".pem -outform DER | sha256sum",
                     "-in data/keys/" + trusted.id().toLatin1() + ".pem -outform DER | sha256sum");
        text.replace("'^{\"actor\":\"" + report.fingerprint.toLatin1()
                         + "\",\"after\":null,\"body\":{\"officer\"",
                     "'^{\"actor\":\"" + trusted.id().toLatin1()
                         + "\",\"after\":null,\"body\":{\"officer\"");
        scene.put(QStringLiteral("../VERIFY.txt"), text);
        scene.signAgain();
        QVERIFY(!verifies(scene.folder));
    }

    void aBagThatSaysThatItIsARecordIsJudgedAsOne()
    {
        for (const char *label : {"Sealbook-Export", "sealbook-export ", "Other-Export"}) {
            const QTemporaryDir folder;
            const QString readable = folder.filePath(QStringLiteral("data/record.html"));
            QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("data")));
            writeFile(readable, "all is well");
            writeFile(folder.filePath(QStringLiteral("bagit.txt")),
                      "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
            writeFile(folder.filePath(QStringLiteral("bag-info.txt")),
                      "Payload-Oxum: 11.1\n" + QByteArray(label) + ": sealbook-export/3\n");
            writeLists(folder.path(), QStringLiteral("manifest"), {readable});
            base::Progress progress;
            const auto received =
                value(exchange::checkReceived(folder.path(), {}, nullptr, progress));
            const bool isOther = label[0] == 'O';
            QCOMPARE(received.isGood(), isOther);
            QCOMPARE(received.record.has_value(), !isOther);
        }
    }

    void whatTheExportingOfficerLeavesOutIsFound_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"a disclosure", "an attachment", "a step from the list",
                                 "an item from the list", "a step in the middle"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }

    void whatTheExportingOfficerLeavesOutIsFound()
    {
        QFETCH(QString, what);
        ExportScene scene;
        value(scene.run());
        auto steps = lines(scene.read(QStringLiteral("steps.txt")));
        if (what == QLatin1String("a disclosure"))
            QVERIFY(QFile::remove(filesOf(scene.path(QStringLiteral("disclosures"))).front()));
        if (what == QLatin1String("an attachment"))
            QVERIFY(QFile::remove(filesOf(scene.path(QStringLiteral("attachments"))).front()));
        if (what == QLatin1String("a step from the list"))
            steps.removeLast();
        if (what == QLatin1String("an item from the list"))
            steps.clear();
        if (what == QLatin1String("a step in the middle")) {
            const auto cut = steps.takeAt(steps.size() - 2).split(' ');
            const QString entry =
                scene.path(QStringLiteral("entries/%1").arg(QString::fromLatin1(cut.at(2))));
            const QByteArray leaf = scene.leafOf(QString::fromLatin1(cut.at(2)));
            QVERIFY(QFile::remove(entry + QStringLiteral(".json"))
                    && QFile::remove(entry + QStringLiteral(".sig")));
            scene.put(QStringLiteral("proofs/%1.bin").arg(QString::fromLatin1(cut.at(3))), leaf);
            scene.put(QStringLiteral("proofs/leaves.txt"),
                      scene.read(QStringLiteral("proofs/leaves.txt"))
                          .replace(cut.at(3) + ' ' + cut.at(2) + '\n', ""));
            for (const QString &file : filesOf(scene.path(QStringLiteral("disclosures")))) {
                if (QFileInfo(file).fileName().startsWith(QString::fromLatin1(cut.at(2))))
                    QVERIFY(QFile::remove(file));
            }
        }
        scene.put(QStringLiteral("steps.txt"),
                  steps.isEmpty() ? QByteArray() : steps.join('\n') + '\n');
        scene.signAgain();
        QVERIFY(!verifies(scene.folder));
    }

private:
    struct Change {
        QString file;
        qint64 offset = 0;
    };

    // Each in a copy of its own.
    static void eachIsFound(const ExportScene &scene, const std::vector<Change> &changes)
    {
        QStringList copies;
        for (const auto &change : changes) {
            copies.append(scene.registry.path(QStringLiteral("copy-%1").arg(copies.size())));
            copyFolder(scene.folder, copies.last());
            overwriteByte(copies.last() + u'/' + change.file, change.offset);
        }
        const auto followed = followVerifyTexts(copies);
        for (std::size_t i = 0; i < changes.size(); ++i)
            QVERIFY2(
                followed[i].exitCode != 0,
                qPrintable(QStringLiteral("%1 at %2: ").arg(changes[i].file).arg(changes[i].offset)
                           + QString::fromUtf8(followed[i].output)));
    }
};

QTEST_GUILESS_MAIN(TestDamagedExport)
#include "test_damaged_export.moc"
