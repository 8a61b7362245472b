// Bags that are spoilt in one place each: the place is named.

#include "support/bag_judgement.h"

#include <QTest>

#include <sys/stat.h>

using namespace tests;

class TestSpoiltBag : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSpoiltBagIsNamedWithFileAndLine_data()
    {
        QTest::addColumn<Spoil>("change");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("file");
        QTest::addColumn<qint64>("line");
        const auto row = [](const char *name, const char *code, const QString &file, int line,
                            const Spoil &change) {
            QTest::newRow(name) << change << QString::fromLatin1(code) << file << qint64(line);
        };
        row("no bagit.txt", "bag_declaration", declaration, 0,
            [](MadeBag &bag) { bag.remove(declaration); });
        row("bagit.txt of one line", "bag_declaration", declaration, 2,
            [](MadeBag &bag) { retag(bag, declaration, "BagIt-Version: 1.0\n"); });
        row("bagit.txt of three lines", "bag_declaration", declaration, 0,
            [](MadeBag &bag) { retag(bag, declaration, bag.read(declaration) + "\n"); });
        row("bagit.txt in the other order", "bag_declaration", declaration, 1, [](MadeBag &bag) {
            retag(bag, declaration, "Tag-File-Character-Encoding: UTF-8\nBagIt-Version: 1.0\n");
        });
        row("bagit.txt with two spaces", "bag_declaration", declaration, 1, [](MadeBag &bag) {
            retag(bag, declaration, "BagIt-Version:  1.0\nTag-File-Character-Encoding: UTF-8\n");
        });
        row("bagit.txt with a space before the colon", "bag_declaration", declaration, 2,
            [](MadeBag &bag) {
                retag(bag, declaration,
                      "BagIt-Version: 1.0\nTag-File-Character-Encoding : UTF-8\n");
            });
        row("bagit.txt with a byte order mark", "bag_declaration", declaration, 1,
            [](MadeBag &bag) { retag(bag, declaration, "\xef\xbb\xbf" + bag.read(declaration)); });
        row("a version that nobody knows", "bag_version", declaration, 1,
            [](MadeBag &bag) { withVersion(bag, "2.0"); });
        row("a version that is no number", "bag_declaration", declaration, 1,
            [](MadeBag &bag) { withVersion(bag, "one"); });
        row("an encoding that nobody knows", "bag_encoding", sha256Manifest, 0, [](MadeBag &bag) {
            retag(bag, declaration, "BagIt-Version: 1.0\nTag-File-Character-Encoding: X-KLINGON\n");
        });
        row("a manifest that is not UTF-8", "bag_encoding", sha256Manifest, 0, [](MadeBag &bag) {
            retag(bag, sha256Manifest, bag.read(sha256Manifest) + "\xff\xfe\n");
        });
        row("a manifest with a byte order mark", "bag_encoding", sha256Manifest, 0,
            [](MadeBag &bag) {
                retag(bag, sha256Manifest, "\xef\xbb\xbf" + bag.read(sha256Manifest));
            });
        row("no folder data", "bag_no_payload", QStringLiteral("data"), 0, [](MadeBag &bag) {
            QVERIFY(QDir(bag.path(QStringLiteral("data"))).removeRecursively());
        });
        row("no manifest", "bag_no_manifest", {}, 0, [](MadeBag &bag) {
            bag.remove(sha256Manifest);
            bag.remove(sha512Manifest);
            bag.sealTags();
        });
        row("no manifest that can be checked", "bag_no_manifest", {}, 0, [](MadeBag &bag) {
            bag.remove(sha256Manifest);
            bag.remove(sha512Manifest);
            retag(bag, QStringLiteral("manifest-blake2b.txt"),
                  "00 data/photo.jpg\n00 data/list/丁.txt\n");
        });
        row("a manifest's name in upper case", "bag_manifest_name",
            QStringLiteral("manifest-SHA1.txt"), 0, [](MadeBag &bag) {
                bag.manifest(QStringLiteral("SHA1"), {photo, list});
                bag.sealTags();
            });
        row("a manifest's name with a hyphen", "bag_manifest_name",
            QStringLiteral("manifest-sha-1.txt"), 0, [](MadeBag &bag) {
                bag.manifest(QStringLiteral("sha-1"), {photo, list});
                bag.sealTags();
            });
        row("a payload byte is changed", "bag_checksum", sha256Manifest, 1,
            [](MadeBag &bag) { bag.put(photo, "photogrAph"); });
        row("one digest is changed", "bag_checksum", sha512Manifest, 2, [](MadeBag &bag) {
            QByteArray text = bag.read(sha512Manifest);
            const auto at = text.indexOf('\n') + 1;
            text[at] = text[at] == '0' ? '1' : '0';
            retag(bag, sha512Manifest, text);
        });
        for (const char *algorithm : {"sha224", "sha384"}) {
            const auto manifest = QStringLiteral("manifest-%1.txt").arg(QLatin1String(algorithm));
            row(qPrintable(QStringLiteral("a payload byte, by %1").arg(QLatin1String(algorithm))),
                "bag_checksum", manifest, 2, [=](MadeBag &bag) {
                    bag.manifest(QLatin1String(algorithm), {photo, list});
                    bag.sealTags();
                    bag.put(list, "lisT");
                });
            row(qPrintable(QStringLiteral("too few digits of %1").arg(QLatin1String(algorithm))),
                "bag_manifest_line", manifest, 1, [=](MadeBag &bag) {
                    bag.manifest(QLatin1String(algorithm), {photo, list});
                    retag(bag, manifest, bag.read(manifest).mid(2));
                });
        }
        row("a digest is too short", "bag_manifest_line", sha256Manifest, 1,
            [](MadeBag &bag) { retag(bag, sha256Manifest, bag.read(sha256Manifest).mid(2)); });
        row("a line without a path", "bag_manifest_line", sha256Manifest, 3,
            [](MadeBag &bag) { retag(bag, sha256Manifest, bag.read(sha256Manifest) + "00\n"); });
        row("an empty line in a manifest", "bag_manifest_line", sha256Manifest, 3,
            [](MadeBag &bag) { retag(bag, sha256Manifest, bag.read(sha256Manifest) + "\n"); });
        row("md5sum's asterisk", "bag_manifest_line", sha256Manifest, 1, [](MadeBag &bag) {
            inManifests(bag, " data/photo", "*data/photo");
            bag.replace(sha256Manifest, " *", "  *");
            bag.sealTags();
        });
        row("md5sum's backslash", "bag_manifest_line", sha256Manifest, 1,
            [](MadeBag &bag) { retag(bag, sha256Manifest, "\\" + bag.read(sha256Manifest)); });
        row("a file is missing", "bag_missing", sha512Manifest, 1,
            [](MadeBag &bag) { bag.remove(photo); });
        row("a file is in no manifest", "bag_unlisted", QStringLiteral("data/planted"), 0,
            [](MadeBag &bag) { bag.put(QStringLiteral("data/planted"), "x"); });
        row("a hidden file is in no manifest", "bag_unlisted", QStringLiteral("data/.planted"), 0,
            [](MadeBag &bag) { bag.put(QStringLiteral("data/.planted"), "x"); });
        row("a file is in one manifest of two", "bag_unlisted", list, 0, [](MadeBag &bag) {
            bag.manifest(QStringLiteral("sha512"), {photo});
            bag.sealTags();
        });
        row("a file is listed twice", "bag_listed_twice", sha256Manifest, 3, [](MadeBag &bag) {
            bag.manifest(QStringLiteral("sha256"), {photo, list, photo});
            bag.sealTags();
        });
        row("a file is listed in two forms", "bag_listed_twice", sha256Manifest, 4,
            [](MadeBag &bag) {
                bag.put(QStringLiteral("data/N\u00fa"), "x");
                bag.remove(elements);
                bag.list({photo, list, QStringLiteral("data/N\u00fa")});
                retag(bag, sha256Manifest,
                      bag.read(sha256Manifest)
                          + QByteArray(bag.read(sha256Manifest).split('\n').at(2))
                                .replace("\xc3\xba", "u\xcc\x81")
                          + '\n');
            });
        row("..", "bag_path_escape", sha256Manifest, 1,
            [](MadeBag &bag) { inManifests(bag, "data/photo.jpg", "data/../../photo.jpg"); });
        row(".. that comes back", "bag_path_escape", sha256Manifest, 1,
            [](MadeBag &bag) { inManifests(bag, "data/photo.jpg", "data/list/../photo.jpg"); });
        row("an absolute path", "bag_path_escape", sha256Manifest, 1,
            [](MadeBag &bag) { inManifests(bag, "data/photo.jpg", "/etc/passwd"); });
        row("a home folder", "bag_path_escape", sha256Manifest, 1,
            [](MadeBag &bag) { inManifests(bag, "data/photo.jpg", "~root/x"); });
        row("a drive", "bag_path_escape", sha256Manifest, 1,
            [](MadeBag &bag) { inManifests(bag, "data/photo.jpg", "C:\\x"); });
        row("backslashes and ..", "bag_path_escape", sha256Manifest, 1,
            [](MadeBag &bag) { inManifests(bag, "data/photo.jpg", "data\\..\\..\\x"); });
        row("backslashes that part folders", "bag_backslash", sha256Manifest, 1,
            [](MadeBag &bag) { inManifests(bag, "data/photo.jpg", "data\\photo.jpg"); });
        row(".. in a tag manifest", "bag_path_escape", QStringLiteral("tagmanifest-sha256.txt"), 1,
            [](MadeBag &bag) {
                bag.put(QStringLiteral("tagmanifest-sha256.txt"),
                        "00 ../x\n" + bag.read(QStringLiteral("tagmanifest-sha256.txt")));
            });
        row(".. in fetch.txt", "bag_path_escape", QStringLiteral("fetch.txt"), 1, [](MadeBag &bag) {
            retag(bag, QStringLiteral("fetch.txt"), "https://example.org/x - data/../../x\n");
        });
        row("a file outside the payload", "bag_outside_payload", sha256Manifest, 3,
            [](MadeBag &bag) {
                bag.manifest(QStringLiteral("sha256"), {photo, list, elements});
                bag.sealTags();
            });
        row("a folder is listed", "bag_folder_listed", sha256Manifest, 3, [](MadeBag &bag) {
            retag(bag, sha256Manifest,
                  bag.read(sha256Manifest) + QByteArray(64, '0') + "  data/list\n");
        });
        row("% that is not encoded", "bag_percent", sha256Manifest, 3, [](MadeBag &bag) {
            bag.put(QStringLiteral("data/5%"), "");
            bag.remove(elements);
            bag.list({photo, list, QStringLiteral("data/5%")});
        });
        row("a space that is encoded", "bag_percent", sha256Manifest, 3, [](MadeBag &bag) {
            bag.put(QStringLiteral("data/a%20b"), "");
            bag.remove(elements);
            bag.list({photo, list, QStringLiteral("data/a%20b")});
        });
        row("a symbolic link", "bag_not_a_file", QStringLiteral("data/link"), 0, [](MadeBag &bag) {
            QVERIFY(
                QFile::link(QStringLiteral("/etc/passwd"), bag.path(QStringLiteral("data/link"))));
        });
        row("a symbolic link to a folder", "bag_not_a_file", QStringLiteral("data/up"), 0,
            [](MadeBag &bag) {
                QVERIFY(QFile::link(QStringLiteral("/"), bag.path(QStringLiteral("data/up"))));
            });
        row("a named pipe in place of a file", "bag_not_a_file", photo, 0, [](MadeBag &bag) {
            bag.remove(photo);
            QCOMPARE(::mkfifo(QFile::encodeName(bag.path(photo)).constData(), 0600), 0);
        });
        row("a name that is not UTF-8", "bag_not_a_file", {}, 0, [](MadeBag &bag) {
            QCOMPARE(
                ::mkfifo(
                    (QFile::encodeName(bag.path(QStringLiteral("data/"))) + "\xff").constData(),
                    0600),
                0);
        });
        row("a tag file is changed", "bag_checksum", QStringLiteral("tagmanifest-sha256.txt"), 1,
            [](MadeBag &bag) { bag.put(elements, "Contact-Name: X\n"); });
        row("a tag file is missing", "bag_missing", QStringLiteral("tagmanifest-sha256.txt"), 1,
            [](MadeBag &bag) { bag.remove(elements); });
        row("a tag manifest without a manifest", "bag_unlisted", sha512Manifest, 0,
            [](MadeBag &bag) {
                bag.put(QStringLiteral("tagmanifest-sha256.txt"),
                        bag.line(QStringLiteral("sha256"), sha256Manifest));
            });
        row("a tag manifest lists payload", "bag_in_tag_manifest",
            QStringLiteral("tagmanifest-sha256.txt"), 5, [](MadeBag &bag) {
                bag.put(QStringLiteral("tagmanifest-sha256.txt"),
                        bag.read(QStringLiteral("tagmanifest-sha256.txt"))
                            + bag.line(QStringLiteral("sha256"), photo));
            });
        row("a tag manifest lists a tag manifest", "bag_in_tag_manifest",
            QStringLiteral("tagmanifest-sha512.txt"), 5, [](MadeBag &bag) {
                bag.sealTags({QStringLiteral("sha512")});
                bag.put(QStringLiteral("tagmanifest-sha512.txt"),
                        bag.read(QStringLiteral("tagmanifest-sha512.txt"))
                            + bag.line(QStringLiteral("sha512"),
                                       QStringLiteral("tagmanifest-sha256.txt")));
            });
        row("a wrong Payload-Oxum", "bag_oxum", elements, 2, [](MadeBag &bag) {
            bag.replace(elements, "14.2", "14.3");
            bag.sealTags();
        });
        row("a Payload-Oxum that is no number", "bag_oxum", elements, 2, [](MadeBag &bag) {
            bag.replace(elements, "14.2", "14 bytes");
            bag.sealTags();
        });
        row("two Payload-Oxum", "bag_info_repeated", elements, 3, [](MadeBag &bag) {
            retag(bag, elements, bag.read(elements) + "Payload-Oxum: 14.2\n");
        });
        row("an element without a space", "bag_info_line", elements, 1,
            [](MadeBag &bag) { retag(bag, elements, "Contact-Name:A\n"); });
        row("an element with a space before the colon", "bag_info_line", elements, 1,
            [](MadeBag &bag) { retag(bag, elements, "Contact-Name : A\n"); });
        row("a line that continues nothing", "bag_info_line", elements, 1,
            [](MadeBag &bag) { retag(bag, elements, "  A\n"); });
        row("a line without a colon", "bag_info_line", elements, 2,
            [](MadeBag &bag) { retag(bag, elements, "Contact-Name: A\nB\n"); });
        row("fetch.txt with a relative address", "bag_fetch_line", QStringLiteral("fetch.txt"), 1,
            [](MadeBag &bag) {
                retag(bag, QStringLiteral("fetch.txt"), "photo.jpg - data/photo.jpg\n");
            });
        row("fetch.txt without a length", "bag_fetch_line", QStringLiteral("fetch.txt"), 1,
            [](MadeBag &bag) {
                retag(bag, QStringLiteral("fetch.txt"), "https://example.org/x data/photo.jpg\n");
            });
        row("fetch.txt with a tag file", "bag_outside_payload", QStringLiteral("fetch.txt"), 1,
            [](MadeBag &bag) {
                retag(bag, QStringLiteral("fetch.txt"), "https://example.org/x - bag-info.txt\n");
            });
        row("fetch.txt with a file of no manifest", "bag_fetch_line", QStringLiteral("fetch.txt"),
            1, [](MadeBag &bag) {
                retag(bag, QStringLiteral("fetch.txt"), "https://example.org/x - data/other\n");
            });
        row("version 0.97, a file in no manifest", "bag_unlisted", QStringLiteral("data/planted"),
            0, [](MadeBag &bag) {
                withVersion(bag, "0.97");
                bag.put(QStringLiteral("data/planted"), "x");
            });
    }

    void aSpoiltBagIsNamedWithFileAndLine()
    {
        QFETCH(Spoil, change);
        QFETCH(QString, code);
        QFETCH(QString, file);
        QFETCH(qint64, line);
        MadeBag bag;
        change(bag);
        const auto report = check(bag);
        QVERIFY2(report.verdict() == BagVerdict::Invalid, qPrintable(stated(report)));
        QVERIFY2(hasFault(report, code, file, line), qPrintable(stated(report)));
    }
};

QTEST_GUILESS_MAIN(TestSpoiltBag)
#include "test_spoilt_bag.moc"
