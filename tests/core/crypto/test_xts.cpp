// AES-256-XTS and HKDF: published vectors, and the properties that the encrypted files rely on.

#include "crypto/hkdf.h"
#include "crypto/random.h"
#include "crypto/xts.h"

#include <QTest>

using namespace crypto;

namespace {

SecretBytes secretOf(const QByteArray &bytes)
{
    return SecretBytes(QByteArrayView(bytes));
}

unsigned char *bytesOf(QByteArray &array)
{
    return reinterpret_cast<unsigned char *>(array.data());
}

QByteArray encrypted(const Xts &xts, quint64 number, QByteArray bytes)
{
    xts.encrypt(number, bytesOf(bytes), std::size_t(bytes.size()));
    return bytes;
}

QByteArray decrypted(const Xts &xts, quint64 number, QByteArray bytes)
{
    xts.decrypt(number, bytesOf(bytes), std::size_t(bytes.size()));
    return bytes;
}

QByteArray randomBytes(qsizetype size)
{
    QByteArray bytes(size, '\0');
    secureRandom()(bytes.data(), std::size_t(size));
    return bytes;
}

QByteArray counted(qsizetype size)
{
    QByteArray bytes(size, '\0');
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = char(i);
    return bytes;
}

} // namespace

class TestXts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void publishedVectors_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<quint64>("number");
        QTest::addColumn<QByteArray>("plain");
        QTest::addColumn<QByteArray>("cipher");
        QTest::newRow("IEEE 1619, annex B, vector 10")
            << QByteArray("2718281828459045235360287471352662497757247093699959574966967627"
                          "3141592653589793238462643383279502884197169399375105820974944592")
            << quint64(0xff) << counted(512).toHex()
            << QByteArray("1c3b3a102f770386e4836c99e370cf9bea00803f5e482357a4ae12d414a3e63b"
                          "5d31e276f8fe4a8d66b317f9ac683f44680a86ac35adfc3345befecb4bb188fd"
                          "5776926c49a3095eb108fd1098baec70aaa66999a72a82f27d848b21d4a741b0"
                          "c5cd4d5fff9dac89aeba122961d03a757123e9870f8acf1000020887891429ca"
                          "2a3e7a7d7df7b10355165c8b9a6d0a7de8b062c4500dc4cd120c0f7418dae3d0"
                          "b5781c34803fa75421c790dfe1de1834f280d7667b327f6c8cd7557e12ac3a0f"
                          "93ec05c52e0493ef31a12d3d9260f79a289d6a379bc70c50841473d1a8cc81ec"
                          "583e9645e07b8d9670655ba5bbcfecc6dc3966380ad8fecb17b6ba02469a020a"
                          "84e18e8f84252070c13e9f1f289be54fbc481457778f616015e1327a02b140f1"
                          "505eb309326d68378f8374595c849d84f4c333ec4423885143cb47bd71c5edae"
                          "9be69a2ffeceb1bec9de244fbe15992b11b77c040f12bd8f6a975a44a0f90c29"
                          "a9abc3d4d893927284c58754cce294529f8614dcd2aba991925fedc4ae74ffac"
                          "6e333b93eb4aff0479da9a410e4450e0dd7ae4c6e2910900575da401fc07059f"
                          "645e8b7e9bfdef33943054ff84011493c27b3429eaedb4ed5376441a77ed4385"
                          "1ad77f16f541dfd269d50d6a5f14fb0aab1cbb4c1550be97f7ab4066193c4caa"
                          "773dad38014bd2092fa755c824bb5e54c4f36ffda9fcea70b9c6e693e148c151");
        QTest::newRow("ciphertext stealing, from the tests of AWS-LC")
            << QByteArray("1338d7d3d66137abf00c8f33050cff7e0a6fa10ff2e2bd860119dfa68ee815c4"
                          "4aa1bfc76f2e084d81b862c05aae29711bf167fff7432a7b9c5899ab069fff0f")
            << quint64(0x54)
            << QByteArray("922489de313fceb72a5ef2594d49eeb908afec966e89f0c7fbb4f6d37a559294"
                          "2c53e3a65b37193d69346700")
            << QByteArray("6f229c1b60833e2a50a041b360d991814c6ec7f3199d8b2482f5b19b64c32013"
                          "a679f1361a011bf37b2e1565");
    }

    void publishedVectors()
    {
        QFETCH(const QByteArray, key);
        QFETCH(const quint64, number);
        QFETCH(const QByteArray, plain);
        QFETCH(const QByteArray, cipher);
        const Xts xts(secretOf(QByteArray::fromHex(key)));
        QCOMPARE(encrypted(xts, number, QByteArray::fromHex(plain)).toHex(), cipher);
        QCOMPARE(decrypted(xts, number, QByteArray::fromHex(cipher)).toHex(), plain);
    }

    // A torn write of a page therefore damages only the bytes that it wrote.
    void eachSixteenBytesDependOnThemselvesAlone()
    {
        const Xts xts(secretOf(randomBytes(64)));
        const QByteArray plain = randomBytes(4096);
        QByteArray changed = plain;
        changed[1000] = char(changed[1000] ^ 1); // in the unit from 992 on
        const QByteArray before = encrypted(xts, 7, plain), after = encrypted(xts, 7, changed);
        QCOMPARE(after.first(992), before.first(992));
        QVERIFY(after.sliced(992, 16) != before.sliced(992, 16));
        QCOMPARE(after.sliced(1008), before.sliced(1008));
    }

    void theSamePageLooksDifferentElsewhere()
    {
        const Xts xts(secretOf(randomBytes(64))), other(secretOf(randomBytes(64)));
        const QByteArray plain(4096, '\0');
        QVERIFY(encrypted(xts, 1, plain) != encrypted(xts, 2, plain));
        QVERIFY(encrypted(xts, 1, plain) != encrypted(xts, quint64(1) << 40, plain));
        QVERIFY(encrypted(xts, 1, plain) != encrypted(other, 1, plain));
        QVERIFY(encrypted(xts, 1, plain).first(16) != encrypted(xts, 1, plain).sliced(16, 16));
    }

    void theHeaderOfAFrameOfTheLogComesBack()
    {
        const Xts xts(secretOf(randomBytes(64)));
        const QByteArray header = randomBytes(24);
        QCOMPARE(decrypted(xts, 3, encrypted(xts, 3, header)), header);
        QVERIFY(encrypted(xts, 3, header) != header);
    }

    // RFC 5869, A.1
    void derivation()
    {
        const auto key = hkdfSha256(secretOf(QByteArray(22, '\x0b')),
                                    QByteArray::fromHex("000102030405060708090a0b0c"),
                                    QByteArray::fromHex("f0f1f2f3f4f5f6f7f8f9"), 42);
        QCOMPARE(key.view().toByteArray().toHex(),
                 QByteArray("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf"
                            "34007208d5b887185865"));
    }
};

QTEST_APPLESS_MAIN(TestXts)
#include "test_xts.moc"
