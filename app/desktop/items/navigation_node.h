#pragma once

// NavigationNode: one line of the navigation tree and the list of items it opens.

#include "look/appearance.h"
#include "registry/overview.h"
#include "registry/reader.h"

namespace desktop {

struct NavigationNode {
    QString key;  // the same after a change
    QString icon; // name of its picture; may be empty
    QString text;
    std::optional<qint64> items;                // how many are in the list
    std::optional<registry::ItemFilter> filter; // the list; nothing: the line only holds others
    QString title;                              // of the list
    std::optional<Tone> tone;                   // in addition to the words
    std::vector<NavigationNode> children;

    // Places in the tree, set by linkChildren.
    const NavigationNode *parent = nullptr;
    int row = 0;
};

// All of the tree; the outermost node is not shown. Takes seconds on a registry of a million items.
Result<NavigationNode> readNavigation(const registry::Reader &reader,
                                      const registry::AttentionLimits &limits,
                                      const QString &viewer);

// Sets the parent of the children, at any depth; they must not move afterwards.
void linkChildren(NavigationNode &node);

} // namespace desktop
