#pragma once

// KnownValues: values already used in this registry, offered as completions during typing.

#include "domain/item_kind.h"
#include "registry/reader.h"

#include <QStringList>

#include <optional>

namespace registry {

// Values of one field of a kind, the most frequent first; of the newest items that `viewer` (an
// officer's id, may be empty) may see, so that it stays quick in a large registry.
Result<QStringList> knownValues(const Reader &reader, domain::ItemKind kind, const QString &field,
                                const QString &viewer);

// The same of the places of seizure, and of what allowed it.
Result<QStringList> knownSeizurePlaces(const Reader &reader, const QString &viewer);
Result<QStringList> knownAuthorities(const Reader &reader, const QString &viewer);

struct MakeAndModel {
    QString make;
    QString model;
    bool operator==(const MakeAndModel &) const = default;
};

// Make and model of a phone whose IMEI begins with the same eight digits (the type allocation code,
// 3GPP TS 23.003 §6.2.1) and for which both were recorded: the newest of up to 200. Nothing when no
// phone that `viewer` may see has them.
Result<std::optional<MakeAndModel>> makeAndModelOf(const Reader &reader, const QString &imei,
                                                   const QString &viewer);

} // namespace registry
