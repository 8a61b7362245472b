#pragma once

// Money: an amount in the minor unit of a currency, so that rounding loses nothing.

#include "base/result.h"

namespace domain {

struct Money {
    qint64 minorUnits = 0; // fen for CNY
    QString currency;      // ISO 4217, upper case
    bool operator==(const Money &) const = default;
};

// "12000", "12000.5", "12,000.50 CNY", "12000元"; CNY where none is named. Fails with Invalid on
// more than two decimals, on nothing or less, on what is not a number, and on a comma or point that
// can be read in two ways ("12,50"), naming both (domain/decimal.h).
Result<Money> parseMoney(const QString &text);

// "12000.50 CNY".
QString moneyText(const Money &money);

} // namespace domain
