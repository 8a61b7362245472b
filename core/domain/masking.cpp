#include "domain/masking.h"

#include "domain/payment_card.h"

#include <QStringList>

namespace domain {

namespace {

const QString hidden = QStringLiteral("••••••");
const QStringList neverShown{QStringLiteral("passcode"), QStringLiteral("encryption_key"),
                             QStringLiteral("pin")};
constexpr int shownOfIdentityNumber = 4;

bool isCardNumber(ItemKind kind, const QString &field)
{
    return field == QLatin1String("card_number")
        || (kind == ItemKind::BankCard && field == QLatin1String("number"));
}

bool isIdentityNumber(const QString &field)
{
    return field == QLatin1String("identity_number");
}

} // namespace

QString masked(ItemKind kind, const QString &field, const QString &value)
{
    if (isWithheld(field))
        return hidden;
    if (isIdentityNumber(field))
        return maskedIdentityNumber(value);
    return isCardNumber(kind, field) ? maskedCardNumber(value) : value;
}

bool isMasked(ItemKind kind, const QString &field)
{
    return isWithheld(field) || isIdentityNumber(field) || isCardNumber(kind, field);
}

bool isWithheld(const QString &field)
{
    return neverShown.contains(field);
}

QString maskedIdentityNumber(const QString &number)
{
    return number.size() > shownOfIdentityNumber ? hidden + number.right(shownOfIdentityNumber)
                                                 : hidden;
}

} // namespace domain
