#include "base/normal_form.h"

#include <unicode/unorm2.h>

#include <algorithm>

namespace base {

namespace {

using Instance = const UNormalizer2 *(*)(UErrorCode *);

// NFC neither changes a character below this one nor combines it with others.
constexpr char16_t firstThatComposes = 0x300;

const UNormalizer2 *instance(Instance get)
{
    UErrorCode status = U_ZERO_ERROR;
    const auto *normalizer = get(&status);
    if (U_FAILURE(status) != 0)
        qFatal("ICU has no data for normal forms: %s", u_errorName(status));
    return normalizer;
}

// The text may grow eighteenfold (UAX #15, section 12); ICU reports how long the result is.
QString normalized(Instance get, const QString &text)
{
    const auto *normalizer = instance(get);
    QString result(text.size() + 16, Qt::Uninitialized);
    const auto *units = reinterpret_cast<const UChar *>(text.utf16());
    for (;;) {
        UErrorCode status = U_ZERO_ERROR;
        const auto length =
            unorm2_normalize(normalizer, units, int32_t(text.size()),
                             reinterpret_cast<UChar *>(result.data()), int32_t(result.size()),
                             &status);
        if (status != U_BUFFER_OVERFLOW_ERROR && U_FAILURE(status) != 0)
            qFatal("ICU cannot normalise a text: %s", u_errorName(status));
        const bool fits = length <= result.size();
        result.resize(length);
        if (fits)
            return result;
    }
}

} // namespace

QString composed(const QString &text)
{
    return isComposed(text) ? text : normalized(unorm2_getNFCInstance, text);
}

QString decomposed(const QString &text)
{
    return normalized(unorm2_getNFDInstance, text);
}

QString compatible(const QString &text)
{
    return normalized(unorm2_getNFKCInstance, text);
}

QString compatibleDecomposed(const QString &text)
{
    return normalized(unorm2_getNFKDInstance, text);
}

bool isComposed(const QString &text)
{
    if (std::all_of(text.begin(), text.end(),
                    [](QChar unit) { return unit.unicode() < firstThatComposes; }))
        return true;
    UErrorCode status = U_ZERO_ERROR;
    const bool is = unorm2_isNormalized(instance(unorm2_getNFCInstance),
                                        reinterpret_cast<const UChar *>(text.utf16()),
                                        int32_t(text.size()), &status)
        != 0;
    return is && U_FAILURE(status) == 0;
}

} // namespace base
