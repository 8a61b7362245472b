#include "domain/masking.h"

#include "domain/payment_card.h"

#include <QStringList>

namespace domain {

namespace {
const QString hidden = QStringLiteral("••••••");
const QStringList neverShown{QStringLiteral("passcode"), QStringLiteral("encryption_key"), QStringLiteral("pin")};
}

QString masked(ItemKind kind, const QString &field, const QString &value)
{
    if (neverShown.contains(field))
        return hidden;
    const bool isCardNumber = field == QLatin1String("card_number") || (kind == ItemKind::BankCard && field == QLatin1String("number"));
    return isCardNumber ? maskedCardNumber(value) : value;
}

} // namespace domain
