#include "exchange/graph/graph_node.h"

#include "base/clock.h"

#include <QJsonArray>

namespace exchange {

namespace {

QJsonObject typed(const char *type, const QString &value)
{
    return {{"@type", QLatin1String(type)}, {"@value", value}};
}

} // namespace

QString nodeName(const QUuid &id)
{
    return QStringLiteral("kb:") + id.toString(QUuid::WithoutBraces);
}

QUuid nodeId(const QString &name)
{
    return QUuid(name.section(u':', -1));
}

QString derivedName(const QString &belongsTo, const QString &what)
{
    return nodeName(QUuid::createUuidV5(nodeId(belongsTo), what));
}

GraphNode::GraphNode(const QString &name, const QString &type)
    : m_name(name)
    , m_json{{"@id", name}, {"@type", type}}
{
}

GraphNode &GraphNode::text(const char *property, const QString &value)
{
    return value.isEmpty() ? *this : set(property, value);
}

GraphNode &GraphNode::text(const char *property, const std::optional<QString> &value)
{
    return text(property, value.value_or(QString()));
}

GraphNode &GraphNode::time(const char *property, std::optional<qint64> utcMs)
{
    return utcMs ? set(property, typed("xsd:dateTime", base::toRfc3339(*utcMs))) : *this;
}

GraphNode &GraphNode::number(const char *property, qint64 value)
{
    return set(property, typed("xsd:integer", QString::number(value)));
}

GraphNode &GraphNode::flag(const char *property, bool value)
{
    return set(property, value);
}

GraphNode &GraphNode::hex(const char *property, const QString &value)
{
    return set(property, typed("xsd:hexBinary", value));
}

GraphNode &GraphNode::refer(const char *property, const QString &name)
{
    return name.isEmpty() ? *this : set(property, QJsonObject{{"@id", name}});
}

GraphNode &GraphNode::referAll(const char *property, const QStringList &names)
{
    QJsonArray all;
    for (const QString &name : names)
        all.append(QJsonObject{{"@id", name}});
    m_json.insert(QLatin1String(property), all);
    return *this;
}

GraphNode &GraphNode::embed(const char *property, const GraphNode &node)
{
    return set(property, node.json());
}

GraphNode &GraphNode::facet(const GraphNode &node)
{
    return node.saysNothing() ? *this : embed("uco-core:hasFacet", node);
}

GraphNode &GraphNode::argument(const QString &name, const QString &value)
{
    if (value.isEmpty())
        return *this;
    GraphNode node(derivedName(m_name, QStringLiteral("argument/") + name),
                   QStringLiteral("uco-action:ActionArgumentFacet"));
    return facet(node.text("uco-action:argumentName", name).text("uco-action:value", value));
}

GraphNode &GraphNode::set(const char *property, const QJsonValue &value)
{
    const QLatin1String name(property);
    const auto before = m_json.value(name);
    if (before.isUndefined())
        m_json.insert(name, value);
    else if (before.isArray())
        m_json.insert(name, QJsonArray(before.toArray()) << value);
    else
        m_json.insert(name, QJsonArray{before, value});
    return *this;
}

} // namespace exchange
