// Bags of all sorts, each judged by the letter of RFC 8493.

#include "support/bag_judgement.h"

#include <QStringEncoder>
#include <QTest>

using namespace tests;

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
        row("no tag manifest", "bag_no_tag_manifest",
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
        row("md5 and sha1 too", "", [](MadeBag &bag) {
            bag.manifest(QStringLiteral("md5"), {photo, list});
            bag.manifest(QStringLiteral("sha1"), {photo, list});
            bag.sealTags(
                {QStringLiteral("md5"), QStringLiteral("sha512"), QStringLiteral("sha256")});
        });
        for (const char *algorithm : {"md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sm3"})
            row(qPrintable(QStringLiteral("%1 alone").arg(QLatin1String(algorithm))), "",
                [algorithm](MadeBag &bag) {
                    bag.remove(sha256Manifest);
                    bag.remove(sha512Manifest);
                    bag.remove(QStringLiteral("tagmanifest-sha256.txt"));
                    bag.manifest(QLatin1String(algorithm), {photo, list});
                    bag.sealTags({QLatin1String(algorithm)});
                });
        row("an algorithm that cannot be computed, too", "bag_algorithm", [](MadeBag &bag) {
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
        row("tag files in UTF-16", "bag_no_tag_manifest", [](MadeBag &bag) {
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
        QVERIFY2(report.verdict() == BagVerdict::Valid, qPrintable(stated(report)));
        if (code.isEmpty())
            QVERIFY2(report.faults.empty(), qPrintable(stated(report)));
        else
            QVERIFY2(hasFault(report, code, {}, 0), qPrintable(stated(report)));
    }

    void aBagWithHolesIsIncompleteAndNotWrong()
    {
        MadeBag bag;
        retag(bag, QStringLiteral("fetch.txt"), "https://example.org/x 10 data/photo.jpg\n");
        bag.remove(photo);
        const auto report = check(bag);
        QVERIFY2(report.verdict() == BagVerdict::Incomplete, qPrintable(stated(report)));
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

    void everyFaultIsReported()
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
