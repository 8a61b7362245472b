#pragma once

// GraphCases: cases as investigations, their victims, and the payments that these lost.

#include "domain/case_file.h"
#include "exchange/graph/graph_parties.h"

#include <vector>

namespace exchange {

// What of a case is in the graph.
struct CaseMembers {
    std::vector<QUuid> provenanceRecords; // of its items
    QSet<QString> authorizations;         // names of the nodes of their seizures' authorities
};

// Writes the case as an investigation with its items' provenance records. Fails with Io.
Result<void> addInvestigation(const GraphScene &scene, const domain::CaseFile &caseFile,
                              const CaseMembers &members);

// Writes its victims and what each of them paid to which card; a seized card that is in the graph
// is referenced. Fails with NotFound and Io.
Result<void> addLosses(const GraphScene &scene, GraphParties &parties,
                       const domain::CaseFile &caseFile);

} // namespace exchange
