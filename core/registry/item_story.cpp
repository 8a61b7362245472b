#include "registry/item_story.h"

#include "base/text.h"
#include "db/connection.h"
#include "domain/custody_facts.h"
#include "domain/entry_kind.h"
#include "ledger/ledger.h"
#include "registry/entry_member.h"
#include "registry/officer_table.h"

#include <limits>

namespace registry {

namespace {

using Story = std::vector<StoryStep>;

constexpr int deepest = 100; // items inside items; ItemTable::withContents goes as far

class Teller
{
public:
    Teller(const Reader &reader, const EntriesOf &entriesOf, int depth)
        : m_connection(reader.connection())
        , m_entriesOf(entriesOf)
        , m_depth(depth)
    {
    }

    Result<Story> tell(const QString &item)
    {
        TRY(const auto own, m_entriesOf(item));
        for (std::size_t i = 0; i < own.size(); ++i) {
            TRY(const auto wrong, forbidden(own[i]));
            if (!wrong.isEmpty()) {
                m_story.push_back({own[i], signerOf(own[i]), {}, std::nullopt, m_now, wrong});
                continue;
            }
            TRY(const auto actor, OfficerTable(m_connection).byKeyId(own[i].actor));
            TRY(takeOwn(own[i], actor.id));
            const bool isLast = i + 1 == own.size();
            goAlong(own[i].position,
                    isLast ? std::numeric_limits<qint64>::max() : own[i + 1].position);
        }
        return std::move(m_story);
    }

private:
    QString signerOf(const ledger::Entry &entry) const
    {
        const auto officer = OfficerTable(m_connection).byKeyId(entry.actor);
        return officer ? officer->id : QString();
    }

    // Why the entry was passed over; empty: it counts. A custody step or a file that the tables
    // have was not passed over, whatever its officer may sign today.
    Result<QString> forbidden(const ledger::Entry &entry)
    {
        const bool isCustody = entry.kind.startsWith(QLatin1String("custody."));
        const bool isFile = entry.kind == QLatin1String("attachment.added");
        if (!isCustody && !isFile)
            return QString();
        auto select = m_connection.prepare(isCustody ? "SELECT 1 FROM custody_step WHERE entry = $1"
                                                     : "SELECT 1 FROM attachment WHERE entry = $1");
        TRY(const auto isThere,
            select.bind(entry.leafHex()).first([](const db::Row &) { return true; }));
        if (isThere)
            return QString();
        const auto actor = OfficerTable(m_connection).byKeyId(entry.actor);
        if (!actor)
            return Text::tr("the key that signed it belongs to no officer.");
        if (actor->suspended || !domain::maySign(actor->roles, entry.kind))
            return Text::tr("%1 had no right to sign it.").arg(actor->name);
        if (!isCustody)
            return QString();
        const auto verb = domain::custodyVerb(entry.kind.section(u'.', 1));
        const auto next =
            domain::next(m_now,
                         domain::custodyStepOf(entry.body, verb.value_or(domain::CustodyVerb::Move),
                                               {actor->id, entry.timeMs, entry.clockBehind}));
        return next ? QString() : next.error().message;
    }

    Result<void> takeOwn(const ledger::Entry &entry, const QString &actor)
    {
        StoryStep step{entry, actor, {}, std::nullopt, {}, {}};
        if (entry.kind == QLatin1String("item.registered"))
            m_now = domain::custodyAtSeizure(entry.body, entry.timeMs);
        if (const auto parent = textOf(entry.body, "parent")) {
            TRY(changeContainer(entry, *parent));
        }
        TRY(const bool counts, stepCounts(entry));
        if (counts) {
            TRY(step.told, takeCustody(entry, actor));
        }
        if (entry.kind == QLatin1String("item.withdrawn"))
            m_now = domain::withdrawn(m_now, entry.timeMs);
        step.custody = m_now;
        m_story.push_back(std::move(step));
        return {};
    }

    // A step that breaks a rule is in the ledger, and not in the table.
    Result<bool> stepCounts(const ledger::Entry &entry) const
    {
        if (!entry.kind.startsWith(QLatin1String("custody.")))
            return false;
        auto select = m_connection.prepare("SELECT 1 FROM custody_step WHERE entry = $1");
        TRY(const auto found,
            select.bind(entry.leafHex()).first([](const db::Row &) { return true; }));
        return found.value_or(false);
    }

    Result<domain::CustodyStep> takeCustody(const ledger::Entry &entry, const QString &actor)
    {
        const auto verb = domain::custodyVerb(entry.kind.section(u'.', 1));
        const auto told =
            domain::custodyStepOf(entry.body, verb.value_or(domain::CustodyVerb::Move),
                                  {actor, entry.timeMs, entry.clockBehind});
        const auto next = domain::next(m_now, told);
        if (!verb || !next)
            return failure(
                ErrorCode::Corrupt,
                Text::tr(
                    "Entry %1 of log %2 does not follow from those before it; verify the registry.")
                    .arg(entry.seq)
                    .arg(entry.log),
                next ? QString() : next.error().message);
        m_now = *next;
        return told;
    }

    // `parent` is in the entries that put something in and in the one that takes it out.
    Result<void> changeContainer(const ledger::Entry &entry, const QString &parent)
    {
        m_container.clear();
        m_containerStory.clear();
        if (entry.kind == QLatin1String("item.taken_out"))
            return {};
        if (m_depth >= deepest)
            return failure(
                ErrorCode::Corrupt,
                Text::tr("Items are inside each other without an end; verify the registry."));
        m_container = parent;
        TRY(m_containerStory, Teller(m_connection, m_entriesOf, m_depth + 1).tell(parent));
        for (const auto &step : m_containerStory) {
            if (step.entry.position < entry.position)
                m_carrying = step.custody;
        }
        m_now = domain::putInto(m_carrying, m_now);
        return {};
    }

    // What happened to the container between two entries of the item's own.
    void goAlong(qint64 after, qint64 before)
    {
        for (const auto &outer : m_containerStory) {
            const bool isWithin = outer.entry.position > after && outer.entry.position < before;
            if (!isWithin || !outer.told || domain::isAboutTheSeal(outer.told->verb))
                continue;
            m_now = domain::goneAlong(outer.custody, m_now);
            m_story.push_back({outer.entry,
                               outer.actor,
                               outer.container.isEmpty() ? m_container : outer.container,
                               outer.told,
                               m_now,
                               {}});
        }
    }

    db::Connection &m_connection;
    const EntriesOf &m_entriesOf;
    int m_depth;
    domain::Custody m_now;
    domain::Custody m_carrying;
    QString m_container;
    Story m_containerStory;
    Story m_story;
};

} // namespace

Result<std::vector<StoryStep>> storyOf(const Reader &reader, const QString &item)
{
    return storyOf(
        reader,
        [&](const QString &subject) {
            return ledger::Ledger(reader.connection()).entriesOf(subject);
        },
        item);
}

Result<std::vector<StoryStep>> storyOf(const Reader &tables, const EntriesOf &entriesOf,
                                       const QString &item)
{
    return Teller(tables, entriesOf, 0).tell(item);
}

} // namespace registry
