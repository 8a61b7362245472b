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

// Parses JSON that has apostrophes instead of quotation marks.
QJsonValue parsed(QByteArray json)
{
    json.replace('\'', '"');
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
        row("{'type':'integer'}", "1", true);
        row("{'type':'integer'}", "1.0", true); // §6.1.1 of the validation vocabulary
        row("{'type':'integer'}", "1.5", false);
        row("{'type':'integer'}", "'1'", false);
        row("{'type':'boolean'}", "0", false);
        row("{'const':{'a':1}}", "{'a':1.0}", true);
        row("{'const':false}", "0", false);
        row("{'enum':['a',1]}", "'b'", false);
        row("{'minimum':1.1}", "0.6", false);
        row("{'minimum':1.1}", "'x'", true);  // no number, no minimum
        row("{'minLength':2}", "'😀'", false); // one code point
        row("{'maxLength':2}", "'😀😀'", true);
        row("{'maxLength':2}", "'abc'", false);
        row("{'pattern':'^a*$'}", "'aaa'", true);
        row("{'pattern':'^a*$'}", "'aaa\\n'", false); // ECMA-262 §22.2: $ is the very end
        row("{'pattern':'a+'}", "'xxaayy'", true);    // not anchored
        row("{'pattern':'^a*$'}", "true", true);
        row("{'required':['a']}", "{}", false);
        row("{'required':['a']}", "{'a':null}", true);
        row("{'required':['a']}", "[]", true);
        row("{'properties':{'a':{'type':'integer'}}}", "{'a':'x'}", false);
        row("{'properties':{'a':{'type':'integer'}}}", "{'b':'x'}", true);
        row("{'additionalProperties':false}", "{'b':1}", false);
        row("{'additionalProperties':true}", "{'b':1}", true);
        row("{'additionalProperties':{'type':'integer'}}", "{'b':'x'}", false);
        row("{'minProperties':1}", "{}", false);
        row("{'maxProperties':1}", "{'a':1,'b':2}", false);
        row("{'items':{'type':'integer'}}", "[1,'x']", false);
        row("{'items':{'type':'integer'}}", "{'0':'x'}", true);
        row("{'minItems':1}", "[]", false);
        row("{'$defs':{'n':{'type':'integer'}},'items':{'$ref':'#/$defs/n'}}", "['x']", false);
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
        row("{'uniqueItems':true}", "uniqueItems");
        row("{'allOf':[]}", "allOf");
        row("{'format':'date'}", "format");
        row("{'type':['integer','string']}", "type");
        row("{'type':'number'}", "type");
        row("{'maximum':'2'}", "maximum");
        row("{'maxItems':true}", "maxItems");
        row("{'minLength':'2'}", "minLength");
        row("{'items':false}", "a schema that is not an object");
        row("{'properties':{'a':{'oneOf':[]}}}", "oneOf");
        row("{'items':{'multipleOf':3}}", "multipleOf");
        row("{'$ref':'#'}", "$ref");
        row("{'$ref':'#/$defs/none'}", "$ref");
        row("{'$defs':{'n':{}},'$ref':'#/$defs/n','minLength':2}", "$ref");
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
            QSKIP("../shared/vectors/json_schema (the JSON Schema Test Suite) is missing; "
                  "eachKeywordMeansWhatTheStandardSays and whatIsNotEnforcedIsNamed still test the "
                  "keywords");
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
