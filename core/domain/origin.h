#pragma once

// Origin: the operation, site, group and suspect that an item came from.

#include <QString>

#include <optional>

namespace domain {

struct Operation {
    QString id;
    QString name;
    std::optional<QString> country;
    bool operator==(const Operation &) const = default;
};

struct Site {
    QString id;
    QString operation; // its id
    QString name;
    std::optional<QString> address;
    bool operator==(const Site &) const = default;
};

struct Group {
    QString id;
    QString name;
    QString operation;
    std::optional<QString> site;
    bool operator==(const Group &) const = default;
};

// The ids of where one item came from, as far as known.
struct Origin {
    std::optional<QString> operation;
    std::optional<QString> site;
    std::optional<QString> group;
    std::optional<QString> suspect; // a person
    bool operator==(const Origin &) const = default;
};

} // namespace domain
