#include "exchange/record/record_schemas.h"

#include "base/canonical_json.h"
#include "db/connection.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>

namespace exchange {

namespace {

// `namesMembers`: the keys are names of members, one of which may be called title.
QJsonValue withoutWords(const QJsonValue &schema, bool namesMembers = false)
{
    static const QStringList words{"$schema", "$id", "title", "description"};
    if (schema.isArray()) {
        QJsonArray kept;
        for (const auto &one : schema.toArray())
            kept.append(withoutWords(one));
        return kept;
    }
    if (!schema.isObject())
        return schema;
    QJsonObject kept;
    const auto object = schema.toObject();
    for (auto part = object.begin(); part != object.end(); ++part) {
        const bool named =
            part.key() == QLatin1String("properties") || part.key() == QLatin1String("$defs");
        if (namesMembers || !words.contains(part.key()))
            kept.insert(part.key(), withoutWords(part.value(), !namesMembers && named));
    }
    return kept;
}

QByteArray readAll()
{
    QJsonObject schemas;
    for (const QString &name :
         QDir(QStringLiteral(":/schema/entries")).entryList({QStringLiteral("*.json")})) {
        const auto schema =
            QJsonDocument::fromJson(db::schemaFile(QStringLiteral("entries/") + name)).object();
        schemas.insert(name.chopped(5), withoutWords(schema));
    }
    const auto spelled = base::canonicalJson(schemas);
    if (!spelled)
        qFatal("the schemas of entries have no canonical form");
    return *spelled;
}

} // namespace

const QByteArray &entrySchemas()
{
    static const QByteArray schemas = readAll();
    return schemas;
}

} // namespace exchange
