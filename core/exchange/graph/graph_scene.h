#pragma once

// GraphScene: the context shared by the graph writers: the source, the output, and the withheld
// fields.

#include "db/connection.h"
#include "exchange/graph/graph_file.h"

#include <QStringList>

namespace exchange {

struct GraphScene {
    db::Connection &connection;
    GraphFile &file;
    QString registry;          // its id
    QStringList redact;        // names of sealed fields to withhold
    QStringList redactPersons; // ids of persons for whom every sealed field is withheld

    // The value of a sealed field, or nothing where it is withheld; `of` is a person's id, where it
    // is one's.
    std::optional<QString> shown(const QString &field, const std::optional<QString> &value,
                                 const QString &of = {}) const;

    // Says in the node's description that there is a value, where it is withheld.
    void noteWithheld(GraphNode &node, const QString &field, const std::optional<QString> &value,
                      const QString &of = {}) const;

    // A reference to something outside the graph: `identifier` as `context` defines it.
    GraphNode reference(const GraphNode &of, const QString &context,
                        const QString &identifier) const;

    // The entry of the ledger that supports a node, by its leaf hash in hex.
    GraphNode entryReference(const GraphNode &of, const QString &leafHash) const;

    // Writes a relationship of two nodes, such as Contained_Within; `observable`: both are
    // observables.
    Result<void> relate(const QString &source, const QString &kind, const QString &target,
                        bool observable = false) const;
};

} // namespace exchange
