#pragma once

// ItemBody: divides an item's checked fields into what an entry says openly and what it seals.

#include "domain/field.h"

#include <QJsonObject>

namespace actions {

struct DividedFields {
    QJsonObject open;
    QJsonObject secrets;
    QJsonObject asFound;   // the member `as_found`; empty when every check digit is right
};

// Named extra fields are sealed too: nobody knows what is in them.
DividedFields divideFields(domain::ItemKind kind, const domain::CheckedFields &checked, const std::optional<QString> &insistReason);

} // namespace actions
