#include "exchange/graph/graph_places.h"

#include "registry/origin_table.h"

namespace exchange {

Result<QString> GraphPlaces::operation(const QString &id)
{
    const QString name = nodeName(QUuid(id));
    if (m_scene.file.has(name))
        return name;
    TRY(const auto operation, registry::OriginTable(m_scene.connection).operationById(id));
    GraphNode node(name, QStringLiteral("uco-core:Grouping"));
    node.text("uco-core:name", operation.name);
    node.text("uco-core:context", QStringLiteral("operation"));
    if (operation.country)
        node.text("uco-core:description", QStringLiteral("country: ") + *operation.country);
    TRY(m_scene.file.addOnce(node));
    return name;
}

Result<QString> GraphPlaces::site(const QString &id)
{
    const QString name = nodeName(QUuid(id));
    if (m_scene.file.has(name))
        return name;
    const registry::OriginTable origins(m_scene.connection);
    TRY(const auto site, origins.siteById(id));
    TRY(const auto operation, origins.operationById(site.operation));
    GraphNode node(name, QStringLiteral("uco-location:Location"));
    GraphNode address(derivedName(name, QStringLiteral("SimpleAddressFacet")),
                      QStringLiteral("uco-location:SimpleAddressFacet"));
    address.text("uco-location:street", site.address);
    address.text("uco-location:country", operation.country);
    TRY(m_scene.file.addOnce(node.text("uco-core:name", site.name).facet(address)));
    return name;
}

Result<QString> GraphPlaces::place(const QString &called, const QString &within)
{
    if (called.isEmpty())
        return QString();
    GraphNode node(derivedName(within, QStringLiteral("place/") + called),
                   QStringLiteral("uco-location:Location"));
    TRY(m_scene.file.addOnce(node.text("uco-core:name", called)));
    return node.name();
}

Result<QString> GraphPlaces::authorization(const QString &number)
{
    if (number.isEmpty())
        return QString();
    GraphNode node(derivedName(m_scene.registry, QStringLiteral("authorization/") + number),
                   QStringLiteral("investigation:Authorization"));
    node.text("investigation:authorizationIdentifier", number);
    TRY(m_scene.file.addOnce(node));
    return node.name();
}

} // namespace exchange
