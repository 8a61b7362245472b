#include "exchange/graph/graph_files.h"

#include "exchange/graph/graph_things.h"
#include "registry/attachment_table.h"

namespace exchange {

namespace {

const QString nameField = QStringLiteral("name");

GraphNode fileFacet(const GraphScene &scene, const QString &of,
                    const registry::Attachment &attachment)
{
    GraphNode facet(derivedName(of, QStringLiteral("FileFacet")),
                    QStringLiteral("uco-observable:FileFacet"));
    const auto path = scene.shown(nameField, attachment.name);
    if (path && path->contains(u'/'))
        facet.text("uco-observable:filePath", path);
    facet.text("uco-observable:fileName",
               path ? std::optional(path->section(u'/', -1)) : std::nullopt);
    return facet.number("uco-observable:sizeInBytes", attachment.size);
}

Result<GraphNode> contentFacet(const QString &of, const registry::Attachment &attachment)
{
    GraphNode facet(derivedName(of, QStringLiteral("ContentDataFacet")),
                    QStringLiteral("uco-observable:ContentDataFacet"));
    facet.number("uco-observable:sizeInBytes", attachment.size);
    facet.text("uco-observable:mimeType", attachment.mediaType);
    const auto further = attachment.digests.split(u' ', Qt::SkipEmptyParts);
    TRY(addHashes(facet, QStringList{QStringLiteral("sha256:") + attachment.sha256} + further));
    return facet;
}

Result<QString> addFile(const GraphScene &scene, GraphParties &parties,
                        const registry::Attachment &attachment)
{
    GraphNode node(derivedName(attachment.item, QStringLiteral("file/") + attachment.entry),
                   QStringLiteral("uco-observable:File"));
    TRY(const auto creator, parties.officer(attachment.addedBy));
    node.refer("uco-core:createdBy", creator);
    node.time("uco-core:objectCreatedTime", attachment.addedAtMs);
    node.text("uco-core:tag", attachment.category).text("uco-core:tag", attachment.stage);
    if (attachment.sourceDevice)
        node.text("uco-core:description", QStringLiteral("source: ") + *attachment.sourceDevice);
    scene.noteWithheld(node, nameField, attachment.name);
    if (!attachment.name)
        node.text("uco-core:description", QStringLiteral("name: erased"));
    TRY(const auto content, contentFacet(node.name(), attachment));
    node.facet(fileFacet(scene, node.name(), attachment)).facet(content);
    node.embed("uco-core:externalReference", scene.entryReference(node, attachment.entry));
    TRY(scene.file.add(node));
    return node.name();
}

} // namespace

Result<QStringList> addFiles(const GraphScene &scene, GraphParties &parties,
                             const registry::ItemRecord &item)
{
    TRY(const auto attachments, registry::AttachmentTable(scene.connection).ofItem(item.id));
    QStringList names;
    for (const auto &attachment : attachments) {
        TRY(const auto name, addFile(scene, parties, attachment));
        const bool extracted = attachment.category == QLatin1String("extraction");
        TRY(scene.relate(
            name, extracted ? QStringLiteral("Extracted_From") : QStringLiteral("Attachment_Of"),
            nodeName(QUuid(item.id)), isObservable(item.kind)));
        names.append(name);
    }
    return names;
}

} // namespace exchange
