#include "items/navigation_node.h"

#include "registry/item_table.h"

#include <QCoreApplication>

namespace desktop {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(NavigationTree)
};

constexpr qint64 hourMs = qint64(60) * 60 * 1000;
constexpr int hoursInDay = 24;

// The pictures are those of the commands that deal with such things.
NavigationNode section(const char *key, const char *icon, const QString &text)
{
    NavigationNode node;
    node.key = QString::fromLatin1(key);
    node.icon = QString::fromLatin1(icon);
    node.text = text;
    node.title = text;
    return node;
}

NavigationNode nodeOf(const registry::OriginNode &origin, const QString &above,
                      const QString &viewer)
{
    NavigationNode node;
    node.key = QStringLiteral("%1/%2:%3").arg(above).arg(int(origin.level)).arg(origin.id);
    node.text = origin.name;
    node.title = origin.name;
    node.items = origin.items;
    node.filter = registry::filterOf(origin, viewer);
    for (const auto &child : origin.children)
        node.children.push_back(nodeOf(child, node.key, viewer));
    return node;
}

NavigationNode withOrigins(NavigationNode node, const std::vector<registry::OriginNode> &origins,
                           const QString &viewer)
{
    for (const auto &origin : origins)
        node.children.push_back(nodeOf(origin, node.key, viewer));
    return node;
}

QString lotText(const registry::LotInTransit &lot, qint64 hours, bool isOverdue)
{
    const int days = int(hours / hoursInDay);
    if (days == 0)
        return isOverdue
            ? Tr::tr("→ %1, overdue, %n hour(s)", nullptr, int(hours)).arg(lot.receiver)
            : Tr::tr("→ %1, %n hour(s)", nullptr, int(hours)).arg(lot.receiver);
    return isOverdue ? Tr::tr("→ %1, overdue, %n day(s)", nullptr, days).arg(lot.receiver)
                     : Tr::tr("→ %1, %n day(s)", nullptr, days).arg(lot.receiver);
}

NavigationNode lots(const std::vector<registry::LotInTransit> &lots,
                    const registry::AttentionLimits &limits, const QString &viewer)
{
    auto node = section("in_transit", "hand_over", Tr::tr("In transit"));
    node.filter.emplace();
    node.filter->state = domain::CustodyState::InTransit;
    node.filter->topLevel = true;
    node.items = 0;
    for (const auto &lot : lots) {
        const qint64 age = limits.nowMs - lot.sinceMs;
        NavigationNode child;
        child.key = QStringLiteral("lot:") + lot.lot;
        child.text = lotText(lot, std::max<qint64>(age, 0) / hourMs, age > limits.transitMs);
        child.title = Tr::tr("In transit from %1 to %2").arg(lot.releasedBy, lot.receiver);
        child.items = lot.items;
        child.filter = registry::filterOf(lot, viewer);
        if (age > limits.transitMs)
            child.tone = Tone::Bad;
        *node.items += lot.items;
        node.children.push_back(std::move(child));
    }
    return node;
}

// What nothing needs is not in the tree.
NavigationNode attention(const std::vector<registry::AttentionTally> &tallies,
                         const registry::AttentionLimits &limits)
{
    auto node = section("attention", "attention", Tr::tr("Needs attention"));
    for (const auto &tally : tallies) {
        if (tally.items == 0)
            continue;
        NavigationNode child;
        child.key = QStringLiteral("attention:") + registry::name(tally.attention);
        child.text = registry::label(tally.attention);
        child.title = child.text;
        child.items = tally.items;
        child.tone = Tone::Warning;
        child.filter.emplace();
        child.filter->attention = tally.attention;
        child.filter->limits = limits;
        node.children.push_back(std::move(child));
    }
    if (node.children.empty()) {
        node.text = Tr::tr("Nothing needs attention");
        node.tone = Tone::Quiet;
    }
    return node;
}

} // namespace

Result<NavigationNode> readNavigation(const registry::Reader &reader,
                                      const registry::AttentionLimits &limits,
                                      const QString &viewer)
{
    NavigationNode root;
    auto all = section("items", "show_items", Tr::tr("All items"));
    all.filter.emplace();
    all.filter->viewer = viewer;
    auto counted = *all.filter;
    counted.counted = true;
    TRY(all.items, registry::ItemTable(reader).count(counted));
    counted.topLevel = true;
    TRY(const auto outermost, registry::ItemTable(reader).count(counted));
    // The nodes of operations, cases and places count only items that are not inside another item.
    if (const int inside = int(*all.items - outermost); inside > 0)
        all.text = Tr::tr("All items (%n inside)", nullptr, inside);
    root.children.push_back(std::move(all));
    TRY(const auto operations, registry::originTree(reader, viewer));
    root.children.push_back(
        withOrigins(section("operations", "origins", Tr::tr("Operations")), operations, viewer));
    TRY(const auto cases, registry::caseNodes(reader, viewer));
    root.children.push_back(
        withOrigins(section("cases", "assign_case", Tr::tr("Cases")), cases, viewer));
    TRY(const auto places, registry::placeNodes(reader, viewer));
    root.children.push_back(
        withOrigins(section("places", "move", Tr::tr("Places")), places, viewer));
    TRY(const auto underWay, registry::lotsInTransit(reader, viewer));
    root.children.push_back(lots(underWay, limits, viewer));
    TRY(const auto tallies, registry::attentionTally(reader, limits, viewer));
    root.children.push_back(attention(tallies, limits));
    return root;
}

void linkChildren(NavigationNode &node)
{
    int row = 0;
    for (auto &child : node.children) {
        child.parent = &node;
        child.row = row++;
        linkChildren(child);
    }
}

} // namespace desktop
