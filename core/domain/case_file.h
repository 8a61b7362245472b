#pragma once

// CaseFile: a case that items serve, its victims and the payments they lost.

#include <QString>
#include <QStringList>

#include <optional>

namespace domain {

struct CaseFile {
    QString id;
    QString number; // unique in a registry
    QString title;
    std::optional<QString> province;
    bool restricted = false; // only `officers` (and administrators) see its items
    QStringList officers;    // ids
    bool operator==(const CaseFile &) const = default;
};

struct Payment {
    QString victim;                    // a person's id
    qint64 amount = 0;                 // in the currency's minor unit
    QString currency;                  // ISO 4217
    std::optional<qint64> paidAtMs;    // UTC
    std::optional<QString> cardItem;   // id of the seized card it reached
    std::optional<QString> cardNumber; // sealed
    QString entry = {};                // leaf hash of its entry, hex, once it is recorded
    bool operator==(const Payment &) const = default;
};

} // namespace domain
