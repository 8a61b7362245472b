#include "ledger/json_schema.h"

#include "base/clock.h"
#include "base/text.h"

#include <QJsonArray>

#include <algorithm>

namespace ledger {

namespace {

bool isOfType(const QJsonValue &value, const QString &type)
{
    if (type.isEmpty())
        return true;
    if (type == QLatin1String("object"))
        return value.isObject();
    if (type == QLatin1String("array"))
        return value.isArray();
    if (type == QLatin1String("string"))
        return value.isString();
    if (type == QLatin1String("boolean"))
        return value.isBool();
    return value.isDouble() && (value.toInteger(0) != 0 || value.toInteger(1) == 0);
}

// A dollar sign also fits before a last line feed.
QString toTheVeryEnd(const QString &pattern)
{
    return pattern.endsWith(u'$') ? pattern.chopped(1) + QStringLiteral("\\z") : pattern;
}

qsizetype codePoints(const QString &text)
{
    return text.size()
        - std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLowSurrogate(); });
}

constexpr auto dayPattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}"; // begins those of days and times

// A day, or a time in RFC 3339, that exists in the calendar: 2026-02-29 does not.
bool isMoment(const QString &text)
{
    constexpr qsizetype dayLength = 10;
    return base::fromRfc3339(text.size() == dayLength ? text + QStringLiteral("T00:00:00.000Z")
                                                      : text)
        .has_value();
}

const auto definitionPrefix = QStringLiteral("#/$defs/");

// Follows references to definitions that are references themselves.
QJsonObject resolved(QJsonObject schema, const QJsonObject &definitions)
{
    while (schema.contains(QLatin1String("$ref"))) {
        const QString reference = schema.value(QLatin1String("$ref")).toString();
        schema = definitions.value(reference.mid(definitionPrefix.size())).toObject();
    }
    return schema;
}

const QStringList types{"object", "array", "string", "boolean", "integer"};

// Keywords whose values are plain, and their JSON types.
const QHash<QString, QJsonValue::Type> plainKeywords{
    {"pattern", QJsonValue::String},   {"minLength", QJsonValue::Double},
    {"maxLength", QJsonValue::Double}, {"minimum", QJsonValue::Double},
    {"required", QJsonValue::Array},   {"minProperties", QJsonValue::Double},
    {"minItems", QJsonValue::Double},  {"maxProperties", QJsonValue::Double},
    {"maxItems", QJsonValue::Double},  {"maximum", QJsonValue::Double},
    {"enum", QJsonValue::Array},       {"description", QJsonValue::String},
    {"title", QJsonValue::String},     {"names", QJsonValue::String},
};

// Whether a reference points to an enforced, non-recursive definition. Keywords next to $ref would
// be ignored, so only `names`, a description and a title may be there.
bool isEnforcedReference(const QJsonObject &schema, const QJsonObject &definitions)
{
    const QString reference = schema.value(QLatin1String("$ref")).toString();
    const QString name = reference.mid(definitionPrefix.size());
    const auto words = int(schema.contains(QLatin1String("description")))
        + int(schema.contains(QLatin1String("title")))
        + int(schema.value(QLatin1String("names")).isString());
    if (schema.size() != 1 + words || !reference.startsWith(definitionPrefix)
        || !definitions.value(name).isObject())
        return false;
    auto others = definitions;
    others.remove(name);
    return !JsonSchema::unenforced(definitions.value(name).toObject(), others);
}

std::optional<QString> unenforcedBelow(const QJsonValue &schema, const QJsonObject &definitions)
{
    return schema.isObject() ? JsonSchema::unenforced(schema.toObject(), definitions)
                             : std::optional(QStringLiteral("a schema that is not an object"));
}

std::optional<QString> unenforcedKeyword(const QString &keyword, const QJsonValue &value,
                                         const QJsonObject &definitions)
{
    if (keyword == QLatin1String("enum") && value.toArray().isEmpty())
        return keyword; // no value would match
    if (keyword == QLatin1String("pattern") && !QRegularExpression(value.toString()).isValid())
        return keyword; // a pattern of another dialect
    if (keyword == QLatin1String("const") || plainKeywords.value(keyword) == value.type())
        return std::nullopt;
    if (keyword == QLatin1String("type"))
        return types.contains(value.toString()) ? std::nullopt : std::optional(keyword);
    if (keyword == QLatin1String("additionalProperties") && value.isBool())
        return std::nullopt;
    if (keyword == QLatin1String("items") || keyword == QLatin1String("additionalProperties"))
        return unenforcedBelow(value, definitions);
    if (keyword != QLatin1String("properties"))
        return keyword;
    const auto properties = value.toObject();
    for (const auto &property : properties) {
        if (auto found = unenforcedBelow(property, definitions))
            return found;
    }
    return std::nullopt;
}

} // namespace

