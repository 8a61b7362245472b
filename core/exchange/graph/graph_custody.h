#pragma once

// GraphCustody: an item's seizure and each custody step as investigative actions, one informed by
// the other.

#include "exchange/graph/graph_parties.h"
#include "exchange/graph/graph_places.h"
#include "ledger/ledger.h"
#include "registry/item_table.h"

namespace exchange {

class GraphCustody
{
public:
    GraphCustody(const GraphScene &scene, GraphParties &parties, GraphPlaces &places,
                 const ledger::Ledger &ledger)
        : m_scene(scene)
        , m_parties(parties)
        , m_places(places)
        , m_ledger(ledger)
    {
    }

    // Writes the actions and gives their names in order, the seizure first. `provenance` is the
    // name of the item's provenance record, which the seizure results in and each step is about.
    // Fails with NotFound and Io.
    Result<QStringList> add(const registry::ItemRecord &item, const QString &provenance);

private:
    Result<QString> addSeizure(const registry::ItemRecord &item, const QString &provenance,
                               const QString &leafHash);
    Result<void> addWhereFrom(GraphNode &action, const registry::ItemRecord &item);
    Result<void> addWhoWasThere(GraphNode &action, const registry::Seizure &seizure);
    Result<void> addWitness(GraphNode &action, const registry::Seizure &seizure);
    Result<QString> addStep(const registry::CustodyStepRecord &step, const domain::Party &performer,
                            const QString &provenance, const QString &informedBy);
    Result<void> addCorrection(GraphNode &action, const registry::CustodyStepRecord &step);
    Result<void> addWhoAndWhere(GraphNode &action, const domain::CustodyStep &stated,
                                const domain::Party &performer);

    const GraphScene &m_scene;
    GraphParties &m_parties;
    GraphPlaces &m_places;
    const ledger::Ledger &m_ledger;
};

} // namespace exchange
