#include "exchange/record/check/record_chain.h"

#include "base/text.h"
#include "exchange/record/export_proof.h"
#include "registry/step_list.h"

#include <map>

namespace exchange {

namespace {

class Chain
{
public:
    Chain(const ledger::Entry &opening, const ledger::Entry &exported, RecordFaults &faults)
        : m_faults(faults)
        , m_whole{exported.subject}
    {
        registry::addRegistrySubjects(opening, m_whole);
    }

    // In the order of the log.
    void take(const ledger::Entry &entry, int rules, bool counts)
    {
        if (counts)
            registry::addRegistrySubjects(entry, m_whole);
        if (!counts || entry.kind == QLatin1String("item.registered"))
            m_whole.insert(entry.subject);
        const bool isNeighbour = m_last && m_last->seq + 1 == entry.seq;
        m_latest.isNewest = m_latest.isNewest && isNeighbour;
        if (isNeighbour ? entry.prev != m_last->leafHex()
                        : entry.prev.isEmpty() != (entry.seq == 0))
            add(entry, "record_chain",
                Text::tr("The entry does not follow the one before it in the log."));
        if (counts && !isRightClock(entry, isNeighbour, rules))
            add(entry, "record_chain",
                entry.clockBehind
                    ? Text::tr("The entry is marked as older than an earlier one, but is not.")
                    : Text::tr("The entry is older than an earlier one and has no mark for that."));
        const bool isSet = counts && entry.kind == QLatin1String("station.clock_set");
        if (isSet || (!entry.clockBehind && (counts || entry.timeMs >= m_latest.timeMs)))
            m_latest = {entry.timeMs, true, rules > domain::firstRules};
        m_last = &entry;
        m_lastCounts = counts;
        if (!m_steps.insert({{entry.subject, entry.step}, &entry}).second)
            add(entry, "record_steps", Text::tr("This step of the subject is there already."));
    }

    // Step n names the leaf of step n - 1.
    void checkSteps()
    {
        for (const auto &[place, entry] : m_steps) {
            const auto before = m_steps.find({place.first, place.second - 1});
            const bool follows = before != m_steps.end()
                ? entry->after == before->second->leafHex() && before->second->seq < entry->seq
                : entry->step == 1 || !m_whole.contains(entry->subject);
            if (!follows || entry->after.isEmpty() != (entry->step == 1))
                add(*entry, "record_steps",
                    Text::tr("The step does not follow the one before it."));
        }
    }

private:
    // The time of the newest entry in the record without the mark clock_behind, or of a newer
    // station.clock_set.
    struct Latest {
        qint64 timeMs = 0;
        bool isNewest = false;  // all entries after it are here
        bool isByRules = false; // under rules 2, no later entry without the mark is older
    };

    bool isRightClock(const ledger::Entry &entry, bool isNeighbour, int rules) const
    {
        const bool isOlder = isNeighbour && entry.timeMs < m_last->timeMs;
        const bool isBehind = entry.timeMs < m_latest.timeMs;
        if (entry.seq == 0)
            return !entry.clockBehind;
        if (rules <= domain::firstRules)
            return !isNeighbour || entry.clockBehind == isOlder;
        if (entry.clockBehind)
            return isBehind || !m_latest.isNewest;
        return !(isOlder && m_lastCounts)
            && !(isBehind && (m_latest.isNewest || m_latest.isByRules));
    }

    void add(const ledger::Entry &entry, const char *code, const QString &what)
    {
        m_faults.add(
            code, QStringLiteral("data/entries/%1.json").arg(registry::entryName(entry, entry.log)),
            what);
    }

    RecordFaults &m_faults;
    QSet<QString> m_whole; // subjects without missing steps
    std::map<std::pair<QString, qint64>, const ledger::Entry *> m_steps;
    const ledger::Entry *m_last = nullptr;
    bool m_lastCounts = true;
    Latest m_latest;
};

} // namespace

void checkChain(const QMap<QString, ledger::Entry> &entries, const ledger::Entry &opening,
                const ledger::Entry &exported, const RecordRules &rules, RecordFaults &faults)
{
    Chain chain(opening, exported, faults);
    for (const auto *entry : inOrder(entries))
        chain.take(*entry, rules.rulesOf(registry::entryName(*entry, entry->log)),
                   rules.counts(*entry));
    chain.checkSteps();
}

void checkPrevious(const QMap<QString, ledger::Entry> &entries, const RecordTree &tree,
                   RecordFaults &faults)
{
    for (auto entry = entries.constBegin(); entry != entries.constEnd(); ++entry) {
        const QByteArray before = tree.node(nodeName(entry->seq - 1, 1));
        if (!before.isEmpty() && entry->prev != QString::fromLatin1(before.toHex()))
            faults.add("record_chain", QStringLiteral("data/entries/%1.json").arg(entry.key()),
                       Text::tr("The entry does not follow the one before it in the log."));
    }
}

} // namespace exchange
