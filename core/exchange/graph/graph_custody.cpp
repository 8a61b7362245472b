#include "exchange/graph/graph_custody.h"

#include "base/clock.h"
#include "base/text.h"

#include <algorithm>

namespace exchange {

namespace {

const QString actionClass = QStringLiteral("investigation:InvestigativeAction");

// The performer of an entry: the officer who signed it, or the person without a key whose paper
// they attached.
class Performers
{
public:
    Performers(const registry::ItemRecord &item, const std::vector<ledger::Entry> &entries)
        : m_sentence(!item.seizure.by.empty() && !wasInside(entries))
    {
        if (m_sentence)
            m_now.holder = item.seizure.by.front();
    }

    domain::Party of(const registry::CustodyStepRecord &record)
    {
        const auto &step = record.asCounted();
        const auto must = domain::mustAct(m_now, step.verb);
        if (record.counts())
            m_now = domain::next(m_now, step).value_or(m_now);
        const bool byPaper =
            m_sentence && must.kind == domain::Party::Kind::Person && !step.paper.isEmpty();
        return byPaper ? must : domain::Party{domain::Party::Kind::Officer, step.actor};
    }

private:
    // Then the chains of other items record who held it.
    static bool wasInside(const std::vector<ledger::Entry> &entries)
    {
        return std::any_of(entries.begin(), entries.end(), [](const ledger::Entry &entry) {
            return entry.body.contains(QLatin1String("parent"));
        });
    }

