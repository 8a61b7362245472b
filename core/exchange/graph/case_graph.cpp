#include "exchange/graph/case_graph.h"

#include "actions/body.h"
#include "base/safe_file.h"
#include "base/text.h"
#include "db/transaction.h"
#include "exchange/graph/graph_story.h"
#include "exchange/record/write/agreed_items.h"
#include "exchange/record/write/export_choice.h"
#include "registry/hidden_items.h"
#include "registry/item_list.h"
#include "registry/origin_table.h"

#include <algorithm>

namespace exchange {

namespace {

// What is handed out, and the rows that the ledger gives about it.
struct RecordedGraph {
    ExportChoice chosen;
    registry::ReplayedRows rows;
};

Result<QStringList> allItems(const actions::Writer &writer)
{
    registry::ItemFilter filter;
    filter.viewer = writer.officer().id;
    TRY(const qint64 hidden, registry::countHidden(writer.connection(), filter));
    if (hidden > 0)
        return failure(ErrorCode::Denied,
                       Text::tr("Restricted cases hide items from %2 (%1); without them a graph of "
                                "everything would not be complete. An officer named in these "
                                "cases, or an administrator, can export it.")
                           .arg(QString::number(hidden), writer.officer().name));
    QStringList ids;
    TRY(registry::ItemTable(writer.connection()).each(filter, [&](const auto &item) {
        ids.append(item.id);
        return Result<void>();
    }));
    return ids;
}

// Nothing chosen is everything. The entry is made before anything leaves the registry, and after
// the tables were found to agree with the ledger.
Result<RecordedGraph> recordGraph(actions::Session &session, const GraphRequest &request)
{
    return session.write([&](actions::Writer &writer) -> Result<RecordedGraph> {
        ExportChoice chosen;
        actions::Body body;
        if (!request.everything) {
            TRY(chosen, chooseItems(writer, request.exhibitNumbers, request.caseNumber));
            body.texts("items", chosen.items).text("case", chosen.caseFile);
        }
        body.texts("redacted", request.redact + request.redactPersons)
            .text("recipient", request.recipient);
        body.text("reason", request.reason);
        QStringList items = chosen.items;
        if (request.everything) {
            TRY(items, allItems(writer));
        }
        TRY(auto rows,
            agreedRowsOf(writer.registry(), items, writer.officer().id,
                         {chosen.caseFile.value_or(QString()), {}, request.everything}));
        TRY(writer.append({QStringLiteral("graph.exported"), writer.newId(), body, {}}));
        return RecordedGraph{std::move(chosen), std::move(rows)};
    });
}

// An item may belong to a case whose title the recipient must not see.
Result<std::vector<domain::CaseFile>> chosenCases(const actions::Session &session,
                                                  const ExportChoice &chosen)
{
    const registry::OriginTable origins(session.registry().connection());
    TRY(auto cases, origins.casesKnownTo(session.officer().id));
    const bool everything = chosen.items.isEmpty();
    std::erase_if(cases, [&](const domain::CaseFile &caseFile) {
        return caseFile.restricted && !everything && caseFile.id != chosen.caseFile;
    });
    return cases;
}

Result<void> addItems(GraphStory &story, const actions::Session &session,
                      const ExportChoice &chosen, base::Progress &progress)
{
    const QString doing = Text::tr("Writing the graph");
    if (chosen.items.isEmpty()) {
        registry::ItemFilter filter;
        filter.viewer = session.officer().id;
        TRY(const auto count, registry::ItemTable(session.registry().connection()).count(filter));
        progress.begin(doing, count);
        return story.addEverything(progress);
    }
    progress.begin(doing, chosen.items.size());
    for (const QString &item : chosen.items)
        TRY(story.addWithSurroundings(item, progress));
    return {};
}

// One graph, read in one state of the registry.
Result<GraphReport> writeGraph(const actions::Session &session, const GraphRequest &request,
                               const RecordedGraph &recorded, const QString &part,
                               const ledger::CheckpointNote &checkpoint, base::Progress &progress)
{
    const auto &registry = session.registry();
    const auto &chosen = recorded.chosen;
    TRY(auto view, db::Transaction::beginRead(registry.connection()));
    TRY(recorded.rows.compareWith(registry.connection(), chosen.caseFile.value_or(QString())));
    TRY(const auto identity, registry::identity(registry.connection()));
    TRY(auto cases, chosenCases(session, chosen));
    TRY(auto file, GraphFile::open(part));
    const GraphScene scene{registry.connection(), file, identity.registry, request.redact,
                           request.redactPersons};
    GraphStory story(scene, registry.ledger(), session.officer().id, std::move(cases));
    TRY(addItems(story, session, chosen, progress));
    TRY(story.addCases([&](const domain::CaseFile &caseFile) {
        return chosen.items.isEmpty() || caseFile.id == chosen.caseFile;
    }));
    TRY(story.addBundle(session.officer().id, session.environment().now(), checkpoint.checkpoint,
                        identity.rootKeyId));
    TRY(file.close());
    TRY(view.commit());
    return GraphReport{story.items(), story.cases(), identity.rootKeyId, checkpoint};
}

} // namespace

Result<GraphReport> exportGraph(actions::Session &session, const GraphRequest &given,
                                base::Progress &progress)
{
    TRY(session.mayRecord(QStringLiteral("graph.exported")));
    GraphRequest request = given;
    TRY(request.redact, checkedRedaction(given.redact));
    TRY(checkPersons(session, request.redactPersons));
    GraphReport report;
    TRY(base::writeFileDurably(request.path, [&](const QString &part) -> Result<void> {
        TRY(const auto recorded, recordGraph(session, request));
        TRY(const auto checkpoint, session.checkpoint());
        TRY(report, writeGraph(session, request, recorded, part, checkpoint, progress));
        return {};
    }));
    return report;
}

} // namespace exchange
