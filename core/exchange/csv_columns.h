#pragma once

// CsvColumns: what the head of an intake table and its kinds of item are called in Chinese.

#include "domain/item_kind.h"

#include <QString>

#include <optional>

namespace exchange {

// The name of the column that `head` stands for, such as "imei", "kind" or "place": Chinese heads
// as they stand in seizure lists and what a screen calls a field ("Serial number") are known;
// everything else is put in lower case.
QString columnNamed(const QString &head);

// What a screen calls a column, translated; the name itself when it is none of ours.
QString columnLabel(const QString &name);

// A kind by its name ("bank_card") or its Chinese one (银行卡); nothing if it is none.
std::optional<domain::ItemKind> kindNamed(const QString &text);

} // namespace exchange
