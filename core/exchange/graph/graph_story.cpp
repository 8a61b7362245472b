#include "exchange/graph/graph_story.h"

#include "exchange/graph/graph_files.h"
#include "exchange/graph/graph_things.h"
#include "registry/item_table.h"

namespace exchange {

GraphStory::GraphStory(const GraphScene &scene, const ledger::Ledger &ledger, QString viewer,
                       std::vector<domain::CaseFile> cases)
    : m_scene(scene)
    , m_parties(scene)
    , m_places(scene)
    , m_custody(scene, m_parties, m_places, ledger)
    , m_viewer(std::move(viewer))
    , m_cases(std::move(cases))
{
}

// What is inside the item, it among them, and what it is inside of, as far as the viewer may see
// it.
Result<QStringList> GraphStory::surroundings(const QString &item) const
{
    const registry::ItemTable items(m_scene.connection);
    TRY(auto all, items.withContents(item));
    TRY(auto outer, items.byId(item));
    while (outer.parent) {
        TRY(outer, items.byId(*outer.parent));
        all.append(outer.id);
    }
    QStringList seen;
    for (const QString &one : std::as_const(all)) {
        TRY(const bool visible, items.maySee(m_viewer, one));
        if (visible)
            seen.append(one);
    }
    return seen;
}

Result<void> GraphStory::addWithSurroundings(const QString &item, base::Progress &progress)
{
    TRY(const auto all, surroundings(item));
    for (const QString &one : all) {
        TRY(progress.check());
        if (m_scene.file.has(nodeName(QUuid(one))))
            continue;
        TRY(const auto record, registry::ItemTable(m_scene.connection).byId(one));
        TRY(addItem(record));
    }
    progress.advance(1);
    return {};
}

Result<void> GraphStory::addEverything(base::Progress &progress)
{
    const registry::ItemTable items(m_scene.connection);
    registry::ItemFilter filter;
    filter.viewer = m_viewer;
    return items.each(filter, [&](registry::ItemRecord item) -> Result<void> {
        TRY(progress.check());
        TRY(item.fields, items.fieldsOf(item.id));
        TRY(addItem(item));
        progress.advance(1);
        return {};
    });
}

Result<void> GraphStory::addItem(const registry::ItemRecord &item)
{
    const QString provenance = derivedName(item.id, QStringLiteral("ProvenanceRecord"));
    TRY(addThing(m_scene, m_parties, item));
    TRY(const auto actions, m_custody.add(item, provenance));
    TRY(const auto files, addFiles(m_scene, m_parties, item));
    TRY(addTies(item));
    GraphNode node(provenance, QStringLiteral("investigation:ProvenanceRecord"));
    node.text("investigation:exhibitNumber", item.exhibitNumber);
    node.text("investigation:rootExhibitNumber", item.exhibitNumber);
    if (item.disputed)
        node.text("uco-core:tag", QStringLiteral("disputed"));
    node.referAll("uco-core:object", QStringList{nodeName(QUuid(item.id))} + actions + files);
    TRY(m_scene.file.add(node));
    m_provenanceRecords.push_back(nodeId(provenance));
    return noteCases(item, provenance);
}

// What it is inside of, and whom it is tied to.
Result<void> GraphStory::addTies(const registry::ItemRecord &item)
{
    const QString name = nodeName(QUuid(item.id));
    const registry::ItemTable items(m_scene.connection);
    TRY(const bool tellsParent, items.maySee(m_viewer, item.parent.value_or(QString())));
    if (tellsParent) {
        TRY(const auto parent, items.byId(*item.parent));
        TRY(m_scene.relate(name, QStringLiteral("Contained_Within"), nodeName(QUuid(parent.id)),
                           isObservable(item.kind) && isObservable(parent.kind)));
    }
    if (item.origin.suspect) {
        TRY(const auto suspect, m_parties.person(*item.origin.suspect));
        TRY(m_scene.relate(name, QStringLiteral("Tied_To_Suspect"), suspect));
    }
    if (item.origin.group) {
        TRY(const auto group, m_parties.group(*item.origin.group));
        TRY(m_scene.relate(name, QStringLiteral("Tied_To_Group"), group));
    }
    return {};
}

Result<void> GraphStory::noteCases(const registry::ItemRecord &item, const QString &provenance)
{
    TRY(const auto cases, registry::ItemTable(m_scene.connection).casesOf(item.id));
    TRY(const auto authority, m_places.authorization(item.seizure.authority.value_or(QString())));
    for (const QString &caseFile : cases) {
        auto &members = m_members[caseFile];
        members.provenanceRecords.push_back(nodeId(provenance));
        if (!authority.isEmpty())
            members.authorizations.insert(authority);
    }
    return {};
}

Result<void> GraphStory::addCases(const std::function<bool(const domain::CaseFile &)> &withLosses)
{
    for (const auto &caseFile : m_cases) {
        const auto members = m_members.constFind(caseFile.id);
        if (members == m_members.constEnd())
            continue;
        ++m_caseCount;
        TRY(addInvestigation(m_scene, caseFile, *members));
        if (withLosses(caseFile))
            TRY(addLosses(m_scene, m_parties, caseFile));
    }
    return {};
}

Result<void> GraphStory::addBundle(const QString &officer, qint64 nowMs,
                                   const ledger::Checkpoint &checkpoint, const QString &fingerprint)
{
    const QString type = QStringLiteral("uco-core:Bundle");
    GraphNode node(
        derivedName(m_scene.registry,
                    QStringLiteral("bundle/") + QString::fromLatin1(checkpoint.root.toHex())),
        type);
    TRY(const auto creator, m_parties.officer(officer));
    node.text("uco-core:name", QStringLiteral("Sealbook registry ") + m_scene.registry);
    node.text("uco-core:specVersion", QStringLiteral("1.4.0")).refer("uco-core:createdBy", creator);
    node.time("uco-core:objectCreatedTime", nowMs);
    const QString root = QStringLiteral("root hash of the first %1 entries of log %2")
                             .arg(checkpoint.size)
                             .arg(checkpoint.log);
    node.embed("uco-core:externalReference",
               m_scene.reference(node, root, QString::fromLatin1(checkpoint.root.toHex())));
    node.embed("uco-core:externalReference",
               m_scene.reference(node, QStringLiteral("key id of the registry's first officer"),
                                 fingerprint));
    return m_scene.file.addCompilation(node, type, m_provenanceRecords);
}

} // namespace exchange
