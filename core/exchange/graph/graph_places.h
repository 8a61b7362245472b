#pragma once

// GraphPlaces: the operations, sites, places and authorizations of a graph, each written when first
// mentioned.

#include "exchange/graph/graph_scene.h"

namespace exchange {

// Each function gives the name of the node, empty for an empty text. They fail with NotFound and
// Io.
class GraphPlaces
{
public:
    explicit GraphPlaces(const GraphScene &scene)
        : m_scene(scene)
    {
    }

    Result<QString> operation(const QString &id);
    Result<QString> site(const QString &id);

    // A place by what it is called. `within` is what the name is good for: the registry's id for a
    // store, a site's or an item's for a spot such as "desk, left drawer".
    Result<QString> place(const QString &called, const QString &within);

    // A warrant, a decision, by its number.
    Result<QString> authorization(const QString &number);

private:
    const GraphScene &m_scene;
};

} // namespace exchange
