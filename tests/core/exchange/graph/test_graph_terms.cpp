// A graph uses only classes and properties of CASE and UCO, as often and with the types that they
// define. The list is tests/data/case_terms.txt; the shapes themselves: test_graph_shapes.cpp.

#include "support/graph_scene.h"

#include <QJsonDocument>
#include <QTest>

using namespace tests;

namespace {

struct Property {
    int most = -1; // values of one node; -1: any number
    QString type;  // of a literal; empty: a node or a reference to one
};

struct Terms {
    QHash<QString, QStringList> classes; // to the properties that its nodes must have
    QHash<QString, Property> properties;
};

Terms standard()
{
    Terms terms;
    const auto text = contentOf(QStringLiteral(SEALBOOK_SOURCE_DIR "/tests/data/case_terms.txt"));
    for (const QString &line : QString::fromUtf8(text).split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList words = line.split(u' ');
        if (words.front() == QLatin1String("class"))
            terms.classes.insert(words.at(1), words.mid(2));
        else if (words.front() == QLatin1String("property"))
            terms.properties.insert(words.at(1),
                                    {words.at(2) == u"*" ? -1 : words.at(2).toInt(),
                                     words.at(3) == u"-" ? QString() : words.at(3)});
    }
    return terms;
}

QString typeOf(const QJsonValue &value)
{
    if (value.isString())
        return QStringLiteral("xsd:string");
    if (value.isBool())
        return QStringLiteral("xsd:boolean");
    if (value.isDouble())
        return QStringLiteral("xsd:integer");
    const auto object = value.toObject();
    return object.contains(QLatin1String("@value"))
        ? object.value(QLatin1String("@type")).toString(QStringLiteral("xsd:string"))
        : QString();
}

QString problemOf(const QString &name, const QJsonValue &value, const Terms &terms)
{
    const auto property = terms.properties.constFind(name);
    if (property == terms.properties.constEnd())
        return name + " is no property of the standard";
    const auto values = value.isArray() ? value.toArray() : QJsonArray{value};
    if (property->most >= 0 && values.size() > property->most)
        return name + " has more than " + QString::number(property->most);
    for (const auto &one : values) {
        if (typeOf(one) != property->type)
            return name + " is of type '" + typeOf(one) + "'";
    }
    return {};
}

QString problemOf(const QJsonObject &node, const Terms &terms)
{
    const QString type = node.value(QLatin1String("@type")).toString();
    const auto needed = terms.classes.constFind(type);
    if (needed == terms.classes.constEnd())
        return type + " is no class of the standard";
    for (const QString &property : *needed) {
        if (!node.contains(property))
            return type + " lacks " + property;
    }
    for (auto member = node.begin(); member != node.end(); ++member) {
        if (member.key().startsWith(u'@'))
            continue;
        const QString problem = problemOf(member.key(), member.value(), terms);
        if (!problem.isEmpty())
            return type + ": " + problem;
    }
    return {};
}

} // namespace

class TestGraphTerms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachNodeKeepsToTheTermsOfTheStandard()
    {
        GraphScene scene;
        const Terms terms = standard();
        const auto graph = scene.graph(ofEverything());
        QSet<QString> classes;
        for (const auto &node : graph.nodes()) {
            QCOMPARE(problemOf(node, terms), QString());
            classes.insert(node.value(QLatin1String("@type")).toString());
        }
        QVERIFY2(classes.size() >= 30, qUtf8Printable(QString::number(classes.size())));
    }

    void whatTheStandardDoesNotHaveIsFound_data()
    {
        QTest::addColumn<QByteArray>("node");
        QTest::addColumn<QString>("problem");
        QTest::newRow("a class") << QByteArray("{\"@type\":\"uco-core:Thing\"}")
                                 << "uco-core:Thing is no class of the standard";
        QTest::newRow("a property")
            << QByteArray("{\"@type\":\"uco-core:Item\",\"uco-core:colour\":\"red\"}")
            << "uco-core:Item: uco-core:colour is no property of the standard";
        QTest::newRow("one that is missing")
            << QByteArray("{\"@type\":\"uco-types:Hash\",\"uco-types:hashMethod\":\"SHA256\"}")
            << "uco-types:Hash lacks uco-types:hashValue";
        QTest::newRow("one too many")
            << QByteArray("{\"@type\":\"uco-core:Item\",\"uco-core:name\":[\"a\",\"b\"]}")
            << "uco-core:Item: uco-core:name has more than 1";
        QTest::newRow("another type")
            << QByteArray("{\"@type\":\"uco-core:Item\",\"uco-core:objectCreatedTime\":\"today\"}")
            << "uco-core:Item: uco-core:objectCreatedTime is of type 'xsd:string'";
        QTest::newRow("a text in the place of a node")
            << QByteArray("{\"@type\":\"uco-core:Item\",\"uco-core:createdBy\":\"Chen\"}")
            << "uco-core:Item: uco-core:createdBy is of type 'xsd:string'";
    }

    void whatTheStandardDoesNotHaveIsFound()
    {
        QFETCH(QByteArray, node);
        QFETCH(QString, problem);
        QCOMPARE(problemOf(QJsonDocument::fromJson(node).object(), standard()), problem);
    }
};

QTEST_GUILESS_MAIN(TestGraphTerms)
#include "test_graph_terms.moc"
