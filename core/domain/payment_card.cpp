#include "domain/payment_card.h"

#include "base/text.h"

#include <array>

namespace domain {

namespace {

// Ranges of first digits by scheme, longest first; as the schemes publish them (Visa Core Rules
// "4"; Mastercard 51–55 and 2221–2720; American Express 34, 37; JCB 3528–3589; Discover 6011,
// 644–649, 65; UnionPay 62 and 81; Diners 300–305, 36, 38–39; Mir 2200–2204).
struct Range {
    int digits;
    int first;
    int last;
    const char *scheme;
};

constexpr std::array<Range, 15> ranges{{
    {4, 2200, 2204, "Mir"},
    {4, 2221, 2720, "Mastercard"},
    {4, 3528, 3589, "JCB"},
    {4, 6011, 6011, "Discover"},
    {3, 300, 305, "Diners Club"},
    {3, 644, 649, "Discover"},
    {2, 34, 34, "American Express"},
    {2, 36, 36, "Diners Club"},
    {2, 37, 37, "American Express"},
    {2, 38, 39, "Diners Club"},
    {2, 51, 55, "Mastercard"},
    {2, 62, 62, "UnionPay"},
    {2, 65, 65, "Discover"},
    {2, 81, 81, "UnionPay"},
    {1, 4, 4, "Visa"},
}};

// Well-known prefixes of big issuers' debit cards: a hint for the officer, never a proof.
struct Issuer {
    const char *prefix;
    const char *bank;
};

constexpr std::array<Issuer, 14> issuers{{
    {"621226", QT_TRANSLATE_NOOP("Core", "Industrial and Commercial Bank of China")},
    {"622202", QT_TRANSLATE_NOOP("Core", "Industrial and Commercial Bank of China")},
    {"622848", QT_TRANSLATE_NOOP("Core", "Agricultural Bank of China")},
    {"622845", QT_TRANSLATE_NOOP("Core", "Agricultural Bank of China")},
    {"621660", QT_TRANSLATE_NOOP("Core", "Bank of China")},
    {"621661", QT_TRANSLATE_NOOP("Core", "Bank of China")},
    {"621700", QT_TRANSLATE_NOOP("Core", "China Construction Bank")},
    {"622700", QT_TRANSLATE_NOOP("Core", "China Construction Bank")},
    {"622260", QT_TRANSLATE_NOOP("Core", "Bank of Communications")},
    {"622588", QT_TRANSLATE_NOOP("Core", "China Merchants Bank")},
    {"621799", QT_TRANSLATE_NOOP("Core", "Postal Savings Bank of China")},
    {"622188", QT_TRANSLATE_NOOP("Core", "Postal Savings Bank of China")},
    {"622622", QT_TRANSLATE_NOOP("Core", "China Minsheng Bank")},
    {"622908", QT_TRANSLATE_NOOP("Core", "Industrial Bank")},
}};

} // namespace

QString maskedCardNumber(const QString &digits)
{
    if (digits.size() < 12)
        return QString(digits.size(), u'*');
    return digits.left(6) + QString(digits.size() - 10, u'*') + digits.right(4);
}

bool isUnionPay(const QString &digits)
{
    return digits.startsWith(QLatin1String("62")) || digits.startsWith(QLatin1String("81"));
}

std::optional<CardIssuer> cardIssuer(const QString &number)
{
    const QString digits = QString(number).remove(u' ');
    for (const auto &range : ranges) {
        const int start = digits.left(range.digits).toInt();
        if (start < range.first || start > range.last)
            continue;
        CardIssuer found{QString::fromLatin1(range.scheme), std::nullopt};
        for (const auto &issuer : issuers) {
            if (digits.startsWith(QLatin1String(issuer.prefix)))
                found.bank = Text::tr(issuer.bank);
        }
        return found;
    }
    return std::nullopt;
}

} // namespace domain
