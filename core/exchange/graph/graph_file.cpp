#include "exchange/graph/graph_file.h"

#include <QJsonDocument>

namespace exchange {

namespace {

// CASE 1.4.0 and UCO 1.4.0.
constexpr auto opening = R"({
"@context": {
"kb": "urn:uuid:",
"investigation": "https://ontology.caseontology.org/case/investigation/",
"uco-action": "https://ontology.unifiedcyberontology.org/uco/action/",
"uco-core": "https://ontology.unifiedcyberontology.org/uco/core/",
"uco-identity": "https://ontology.unifiedcyberontology.org/uco/identity/",
"uco-location": "https://ontology.unifiedcyberontology.org/uco/location/",
"uco-observable": "https://ontology.unifiedcyberontology.org/uco/observable/",
"uco-role": "https://ontology.unifiedcyberontology.org/uco/role/",
"uco-types": "https://ontology.unifiedcyberontology.org/uco/types/",
"uco-victim": "https://ontology.unifiedcyberontology.org/uco/victim/",
"xsd": "http://www.w3.org/2001/XMLSchema#"
},
"@graph": [
)";

constexpr qsizetype objectsInOneNode = 1000;

} // namespace

Result<GraphFile> GraphFile::open(const QString &path)
{
    TRY(auto file, OutputFile::open(path));
    TRY(file.write(opening));
    return GraphFile(std::move(file));
}

Result<void> GraphFile::add(const GraphNode &node)
{
    const QByteArray json = QJsonDocument(node.json()).toJson(QJsonDocument::Compact);
    return m_file.write((std::exchange(m_begun, true) ? ",\n" : "") + json);
}

Result<void> GraphFile::addOnce(const GraphNode &node)
{
    if (has(node.name()))
        return {};
    m_once.insert(nodeId(node.name()));
    return add(node);
}

bool GraphFile::has(const QString &name) const
{
    return m_once.contains(nodeId(name));
}

Result<void> GraphFile::addCompilation(const GraphNode &node, const QString &type,
                                       const std::vector<QUuid> &objects)
{
    GraphNode next = node;
    for (auto from = objects.begin(); from != objects.end();) {
        QStringList names;
        for (; from != objects.end() && names.size() < objectsInOneNode; ++from)
            names.append(nodeName(*from));
        TRY(add(next.referAll("uco-core:object", names)));
        next = GraphNode(node.name(), type);
    }
    return {};
}

Result<void> GraphFile::close()
{
    TRY(m_file.write("\n]\n}\n"));
    return m_file.close();
}

} // namespace exchange
