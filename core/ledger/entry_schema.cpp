#include "ledger/entry_schema.h"

#include "base/text.h"
#include "db/connection.h"
#include "domain/entry_kind.h"
#include "ledger/json_schema.h"

#include <QJsonDocument>

namespace ledger {

namespace {

struct KindSchema {
    JsonSchema body;
    JsonSchema sealed;
};

KindSchema readSchema(const QString &kind)
{
    const auto document =
        QJsonDocument::fromJson(db::schemaFile(QStringLiteral("entries/%1.v1.json").arg(kind)))
            .object();
    const auto definitions = document.value(QLatin1String("$defs")).toObject();
    const auto properties = document.value(QLatin1String("properties")).toObject();
    return {JsonSchema(properties.value(QLatin1String("body")).toObject(), definitions),
            JsonSchema(properties.value(QLatin1String("sealed")).toObject(), definitions)};
}

// All kinds, read once; the language guarantees that one thread does it and the others wait.
const QHash<QString, std::shared_ptr<const KindSchema>> &schemas()
{
    static const auto all = [] {
        QHash<QString, std::shared_ptr<const KindSchema>> read;
        for (const auto &kind : domain::entryKinds())
            read.insert(
                QString::fromLatin1(kind.name),
                std::make_shared<const KindSchema>(readSchema(QString::fromLatin1(kind.name))));
        return read;
    }();
    return all;
}

} // namespace

Result<void> checkAgainstSchema(const QString &kind, const QJsonObject &body,
                                const QJsonObject &sealed)
{
    const auto schema = schemas().value(kind);
    if (!schema)
        return failure(ErrorCode::Invalid,
                       Text::tr("There is no kind of entry called %1.").arg(kind));
    TRY(schema->body.check(body, QStringLiteral("/body")));
    return schema->sealed.check(sealed, QStringLiteral("/sealed"));
}

} // namespace ledger
