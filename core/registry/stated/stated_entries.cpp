#include "registry/stated/stated_entries.h"

#include "base/text.h"
#include "base/uuid_v7.h"
#include "registry/stated/item_chains.h"

#include <QJsonArray>

namespace registry {

namespace {

const QSet<QString> beginnings{QStringLiteral("operation.opened"), QStringLiteral("site.added"),
                               QStringLiteral("group.identified"),
                               QStringLiteral("person.recorded"), QStringLiteral("case.opened")};

} // namespace

Result<void> StatedEntries::addSubject(const QString &id)
{
    m_known.insert(id);
    TRY(const auto first, m_ledger.firstEntryOf(id));
    if (!first)
        return {};
    if (first->kind == QLatin1String("item.registered")) {
        ItemChains chains(m_ledger);
        TRY(chains.add(id));
        for (auto &entry : chains.inOrder())
            TRY(add(std::move(entry)));
        return {};
    }
    TRY(add(*first));
    if (first->kind != QLatin1String("case.opened"))
        return {};
    TRY(const auto changes, m_ledger.entriesOfKind(id, QStringLiteral("case.access_changed")));
    for (const auto &entry : changes)
        TRY(add(entry));
    return {};
}

Result<void> StatedEntries::addFiles(const QString &item)
{
    TRY(const auto attached, m_ledger.entriesOfKind(item, QStringLiteral("attachment.added")));
    for (const auto &entry : attached)
        TRY(add(entry));
    return {};
}

Result<void> StatedEntries::add(ledger::Entry entry)
{
    m_known.insert(entry.subject);
    TRY(addNamed(entry.body));
    m_entries.insert_or_assign(entry.position, std::move(entry));
    return {};
}

Result<void> StatedEntries::addNamed(const QJsonValue &value)
{
    if (value.isObject()) {
        for (const auto &member : value.toObject())
            TRY(addNamed(member));
    }
    if (value.isArray()) {
        for (const auto &element : value.toArray())
            TRY(addNamed(element));
    }
    const QString id = value.toString();
    if (!base::isUuidV7(id) || m_known.contains(id) || m_signers.officers().contains(id))
        return {};
    m_known.insert(id);
    TRY(const auto first, m_ledger.firstEntryOf(id));
    return first && beginnings.contains(first->kind) ? add(*first) : Result<void>();
}

} // namespace registry
