// JsonSchema: the keywords that it knows mean what JSON Schema 2020-12 says, and others are
// refused.

#include "ledger/json_schema.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using ledger::JsonSchema;

namespace {

QJsonValue parsed(const QByteArray &json)
{
    return QJsonDocument::fromJson("[" + json + "]").array().at(0);
}

bool fits(const QJsonObject &schema, const QJsonValue &value)
{
    const auto definitions = schema.value(u"$defs").toObject();
    auto keywords = schema;
    keywords.remove(u"$defs");
    keywords.remove(u"$schema");
    return JsonSchema(keywords, definitions).check(value, {}).has_value();
}

std::optional<QString> unenforced(const QJsonObject &schema)
{
    auto keywords = schema;
    keywords.remove(u"$defs");
    keywords.remove(u"$schema");
    return JsonSchema::unenforced(keywords, schema.value(u"$defs").toObject());
}

} // namespace

class TestJsonSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachKeywordMeansWhatTheStandardSays_data()
    {
        QTest::addColumn<QByteArray>("schema");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<bool>("fitting");
        const auto row = [](const char *schema, const char *value, bool fitting) {
            QTest::addRow("%s %s", schema, value)
                << QByteArray(schema) << QByteArray(value) << fitting;
        };
        row(R"({"type":"integer"})", "1", true);
        row(R"({"type":"integer"})", "1.0", true); // §6.1.1 of the validation vocabulary
        row(R"({"type":"integer"})", "1.5", false);
        row(R"({"type":"integer"})", R"("1")", false);
        row(R"({"type":"boolean"})", "0", false);
        row(R"({"const":{"a":1}})", R"({"a":1.0})", true);
        row(R"({"const":false})", "0", false);
        row(R"({"enum":["a",1]})", R"("b")", false);
        row(R"({"minimum":1.1})", "0.6", false);
        row(R"({"minimum":1.1})", R"("x")", true);  // no number, no minimum
        row(R"({"minLength":2})", R"("😀")", false); // one code point
        row(R"({"maxLength":2})", R"("😀😀")", true);
        row(R"({"maxLength":2})", R"("abc")", false);
        row(R"({"pattern":"^a*$"})", R"("aaa")", true);
        row(R"({"pattern":"^a*$"})", R"("aaa\n")", false); // ECMA-262 §22.2: $ is the very end
        row(R"({"pattern":"a+"})", R"("xxaayy")", true);   // not anchored
        row(R"({"pattern":"^a*$"})", "true", true);
        row(R"({"required":["a"]})", "{}", false);
        row(R"({"required":["a"]})", R"({"a":null})", true);
        row(R"({"required":["a"]})", "[]", true);
        row(R"({"properties":{"a":{"type":"integer"}}})", R"({"a":"x"})", false);
        row(R"({"properties":{"a":{"type":"integer"}}})", R"({"b":"x"})", true);
        row(R"({"additionalProperties":false})", R"({"b":1})", false);
        row(R"({"additionalProperties":true})", R"({"b":1})", true);
        row(R"({"additionalProperties":{"type":"integer"}})", R"({"b":"x"})", false);
        row(R"({"minProperties":1})", "{}", false);
        row(R"({"maxProperties":1})", R"({"a":1,"b":2})", false);
        row(R"({"items":{"type":"integer"}})", R"([1,"x"])", false);
        row(R"({"items":{"type":"integer"}})", R"({"0":"x"})", true);
        row(R"({"minItems":1})", "[]", false);
        row(R"({"$defs":{"n":{"type":"integer"}},"items":{"$ref":"#/$defs/n"}})", R"(["x"])",
            false);
    }

    void eachKeywordMeansWhatTheStandardSays()
    {
        QFETCH(const QByteArray, schema);
        QFETCH(const QByteArray, value);
        QFETCH(const bool, fitting);

        QCOMPARE(fits(parsed(schema).toObject(), parsed(value)), fitting);
    }

    void whatIsNotEnforcedIsNamed_data()
    {
        QTest::addColumn<QByteArray>("schema");
        QTest::addColumn<QString>("named");
        const auto row = [](const char *schema, const char *named) {
            QTest::addRow("%s", schema) << QByteArray(schema) << QString(named);
        };
        row(R"({"uniqueItems":true})", "uniqueItems");
        row(R"({"allOf":[]})", "allOf");
        row(R"({"format":"date"})", "format");
        row(R"({"type":["integer","string"]})", "type");
        row(R"({"type":"number"})", "type");
        row(R"({"minLength":"2"})", "minLength");
        row(R"({"items":false})", "a schema that is not an object");
        row(R"({"properties":{"a":{"oneOf":[]}}})", "oneOf");
        row(R"({"items":{"maximum":3}})", "maximum");
        row(R"({"$ref":"#"})", "$ref");
        row(R"({"$ref":"#/$defs/none"})", "$ref");
        row(R"({"$defs":{"n":{}},"$ref":"#/$defs/n","minLength":2})", "$ref");
    }

    void whatIsNotEnforcedIsNamed()
    {
        QFETCH(const QByteArray, schema);
        QFETCH(const QString, named);

        QCOMPARE(unenforced(parsed(schema).toObject()).value_or(QString()), named);
    }

    // The cases of the JSON Schema Test Suite whose schemas use nothing else.
    void everyCaseOfTheOfficialSuiteIsMet()
    {
        const QDir folder(QStringLiteral(SEALBOOK_SHARED_DIR "/vectors/json_schema"));
        if (!folder.exists())
            QSKIP("the JSON Schema Test Suite is not next to this clone");
        int met = 0, refused = 0;
        for (const QString &name : folder.entryList({QStringLiteral("*.json")})) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto groups = QJsonDocument::fromJson(file.readAll()).array();
            for (const auto &group : groups) {
                const auto schema = group[u"schema"].toObject();
                if (!group[u"schema"].isObject() || unenforced(schema)) {
                    ++refused;
                    continue;
                }
                for (const auto &one : group[u"tests"].toArray()) {
                    QVERIFY2(fits(schema, one[u"data"]) == one[u"valid"].toBool(),
                             qPrintable(name + QStringLiteral(": ")
                                        + group[u"description"].toString() + QStringLiteral(": ")
                                        + one[u"description"].toString()));
                    ++met;
                }
            }
        }
        QVERIFY2(met > 150, qPrintable(QString::number(met)));
        QVERIFY2(refused > 50, qPrintable(QString::number(refused)));
    }
};

QTEST_GUILESS_MAIN(TestJsonSchema)
#include "test_json_schema.moc"
