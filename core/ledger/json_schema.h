#pragma once

// JsonSchema: the subset of JSON Schema 2020-12 that Sealbook's schemas use, parsed once.

#include "domain/named_thing.h"

#include <QHash>
#include <QJsonObject>
#include <QRegularExpression>

#include <memory>
#include <optional>
#include <vector>

namespace ledger {

// Immutable once read; may be used from several threads.
class JsonSchema
{
public:
    // The first thing in a schema or below it that is not enforced here, such as a keyword; nothing
    // where all of it is.
    static std::optional<QString> unenforced(const QJsonObject &schema,
                                             const QJsonObject &definitions);

    // `definitions` is the document's $defs. Stops the program (qFatal) where something is not
    // enforced, so that no schema promises more than is checked.
    JsonSchema(const QJsonObject &schema, const QJsonObject &definitions);

    // Fails with Invalid. `place` is the JSON Pointer (RFC 6901) of the value; the error names the
    // one at or below it that does not fit.
    Result<void> check(const QJsonValue &value, const QString &place) const;

    // Adds the ids in the value, which must fit the schema: the texts whose schema has the keyword
    // `names`.
    void addNamed(const QJsonValue &value, std::vector<domain::NamedThing> &found) const;

private:
    void read(const QString &keyword, const QJsonValue &value, const QJsonObject &definitions);
    // What does not fit, and where, from the value that was given downwards.
    struct Mismatch {
        QString place;
        QString expected;
    };
    using Judgement = std::optional<Mismatch>; // nothing: it fits
    Judgement judge(const QJsonValue &value) const;
    Judgement judgeString(const QString &text) const;
    Judgement judgeArray(const QJsonArray &array) const;
    Judgement judgeObject(const QJsonObject &object) const;
    Judgement judgeMember(const QString &name, const QJsonValue &value) const;

    bool hasNames() const;

    QString m_names;         // the sort of thing that it names; empty: it names nothing
    bool m_hasNames = false; // itself, or something below it
    QString m_type;
    std::vector<QJsonValue> m_allowed; // const, enum; empty: anything
    std::optional<QRegularExpression> m_pattern;
    bool m_isMoment =
        false; // the pattern is that of a day or a time: it must be one of the calendar
    qint64 m_minLength = 0;
    std::optional<qint64> m_maxLength;
    std::optional<double> m_minimum;
    std::optional<double> m_maximum;
    QHash<QString, std::shared_ptr<const JsonSchema>> m_properties;
    QStringList m_required;
    bool m_closed = false; // additionalProperties: false
    std::shared_ptr<const JsonSchema> m_otherProperties;
    qint64 m_minProperties = 0;
    std::optional<qint64> m_maxProperties;
    std::shared_ptr<const JsonSchema> m_items;
    qint64 m_minItems = 0;
    std::optional<qint64> m_maxItems;
};

} // namespace ledger
