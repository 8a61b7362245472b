#include "support/graph.h"

namespace tests {

Graph::Graph(const QByteArray &json)
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(json, &error);
    if (document.isNull())
        qFatal("the graph is no JSON: %s", qUtf8Printable(error.errorString()));
    collect(document.object().value(QLatin1String("@graph")));
}

QJsonObject Graph::named(const QString &type, const QString &name) const
{
    return one(type, [&](const QJsonObject &node) {
        return node.value(QLatin1String("uco-core:name")) == name;
    });
}

std::vector<QJsonObject> Graph::ofType(const QString &type) const
{
    std::vector<QJsonObject> found;
    for (const auto &node : m_nodes) {
        if (node.value(QLatin1String("@type")) == type)
            found.push_back(node);
    }
    return found;
}

QStringList Graph::texts(const QJsonObject &node, const char *property)
{
    const auto value = node.value(QLatin1String(property));
    QStringList all;
    for (const auto &one : value.isArray() ? value.toArray() : QJsonArray{value}) {
        if (one.isString())
            all.append(one.toString());
        for (const char *key : {"@value", "@id"}) {
            if (one.isObject() && one.toObject().contains(QLatin1String(key)))
                all.append(one.toObject().value(QLatin1String(key)).toString());
        }
    }
    return all;
}

void Graph::collect(const QJsonValue &value)
{
    if (value.isArray()) {
        for (const auto &element : value.toArray())
            collect(element);
        return;
    }
    const auto object = value.toObject();
    const QString name = object.value(QLatin1String("@id")).toString();
    if (object.contains(QLatin1String("@type")) && !name.isEmpty()) {
        m_nodes.push_back(object);
        m_names.insert(name);
    } else if (!name.isEmpty()) {
        m_references.append(name);
    }
    for (const auto &member : object)
        collect(member);
}

} // namespace tests
