#include "exchange/record_form.h"

#include "base/clock.h"
#include "base/uuid_v7.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace exchange {

namespace {

constexpr int mostLevels = 16;
constexpr double tooManyDigits = 1e15;

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

bool isText(const QJsonValue &value)
{
    return value.isString();
}

bool isHash(const QJsonValue &value)
{
    return matches(value.toString(), "[0-9a-f]{64}");
}

bool isId(const QJsonValue &value)
{
    return base::isUuidV7(value.toString());
}

bool isCode(const QJsonValue &value)
{
    return matches(value.toString(), "[A-Z0-9]+");
}

bool isCount(const QJsonValue &value)
{
    return value.isDouble() && value.toDouble() >= 0;
}

template <auto is>
bool areAll(const QJsonValue &value)
{
    const auto array = value.toArray();
    return value.isArray() && std::all_of(array.begin(), array.end(), is);
}

struct Member {
    const char *name;
    bool (*is)(const QJsonValue &value);
    bool mayBeMissing = false;
};
using Members = std::vector<Member>;

// Those members, and no others.
bool hasJust(const Members &members, const QJsonValue &value)
{
    const auto object = value.toObject();
    qsizetype found = 0;
    for (const auto &member : members) {
        const auto one = object.constFind(QLatin1String(member.name));
        if (one == object.constEnd() ? !member.mayBeMissing : !member.is(*one))
            return false;
        found += one == object.constEnd() ? 0 : 1;
    }
    return value.isObject() && found == object.size();
}

bool areDigests(const QJsonValue &value)
{
    const auto object = value.toObject();
    const auto names = object.keys();
    return value.isObject() && std::all_of(object.begin(), object.end(), isText)
        && std::all_of(names.begin(), names.end(),
                       [](const QString &name) { return matches(name, "[a-z0-9]+"); });
}

bool isAnnounced(const QJsonValue &value)
{
    return hasJust({{"algorithm", isText}, {"value", isText}}, value);
}

Members enrolled()
{
    return {{"name", isText},
            {"organisation", isText},
            {"public_key", isHash},
            {"roles", areAll<isText>}};
}

bool isFirstOfficer(const QJsonValue &value)
{
    auto members = enrolled();
    members.push_back({"id", isId});
    return hasJust(members, value);
}

bool isStation(const QJsonValue &value)
{
    return hasJust({{"code", isCode}, {"id", isId}, {"public_key", isHash}}, value);
}

// Of the kinds that a check of a record reads.
const QMap<QString, Members> &membersByKind()
{
    static const QMap<QString, Members> members{
        {"officer.enrolled", enrolled()},
        {"registry.opened", {{"officer", isFirstOfficer}, {"station", isStation}}},
        {"record.exported",
         {{"case", isId, true},
          {"items", areAll<isId>},
          {"reason", isText, true},
          {"recipient", isText, true},
          {"redacted", areAll<isText>},
          {"steps", isHash}}},
        {"disclosure.erased",
         {{"authority", isText},
          {"entry", isHash},
          {"fields", areAll<isText>},
          {"reason", isText}}},
        {"attachment.added",
         {{"announced", isAnnounced, true},
          {"category", isText},
          {"digests", areDigests},
          {"media_type", isText},
          {"sha256", isHash},
          {"size", isCount},
          {"source_device", isText, true},
          {"stage", isText, true}}}};
    return members;
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
    const auto members = membersByKind().constFind(entry.kind);
    return matches(entry.kind, "[a-z_.]+") && entry.step > 0 && entry.timeMs >= firstYear
        && isPlain(QJsonArray{entry.seq, entry.step}, 1) && isPlain(entry.body, mostLevels - 1)
        && isPlain(entry.sealed, mostLevels - 1) && hasFormOfSealed(entry)
        && (members == membersByKind().constEnd() || hasJust(*members, entry.body));
}

} // namespace exchange
