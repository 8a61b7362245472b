// Bags of all sorts, right ones and spoilt ones, each judged by the letter of RFC 8493.

#include "exchange/bag_check.h"
#include "support/made_bag.h"

#include <QStringEncoder>
#include <QTest>

#include <algorithm>

#include <sys/stat.h>

using namespace tests;
using exchange::BagVerdict;
using Spoil = std::function<void(MadeBag &)>;
Q_DECLARE_METATYPE(Spoil)
Q_DECLARE_METATYPE(exchange::BagVerdict)

namespace {

const auto photo = QStringLiteral("data/photo.jpg");
const auto list = QStringLiteral("data/list/丁.txt");
const auto sha256Manifest = QStringLiteral("manifest-sha256.txt");
const auto sha512Manifest = QStringLiteral("manifest-sha512.txt");
const auto declaration = QStringLiteral("bagit.txt");
const auto elements = QStringLiteral("bag-info.txt");

exchange::BagReport check(const MadeBag &bag)
{
    base::Progress progress;
    return value(exchange::checkBag(bag.folder(), progress));
}

QString told(const exchange::BagReport &report)
{
    QStringList lines;
    for (const auto &fault : report.faults)
        lines.append(QStringLiteral("%1 %2 %3:%4 %5")
                         .arg(int(fault.severity))
                         .arg(fault.code, fault.file)
                         .arg(fault.line)
                         .arg(fault.what));
    return lines.join(u'\n');
}

bool hasFault(const exchange::BagReport &report, const QString &code, const QString &file,
              qint64 line)
{
    return std::any_of(report.faults.begin(), report.faults.end(), [&](const auto &fault) {
        return fault.code == code && (file.isEmpty() || fault.file == file)
            && (line == 0 || fault.line == line);
    });
}

bool isBroken(const exchange::BagReport &report)
{
    return std::any_of(report.faults.begin(), report.faults.end(), [](const auto &fault) {
        return fault.severity == domain::Fault::Severity::Broken;
    });
}

// Changes what both payload manifests say, and lists the tag files anew.
void inManifests(MadeBag &bag, const QByteArray &from, const QByteArray &to)
{
    bag.replace(sha256Manifest, from, to);
    bag.replace(sha512Manifest, from, to);
    bag.sealTags();
}

void retag(MadeBag &bag, const QString &name, const QByteArray &content)
{
    bag.put(name, content);
    bag.sealTags();
}

void withVersion(MadeBag &bag, const QByteArray &version)
{
    retag(bag, declaration, "BagIt-Version: " + version + "\nTag-File-Character-Encoding: UTF-8\n");
}

} // namespace

class TestBagCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRightBagIsValid_data()
    {
        QTest::addColumn<Spoil>("change");
        QTest::addColumn<QString>("code"); // of a note or a warning, or empty
        const auto row = [](const char *name, const char *code, const Spoil &change) {
            QTest::newRow(name) << change << QString::fromLatin1(code);
        };
        row("as it is made", "", [](MadeBag &) {});
        row("no tag manifest", "",
            [](MadeBag &bag) { bag.remove(QStringLiteral("tagmanifest-sha256.txt")); });
        row("no bag-info.txt", "", [](MadeBag &bag) {
            bag.remove(elements);
            bag.sealTags();
        });
        row("lines end with CRLF", "", [](MadeBag &bag) {
            for (const QString &name : {sha256Manifest, sha512Manifest, declaration, elements})
                bag.replace(name, "\n", "\r\n");
            bag.sealTags();
        });
        row("lines end with CR", "", [](MadeBag &bag) {
            for (const QString &name : {sha256Manifest, sha512Manifest, declaration, elements})
                bag.replace(name, "\n", "\r");
            bag.sealTags();
        });
        row("the last line has no end", "", [](MadeBag &bag) {
            for (const QString &name : {sha256Manifest, declaration, elements})
                bag.put(name, bag.read(name).chopped(1));
            bag.sealTags();
        });
        row("upper case digits, a tab between", "", [](MadeBag &bag) {
            retag(bag, sha256Manifest,
                  bag.read(sha256Manifest)
                      .toUpper()
                      .replace("  DATA/PHOTO.JPG", " \t data/photo.jpg")
                      .replace("  DATA/LIST/丁.TXT", "\tdata/list/丁.txt"));
        });
        row("md5 and sha1 besides", "", [](MadeBag &bag) {
            bag.manifest(QStringLiteral("md5"), {photo, list});
            bag.manifest(QStringLiteral("sha1"), {photo, list});
            bag.sealTags(
                {QStringLiteral("md5"), QStringLiteral("sha512"), QStringLiteral("sha256")});
        });
        row("an algorithm that cannot be computed, besides", "bag_algorithm", [](MadeBag &bag) {
            retag(bag, QStringLiteral("manifest-blake2b.txt"),
                  "00 data/photo.jpg\n00 data/list/丁.txt\n");
        });
        row("CR, LF and % in names", "", [](MadeBag &bag) {
            bag.put(QStringLiteral("data/100%\r\n.txt"), "x");
            bag.put(elements, "Payload-Oxum: 15.3\n");
            bag.manifest(QStringLiteral("sha512"),
                         {photo, list, QStringLiteral("data/100%\r\n.txt")});
            bag.manifest(QStringLiteral("sha256"),
                         {photo, list, QStringLiteral("data/100%\r\n.txt")});
            inManifests(bag, "100%\r\n", "100%25%0d%0A");
        });
        row("spaces at the end of a name, and inside", "", [](MadeBag &bag) {
            bag.put(QStringLiteral("data/a  b "), "");
            bag.remove(elements);
            bag.list({photo, list, QStringLiteral("data/a  b ")});
        });
        row("an empty folder and a tag folder", "bag_unlisted", [](MadeBag &bag) {
            QDir(bag.folder()).mkpath(QStringLiteral("data/empty"));
            bag.put(QStringLiteral("notes/todo.txt"), "x");
        });
        row("no payload", "", [](MadeBag &bag) {
            bag.remove(photo);
            bag.remove(list);
            bag.put(elements, "Payload-Oxum: 0.0\n");
            bag.list({});
        });
        row("elements repeated and continued", "", [](MadeBag &bag) {
            retag(bag, elements,
                  "Contact-Name: A\nContact-Name: B\nExternal-Description: one\n  "
                  "two\n\tthree\nPAYLOAD-OXUM: 14.2\nMy Own Label: x: y\n");
        });
        row("an element that should not be repeated", "bag_info_repeated",
            [](MadeBag &bag) { retag(bag, elements, "Bag-Size: 1 KB\nBag-Size: 2 KB\n"); });
        row("a date of another form", "bag_info_date",
            [](MadeBag &bag) { retag(bag, elements, "Bagging-Date: 1 March\n"); });
        row("an empty line in bag-info.txt", "bag_info_line",
            [](MadeBag &bag) { retag(bag, elements, "Contact-Name: A\n\nContact-Name: B\n"); });
        row("bagit.txt spelled as in the RFC's example", "bag_declaration", [](MadeBag &bag) {
            bag.replace(declaration, "Version", "version");
            bag.sealTags();
        });
        row("tag files in UTF-16", "", [](MadeBag &bag) {
            retag(bag, declaration, "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-16\n");
            bag.remove(QStringLiteral("tagmanifest-sha256.txt"));
            for (const QString &name : {sha256Manifest, sha512Manifest, elements}) {
                QStringEncoder encoder(QStringEncoder::Utf16, QStringEncoder::Flag::WriteBom);
                bag.put(name, encoder(QString::fromUtf8(bag.read(name))));
            }
        });
        row("names that differ in case", "bag_twins", [](MadeBag &bag) {
            bag.put(QStringLiteral("data/PHOTO.jpg"), "x");
            bag.remove(elements);
            bag.list({photo, list, QStringLiteral("data/PHOTO.jpg")});
        });
        row("names that differ in normalization form", "bag_twins", [](MadeBag &bag) {
            bag.put(QStringLiteral("data/Nu\u0301n\u0303ez"), "x");
            bag.put(QStringLiteral("data/N\u00fa\u00f1ez"), "y");
            bag.remove(elements);
            bag.list({photo, list, QStringLiteral("data/Nu\u0301n\u0303ez"),
                      QStringLiteral("data/N\u00fa\u00f1ez")});
        });
        row("a name that another system has decomposed", "bag_normalization", [](MadeBag &bag) {
            bag.put(QStringLiteral("data/N\u00fa\u00f1ez"), "x");
            bag.remove(elements);
            bag.list({photo, list, QStringLiteral("data/N\u00fa\u00f1ez")});
            QVERIFY(QFile::rename(bag.path(QStringLiteral("data/N\u00fa\u00f1ez")),
                                  bag.path(QStringLiteral("data/Nu\u0301n\u0303ez"))));
        });
        row("./ before a path", "bag_path_form",
            [](MadeBag &bag) { inManifests(bag, "data/photo", "./data//photo"); });
        row("a backslash in a name that is there", "bag_backslash", [](MadeBag &bag) {
            bag.put(QStringLiteral("data/a\\b"), "x");
            bag.remove(elements);
            bag.list({photo, list, QStringLiteral("data/a\\b")});
        });
        row("fetch.txt, and everything is fetched", "", [](MadeBag &bag) {
            retag(bag, QStringLiteral("fetch.txt"),
                  "https://example.org/a%20b 10 "
                  "data/photo.jpg\nhttps://example.org/c\t-\tdata/list/丁.txt\n");
        });
        row("version 0.97", "bag_version", [](MadeBag &bag) { withVersion(bag, "0.97"); });
        row("version 0.97, each file in one manifest", "bag_version", [](MadeBag &bag) {
            bag.manifest(QStringLiteral("sha256"), {photo});
            bag.manifest(QStringLiteral("sha512"), {list});
            withVersion(bag, "0.97");
        });
        row("version 0.97, names not encoded, white space about the colon", "bag_version",
            [](MadeBag &bag) {
                bag.put(QStringLiteral("data/100%0A.txt"), "");
                bag.put(elements, "Contact-Name   :   A\n");
                bag.list({photo, list, QStringLiteral("data/100%0A.txt")});
                withVersion(bag, "0.97");
            });
    }

    void aRightBagIsValid()
    {
        QFETCH(Spoil, change);
        QFETCH(QString, code);
        MadeBag bag;
        change(bag);
        const auto report = check(bag);
        QVERIFY2(report.verdict() == BagVerdict::Valid, qPrintable(told(report)));
        if (code.isEmpty())
            QVERIFY2(report.faults.empty(), qPrintable(told(report)));
        else
            QVERIFY2(hasFault(report, code, {}, 0), qPrintable(told(report)));
    }

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
        QVERIFY2(report.verdict() == BagVerdict::Invalid, qPrintable(told(report)));
        QVERIFY2(hasFault(report, code, file, line), qPrintable(told(report)));
    }

    void aBagWithHolesIsIncompleteAndNotWrong()
    {
        MadeBag bag;
        retag(bag, QStringLiteral("fetch.txt"), "https://example.org/x 10 data/photo.jpg\n");
        bag.remove(photo);
        const auto report = check(bag);
        QVERIFY2(report.verdict() == BagVerdict::Incomplete, qPrintable(told(report)));
        QCOMPARE(report.toFetch, 1);
        QVERIFY(!isBroken(report));
    }

    void aBagWithHolesAndAFaultIsInvalid()
    {
        MadeBag bag;
        retag(bag, QStringLiteral("fetch.txt"), "https://example.org/x 10 data/photo.jpg\n");
        bag.remove(photo);
        bag.remove(list);
        QCOMPARE(check(bag).verdict(), BagVerdict::Invalid);
    }

    void everyFaultIsTold()
    {
        MadeBag bag;
        bag.put(photo, "x");
        bag.remove(list);
        bag.put(QStringLiteral("data/planted"), "x");
        const auto report = check(bag);
        QVERIFY(hasFault(report, QStringLiteral("bag_checksum"), sha256Manifest, 1));
        QVERIFY(hasFault(report, QStringLiteral("bag_checksum"), sha512Manifest, 1));
        QVERIFY(hasFault(report, QStringLiteral("bag_missing"), sha256Manifest, 2));
        QVERIFY(
            hasFault(report, QStringLiteral("bag_unlisted"), QStringLiteral("data/planted"), 0));
        QVERIFY(hasFault(report, QStringLiteral("bag_oxum"), elements, 2));
    }

    void whatElementsSayIsGivenInOrder()
    {
        MadeBag bag;
        retag(bag, elements, "External-Description: one\r\n   two\r\nContact-Name: A: B\r\n");
        const auto report = check(bag);
        QCOMPARE(report.elements.size(), std::size_t(2));
        QCOMPARE(report.elements[0].value, QStringLiteral("one two"));
        QCOMPARE(report.elements[1].value, QStringLiteral("A: B"));
        QCOMPARE(report.elements[1].line, 3);
    }

    void whatIsNoFolderCannotBeRead()
    {
        base::Progress progress;
        const auto report = exchange::checkBag(QStringLiteral("/nowhere"), progress);
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::Io);
    }

    void aCheckCanBeCancelled()
    {
        MadeBag bag;
        base::Progress progress;
        progress.cancel();
        const auto report = exchange::checkBag(bag.folder(), progress);
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestBagCheck)
#include "test_bag_check.moc"
