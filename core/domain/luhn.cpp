#include "domain/luhn.h"

namespace domain {

QChar luhnDigit(const QString &body)
{
    int sum = 0;
    bool doubled = true; // the digit next to the check digit is doubled
    for (auto digit = body.crbegin(); digit != body.crend(); ++digit, doubled = !doubled) {
        const int value = digit->digitValue() * (doubled ? 2 : 1);
        sum += value > 9 ? value - 9 : value;
    }
    return QChar(u'0' + (10 - sum % 10) % 10);
}

bool passesLuhn(const QString &digits)
{
    return digits.size() > 1 && digits.back() == luhnDigit(digits.chopped(1));
}

} // namespace domain
