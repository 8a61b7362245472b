#include "exchange/record/check/record_form.h"

#include "base/clean_text.h"
#include "base/clock.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace exchange {

namespace {

constexpr int mostLevels = 16;
constexpr double tooManyDigits = 1e15;
constexpr int firstRulesOfText = 2; // from which on texts are normalised and seen

bool matches(const QString &text, const char *form)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(QLatin1String(form)))
        .match(text)
        .hasMatch();
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

// `member`: the name of the member that holds the text; within lists and objects, the nearest name
// above.
bool isClean(const QJsonValue &value, const QString &member)
{
    if (value.isString())
        return base::isLongTextMember(member) ? base::isCleanText(value.toString())
                                              : base::isCleanLine(value.toString());
    if (value.isArray()) {
        const auto array = value.toArray();
        return std::all_of(array.begin(), array.end(),
                           [&](const QJsonValue &one) { return isClean(one, member); });
    }
    const auto object = value.toObject();
    for (auto one = object.begin(); one != object.end(); ++one) {
        if (!isClean(one.value(), one.key()))
            return false;
    }
    return true;
}

bool hasFormOfSealed(const ledger::Entry &entry)
{
    return std::all_of(entry.sealed.begin(), entry.sealed.end(), [](const QJsonValue &digest) {
        return matches(digest.toString(), "[A-Za-z0-9_-]{43}");
    });
}

} // namespace

bool hasFormOfRecord(const ledger::Entry &entry)
{
    static const qint64 firstYear = *base::fromRfc3339(QStringLiteral("1000-01-01T00:00:00.000Z"));
    QJsonArray numbers{entry.seq, entry.step};
    if (entry.checkpoint)
        numbers.append(entry.checkpoint->size);
    return matches(entry.kind, "[a-z_.]+") && entry.step > 0 && entry.timeMs >= firstYear
        && isPlain(numbers, 1) && isPlain(entry.body, mostLevels - 1)
        && isPlain(entry.sealed, mostLevels - 1) && hasFormOfSealed(entry);
}

bool hasFormOfRules(const ledger::Entry &entry, int rules)
{
    if (entry.checkpoint && entry.checkpoint->size > entry.seq)
        return false;
    return rules < firstRulesOfText || isClean(entry.body, {});
}

bool isCleanValue(const QString &field, const QString &value, int rules)
{
    return rules < firstRulesOfText || isClean(value, field);
}

} // namespace exchange
