#include "ledger/entry_schema.h"

#include "base/text.h"
#include "db/connection.h"
#include "domain/entry_kind.h"
#include "ledger/json_schema.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>

#include <algorithm>
#include <limits>
#include <memory>

namespace ledger {

namespace {

struct KindSchema {
    JsonSchema body;
    JsonSchema sealed;
};

using Schema = std::shared_ptr<const KindSchema>;

QString fileOf(const QString &kind, int rules)
{
    return QStringLiteral("entries/%1.v%2.json").arg(kind).arg(rules);
}

Schema readSchema(const QString &file)
{
    const auto document = QJsonDocument::fromJson(db::schemaFile(file)).object();
    const auto definitions = document.value(QLatin1String("$defs")).toObject();
    const auto properties = document.value(QLatin1String("properties")).toObject();
    return std::make_shared<const KindSchema>(
        KindSchema{JsonSchema(properties.value(QLatin1String("body")).toObject(), definitions),
                   JsonSchema(properties.value(QLatin1String("sealed")).toObject(), definitions)});
}

// The schemas of a kind by the rules in force, from the first rules that know it on.
QMap<int, Schema> schemasOf(const domain::EntryKind &kind)
{
    const QString name = QString::fromLatin1(kind.name);
    QMap<int, Schema> byRules;
    for (int rules = kind.since; rules <= domain::newestRules; ++rules) {
        const bool hasOwn = rules == kind.since || db::hasSchemaFile(fileOf(name, rules));
        byRules.insert(rules, hasOwn ? readSchema(fileOf(name, rules)) : byRules.last());
    }
    return byRules;
}

// All kinds, read once; the language guarantees that one thread does it and the others wait.
const QHash<QString, QMap<int, Schema>> &schemas()
{
    static const auto all = [] {
        QHash<QString, QMap<int, Schema>> read;
        for (const auto &kind : domain::entryKinds())
            read.insert(QString::fromLatin1(kind.name), schemasOf(kind));
        return read;
    }();
    return all;
}

// Null where the rules know no such kind.
Schema schemaOf(const Entry &entry, int rules)
{
    return schemas().value(entry.kind).value(std::min(rules, domain::newestRules));
}

Result<void> checkStatedCheckpoint(const Entry &entry, int rules)
{
    constexpr int firstWithCheckpoints = 2;
    const auto place = QStringLiteral("/checkpoint: ");
    if (entry.checkpoint && rules < firstWithCheckpoints)
        return failure(ErrorCode::Invalid,
                       place + Text::tr("the rules in force know no such member."));
    if (entry.checkpoint && entry.checkpoint->size > entry.seq)
        return failure(ErrorCode::Invalid,
                       place + Text::tr("the entry cannot know a checkpoint of this size."));
    const auto *kind = domain::entryKind(entry.kind);
    if (!entry.checkpoint && rules >= firstWithCheckpoints && kind && kind->namesCheckpoint)
        return failure(ErrorCode::Invalid,
                       place + Text::tr("the entry must name the log’s newest checkpoint."));
    return {};
}

// A field is open, sealed or removed: stated twice, it would have two values.
Result<void> checkStatedOnce(const Entry &entry, int rules)
{
    constexpr int firstWithThis = 2;
    auto names = entry.body.value(QLatin1String("fields")).toObject().keys() + entry.sealed.keys();
    for (const auto &name : entry.body.value(QLatin1String("removed")).toArray())
        names.append(name.toString());
    names.sort();
    const auto twice = std::adjacent_find(names.begin(), names.end());
    if (rules < firstWithThis || twice == names.end())
        return {};
    return failure(ErrorCode::Invalid,
                   QStringLiteral("/body/fields/%1: ").arg(*twice)
                       + Text::tr("the field is stated twice."));
}

} // namespace

Result<void> checkAgainstSchema(const Entry &entry, int rules)
{
    const auto schema = schemaOf(entry, rules);
    if (!schema)
        return failure(ErrorCode::Invalid,
                       Text::tr("There is no kind of entry called %1.").arg(entry.kind));
    TRY(schema->body.check(entry.body, QStringLiteral("/body")));
    TRY(schema->sealed.check(entry.sealed, QStringLiteral("/sealed")));
    TRY(checkStatedOnce(entry, rules));
    return checkStatedCheckpoint(entry, rules);
}

std::vector<domain::NamedThing> namedBy(const Entry &entry, int rules)
{
    std::vector<domain::NamedThing> found;
    if (const auto schema = schemaOf(entry, rules))
        schema->body.addNamed(entry.body, found);
    return found;
}

int rulesStatedBy(const Entry &entry)
{
    if (entry.kind != QLatin1String("registry.opened")
        && entry.kind != QLatin1String("rules.adopted"))
        return 0;
    // A number that an int does not hold must not turn into one that is known.
    const qint64 stated = entry.body.value(QLatin1String("rules")).toInteger(domain::firstRules);
    return int(std::clamp<qint64>(stated, 0, std::numeric_limits<int>::max()));
}

} // namespace ledger
