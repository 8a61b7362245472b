// RFC 8785: one spelling for one value, and nothing else is taken.

#include "base/canonical_json.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <bit>

class TestCanonicalJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySharedVectorIsMet()
    {
        const QDir folder(QStringLiteral(SEALBOOK_SHARED_DIR "/vectors/jcs"));
        if (!folder.exists())
            QSKIP("../shared/vectors/jcs (test vectors of RFC 8785) is missing; "
                  "numbersAreWrittenAsEcmaScriptDoes and theExamplesOfTheStandardAreMet still test "
                  "the standard's own examples");
        const auto names =
            folder.entryList({QStringLiteral("*")}, QDir::Dirs | QDir::NoDotAndDotDot);
        QVERIFY(names.contains(QStringLiteral("input")));
        int met = 0;
        for (const QString &name :
             QDir(folder.filePath(QStringLiteral("input"))).entryList({QStringLiteral("*.json")})) {
            QFile input(folder.filePath(QStringLiteral("input/") + name));
            QFile output(folder.filePath(QStringLiteral("output/") + name));
            QVERIFY(input.open(QIODevice::ReadOnly) && output.open(QIODevice::ReadOnly));
            const auto document = QJsonDocument::fromJson(input.readAll());
            const auto canonical = base::canonicalJson(
                document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()));
            QVERIFY(canonical);
            QCOMPARE(*canonical, output.readAll());
            ++met;
        }
        QVERIFY(met >= 6);
    }

    void numbersAreWrittenAsEcmaScriptDoes_data()
    {
        QTest::addColumn<quint64>("bits");
        QTest::addColumn<QByteArray>("text");
        const auto row = [](quint64 bits, const char *text) {
            QTest::newRow(text) << bits << QByteArray(text);
        };
        // RFC 8785, appendix B
        row(0x0000000000000001, "5e-324");
        row(0x7fefffffffffffff, "1.7976931348623157e+308");
        row(0x4340000000000000, "9007199254740992");
        row(0x4430000000000000, "295147905179352830000");
        row(0x44b52d02c7e14af5, "9.999999999999997e+22");
        row(0x44b52d02c7e14af6, "1e+23");
        row(0x444b1ae4d6e2ef4e, "999999999999999700000");
        row(0x444b1ae4d6e2ef50, "1e+21");
        row(0x3eb0c6f7a0b5ed8c, "9.999999999999997e-7");
        row(0x3eb0c6f7a0b5ed8d, "0.000001");
        row(0x41b3de4355555554, "333333333.33333325");
        row(0xbecbf647612f3696, "-0.0000033333333333333333");
        row(0x43143ff3c1cb0959, "1424953923781206.2");
        row(0x8000000000000000, "0");
    }

    void numbersAreWrittenAsEcmaScriptDoes()
    {
        QFETCH(quint64, bits);
        QFETCH(QByteArray, text);
        const auto canonical = base::canonicalJson(std::bit_cast<double>(bits));
        QVERIFY(canonical);
        QCOMPARE(*canonical, text);
    }

    void theExamplesOfTheStandardAreMet_data()
    {
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QByteArray>("output");
        QTest::newRow("RFC 8785, section 3.2.2")
            << QByteArray("{\"numbers\":[333333333.33333329,1E30,4.50,2e-3,"
                          "0.000000000000000000000000001],"
                          "\"string\":\"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\","
                          "\"literals\":[null,true,false]}")
            << QByteArray("{\"literals\":[null,true,false],"
                          "\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                          "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
        QTest::newRow("RFC 8785, section 3.2.3")
            << QByteArray("{\"\\u20ac\":1,\"\\r\":2,\"\\ufb33\":3,\"1\":4,\"\\ud83d\\ude00\":5,"
                          "\"\\u0080\":6,\"\\u00f6\":7}")
            << QByteArray("{\"\\r\":2,\"1\":4,\"\xc2\x80\":6,\"ö\":7,\"€\":1,\"😀\":5,"
                          "\"\xef\xac\xb3\":3}");
    }

    void theExamplesOfTheStandardAreMet()
    {
        QFETCH(const QByteArray, input);
        QFETCH(const QByteArray, output);

        const auto canonical = base::canonicalJson(QJsonDocument::fromJson(input).object());

        QVERIFY(canonical);
        QCOMPARE(*canonical, output);
    }

    void whatHasNoCanonicalFormIsRefused()
    {
        QVERIFY(!base::canonicalJson(QJsonValue(QString(QChar(0xd800)))));
        QVERIFY(!base::canonicalJson(std::bit_cast<double>(quint64(0x7ff8000000000000))));
        QVERIFY(!base::canonicalJson(QJsonValue(QJsonValue::Undefined)));
    }

    void onlyTheCanonicalSpellingIsRead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("taken");
        QTest::newRow("canonical") << QByteArray(R"({"a":1,"b":"ä"})") << true;
        QTest::newRow("white space") << QByteArray(R"({"a": 1})") << false;
        QTest::newRow("order") << QByteArray(R"({"b":1,"a":1})") << false;
        QTest::newRow("a name twice") << QByteArray(R"({"a":1,"a":1})") << false;
        QTest::newRow("another number") << QByteArray(R"({"a":1.0})") << false;
        QTest::newRow("an escape that is not needed") << QByteArray(R"({"a":"\u0041"})") << false;
        QTest::newRow("invalid UTF-8") << QByteArray("{\"a\":\"\xff\"}") << false;
        QTest::newRow("an array") << QByteArray("[]") << false;
        QTest::newRow("nothing") << QByteArray() << false;
        QTest::newRow("more behind it") << QByteArray("{}\n") << false;
    }

    void onlyTheCanonicalSpellingIsRead()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, taken);
        const auto object = base::parseCanonicalObject(bytes);
        QCOMPARE(object.has_value(), taken);
        if (!taken)
            QCOMPARE(object.error().code, ErrorCode::Corrupt);
    }
};

QTEST_GUILESS_MAIN(TestCanonicalJson)
#include "test_canonical_json.moc"
