#pragma once

// GraphFile: writes a JSON-LD file node by node, so that memory use does not grow with its length.

#include "exchange/graph/graph_node.h"
#include "exchange/output_file.h"

#include <QSet>

#include <vector>

namespace exchange {

class GraphFile
{
public:
    // Fails with Io, as the others do.
    static Result<GraphFile> open(const QString &path);

    Result<void> add(const GraphNode &node);

    // The same for what many refer to: a second node of this name is not written.
    Result<void> addOnce(const GraphNode &node);
    bool has(const QString &name) const; // of addOnce

    // A node that contains these objects; split into several of the same name when they are many,
    // and omitted when there are no objects, because UCO has no empty compilation.
    Result<void> addCompilation(const GraphNode &node, const QString &type,
                                const std::vector<QUuid> &objects);

    Result<void> close();

private:
    explicit GraphFile(OutputFile file)
        : m_file(std::move(file))
    {
    }

    OutputFile m_file;
    QSet<QUuid> m_once;
    bool m_begun = false;
};

} // namespace exchange
