#pragma once

// Masking: masks the value of a sensitive field wherever it has not been revealed.

#include "domain/item_kind.h"

namespace domain {

// Card numbers as first six and last four digits; identity numbers as their last four characters;
// passcodes and similar secrets not at all; everything else as it is, since officers work with it.
// What is masked is revealed by actions::revealFields, which makes an entry.
QString masked(ItemKind kind, const QString &field, const QString &value);

// Whether `masked` hides anything of a field of this name.
bool isMasked(ItemKind kind, const QString &field);

// Whether it hides all of it: such a value is not searched for either.
bool isWithheld(const QString &field);

// The last four characters after dots: how an identity number is shown.
QString maskedIdentityNumber(const QString &number);

} // namespace domain
