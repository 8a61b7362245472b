// DigestList: reports of checksum programs and extraction tools in every form that is met.

#include "exchange/digest_list.h"
#include "support/temp_registry.h"

#include <QStringEncoder>
#include <QTest>

using namespace exchange;
using crypto::DigestAlgorithm;

namespace {

const QByteArray md5(32, 'a');
const QByteArray sha1(40, 'b');
const QByteArray sha256(64, 'c');
const QByteArray sha512(128, 'd');

DigestList listOf(const QByteArray &report, const QString &name = QStringLiteral("report.txt"))
{
    return tests::value(readDigestList(report, name));
}

// "name sha256:cc…" for each digest, in order.
QStringList stated(const DigestList &list)
{
    QStringList lines;
    for (const auto &file : list.files) {
        for (const auto &digest : file.digests)
            lines.append(file.file + u' ' + digest.toString());
    }
    return lines;
}

QString line(const char *name, const char *algorithm, const QByteArray &hex)
{
    return QStringLiteral("%1 %2:%3")
        .arg(QString::fromUtf8(name), QLatin1String(algorithm), QString::fromLatin1(hex));
}

} // namespace

class TestDigestList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFormIsRead_data()
    {
        QTest::addColumn<QByteArray>("report");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("stated");
        const auto row = [](const char *form, const QByteArray &report, const char *name,
                            const QString &stated) {
            QTest::newRow(form) << report << QString::fromLatin1(name) << stated;
        };
        row("coreutils", sha256 + "  a photo.jpg\n", "SHA256SUMS",
            line("a photo.jpg", "sha256", sha256));
        row("coreutils, binary", md5 + " *a.jpg\r\n", "x.md5", line("a.jpg", "md5", md5));
        row("coreutils, escaped", "\\" + sha1 + "  a\\nb\n", "x.sha1", line("a\nb", "sha1", sha1));
        row("capitals", sha256.toUpper() + "  a.jpg", "x.sha256", line("a.jpg", "sha256", sha256));
        row("a folder above", sha512 + "  ./photos/a.jpg", "x.sha512",
            line("photos/a.jpg", "sha512", sha512));
        row("SM3 by its extension", sha256 + "  a.jpg", "x.sm3", line("a.jpg", "sm3", sha256));
        row("the digest alone", sha256 + "\n", "phone.tar.sha256",
            line("phone.tar", "sha256", sha256));
        row("BSD", "SHA256 (a (1).jpg) = " + sha256, "sums", line("a (1).jpg", "sha256", sha256));
        row("BSD, SM3", "SM3 (a.jpg) = " + sha256, "sums", line("a.jpg", "sm3", sha256));
        row("OpenSSL", "SHA2-256(a.jpg)= " + sha256, "sums", line("a.jpg", "sha256", sha256));
        row("name first", "a photo.jpg\t" + md5, "list.txt", line("a photo.jpg", "md5", md5));
        row("name and colon", "a.jpg: " + sha1, "list.txt", line("a.jpg", "sha1", sha1));
        row("CSV", "\"C:\\out\\a.jpg\"," + md5, "list.csv", line("C:/out/a.jpg", "md5", md5));
        row("hashdeep",
            "%%%% HASHDEEP-1.0\n%%%% size,md5,sha256,filename\n## Invoked from: /tmp\n12," + md5
                + "," + sha256 + ",/tmp/a, b.jpg\n",
            "x.txt",
            line("/tmp/a, b.jpg", "md5", md5) + u'|' + line("/tmp/a, b.jpg", "sha256", sha256));
    }

    void everyFormIsRead()
    {
        QFETCH(QByteArray, report);
        QFETCH(QString, name);
        QFETCH(QString, stated);

        const auto list = listOf(report, name);

        QCOMPARE(::stated(list).join(u'|'), stated);
        QVERIFY(list.unread.isEmpty());
    }

    void aPastedDigestIsKnownByItsLengthOrItsName()
    {
        QCOMPARE(tests::value(readDigest(QString::fromLatin1(sha1.toUpper() + "\n"))).toString(),
                 QStringLiteral("sha1:") + QString::fromLatin1(sha1));
        QCOMPARE(tests::value(readDigest(QStringLiteral("SM3: ") + QString::fromLatin1(sha256)))
                     .algorithm,
                 DigestAlgorithm::Sm3);
        QCOMPARE(readDigest(QStringLiteral("abc")).error().code, ErrorCode::Invalid);
        QCOMPARE(readDigest(QString(64, u'x')).error().code, ErrorCode::Invalid);
    }

    void aReportInUtf16OrGb18030IsRead()
    {
        const QString text = QStringLiteral("手机.tar ") + QString::fromLatin1(sha256);
        QStringEncoder utf16(QStringEncoder::Utf16LE, QStringEncoder::Flag::WriteBom);
        QStringEncoder gb18030("GB18030");
        QVERIFY(gb18030.isValid());

        QCOMPARE(stated(listOf(utf16(text))), QStringList{line("手机.tar", "sha256", sha256)});
        QCOMPARE(stated(listOf(gb18030(text))), QStringList{line("手机.tar", "sha256", sha256)});
    }

    void whatIsAsLongAsADigestOfOursButIsNoneIsNotTaken()
    {
        const auto list = listOf(sha256 + "  a.jpg\nBLAKE2b (b.jpg) = " + sha512
                                 + "\n# a comment\nnothing here\n");

        QCOMPARE(stated(list), QStringList{line("a.jpg", "sha256", sha256)});
        QCOMPARE(list.unread.size(), 2);
    }

    void aReportWithoutDigestsIsRefused()
    {
        const auto list =
            readDigestList("dear colleague,\nno sums today\n", QStringLiteral("note.txt"));

        QVERIFY(!list);
        QCOMPARE(list.error().code, ErrorCode::Invalid);
        QVERIFY(list.error().message.contains(QStringLiteral("note.txt")));
    }

    void filesAreFoundByNameAndTheStrongestDigestIsTaken()
    {
        const auto list =
            listOf(md5 + "  out/a.jpg\n" + sha256 + "  out/a.jpg\n" + md5 + "  gone.jpg\n");

        const auto matches = matchDigests(
            list, {QStringLiteral("/media/stick/a.jpg"), QStringLiteral("/media/stick/b.jpg")});

        QCOMPARE(matches.expected.size(), 2U);
        QCOMPARE(matches.expected[0]->algorithm, DigestAlgorithm::Sha256);
        QVERIFY(!matches.expected[1]);
        QCOMPARE(matches.unmatched, QStringList{QStringLiteral("gone.jpg")});
        QVERIFY(matches.ambiguous.isEmpty());
    }

    void namesakesAreDistinguishedByTheirFolders()
    {
        const auto list = listOf(sha256 + "  one/a.jpg\n" + QByteArray(64, 'e') + "  two/a.jpg\n");

        const auto matches =
            matchDigests(list, {QStringLiteral("/x/two/a.jpg"), QStringLiteral("/x/a.jpg")});

        QCOMPARE(matches.expected[0]->hex(), QString(64, u'e'));
        QVERIFY(!matches.expected[1]);
        QCOMPARE(matches.ambiguous, QStringList{QStringLiteral("/x/a.jpg")});
    }
};

QTEST_APPLESS_MAIN(TestDigestList)
#include "test_digest_list.moc"
