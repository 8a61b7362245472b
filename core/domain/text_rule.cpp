#include "domain/text_rule.h"

#include "base/text.h"

#include <algorithm>

namespace domain {

namespace {

bool isForbidden(QChar c)
{
    return c.category() == QChar::Other_Control && c != u'\n' && c != u'\t';
}

} // namespace

Result<QString> checkedText(const QString &label, const QString &value, int maxLength)
{
    const QString text = value.normalized(QString::NormalizationForm_C).trimmed();
    if (text.isEmpty())
        return failure(ErrorCode::Invalid, Text::tr("%1 is missing.").arg(label));
    if (text.size() > maxLength)
        return failure(ErrorCode::Invalid,
                       Text::tr("%1 has %2 characters; at most %3 are kept.")
                           .arg(label)
                           .arg(text.size())
                           .arg(maxLength));
    if (std::any_of(text.begin(), text.end(), isForbidden) || !text.isValidUtf16())
        return failure(ErrorCode::Invalid,
                       Text::tr("%1 holds characters that are not text.").arg(label));
    return text;
}

} // namespace domain
