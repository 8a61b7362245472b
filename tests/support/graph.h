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
    explicit Graph(const QByteArray &json);

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

    QJsonObject named(const QString &type, const QString &name) const;

    std::vector<QJsonObject> ofType(const QString &type) const;

    // The texts of a property, however many it has; a reference is the name that it refers to.
    static QStringList texts(const QJsonObject &node, const char *property);

    const std::vector<QJsonObject> &nodes() const { return m_nodes; }
    QStringList names() const { return m_references; }
    bool has(const QString &name) const { return m_names.contains(name); }

private:
    void collect(const QJsonValue &value);

    std::vector<QJsonObject> m_nodes;
    QSet<QString> m_names;
    QStringList m_references;
};

} // namespace tests
