#pragma once

// GraphNode: one node of a JSON-LD graph, built property by property.

#include <QJsonObject>
#include <QStringList>
#include <QUuid>

#include <optional>

namespace exchange {

// "kb:" and the UUID: how a node is named and referred to.
QString nodeName(const QUuid &id);

// The UUID in such a name, or a bare UUID; null where the text is neither.
QUuid nodeId(const QString &name);

// The name of a node that the registry has no UUID for, such as a facet or a place: made from the
// UUID of what it belongs to and what it is there (UUIDv5, RFC 9562 §5.5), so that it is the same
// in every graph. `what` never contains a sealed value: a guess of it could be confirmed.
QString derivedName(const QString &belongsTo, const QString &what);

// What is empty or absent leaves no property; a property that is set twice has both values.
class GraphNode
{
public:
    // `type` is a class with its prefix, such as "uco-core:Bundle".
    GraphNode(const QString &name, const QString &type);

    GraphNode &text(const char *property, const QString &value);
    GraphNode &text(const char *property, const std::optional<QString> &value);
    GraphNode &time(const char *property, std::optional<qint64> utcMs);
    GraphNode &number(const char *property, qint64 value);
    GraphNode &flag(const char *property, bool value);
    GraphNode &hex(const char *property, const QString &value);
    GraphNode &refer(const char *property, const QString &name);
    GraphNode &referAll(const char *property, const QStringList &names); // instead of any before
    GraphNode &embed(const char *property, const GraphNode &node);
    GraphNode &facet(const GraphNode &node); // left out if it is empty
    GraphNode &argument(const QString &name, const QString &value); // of an action

    const QString &name() const { return m_name; }
    bool saysNothing() const { return m_json.size() <= 2; } // a name and a type alone
    const QJsonObject &json() const { return m_json; }

private:
    GraphNode &set(const char *property, const QJsonValue &value);

    QString m_name;
    QJsonObject m_json;
};

} // namespace exchange
