// Whether what an entry names by its id was recorded by an earlier entry. The references between
// the tables refuse most of it too, without saying what is missing.

#include "domain/named_thing.h"
#include "ledger/entry_schema.h"
#include "registry/fold/fold_step.h"

namespace registry {

namespace {

// Null for a sort that no table has.
const char *selectOf(const QString &sort)
{
    static const QHash<QString, const char *> selects{
        {QStringLiteral("officer"), "SELECT 1 FROM officer WHERE id = $1"},
        {QStringLiteral("person"), "SELECT 1 FROM person WHERE id = $1"},
        {QStringLiteral("operation"), "SELECT 1 FROM operation WHERE id = $1"},
        {QStringLiteral("site"), "SELECT 1 FROM site WHERE id = $1"},
        {QStringLiteral("group"), "SELECT 1 FROM suspect_group WHERE id = $1"},
        {QStringLiteral("case"), "SELECT 1 FROM case_file WHERE id = $1"},
        {QStringLiteral("item"), "SELECT 1 FROM item WHERE id = $1"}};
    return selects.value(sort);
}

Result<bool> isRecorded(db::Connection &connection, const domain::NamedThing &thing)
{
    const char *sql = selectOf(thing.sort);
    if (!sql)
        return false;
    auto select = connection.prepare(sql);
    TRY(const auto found, select.bind(thing.id).first([](const db::Row &) { return true; }));
    return found.has_value();
}

Result<void> checkSubject(const FoldStep &step)
{
    const auto sorts = domain::sortsOfSubject(step.entry.kind);
    for (const QString &sort : sorts) {
        TRY(const bool recorded, isRecorded(step.connection, {sort, step.entry.subject}));
        if (recorded)
            return {};
    }
    return sorts.isEmpty() ? Result<void>()
                           : failure(domain::subjectNotRecorded(step.entry.subject));
}

} // namespace

Result<void> checkNamed(const FoldStep &step, Folded folded)
{
    TRY(checkSubject(step));
    for (const auto &thing : ledger::namedBy(step.entry, step.rules)) {
        if (folded == Folded::ARecord && !domain::isBroughtAlong(thing.sort))
            continue;
        TRY(const bool recorded, isRecorded(step.connection, thing));
        if (!recorded)
            return failure(domain::notRecorded(thing));
    }
    return {};
}

} // namespace registry
