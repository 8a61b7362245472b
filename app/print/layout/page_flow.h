#pragma once

// PageFlow: stacks pieces from top to bottom and breaks them into pages.

#include <QPainter>

#include <functional>
#include <memory>
#include <vector>

namespace print {

// What is drawn in one go, and never broken. Lengths are in dots of the device.
struct Piece {
    double height = 0;
    double gap = 0;        // above it; dropped at the top of a page
    bool withNext = false; // stays on the page of the piece that follows
    std::function<void(QPainter &painter, double top)> paint;
    std::shared_ptr<const Piece> header = {}; // repeated above it where it begins a page
};

struct PlacedPiece {
    const Piece *piece = nullptr;
    double top = 0;
};

using Page = std::vector<PlacedPiece>;

// At least one page. The pieces must outlive it. What is kept together and is higher than a page
// is broken after all; one piece that is higher runs out of its page, so make none.
std::vector<Page> flowed(const std::vector<Piece> &pieces, double pageHeight);

} // namespace print