std::optional<QString> JsonSchema::unenforced(const QJsonObject &schema,
                                              const QJsonObject &definitions)
{
    if (schema.contains(QLatin1String("$ref")))
        return isEnforcedReference(schema, definitions) ? std::nullopt
                                                        : std::optional(QStringLiteral("$ref"));
    for (auto keyword = schema.begin(); keyword != schema.end(); ++keyword) {
        if (auto found = unenforcedKeyword(keyword.key(), keyword.value(), definitions))
            return found;
    }
    return std::nullopt;
}

JsonSchema::JsonSchema(const QJsonObject &schema, const QJsonObject &definitions)
{
    if (const auto found = unenforced(schema, definitions))
        qFatal("a schema uses %s, which is not enforced", qUtf8Printable(*found));
    const QJsonObject keywords = resolved(schema, definitions);
    for (auto keyword = keywords.begin(); keyword != keywords.end(); ++keyword)
        read(keyword.key(), keyword.value(), definitions);
    m_names = schema.value(QLatin1String("names")).toString(); // also next to a reference
    m_hasNames = hasNames();
}

bool JsonSchema::hasNames() const
{
    return !m_names.isEmpty() || (m_items && m_items->m_hasNames)
        || std::any_of(m_properties.begin(), m_properties.end(),
                       [](const auto &property) { return property->m_hasNames; });
}

void JsonSchema::addNamed(const QJsonValue &value, std::vector<domain::NamedThing> &found) const
{
    if (!m_hasNames)
        return;
    if (!m_names.isEmpty())
        found.push_back({m_names, value.toString()});
    const auto object = value.toObject();
    for (auto property = m_properties.begin(); property != m_properties.end(); ++property) {
        if (object.contains(property.key()))
            (*property)->addNamed(object.value(property.key()), found);
    }
    const auto array = m_items ? value.toArray() : QJsonArray();
    for (const auto &element : array)
        m_items->addNamed(element, found);
}

void JsonSchema::read(const QString &keyword, const QJsonValue &value,
                      const QJsonObject &definitions)
{
    const auto sub = [&](const QJsonValue &schema) {
        return std::make_shared<const JsonSchema>(schema.toObject(), definitions);
    };
    if (keyword == QLatin1String("type")) {
        m_type = value.toString();
    } else if (keyword == QLatin1String("const")) {
        m_allowed = {value};
    } else if (keyword == QLatin1String("enum")) {
        const auto values = value.toArray();
        m_allowed.assign(values.begin(), values.end());
    } else if (keyword == QLatin1String("pattern")) {
        m_pattern = QRegularExpression(toTheVeryEnd(value.toString()));
        m_pattern->optimize();
        m_isMoment = value.toString().startsWith(QLatin1String(dayPattern));
    } else if (keyword == QLatin1String("minLength")) {
        m_minLength = value.toInteger();
    } else if (keyword == QLatin1String("maxLength")) {
        m_maxLength = value.toInteger();
    } else if (keyword == QLatin1String("minimum")) {
        m_minimum = value.toDouble();
    } else if (keyword == QLatin1String("maximum")) {
        m_maximum = value.toDouble();
    } else if (keyword == QLatin1String("properties")) {
        const auto properties = value.toObject();
        for (auto property = properties.begin(); property != properties.end(); ++property)
            m_properties.insert(property.key(), sub(property.value()));
    } else if (keyword == QLatin1String("required")) {
        m_required = value.toVariant().toStringList();
    } else if (keyword == QLatin1String("additionalProperties")) {
        m_closed = value.isBool() && !value.toBool();
        m_otherProperties = value.isObject() ? sub(value) : nullptr;
    } else if (keyword == QLatin1String("minProperties")) {
        m_minProperties = value.toInteger();
    } else if (keyword == QLatin1String("maxProperties")) {
        m_maxProperties = value.toInteger();
    } else if (keyword == QLatin1String("items")) {
        m_items = sub(value);
    } else if (keyword == QLatin1String("minItems")) {
        m_minItems = value.toInteger();
    } else if (keyword == QLatin1String("maxItems")) {
        m_maxItems = value.toInteger();
    }
}

