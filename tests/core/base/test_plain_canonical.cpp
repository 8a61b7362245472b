// isPlainlyCanonical: it recognises what the long way takes, and never anything else.

#include "base/canonical_json.h"
#include "base/plain_canonical.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

namespace {

QJsonValue randomValue(QRandomGenerator &random, int depth);

QString randomText(QRandomGenerator &random)
{
    static const QStringList pieces{"a",          "Z9",
                                    "\"",         "\\",
                                    "\n",         QString(QChar(0x7f)),
                                    "é",          "证物",
                                    "\U0001F4F1", QString(QChar(0xfeff)),
                                    "/",          "\u2028",
                                    "e+1",        "{",
                                    ","};
    QString text;
    for (int length = random.bounded(4); length > 0; --length)
        text += pieces.at(random.bounded(int(pieces.size())));
    return text;
}

QJsonObject randomObject(QRandomGenerator &random, int depth)
{
    QJsonObject object;
    for (int members = random.bounded(5); members > 0; --members)
        object.insert(randomText(random), randomValue(random, depth + 1));
    return object;
}

QJsonValue randomValue(QRandomGenerator &random, int depth)
{
    switch (random.bounded(depth > 3 ? 5 : 7)) {
    case 0:
        return QJsonValue(QJsonValue::Null);
    case 1:
        return random.bounded(2) == 0;
    case 2:
        return qint64(random.bounded(2000000)) - 1000000;
    case 3:
        return double(random.bounded(1 << 20)) / 64.0 * (random.bounded(2) == 0 ? 1e18 : -1);
    case 4:
        return randomText(random);
    case 5:
        return QJsonArray{randomValue(random, depth + 1), randomValue(random, depth + 1)};
    default:
        return randomObject(random, depth + 1);
    }
}

// One byte changed, put in, left out, or a piece that parsers are lenient about.
QByteArray spoilt(QByteArray bytes, QRandomGenerator &random)
{
    static const QByteArrayList pieces{
        " ",  "\"",           ",", ":", "0", "-", ".", "e", "\\u0041", "\x80", "[]", "{}", "null",
        "\n", "\xef\xbb\xbf", "1"};
    const auto at = random.bounded(int(bytes.size()));
    switch (random.bounded(3)) {
    case 0:
        return bytes.insert(at, pieces.at(random.bounded(int(pieces.size()))));
    case 1:
        return bytes.remove(at, 1);
    default:
        bytes[at] = char(random.bounded(256));
        return bytes;
    }
}

bool isCanonicalTheLongWay(const QByteArray &bytes)
{
    const auto document = QJsonDocument::fromJson(bytes);
    const auto canonical = base::canonicalJson(document.object());
    return document.isObject() && canonical && *canonical == bytes;
}

} // namespace

class TestPlainCanonical : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsRecognisedIsWhatTheLongWayTakes()
    {
        QRandomGenerator random(8785);
        int recognised = 0;
        int spoiltAndRecognised = 0;
        for (int round = 0; round < 20000; ++round) {
            const auto bytes = base::canonicalJson(randomObject(random, 0));
            QVERIFY(bytes);
            const bool isPlain = base::isPlainlyCanonical(*bytes);
            QVERIFY2(!isPlain || isCanonicalTheLongWay(*bytes), bytes->constData());
            recognised += isPlain;

            const QByteArray other = spoilt(*bytes, random);
            const bool isTaken =
                base::isPlainlyCanonical(other) && QJsonDocument::fromJson(other).isObject();
            QVERIFY2(!isTaken || isCanonicalTheLongWay(other), other.constData());
            spoiltAndRecognised += isTaken;
        }
        QVERIFY(recognised > 2000); // else nothing was tried
        QVERIFY(spoiltAndRecognised > 200);
    }

    void oneSpellingIsRecognised_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<bool>("recognised");
        const auto row = [](const char *json, bool recognised) {
            QTest::newRow(json) << QByteArray(json) << recognised;
        };
        row(R"({"a":[1,-2,0,true,null,{}],"b":{"c":"证物"},"d":[]})", true);
        row(R"({"a":999999999999999})", true);
        row(R"({"a":1000000000000000})", false); // canonical, but left to the long way
        row(R"({"a":1.5})", false);
        row(R"({"a":"\n"})", false);
        row(R"({"é":1})", false);
        row(R"({"a":-0})", false);
        row(R"({"a":01})", false);
        row(R"({"a":+1})", false);
        row(R"({"a":})", false);
        row(R"({"a"})", false);
        row(R"({"b":1,"a":1})", false);
        row(R"({"a":1,"a":1})", false);
        row(R"({"a":1,})", false);
        row(R"([1,])", false);
        row(R"({"a":1}})", false);
        row("{\"a\":\"x", false);
        row("{", false);
        row("", false);
        row("{\"a\":\"\x80\"}", false);
        row("{\"a\":\"\xef\xbb\xbf\"}", false);
    }

    void oneSpellingIsRecognised()
    {
        QFETCH(QByteArray, json);
        QFETCH(bool, recognised);
        QCOMPARE(base::isPlainlyCanonical(json), recognised);
    }

    void deepNestingIsLeftToTheLongWay()
    {
        QVERIFY(!base::isPlainlyCanonical(QByteArray(100000, '[')));
    }
};

QTEST_GUILESS_MAIN(TestPlainCanonical)
#include "test_plain_canonical.moc"
