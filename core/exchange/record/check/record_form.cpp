#include "exchange/record/check/record_form.h"

#include "base/clock.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace exchange {

namespace {

constexpr int mostLevels = 16;
constexpr double tooManyDigits = 1e15;

QRegularExpression whole(const char *form)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(QLatin1String(form)));
}

bool matches(const QString &text, const QRegularExpression &form)
{
    return form.match(text).hasMatch();
}

bool isPlainName(const QString &name)
{
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), [](QChar c) {
        return c == u'_' || (c < QChar(128) && c.isLetterOrNumber());
    });
}

// `levels`: how many there may be, this one included.
bool isPlain(const QJsonValue &value, int levels)
{
    if (value.isDouble())
        return std::abs(value.toDouble()) < tooManyDigits
            && std::trunc(value.toDouble()) == value.toDouble();
    const auto isPlainInside = [&](const QJsonValue &one) { return isPlain(one, levels - 1); };
    if (value.isArray()) {
        const auto array = value.toArray();
        return levels > 0 && std::all_of(array.begin(), array.end(), isPlainInside);
    }
    const auto object = value.toObject();
    const auto names = object.keys();
    return (!value.isObject() || levels > 0) && std::all_of(names.begin(), names.end(), isPlainName)
        && std::all_of(object.begin(), object.end(), isPlainInside);
}

bool hasFormOfSealed(const ledger::Entry &entry)
{
    static const auto digestForm = whole("[A-Za-z0-9_-]{43}");
    return std::all_of(entry.sealed.begin(), entry.sealed.end(), [](const QJsonValue &digest) {
        return matches(digest.toString(), digestForm);
    });
}

} // namespace

bool hasFormOfRecord(const ledger::Entry &entry)
{
    static const qint64 firstYear = *base::fromRfc3339(QStringLiteral("1000-01-01T00:00:00.000Z"));
    QJsonArray numbers{entry.seq, entry.step};
    if (entry.checkpoint)
        numbers.append(entry.checkpoint->size);
    static const auto kindForm = whole("[a-z_.]+");
    return matches(entry.kind, kindForm) && entry.step > 0 && entry.timeMs >= firstYear
        && isPlain(numbers, 1) && isPlain(entry.body, mostLevels - 1)
        && isPlain(entry.sealed, mostLevels - 1) && hasFormOfSealed(entry);
}

} // namespace exchange
