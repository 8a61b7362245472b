#include "domain/masking.h"

#include "domain/field.h"
#include "domain/payment_card.h"

#include <QSet>

namespace domain {

namespace {

const QString hidden = QStringLiteral("••••••");
constexpr int shownOfIdentityNumber = 4;

// Of a field of an item, a person or a payment; the latter two have no kind of item.
Shown shownOf(ItemKind kind, const QString &field)
{
    if (field == QLatin1String("card_number"))
        return Shown::CardNumber;
    if (field == QLatin1String("identity_number"))
        return Shown::LastFour;
    if (isWithheld(field))
        return Shown::Never;
    const auto *rule = fieldRule(kind, field);
    return rule ? rule->shown : Shown::Whole;
}

} // namespace

QString masked(ItemKind kind, const QString &field, const QString &value)
{
    switch (shownOf(kind, field)) {
    case Shown::Never:
        return hidden;
    case Shown::LastFour:
        return maskedIdentityNumber(value);
    case Shown::CardNumber:
        return maskedCardNumber(value);
    case Shown::Whole:
        break;
    }
    return value;
}

bool isMasked(ItemKind kind, const QString &field)
{
    return shownOf(kind, field) != Shown::Whole;
}

bool isWithheld(const QString &field)
{
    static const QSet<QString> never = [] {
        QSet<QString> names;
        for (const auto kind : allItemKinds()) {
            for (const auto &rule : fieldRules(kind)) {
                if (rule.shown == Shown::Never)
                    names.insert(rule.name);
            }
        }
        return names;
    }();
    return never.contains(field);
}

QString maskedIdentityNumber(const QString &number)
{
    return number.size() > shownOfIdentityNumber ? hidden + number.right(shownOfIdentityNumber)
                                                 : hidden;
}

} // namespace domain
