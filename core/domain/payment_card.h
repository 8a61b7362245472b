#pragma once

// Payment cards: the network of a card by its first digits (ISO/IEC 7812), and the masked form of
// its number.

#include <QString>

#include <optional>

namespace domain {

// First six and last four digits, the rest as asterisks: how a card number is shown everywhere.
QString maskedCardNumber(const QString &digits);

// Whether the number is in China UnionPay's range, 62 (and 81).
bool isUnionPay(const QString &digits);

struct CardIssuer {
    QString scheme;              // "UnionPay", "Visa", …
    std::optional<QString> bank; // its name, translated; where the issuer's prefix is in the table
    bool operator==(const CardIssuer &) const = default;
};

// The issuer of a card by the first digits of its number, without blanks. By a table in the
// program: a query to a service would reveal which cards were seized. Nothing when no range fits.
std::optional<CardIssuer> cardIssuer(const QString &number);

} // namespace domain
