#pragma once

// GraphStory: writes a whole graph: each item with all that belongs to it, then the cases.

#include "base/progress.h"
#include "exchange/graph/graph_cases.h"
#include "exchange/graph/graph_custody.h"

#include <QMap>

namespace exchange {

class GraphStory
{
public:
    // `cases` are those that may be written; `viewer` is an officer's id.
    GraphStory(const GraphScene &scene, const ledger::Ledger &ledger, QString viewer,
               std::vector<domain::CaseFile> cases);

    // Each item is written once. Both fail with NotFound, Io and Cancelled.
    Result<void> addWithSurroundings(const QString &item, base::Progress &progress);
    Result<void> addEverything(base::Progress &progress);

    // The cases of the written items. `withLosses` lists those whose victims and payments are
    // written too.
    Result<void> addCases(const std::function<bool(const domain::CaseFile &)> &withLosses);

    // What the graph is: who made it, and what it can be checked against.
    Result<void> addBundle(const QString &officer, qint64 nowMs,
                           const ledger::Checkpoint &checkpoint, const QString &fingerprint);

    qint64 items() const { return qint64(m_provenanceRecords.size()); }
    qint64 cases() const { return m_caseCount; }

private:
    Result<void> addItem(const registry::ItemRecord &item);
    Result<void> addTies(const registry::ItemRecord &item);
    Result<void> noteCases(const registry::ItemRecord &item, const QString &provenance);
    Result<QStringList> surroundings(const QString &item) const;

    const GraphScene &m_scene;
    GraphParties m_parties;
    GraphPlaces m_places;
    GraphCustody m_custody;
    QString m_viewer;
    std::vector<domain::CaseFile> m_cases;
    QMap<QString, CaseMembers> m_members; // by the case's id
    std::vector<QUuid> m_provenanceRecords;
    qint64 m_caseCount = 0;
};

} // namespace exchange