    domain::Custody m_now;
    bool m_sentence;
};

} // namespace

Result<QStringList> GraphCustody::add(const registry::ItemRecord &item, const QString &provenance)
{
    TRY(const auto entries, m_ledger.entriesOf(item.id));
    if (entries.empty())
        return failure(ErrorCode::Corrupt,
                       Text::tr("The ledger has no entry of %1; verify the registry.")
                           .arg(item.exhibitNumber));
    TRY(const auto steps, registry::custodySteps(m_scene.connection, item.id));
    TRY(const auto seizure, addSeizure(item, provenance, entries.front().leafHex()));
    Performers performers(item, entries);
    QStringList actions{seizure};
    for (const auto &step : steps) {
        TRY(const auto action, addStep(step, performers.of(step), provenance, actions.back()));
        actions.append(action);
    }
    return actions;
}

Result<QString> GraphCustody::addSeizure(const registry::ItemRecord &item,
                                         const QString &provenance, const QString &leafHash)
{
    GraphNode action(derivedName(item.id, QStringLiteral("seizure")), actionClass);
    TRY(const auto registrar, m_parties.officer(item.registeredBy));
    action.text("uco-core:name", QStringLiteral("seized")).refer("uco-core:createdBy", registrar);
    action.time("uco-core:objectCreatedTime", item.registeredAtMs);
    action.time("uco-action:startTime", item.seizure.atMs);
    action.refer("uco-action:object", nodeName(QUuid(item.id)));
    action.refer("uco-action:result", provenance);
    TRY(addWhoWasThere(action, item.seizure));
    TRY(addWitness(action, item.seizure));
    TRY(addWhereFrom(action, item));
    action.embed("uco-core:externalReference", m_scene.entryReference(action, leafHash));
    TRY(m_scene.file.add(action));
    return action.name();
}

Result<void> GraphCustody::addWhereFrom(GraphNode &action, const registry::ItemRecord &item)
{
    TRY(const auto spot, m_places.place(item.seizure.place, item.origin.site.value_or(item.id)));
    TRY(const auto authority, m_places.authorization(item.seizure.authority.value_or(QString())));
    action.refer("uco-action:location", spot).refer("uco-action:instrument", authority);
    if (item.origin.site) {
        TRY(const auto site, m_places.site(*item.origin.site));
        action.refer("uco-action:location", site);
    }
    if (item.origin.operation) {
        TRY(const auto operation, m_places.operation(*item.origin.operation));
        action.refer("uco-action:environment", operation);
    }
    return {};
}

// The first officer performs, the others and the confirming officer take part.
Result<void> GraphCustody::addWhoWasThere(GraphNode &action, const registry::Seizure &seizure)
{
    for (std::size_t i = 0; i < seizure.by.size(); ++i) {
        TRY(const auto party, m_parties.party(seizure.by[i]));
        action.refer(i == 0 ? "uco-action:performer" : "uco-action:participant", party);
    }
    if (seizure.confirmedBy) {
        TRY(const auto officer, m_parties.officer(*seizure.confirmedBy));
        action.refer("uco-action:participant", officer);
        action.argument(QStringLiteral("confirmed_by"), officer);
    }
    if (seizure.from) {
        TRY(const auto person, m_parties.person(*seizure.from));
        action.refer("uco-action:participant", person);
        action.argument(QStringLiteral("seized_from"), person);
    }
    return {};
}

Result<void> GraphCustody::addWitness(GraphNode &action, const registry::Seizure &seizure)
{
    if (seizure.witness) {
        TRY(const auto witness, m_parties.person(*seizure.witness));
        action.refer("uco-action:participant", witness);
        action.argument(QStringLiteral("witness"), witness);
    }
    action.argument(QStringLiteral("no_witness_reason"),
                    seizure.noWitnessReason.value_or(QString()));
    return {};
}

Result<QString> GraphCustody::addStep(const registry::CustodyStepRecord &step,
                                      const domain::Party &performer, const QString &provenance,
                                      const QString &informedBy)
{
    const auto &stated = step.asCounted();
    GraphNode action(derivedName(step.item, QStringLiteral("custody/") + step.entry), actionClass);
    const QString verb = domain::pastTense(stated.verb);
    action.text("uco-core:name", step.counts() ? verb : QStringLiteral("recorded_by_mistake"));
    action.argument(QStringLiteral("recorded_step"), step.counts() ? QString() : verb);
    action.text("uco-core:description", stated.reason).text("uco-action:objective", stated.purpose);
    action.time("uco-action:startTime", stated.occurredAtMs.value_or(stated.timeMs));
    action.time("uco-core:objectCreatedTime", stated.timeMs);
    action.refer("uco-action:object", nodeName(QUuid(step.item)));
    action.refer("uco-action:object", provenance);
    action.refer("investigation:wasInformedBy", informedBy);
    TRY(addWhoAndWhere(action, stated, performer));
    action.argument(QStringLiteral("seal_number"), stated.sealNumber);
    action.argument(QStringLiteral("seal_broken"),
                    stated.sealBroken ? QStringLiteral("yes") : QString());
    action.argument(QStringLiteral("condition"), stated.condition);
    action.argument(QStringLiteral("lot"), stated.lot);
    action.argument(QStringLiteral("paper_sha256"), stated.paper);
    if (step.correction)
        TRY(addCorrection(action, step));
    action.embed("uco-core:externalReference", m_scene.entryReference(action, step.entry));
    TRY(m_scene.file.add(action));
    return action.name();
}

// The action states the step as it counts; what was recorded before the correction, who corrected
// it and why are arguments.
Result<void> GraphCustody::addCorrection(GraphNode &action, const registry::CustodyStepRecord &step)
{
    const auto &correction = *step.correction;
    const auto &now = correction.stated;
    TRY(const auto officer, m_parties.officer(correction.actor));
    action.argument(QStringLiteral("corrected_by"), officer);
    action.argument(QStringLiteral("corrected_at"), base::toRfc3339(correction.timeMs));
    action.argument(QStringLiteral("corrected_because"), correction.reason);
    action.argument(QStringLiteral("correction_entry"), correction.entry);
    const auto recorded = [&](const char *name, const QString &before, const QString &after) {
        if (before != after)
            action.argument(QStringLiteral("recorded_") + QLatin1String(name), before);
    };
    recorded("place", step.stated.place, now.place);
    recorded("seal_number", step.stated.sealNumber, now.sealNumber);
    recorded("purpose", step.stated.purpose, now.purpose);
    recorded("condition", step.stated.condition, now.condition);
    if (step.stated.occurredAtMs != now.occurredAtMs)
        action.argument(QStringLiteral("recorded_time"),
                        base::toRfc3339(step.stated.occurredAtMs.value_or(step.stated.timeMs)));
    return {};
}

Result<void> GraphCustody::addWhoAndWhere(GraphNode &action, const domain::CustodyStep &stated,
                                          const domain::Party &performer)
{
    TRY(const auto signer, m_parties.officer(stated.actor));
    TRY(const auto actor, m_parties.party(performer));
    TRY(const auto place, m_places.place(stated.place, m_scene.registry));
    TRY(const auto authority, m_places.authorization(stated.authority));
    action.refer("uco-core:createdBy", signer).refer("uco-action:performer", actor);
    action.refer("uco-action:location", place).refer("uco-action:instrument", authority);
    if (stated.to) {
        TRY(const auto receiver, m_parties.party(*stated.to));
        action.refer("uco-action:participant", receiver);
        action.argument(QStringLiteral("to"), receiver);
    }
    if (stated.witness) {
        TRY(const auto witness, m_parties.party(*stated.witness));
        action.refer("uco-action:participant", witness);
        action.argument(QStringLiteral("witness"), witness);
    }
    return {};
}

} // namespace exchange
