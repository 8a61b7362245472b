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

constexpr int deepest = 1000; // items inside items: altered tables may close a circle

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
                add({own[i], signerOf(own[i]), {}, std::nullopt, {}, wrong});
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

    // The step with the custody after it.
    void add(StoryStep step)
    {
        step.custody = m_now;
        step.counted = m_counted;
        m_story.push_back(std::move(step));
    }

    Result<bool> isIn(const char *table, const ledger::Entry &entry) const
    {
        auto select =
            m_connection.prepare(QByteArray("SELECT 1 FROM ") + table + " WHERE entry = $1");
        TRY(const auto found,
            select.bind(entry.leafHex()).first([](const db::Row &) { return true; }));
        return found.value_or(false);
    }

    // The reason why the entry was skipped; empty if it counts. A custody step, its correction or a
    // file that is in the tables was not skipped, even if its officer may not sign it today.
    Result<QString> forbidden(const ledger::Entry &entry)
    {
        const auto actor = OfficerTable(m_connection).byKeyId(entry.actor);
        if (!actor && actor.error().code == ErrorCode::NotFound)
            return Text::tr("the key that signed it belongs to no officer.");
        if (!actor)
            return failure(actor.error());
        const bool isCorrection = entry.kind == QLatin1String(domain::stepCorrected);
        const bool isCustody = entry.kind.startsWith(QLatin1String("custody."));
        const bool isFile = entry.kind == QLatin1String("attachment.added");
        if (!isCustody && !isFile)
            return QString();
        TRY(const bool isThere,
            isIn(isCorrection    ? "step_correction"
                     : isCustody ? "custody_step"
                                 : "attachment",
                 entry));
        if (isThere)
            return QString();
        if (actor->suspended || !domain::maySign(actor->roles, entry.kind))
            return Text::tr("%1 had no right to sign it.").arg(actor->name);
        if (isCorrection)
            return Text::tr("the rule of custody does not allow this correction.");
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
            m_now = m_counted = domain::custodyAtSeizure(entry.body, entry.timeMs);
        if (const auto parent = textOf(entry.body, "parent")) {
            TRY(changeContainer(entry, *parent));
        }
        if (entry.kind == QLatin1String(domain::stepCorrected)) {
            TRY(takeCorrection(entry, actor));
            step.corrects = domain::textIn(entry.body, "corrects");
        } else if (entry.kind.startsWith(QLatin1String("custody."))) {
            TRY(const bool counts, isIn("custody_step", entry));
            if (counts) {
                TRY(step.stated, takeCustody(entry, actor));
            }
        }
        if (entry.kind == QLatin1String("item.withdrawn"))
            m_now = m_counted = domain::withdrawn(m_now, entry.timeMs);
        add(std::move(step));
        return {};
    }

    static tl::unexpected<Error> doesNotFollow(const ledger::Entry &entry, const QString &detail)
    {
        return failure(
            ErrorCode::Corrupt,
            Text::tr(
                "Entry %1 of log %2 does not follow from those before it; verify the registry.")
                .arg(entry.seq)
                .arg(entry.log),
            detail);
    }

    Result<domain::CustodyStep> takeCustody(const ledger::Entry &entry, const QString &actor)
    {
        const auto verb = domain::custodyVerb(entry.kind.section(u'.', 1));
        const auto stated =
            domain::custodyStepOf(entry.body, verb.value_or(domain::CustodyVerb::Move),
                                  {actor, entry.timeMs, entry.clockBehind});
        const auto next = domain::next(m_now, stated);
        if (!verb || !next)
            return doesNotFollow(entry, next ? QString() : next.error().message);
        m_newest = domain::NewestStep{entry.leafHex(), stated, entry.clockBehind, m_now};
        m_newestAt = m_story.size();
        m_now = m_counted = *next;
        return stated;
    }

    // From the step on, the custody counts as the correction states it.
    Result<void> takeCorrection(const ledger::Entry &entry, const QString &actor)
    {
        const auto correction = domain::stepCorrectionOf(entry.body);
        if (!m_newest || m_newest->leaf != correction.step)
            return doesNotFollow(entry, QStringLiteral("another step"));
        const auto stated = domain::corrected(m_newest->stated, correction);
        const auto then = correction.isMistake ? Result<domain::Custody>(m_newest->before)
                                               : domain::next(m_newest->before, stated);
        if (!then)
            return doesNotFollow(entry, then.error().message);
        m_now = m_counted = *then;
        m_story[m_newestAt].correction = StoryCorrection{
            entry.leafHex(), actor, entry.timeMs, correction.reason, correction.isMistake, stated};
        for (auto i = m_newestAt; i < m_story.size(); ++i)
            m_story[i].counted = m_counted;
        m_newest->stated = stated;
        if (correction.isMistake)
            m_newest.reset();
        return {};
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
        m_counted = domain::putInto(m_carrying, m_counted);
        return {};
    }

    // What happened to the container between two entries of the item's own.
    void goAlong(qint64 after, qint64 before)
    {
        const StoryStep *corrected = nullptr; // the container's newest step
        for (const auto &outer : m_containerStory) {
            if (outer.stated)
                corrected = &outer;
            const bool isWithin = outer.entry.position > after && outer.entry.position < before;
            const bool isStep = outer.stated || !outer.corrects.isEmpty();
            if (!isWithin || !isStep || domain::isAboutTheSeal(corrected->stated->verb))
                continue;
            m_now = domain::goneAlong(outer.custody, m_now);
            m_counted = domain::goneAlong(outer.counted, m_counted);
            auto step = outer;
            if (outer.container.isEmpty())
                step.container = m_container;
            add(std::move(step));
        }
    }

    db::Connection &m_connection;
    const EntriesOf &m_entriesOf;
    int m_depth;
    domain::Custody m_now;                      // as it was recorded
    domain::Custody m_counted;                  // as is known since later corrections
    std::optional<domain::NewestStep> m_newest; // of the item's own
    std::size_t m_newestAt = 0;                 // its place in the story
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
