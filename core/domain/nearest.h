#pragma once

// Nearest: suggests the known word that somebody may have meant by a mistyped one.

#include <QStringList>

#include <optional>

namespace domain {

// How many single-character changes lead from one word to the other (Levenshtein).
int changesBetween(const QString &left, const QString &right);

// The one of `known` that `typed` is likely to mean: one that looks like it (domain/skeleton.h),
// else the nearest one that differs in a few characters, whatever their case, else one that `typed`
// is a piece of. Nothing when none is likely.
std::optional<QString> likelyMeant(const QString &typed, const QStringList &known);

} // namespace domain
