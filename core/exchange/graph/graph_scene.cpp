#include "exchange/graph/graph_scene.h"

namespace exchange {

std::optional<QString> GraphScene::shown(const QString &field, const std::optional<QString> &value,
                                         const QString &of) const
{
    return redact.contains(field) || redactPersons.contains(of) ? std::nullopt : value;
}

void GraphScene::noteWithheld(GraphNode &node, const QString &field,
                              const std::optional<QString> &value, const QString &of) const
{
    if (value && !shown(field, value, of))
        node.text("uco-core:description", field + QStringLiteral(": withheld"));
}

GraphNode GraphScene::reference(const GraphNode &of, const QString &context,
                                const QString &identifier) const
{
    GraphNode node(derivedName(of.name(), QStringLiteral("reference/") + context),
                   QStringLiteral("uco-core:ExternalReference"));
    node.text("uco-core:definingContext", context).text("uco-core:externalIdentifier", identifier);
    return node;
}

GraphNode GraphScene::entryReference(const GraphNode &of, const QString &leafHash) const
{
    return reference(of, QStringLiteral("leaf hash of the Sealbook ledger entry"), leafHash);
}

Result<void> GraphScene::relate(const QString &source, const QString &kind, const QString &target,
                                bool observable) const
{
    GraphNode node(derivedName(source, kind + u'/' + target),
                   observable ? QStringLiteral("uco-observable:ObservableRelationship")
                              : QStringLiteral("uco-core:Relationship"));
    node.refer("uco-core:source", source).refer("uco-core:target", target);
    node.text("uco-core:kindOfRelationship", kind).flag("uco-core:isDirectional", true);
    return file.add(node);
}

} // namespace exchange