Result<void> JsonSchema::check(const QJsonValue &value, const QString &place) const
{
    if (const auto mismatch = judge(value))
        return failure(
            ErrorCode::Invalid,
            Text::tr("%1: expected %2.").arg(place + mismatch->place, mismatch->expected));
    return {};
}

JsonSchema::Judgement JsonSchema::judge(const QJsonValue &value) const
{
    if (!isOfType(value, m_type))
        return Mismatch{{}, Text::tr("a JSON %1").arg(m_type)};
    if (!m_allowed.empty()
        && std::find(m_allowed.begin(), m_allowed.end(), value) == m_allowed.end()) {
        QStringList allowed;
        for (const QJsonValue &one : m_allowed)
            allowed.append(one.toVariant().toString());
        return Mismatch{{}, allowed.join(QStringLiteral(" | "))};
    }
    if (m_minimum && value.isDouble() && value.toDouble() < *m_minimum)
        return Mismatch{{}, Text::tr("a number from %1").arg(*m_minimum)};
    if (m_maximum && value.isDouble() && value.toDouble() > *m_maximum)
        return Mismatch{{}, Text::tr("a number up to %1").arg(qint64(*m_maximum))};
    if (value.isString())
        return judgeString(value.toString());
    if (value.isArray())
        return judgeArray(value.toArray());
    if (value.isObject())
        return judgeObject(value.toObject());
    return {};
}

JsonSchema::Judgement JsonSchema::judgeString(const QString &text) const
{
    const auto length = m_minLength > 0 || m_maxLength ? codePoints(text) : 0;
    if (length < m_minLength)
        return Mismatch{{}, Text::tr("a text that is not empty")};
    if (m_maxLength && length > *m_maxLength)
        return Mismatch{{},
                        Text::tr("at most %1 characters, not %2").arg(*m_maxLength).arg(length)};
    if (m_pattern && !m_pattern->match(text).hasMatch())
        return Mismatch{{}, Text::tr("a text like %1").arg(m_pattern->pattern())};
    if (m_isMoment && !isMoment(text))
        return Mismatch{{}, Text::tr("a day or a time that there was")};
    return {};
}

JsonSchema::Judgement JsonSchema::judgeArray(const QJsonArray &array) const
{
    if (array.size() < m_minItems)
        return Mismatch{{}, Text::tr("at least %1 values").arg(m_minItems)};
    if (m_maxItems && array.size() > *m_maxItems)
        return Mismatch{{}, Text::tr("at most %1 values").arg(*m_maxItems)};
    for (qsizetype i = 0; m_items && i < array.size(); ++i) {
        if (auto mismatch = m_items->judge(array.at(i)))
            return Mismatch{QStringLiteral("/%1").arg(i) + mismatch->place, mismatch->expected};
    }
    return {};
}

JsonSchema::Judgement JsonSchema::judgeObject(const QJsonObject &object) const
{
    for (const QString &name : m_required) {
        if (!object.contains(name))
            return Mismatch{{}, Text::tr("a member “%1”").arg(name)};
    }
    if (object.size() < m_minProperties)
        return Mismatch{{}, Text::tr("at least %1 members").arg(m_minProperties)};
    if (m_maxProperties && object.size() > *m_maxProperties)
        return Mismatch{{}, Text::tr("at most %1 members").arg(*m_maxProperties)};
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (auto mismatch = judgeMember(member.key(), member.value()))
            return mismatch;
    }
    return {};
}

JsonSchema::Judgement JsonSchema::judgeMember(const QString &name, const QJsonValue &value) const
{
    const auto property = m_properties.constFind(name);
    if (property == m_properties.cend() && m_closed)
        return Mismatch{{}, Text::tr("no member “%1”").arg(name)};
    const JsonSchema *schema =
        property == m_properties.cend() ? m_otherProperties.get() : property->get();
    const auto mismatch = schema ? schema->judge(value) : Judgement();
    if (mismatch)
        return Mismatch{u'/' + name + mismatch->place, mismatch->expected};
    return {};
}

} // namespace ledger
