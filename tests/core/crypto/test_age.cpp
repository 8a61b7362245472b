// Age files: the specification's vectors, what every change of a file does, and the stock program.

#include "crypto/age.h"
#include "crypto/bech32.h"
#include "crypto/digest.h"
#include "crypto/random.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace crypto;

namespace {

// A file of the C2SP's tests: lines of "key: value", an empty line, the age file.
struct Vector {
    QMap<QByteArray, QByteArray> head;
    QByteArray file;

    static Vector read(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        Vector vector;
        for (QByteArray line = file.readLine(); line.size() > 1; line = file.readLine())
            vector.head.insert(line.left(line.indexOf(": ")),
                               line.mid(line.indexOf(": ") + 2).trimmed());
        vector.file = file.readAll();
        if (vector.head.value("compressed") == "zlib") // qUncompress wants the length first
            vector.file = qUncompress(QByteArray(4, '\0') + vector.file);
        return vector;
    }

    bool isForUs() const
    {
        const auto identities = head.count("identity");
        return identities == 1 && !head.contains("armored") && !head.contains("passphrase")
            && head.value("identity").startsWith("AGE-SECRET-KEY-1");
    }
};

Result<QByteArray> decrypted(const QByteArray &file, const AgeIdentity &identity,
                             qsizetype pieces = 1 << 20)
{
    AgeReader reader({&identity});
    QByteArray plain;
    for (qsizetype at = 0; at < file.size(); at += pieces) {
        TRY(const QByteArray more,
            reader.add(QByteArrayView(file).sliced(at, std::min(pieces, file.size() - at))));
        plain += more;
    }
    TRY(const QByteArray last, reader.finish());
    return plain + last;
}

QByteArray encrypted(const QByteArray &plain, const std::vector<AgeRecipient> &recipients,
                     qsizetype pieces = 1 << 20)
{
    AgeWriter writer(recipients, secureRandom());
    QByteArray file;
    for (qsizetype at = 0; at < plain.size(); at += pieces)
        file += writer.add(QByteArrayView(plain).sliced(at, std::min(pieces, plain.size() - at)));
    return file + writer.finish();
}

// Bytes that do not repeat in step with the chunks.
QByteArray plainOf(qsizetype size)
{
    QByteArray plain(size, '\0');
    for (qsizetype i = 0; i < size; ++i)
        plain[i] = char(i * 31 + i / 251);
    return plain;
}

constexpr qsizetype chunk = 64 * 1024;
constexpr qsizetype sealed = chunk + 16;

} // namespace

