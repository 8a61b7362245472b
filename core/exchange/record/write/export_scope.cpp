#include "exchange/record/write/export_scope.h"

#include "base/text.h"
#include "base/uuid_v7.h"
#include "exchange/record/write/provable_scope.h"
#include "ledger/entry_form.h"
#include "registry/origin_table.h"
#include "registry/step_list.h"

#include <QJsonArray>

#include <algorithm>

namespace exchange {

namespace {

// Every entry about a subject. Fails with damagedLog where a row of the database cannot be read as
// an entry.
Result<std::vector<ledger::Entry>> readable(Result<std::vector<ledger::Entry>> entries)
{
    if (!entries && entries.error().code != ErrorCode::Database)
        return damagedLog(entries.error().message);
    return entries;
}

} // namespace

Result<void> ScopeCollector::addItem(const QString &id)
{
    const registry::ItemTable items(m_connection);
    TRY(const auto all, items.withContents(id));
    for (const QString &one : all) {
        TRY(const bool visible, items.maySee(m_viewer, one));
        if (!visible)
            m_unseen.insert(one);
        if (m_subjects.contains(one) || !visible)
            continue;
        TRY(auto item, items.byId(one));
        m_items.push_back(std::move(item));
        TRY(addSubject(one));
    }
    return {};
}

Result<void> ScopeCollector::addCase(const QString &id)
{
    m_subjects.remove(id); // an item may have brought only its opening
    return addSubject(id);
}

Result<void> ScopeCollector::addSubject(const QString &id)
{
    if (m_subjects.contains(id))
        return {};
    m_subjects.insert(id);
    TRY(const auto entries, readable(m_ledger.entriesOf(id)));
    for (const auto &entry : entries)
        TRY(take(entry));
    return {};
}

Result<void> ScopeCollector::take(const ledger::Entry &entry)
{
    m_entries.insert(entry.position, entry);
    if (!namesMore(entry.body))
        return {};
    TRY(const bool counts, isWellMade(entry));
    if (!counts)
        return {};
    if (entry.kind.startsWith(QLatin1String("item.")))
        TRY(addContainer(entry.body.value(QLatin1String("parent")).toString()));
    return addMentioned(entry.body);
}

// Whether the entry names something that was not examined yet.
bool ScopeCollector::namesMore(const QJsonValue &value) const
{
    const auto below = [this](const auto &values) {
        return std::any_of(values.begin(), values.end(),
                           [this](const QJsonValue &one) { return namesMore(one); });
    };
    if (value.isObject())
        return below(value.toObject());
    if (value.isArray())
        return below(value.toArray());
    const QString id = value.toString();
    return base::isUuidV7(id) && !m_subjects.contains(id) && !m_leftOut.contains(id);
}

// Whether the entry fits the schema of its kind and is signed by the officer whom it names.
// Otherwise the record contains it as a void entry.
Result<bool> ScopeCollector::isWellMade(const ledger::Entry &entry)
{
    TRY(m_signers.refresh(m_connection));
    const auto signer = m_signers.asOf(entry);
    if (!ledger::checkForm(entry, m_signers.rulesFor(entry.log, entry.seq)))
        return false;
    if (!signer || signer->keyId != entry.actor)
        return true; // a rule that it breaks, which the replay finds
    TRY(const auto key, crypto::PublicKey::fromRaw(signer->publicKey));
    return key.verifies(entry.bytes, entry.signature);
}

// While an item is inside another, its custody is that of the other: without its chain nobody can
// judge whether the item's own was right.
Result<void> ScopeCollector::addContainer(const QString &id)
{
    if (id.isEmpty() || m_subjects.contains(id))
        return {};
    const registry::ItemTable items(m_connection);
    auto container = items.byId(id);
    if (!container && container.error().code == ErrorCode::NotFound)
        return {}; // the replay of the entry says so
    if (!container)
        return failure(container.error());
    TRY(const bool visible, items.maySee(m_viewer, id));
    if (!visible)
        return failure(ErrorCode::Denied,
                       Text::tr("An item is, or was, inside another that you may not see; its "
                                "custody record needs that one too. Ask an officer who may see "
                                "both to export it."));
    m_items.push_back(std::move(*container));
    return addSubject(id);
}

// What an entry names by id comes along, if it is something that a reader needs to know; of a case
// that an item serves only its opening.
Result<void> ScopeCollector::addMentioned(const QJsonValue &value)
{
    if (value.isObject()) {
        for (const auto &member : value.toObject())
            TRY(addMentioned(member));
    }
    if (value.isArray()) {
        for (const auto &element : value.toArray())
            TRY(addMentioned(element));
    }
    const QString id = value.toString();
    if (m_subjects.contains(id) || m_leftOut.contains(id) || !base::isUuidV7(id))
        return {};
    TRY(const auto entries, readable(m_ledger.entriesOf(id)));
    m_leftOut.insert(id); // unless it is taken below
    if (entries.empty())
        return {};
    const QString family = entries.front().kind.section(u'.', 0, 0);
    if (family == QLatin1String("case")) {
        TRY(const bool stated, mayTell(id));
        if (!stated)
            return {};
        m_subjects.insert(id);
        return take(entries.front());
    }
    static const QStringList wanted{"person", "operation", "site", "group"};
    return wanted.contains(family) ? addSubject(id) : Result<void>();
}

// An item may belong to a case whose title the recipient must not see.
Result<bool> ScopeCollector::mayTell(const QString &caseFile) const
{
    TRY(const bool restricted, registry::OriginTable(m_connection).isRestricted(caseFile));
    return !restricted || caseFile == m_exportedCase;
}

Result<ExportScope> ScopeCollector::collected() const
{
    QStringList kinds{QStringLiteral("registry.opened")};
    for (const char *verb : {"enrolled", "roles_changed", "key_changed", "suspended", "reinstated"})
        kinds.append(QStringLiteral("officer.") + QLatin1String(verb));
    kinds += {QStringLiteral("rules.adopted"), QStringLiteral("station.key_changed"),
              QStringLiteral("station.clock_set")};
    TRY(const auto support, readable(m_ledger.entriesOfKinds(kinds)));
    auto entries = m_entries;
    QSet<QString> subjects;
    for (const auto &entry : support) {
        entries.insert(entry.position, entry);
        if (entry.step == 1)
            registry::addRegistrySubjects(entry, subjects);
    }
    // All other entries about an officer, the registry or the station.
    for (const QString &subject : std::as_const(subjects)) {
        TRY(const auto about, readable(m_ledger.entriesOf(subject)));
        for (const auto &entry : about)
            entries.insert(entry.position, entry);
    }
    ExportScope scope;
    scope.items = m_items;
    scope.unseen = m_unseen.size();
    scope.entries.assign(entries.begin(), entries.end());
    return scope;
}

QSet<qint64> ExportScope::voidNumbers() const
{
    const auto numbers = voidEntries.keys();
    return {numbers.begin(), numbers.end()};
}

QSet<QString> ExportScope::itemIds() const
{
    QSet<QString> ids;
    for (const auto &item : items)
        ids.insert(item.id);
    return ids;
}

} // namespace exchange
