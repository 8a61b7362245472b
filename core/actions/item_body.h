#pragma once

// ItemBody: divides an item's checked fields into those that an entry states openly and those that
// it seals.

#include "actions/session.h"
#include "domain/field.h"

#include <QJsonObject>

namespace actions {

struct DividedFields {
    QJsonObject open;
    QJsonObject secrets;
    QJsonObject asFound; // the member `as_found`; empty where nothing was doubted
};

// Warnings about other items that have the same IMEI, serial number or card number; `item` is the
// id of the item itself, and may be empty. None is refused for it: numbers are forged, and a phone
// may be seized twice.
Result<QStringList> duplicateWarnings(const Writer &writer, domain::ItemKind kind,
                                      const domain::Fields &fields, const QString &item);

// Named extra fields are sealed too: their contents are unknown.
DividedFields divideFields(domain::ItemKind kind, const domain::CheckedFields &checked,
                           const std::optional<QString> &insistReason);

} // namespace actions