class TestAge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySharedVectorIsMet()
    {
        const QDir folder(QStringLiteral(SEALBOOK_SHARED_DIR "/vectors/age/testdata"));
        if (!folder.exists())
            QSKIP("../shared/vectors/age/testdata (the C2SP's test vectors of age) is missing; "
                  "whatWasWrittenIsRead, everyChangeIsNoticed and "
                  "theStockProgramOpensOursAndWeOpenIts still test the file format");
        const QMap<QByteArray, QList<ErrorCode>> codes{
            {"header failure", {ErrorCode::Corrupt, ErrorCode::Unsupported}},
            {"HMAC failure", {ErrorCode::Corrupt}},
            {"payload failure", {ErrorCode::Corrupt}},
            {"no match", {ErrorCode::Denied}}};
        QStringList passedOver;
        int met = 0;
        const auto names = folder.entryList(QDir::Files);
        for (const QString &name : names) {
            const auto vector = Vector::read(folder.filePath(name));
            if (!vector.isForUs()) {
                passedOver.append(name);
                continue;
            }
            const auto identity = AgeIdentity::parse(vector.head.value("identity"));
            QVERIFY2(identity, qPrintable(name));
            const auto plain = decrypted(vector.file, *identity);
            const QByteArray expected = vector.head.value("expect");
            QVERIFY2(plain.has_value() == (expected == "success"), qPrintable(name));
            if (plain)
                QVERIFY2(sha256({*plain}).toHex() == vector.head.value("payload"),
                         qPrintable(name));
            else
                QVERIFY2(codes[expected].contains(plain.error().code), qPrintable(name));
            ++met;
        }
        qInfo("%d met; %d of armour, passphrases and post-quantum keys passed over: %s", met,
              int(passedOver.size()), qPrintable(passedOver.join(u' ')));
        QVERIFY(met >= 60);
        for (const QString &name : std::as_const(passedOver))
            QVERIFY2(name.startsWith(u"armor") || name.startsWith(u"scrypt")
                         || name.startsWith(u"hybrid") || name == u"empty",
                     qPrintable(name));
    }

    void whatWasWrittenIsRead_data()
    {
        QTest::addColumn<qsizetype>("size");
        for (const qsizetype size :
             {qsizetype(0), qsizetype(1), chunk - 1, chunk, chunk + 1, 2 * chunk, 5 * chunk + 7})
            QTest::addRow("%lld bytes", qlonglong(size)) << size;
    }

    void whatWasWrittenIsRead()
    {
        QFETCH(qsizetype, size);
        const auto ours = AgeIdentity::generate(secureRandom()),
                   others = AgeIdentity::generate(secureRandom()),
                   strangers = AgeIdentity::generate(secureRandom());
        const auto plain = plainOf(size);
        for (const qsizetype pieces : {qsizetype(1000), chunk, qsizetype(1) << 20}) {
            const auto file = encrypted(plain, {others.recipient(), ours.recipient()}, pieces);
            QCOMPARE(decrypted(file, ours, pieces).value(), plain);
            QCOMPARE(decrypted(file, others, 77).value(), plain);
            QCOMPARE(decrypted(file, strangers).error().code, ErrorCode::Denied);
        }
    }

    void everyChangeIsNoticed_data()
    {
        QTest::addColumn<std::function<QByteArray(QByteArray)>>("change");
        QTest::addColumn<QList<ErrorCode>>("codes");
        const auto row = [](const char *name, std::function<QByteArray(QByteArray)> change,
                            QList<ErrorCode> codes = {ErrorCode::Corrupt}) {
            QTest::newRow(name) << std::move(change) << codes;
        };
        const auto payload = [](const QByteArray &file) {
            return file.indexOf('\n', file.indexOf("\n--- ") + 1) + 1 + 16;
        };
        row("another version", [](QByteArray f) { return f.replace("/v1", "/v2"); },
            {ErrorCode::Unsupported});
        row("CRLF in the header", [](QByteArray f) { return f.replace("v1\n", "v1\r\n"); },
            {ErrorCode::Unsupported});
        row("no stanza", [](QByteArray f) { return f.remove(22, f.indexOf("\n---") + 1 - 22); });
        row("a share of small order", [](QByteArray f) {
            return f.replace(32, 43, QByteArray(32, '\0').toBase64().chopped(1));
        });
        row("padding of base64", [](QByteArray f) { return f.insert(f.indexOf("\n--- "), '='); });
        row("a stanza of the tamperer’s before ours",
            [](QByteArray f) { return f.insert(22, "-> grease x\n\n"); });
        row("the nonce", [payload](QByteArray f) {
            const auto at = payload(f) - 1;
            f[at] = char(f[at] ^ 1);
            return f;
        });
        row("two chunks swapped", [payload](QByteArray f) {
            const auto at = payload(f);
            return f.left(at) + f.mid(at + sealed, sealed) + f.mid(at, sealed)
                + f.mid(at + 2 * sealed);
        });
        row("a chunk less", [payload](QByteArray f) { return f.remove(payload(f), sealed); });
        row("the last chunk away",
            [payload](QByteArray f) { return f.left(payload(f) + 2 * sealed); });
        row("cut within a chunk", [](QByteArray f) { return f.chopped(3); });
        row("a byte more", [](QByteArray f) { return f + 'x'; });
        row("the header alone", [payload](QByteArray f) { return f.left(payload(f) - 16); });
        row("nothing", [](const QByteArray &) { return QByteArray(); });
    }

    void everyChangeIsNoticed()
    {
        QFETCH(std::function<QByteArray(QByteArray)>, change);
        QFETCH(QList<ErrorCode>, codes);
        const auto identity = AgeIdentity::generate(secureRandom());
        const auto file = encrypted(plainOf(2 * chunk + 9), {identity.recipient()});
        const auto changed = change(file);
        QVERIFY(changed != file);
        for (const qsizetype pieces : {qsizetype(1), qsizetype(1) << 20}) {
            const auto plain = decrypted(changed, identity, pieces);
            QVERIFY(!plain);
            QVERIFY2(codes.contains(plain.error().code), qPrintable(plain.error().message));
        }
    }

    void everyByteOfTheHeaderIsBound()
    {
        const auto identity = AgeIdentity::generate(secureRandom());
        const auto file = encrypted("ten phones", {identity.recipient()});
        for (qsizetype at = 0; at < file.size(); ++at) {
            QByteArray changed = file;
            changed[at] = char(changed[at] ^ 1);
            QVERIFY2(!decrypted(changed, identity), qPrintable(QString::number(at)));
        }
    }

    void anEndlessHeaderIsRefused()
    {
        const auto identity = AgeIdentity::generate(secureRandom());
        AgeReader reader({&identity});
        QVERIFY(reader.add("age-encryption.org/v1\n"));
        const auto more = reader.add("-> X25519 " + QByteArray(AgeHeader::maxSize, 'A'));
        QCOMPARE(more.error().code, ErrorCode::Corrupt);
        QCOMPARE(reader.add("\n").error().code, ErrorCode::Corrupt);
        QCOMPARE(reader.finish().error().code, ErrorCode::Corrupt);
    }

    // BIP 173, "Test vectors"
    void bech32_data()
    {
        QTest::addColumn<QByteArray>("prefix");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isValid");
        QTest::newRow("no data, in capitals") << QByteArray("a") << QByteArray("A12UEL5L") << true;
        QTest::newRow("no data") << QByteArray("a") << QByteArray("a12uel5l") << true;
        QTest::newRow("each group")
            << QByteArray("abcdef") << QByteArray("abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw")
            << true;
        QTest::newRow("mixed case") << QByteArray("a") << QByteArray("a12UEL5L") << false;
        QTest::newRow("another prefix") << QByteArray("b") << QByteArray("a12uel5l") << false;
        QTest::newRow("no prefix") << QByteArray("") << QByteArray("1pzry9x0s0muk") << false;
        QTest::newRow("no separator") << QByteArray("p") << QByteArray("pzry9x0s0muk") << false;
        QTest::newRow("checksum too short") << QByteArray("li") << QByteArray("li1dgmt3") << false;
        QTest::newRow("another checksum") << QByteArray("a") << QByteArray("a12uel5q") << false;
        QTest::newRow("a character of none") << QByteArray("x") << QByteArray("x1b4n0q5v") << false;
    }

    void bech32()
    {
        QFETCH(QByteArray, prefix);
        QFETCH(QByteArray, text);
        QFETCH(bool, isValid);
        const auto bytes = fromBech32(prefix, text);
        QCOMPARE(bytes.has_value(), isValid);
        if (bytes)
            QCOMPARE(toBech32(prefix, *bytes), text.toLower());
    }

    void keysAreSpelledAsTheStandardSays()
    {
        const auto identity = AgeIdentity::generate(secureRandom());
        const QString text = identity.toString(), recipient = identity.recipient().toString();
        QVERIFY(text.startsWith(u"AGE-SECRET-KEY-1") && text.size() == 74);
        QVERIFY(recipient.startsWith(u"age1") && recipient.size() == 62);
        QCOMPARE(AgeIdentity::parse(text)->recipient(), identity.recipient());
        QCOMPARE(AgeRecipient::parse(recipient).value(), identity.recipient());
        QVERIFY(!AgeIdentity::parse(text.toLower()));
        QVERIFY(!AgeRecipient::parse(recipient.toUpper()));
        QVERIFY(!AgeRecipient::parse(text));
        QVERIFY(!AgeIdentity::parse(recipient.toUpper()));
    }

    void anOfficersKeyOpensWhatItsPublicHalfWasGiven()
    {
        const auto officer = PrivateKey::generate(secureRandom());
        const auto identity = AgeIdentity::of(officer);
        const auto file = encrypted("a seal", {identity.recipient()});
        QCOMPARE(decrypted(file, AgeIdentity::of(officer)).value(), QByteArray("a seal"));
    }

    // Debian's package `age`, which packaging/test installs.
    void theStockProgramOpensOursAndWeOpenIts()
    {
        QTemporaryDir folder;
        const auto identity = AgeIdentity::generate(secureRandom());
        const auto write = [&](const QString &name, const QByteArray &bytes) {
            QFile file(folder.filePath(name));
            return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        };
        const auto plain = plainOf(3 * chunk);
        QVERIFY(write("key.txt", identity.toString().toLatin1() + '\n'));
        QVERIFY(write("plain", plain));
        QVERIFY(write("ours.age", encrypted(plain, {identity.recipient()})));
        QProcess age;
        const auto run = [&](const QStringList &arguments) {
            age.start("age", arguments);
            return age.waitForFinished(60'000) && age.exitCode() == 0;
        };
        QVERIFY2(run({"-d", "-i", folder.filePath("key.txt"), folder.filePath("ours.age")}),
                 qPrintable(age.errorString() + age.readAllStandardError()));
        QCOMPARE(age.readAllStandardOutput(), plain);
        QVERIFY2(run({"-r", identity.recipient().toString(), folder.filePath("plain")}),
                 age.readAllStandardError().constData());
        QCOMPARE(decrypted(age.readAllStandardOutput(), identity).value(), plain);
    }
};

QTEST_GUILESS_MAIN(TestAge)
#include "test_age.moc"
