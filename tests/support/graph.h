#pragma once

// Graph: reads a CASE graph without the program that wrote it.

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QStringList>

#include <algorithm>
#include <functional>
#include <vector>

namespace tests {

// The nodes of a JSON-LD graph, those within others too.
class Graph
{
public:
    explicit Graph(const QByteArray &json)
    {
        QJsonParseError error;
        const auto document = QJsonDocument::fromJson(json, &error);
        if (document.isNull())
            qFatal("the graph is no JSON: %s", qUtf8Printable(error.errorString()));
        collect(document.object().value(QLatin1String("@graph")));
    }

    // The first node of the class, with its prefix, that `has` takes; an empty object: there is
    // none.
    QJsonObject one(
        const QString &type,
        const std::function<bool(const QJsonObject &)> &has = [](const QJsonObject &) {
            return true;
        }) const
    {
        const auto all = ofType(type);
        const auto found = std::find_if(all.begin(), all.end(), has);
        return found == all.end() ? QJsonObject() : *found;
    }

    QJsonObject named(const QString &type, const QString &name) const
    {
        return one(type, [&](const QJsonObject &node) {
            return node.value(QLatin1String("uco-core:name")) == name;
        });
    }

    std::vector<QJsonObject> ofType(const QString &type) const
    {
        std::vector<QJsonObject> found;
        for (const auto &node : m_nodes) {
            if (node.value(QLatin1String("@type")) == type)
                found.push_back(node);
        }
        return found;
    }

    // The texts of a property, however many it has; a reference is the name that it refers to.
    static QStringList texts(const QJsonObject &node, const char *property)
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

    QStringList names() const { return m_references; }
    bool has(const QString &name) const { return m_names.contains(name); }

private:
    void collect(const QJsonValue &value)
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

    std::vector<QJsonObject> m_nodes;
    QSet<QString> m_names;
    QStringList m_references;
};

} // namespace tests
