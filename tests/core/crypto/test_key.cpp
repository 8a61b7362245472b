// Keys: what we write, openssl reads; what we sign, openssl verifies; a wrong password opens
// nothing.

#include "base/environment.h"
#include "crypto/digest.h"
#include "crypto/key.h"
#include "crypto/key_form.h"
#include "crypto/key_slot.h"
#include "crypto/manifest_algorithm.h"
#include "support/patience.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace {

int run(const QString &program, const QStringList &arguments, QByteArray *output = nullptr)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished(tests::patienceMs);
    if (output)
        *output = process.readAllStandardOutput();
    return process.exitCode();
}

QString written(const QTemporaryDir &folder, const QString &name, const QByteArray &content)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write a test file");
    return file.fileName();
}

crypto::PrivateKey someKey()
{
    return crypto::PrivateKey::generate(base::seededRandom(3));
}

} // namespace

class TestKey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rfc8032Vector()
    {
        // RFC 8032 §7.1, test 2
        const auto key = crypto::PrivateKey::fromSeed(crypto::SecretBytes(QByteArray::fromHex(
            "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb")));
        QCOMPARE(key.publicKey().raw().toHex(),
                 QByteArray("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"));
        const auto signature = key.sign("\x72");
        QCOMPARE(signature.toHex(),
                 QByteArray("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1"
                            "e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"));
        QVERIFY(key.publicKey().verifies("\x72", signature));
        QVERIFY(!key.publicKey().verifies("\x73", signature));
    }

    void opensslReadsAndVerifiesWhatWeWrite()
    {
        QTemporaryDir folder;
        const auto key = someKey();
        const auto pem = written(folder, QStringLiteral("public.pem"), key.publicKey().pem());
        const auto message = written(folder, QStringLiteral("message"), "an entry");
        const auto signature = written(folder, QStringLiteral("signature"), key.sign("an entry"));
        QCOMPARE(run(QStringLiteral("openssl"),
                     {"pkeyutl", "-verify", "-rawin", "-pubin", "-inkey", pem, "-sigfile",
                      signature, "-in", message}),
                 0);

        QByteArray der;
        QCOMPARE(
            run(QStringLiteral("openssl"), {"pkey", "-pubin", "-in", pem, "-outform", "DER"}, &der),
            0);
        QCOMPARE(QString::fromLatin1(crypto::sha256({der}).toHex()), key.publicKey().id());

        const auto secret =
            written(folder, QStringLiteral("private.pem"),
                    key.toPem(QStringLiteral("pass wörd"), base::standardPasswordCost));
        QCOMPARE(run(QStringLiteral("openssl"),
                     {"pkey", "-in", secret, "-passin", "pass:pass wörd", "-noout"}),
                 0);
        QVERIFY(run(QStringLiteral("openssl"),
                    {"pkey", "-in", secret, "-passin", "pass:wrong", "-noout"})
                != 0);
    }

    void aPasswordOpensAndAnotherDoesNot()
    {
        const auto key = someKey();
        const auto pem = key.toPem(QStringLiteral("right password"), 1);
        QVERIFY(pem.startsWith("-----BEGIN ENCRYPTED PRIVATE KEY-----"));
        const auto opened = crypto::PrivateKey::fromPem(pem, QStringLiteral("right password"));
        QVERIFY(opened);
        QVERIFY(opened->publicKey() == key.publicKey());
        QCOMPARE(crypto::PrivateKey::fromPem(pem, QStringLiteral("wrong password")).error().code,
                 ErrorCode::Denied);
        QCOMPARE(crypto::PrivateKey::fromPem("nonsense", QStringLiteral("x")).error().code,
                 ErrorCode::Corrupt);
    }

    void aKeyStatesWhatItsPasswordCosts()
    {
        const auto key = someKey();
        for (const int cost : {1, 2, 3}) {
            const auto pem = key.toPem(QStringLiteral("right password"), cost);
            QCOMPARE(crypto::PrivateKey::costOf(pem), cost);
            QVERIFY(crypto::PrivateKey::fromPem(pem, QStringLiteral("right password")));
        }
        QCOMPARE(crypto::PrivateKey::costOf("nonsense"), 0);
    }

    void aPasswordIsTheSameHoweverItWasComposed()
    {
        const crypto::Password composed(QStringLiteral("pass w\u00f6rd"));
        const crypto::Password parts(QStringLiteral("pass wo\u0308rd"));
        QVERIFY(composed == parts);
        QCOMPARE(composed.characters(), 9);
        QVERIFY(!(composed == crypto::Password(QStringLiteral("pass word"))));
        QVERIFY(crypto::Password().isEmpty() && crypto::Password(QString()).isEmpty());
    }

    void whatIsWipedIsGone()
    {
        QString text = QStringLiteral("secret %1").arg(1);
        crypto::wipe(text);
        QVERIFY(text.isEmpty());
        crypto::SecretBytes first(QByteArrayView("0123456789"));
        const crypto::SecretBytes second = std::move(first);
        QVERIFY(first.isEmpty()); // NOLINT: what a moved-from one promises
        QCOMPARE(second.view(), QByteArrayView("0123456789"));
        QVERIFY(crypto::SecretBytes(32) == crypto::SecretBytes(QByteArray(32, '\0')));
        QVERIFY(crypto::SecretBytes(0).isEmpty());
    }

    void keysOfSmallOrderAreRefused()
    {
        QVERIFY(!crypto::PublicKey::fromRaw(QByteArray(32, '\0')));
        QVERIFY(!crypto::PublicKey::fromRaw(QByteArray::fromHex(
            "0100000000000000000000000000000000000000000000000000000000000000")));
        QVERIFY(!crypto::PublicKey::fromRaw(QByteArray(31, '\1')));
    }

    void bothLibrariesGiveTheSameAnswer()
    {
        const auto key = someKey();
        const auto signature = key.sign("message");
        for (int bit = 0; bit < 512; ++bit) {
            QByteArray changed = signature;
            changed[bit / 8] = char(changed.at(bit / 8) ^ (1 << (bit % 8)));
            QCOMPARE(key.publicKey().verifies("message", changed),
                     key.publicKey().verifiesWithOpenSsl("message", changed));
        }
        // S + L, the non-canonical twin of S (RFC 8032 §5.1.7 refuses it)
        const QByteArray order =
            QByteArray::fromHex("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010");
        QByteArray twin = signature;
        int carry = 0;
        for (int i = 0; i < 32; ++i) {
            carry += int(uchar(twin.at(32 + i))) + int(uchar(order.at(i)));
            twin[32 + i] = char(carry & 0xff);
            carry >>= 8;
        }
        QVERIFY(!key.publicKey().verifies("message", twin));
        QVERIFY(!key.publicKey().verifiesWithOpenSsl("message", twin));
    }

    // Where libsodium refuses a signature that OpenSSL accepts (R is the neutral point), OpenSSL
    // decides.
    void edgeCasesHaveOneAnswer_data()
    {
        QTest::addColumn<QByteArray>("signature");
        QTest::addColumn<bool>("verifies");
        QFile file(QStringLiteral(SEALBOOK_SOURCE_DIR "/tests/data/ed25519_edges.txt"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        for (const QByteArray &line : file.readAll().split('\n')) {
            const auto parts = line.split('|');
            if (line.startsWith("key "))
                m_edgeKey = QByteArray::fromHex(line.mid(4));
            if (parts.size() == 3)
                QTest::newRow(parts[0].constData())
                    << QByteArray::fromHex(parts[1]) << (parts[2] == "verifies");
        }
    }

    void edgeCasesHaveOneAnswer()
    {
        QFETCH(QByteArray, signature);
        QFETCH(bool, verifies);
        const auto key = crypto::PublicKey::fromRaw(m_edgeKey);
        QVERIFY(key);
        QCOMPARE(key->verifiesWithOpenSsl("message", signature), verifies);
        QCOMPARE(key->verifies("message", signature), verifies);
        QVERIFY(!key->verifies("another message", signature));
    }

    void aKeyThatWasFoundUnsafeStaysUnsafe()
    {
        const QByteArray neutral = QByteArray(1, '\1') + QByteArray(31, '\0');
        for (int i = 0; i < 3; ++i) {
            QVERIFY(crypto::PublicKey::fromRaw(someKey().publicKey().raw()));
            QVERIFY(!crypto::PublicKey::fromRaw(neutral));
        }
    }

    void aSlotOpensWithItsPasswordAtItsPlace()
    {
        const auto random = base::seededRandom(5);
        const auto secret = crypto::randomKey(random);
        const auto slot = crypto::wrapKey(secret, QStringLiteral("password"), "here", random);
        QVERIFY(*crypto::unwrapKey(slot, QStringLiteral("password"), "here") == secret);
        QCOMPARE(crypto::unwrapKey(slot, QStringLiteral("other"), "here").error().code,
                 ErrorCode::Denied);
        QVERIFY(!crypto::unwrapKey(slot, QStringLiteral("password"), "there"));
    }

    void aSealedSlotOpensWithItsKeyAtItsPlace()
    {
        const auto random = base::seededRandom(5);
        const auto secret = crypto::randomKey(random);
        const auto key = someKey();
        const auto other = crypto::PrivateKey::generate(random);
        const auto slot = crypto::sealSlot(secret, key.publicKey(), "here");

        QVERIFY(!crypto::isPasswordSlot(slot));
        QVERIFY(*crypto::openSlot(slot, key, "here") == secret);
        QCOMPARE(crypto::openSlot(slot, other, "here").error().code, ErrorCode::Corrupt);
        QCOMPARE(crypto::openSlot(slot, key, "there").error().code, ErrorCode::Corrupt);
        QCOMPARE(crypto::openSlot(slot, key, "her").error().code, ErrorCode::Corrupt);
        for (qsizetype i = 0; i < slot.wrapped.size(); ++i) {
            auto changed = slot;
            changed.wrapped[i] = char(changed.wrapped.at(i) ^ 1);
            QVERIFY(!crypto::openSlot(changed, key, "here"));
            changed.wrapped = slot.wrapped.left(i);
            QVERIFY(!crypto::openSlot(changed, key, "here"));
        }
    }

    // N, r and p of scrypt, as DER: nothing is computed for others than Sealbook writes.
    void aKeyIsKeptUnderUsualNumbers_data()
    {
        QTest::addColumn<QByteArray>("numbers");
        QTest::addColumn<bool>("isUsual");
        const auto row = [](const char *what, const char *numbers, bool isUsual = false) {
            QTest::newRow(what) << QByteArray(numbers) << isUsual;
        };
        row("as they are written", "02024000020108020101", true);
        row("half the memory", "02022000020108020101");
        row("twice the memory", "02027fff020108020101");
        row("blocks of another size", "0202400002017f020101");
        row("blocks of the smallest size", "02024000020101020101");
        row("a hundred times the time", "0202400002010802017f");
        row("no time at all", "02024000020108020100");
        row("a negative number", "020240000201080201ff");
    }

    void aKeyIsKeptUnderUsualNumbers()
    {
        QFETCH(QByteArray, numbers);
        QFETCH(bool, isUsual);
        const auto secret = QStringLiteral("correct horse 1");
        const auto key = crypto::PrivateKey::generate(base::seededRandom(1));
        const QByteArray begin = "-----BEGIN ENCRYPTED PRIVATE KEY-----\n";
        const QByteArray end = "-----END ENCRYPTED PRIVATE KEY-----\n";
        const auto written = key.toPem(secret, 1);
        auto der = QByteArray::fromBase64(
            written.mid(begin.size(), written.size() - begin.size() - end.size()));
        const auto usual = QByteArray::fromHex("02024000020108020101");
        QVERIFY(der.contains(usual));
        const auto encoded = der.replace(usual, QByteArray::fromHex(numbers)).toBase64();
        QByteArray pem = begin;
        for (qsizetype at = 0; at < encoded.size(); at += 64)
            pem += encoded.mid(at, 64) + '\n';
        pem += end;

        QCOMPARE(crypto::isEncryptedKey(pem), isUsual);
        const auto opened = crypto::PrivateKey::fromPem(pem, secret);
        QCOMPARE(opened.has_value(), isUsual);
        if (!isUsual)
            QCOMPARE(opened.error().code, ErrorCode::Corrupt);
    }

    // OpenSSL searches a text for the key, at half a second for each megabyte.
    void aLongTextIsNotSearchedForAKey()
    {
        const auto secret = QStringLiteral("correct horse 1");
        const auto key = crypto::PrivateKey::generate(base::seededRandom(1));
        const QByteArray text(5000, '\n');
        const auto pem = key.toPem(secret, 1), open = key.publicKey().pem();
        QVERIFY(crypto::scryptCostOf('\n' + pem));
        QVERIFY(crypto::PublicKey::fromPem('\n' + open));

        QVERIFY(!crypto::scryptCostOf(text + pem));
        QVERIFY(!crypto::isEncryptedKey(text + pem));
        QCOMPARE(crypto::PrivateKey::fromPem(text + pem, secret).error().code, ErrorCode::Corrupt);
        QCOMPARE(crypto::PublicKey::fromPem(text + open).error().code, ErrorCode::Corrupt);
    }

    void digestsAreThoseOfTheStandards()
    {
        using crypto::DigestAlgorithm;
        crypto::Hasher hasher({DigestAlgorithm::Sha256, DigestAlgorithm::Sm3, DigestAlgorithm::Sha1,
                               DigestAlgorithm::Md5});
        for (int round = 0; round < 2; ++round) { // used again, it is as new
            hasher.add("a", 1);
            hasher.add("bc", 2);
            const auto digests = hasher.finish();
            QCOMPARE(
                digests.at(0).toString(),
                QStringLiteral(
                    "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
            QCOMPARE(
                digests.at(1).hex(),
                QStringLiteral("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"));
            QCOMPARE(digests.at(2).hex(),
                     QStringLiteral("a9993e364706816aba3e25717850c26c9cd0d89d"));
            QCOMPARE(digests.at(3).hex(), QStringLiteral("900150983cd24fb0d6963f7d28e17f72"));
        }
        QVERIFY(!crypto::Digest::parse(QStringLiteral("sha256:12")));
        QVERIFY(!crypto::Digest::parse(QStringLiteral("sha224:") + QString(56, u'0')));
        QVERIFY(!crypto::Digest::parse(QStringLiteral("sha384:") + QString(96, u'0')));
        QVERIFY(crypto::Digest::parse(QStringLiteral(
            "SHA-256:BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD")));
    }

    void whatOnlyBagsHaveIsComputedToo()
    {
        const auto sha224 = *crypto::manifestAlgorithm(QStringLiteral("sha224"));
        const auto sha384 = *crypto::manifestAlgorithm(QStringLiteral("SHA-384"));
        crypto::Hasher hasher({sha224, sha384});
        hasher.add("abc", 3);
        const auto digests = hasher.finish();
        QCOMPARE(digests.at(0).toString(),
                 QStringLiteral("sha224:23097d223405d8228642a477bda255b32aadbce4bda0b3f7e36c9da7"));
        QCOMPARE(digests.at(1).hex(),
                 QStringLiteral("cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed"
                                "8086072ba1e7cc2358baeca134c825a7"));
        QVERIFY(crypto::readDigits(sha224, digests.at(0).hex().toUpper()));
        QVERIFY(!crypto::readDigits(sha384, digests.at(0).hex()));
        QVERIFY(!crypto::digestAlgorithm(QStringLiteral("sha224")));
        QVERIFY(!crypto::manifestAlgorithm(QStringLiteral("sha3512")));
    }

private:
    QByteArray m_edgeKey;
};

QTEST_GUILESS_MAIN(TestKey)
#include "test_key.moc"
