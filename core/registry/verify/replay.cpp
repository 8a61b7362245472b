#include "registry/verify/replay.h"

#include "base/text.h"
#include "domain/custody_facts.h"
#include "domain/skeleton.h"
#include "ledger/entry_schema.h"
#include "registry/fold/fold.h"
#include "registry/officer_table.h"
#include "registry/origin_table.h"
#include "registry/tables.h"

#include <algorithm>

namespace registry {

Replay::Replay(db::Connection scratch, CosignatureCheck cosignatures)
    : m_scratch(std::move(scratch))
    , m_cosignatures(std::move(cosignatures))
{
}

Result<Replay> Replay::start(db::Connection *suspect)
{
    TRY(auto scratch, db::Connection::openScratch());
    TRY(createTables(scratch));
    TRY(dropListIndexes(scratch));
    TRY(scratch.runScript("BEGIN"));
    auto cosignatures =
        suspect ? CosignatureCheck::start(*suspect) : Result<CosignatureCheck>(CosignatureCheck());
    Replay replay(std::move(scratch), cosignatures ? *cosignatures : CosignatureCheck());
    if (!cosignatures)
        TRY(domain::goOnAfter(failure(cosignatures.error()), Text::tr("The cosignatures"),
                              replay.m_faults));
    return replay;
}

Result<bool> Replay::judge(const ledger::Entry &entry, const ledger::Disclosed &disclosed,
                           bool isWellMade)
{
    if (!isWellMade) { // reported as a fault already
        keep(entry, false);
        return false;
    }
    TRY(const auto older, forbiddenByNewerRules(m_scratch, entry));
    TRY(const auto wrong, foldOrPassOver(m_scratch, entry, disclosed, Form::Checked));
    if (wrong)
        m_faults.push_back(passedOver(m_scratch, entry, *wrong));
    else if (older)
        addOldRule(entry, *older);
    TRY(m_cosignatures.judge(m_scratch, entry, m_faults));
    if (!wrong)
        TRY(checkWitness(entry));
    keep(entry, !wrong);
    return !wrong;
}

// What asks the ledger later is answered from here.
void Replay::keep(const ledger::Entry &entry, bool counts)
{
    m_times[entry.log].insert(entry.seq, entry.timeMs);
    m_steps.take(entry, counts);
    if (!counts)
        return;
    int &rules = m_rules[entry.log];
    rules = std::max({domain::firstRules, rules, ledger::rulesStatedBy(entry)});
    if (auto content = contentOf(entry, rules))
        m_contents.push_back(std::move(*content));
    keepSeal(entry);
    // A custody record may have left out the newest step, and nobody who has only the record can
    // see that.
    if (entry.kind == QLatin1String("record.exported") && !m_steps.statesEveryStep(entry))
        addFault(entry, QStringLiteral("export_steps"),
                 Text::tr("A custody record was handed out that does not state every step of its "
                          "items, or every entry about an officer, the registry or the "
                          "station."));
}

// A seal is used once. A number that is stated for another item, after it was opened or corrected
// on the first, may be right; but that is how a seal wanders.
void Replay::keepSeal(const ledger::Entry &entry)
{
    const QString seal = entry.body.value(QLatin1String("seal_number")).toString();
    const bool states = entry.kind == QLatin1String("custody.sealed")
        || entry.kind == QLatin1String("custody.corrected");
    if (!states || seal.isEmpty())
        return;
    const auto first = m_seals.constFind(seal);
    if (first == m_seals.constEnd()) {
        m_seals.insert(seal, {entry.subject, entry.seq});
        return;
    }
    if (first->first == entry.subject)
        return;
    addFault(entry, QStringLiteral("seal_reused"),
             Text::tr("The seal number %1 was stated for another item before, by entry %2.")
                 .arg(seal, QString::number(first->second)));
    m_faults.back().severity = domain::Fault::Severity::Warning;
}

namespace {

// The person who saw a seizure or a destruction; empty if the entry names no person as its witness.
QString witnessOf(const ledger::Entry &entry)
{
    const QString ofStep =
        domain::textIn(entry.body.value(QLatin1String("witness")).toObject(), "person");
    if (!ofStep.isEmpty())
        return ofStep;
    return entry.kind == QLatin1String("item.registered")
        ? domain::textIn(entry.body.value(QLatin1String("seizure")).toObject(), "witness")
        : domain::textIn(entry.body, "witness");
}

} // namespace

// Two people may have one name; but an officer who is recorded as a person, too, could be their own
// witness.
Result<void> Replay::checkWitness(const ledger::Entry &entry)
{
    const QString witness = witnessOf(entry);
    if (witness.isEmpty())
        return {};
    TRY(const auto person, OriginTable(m_scratch).personById(witness));
    TRY(const auto actor, OfficerTable(m_scratch).byKeyId(entry.actor));
    if (!person.name || !domain::isSameName(*person.name, actor.name))
        return {};
    addFault(entry, QStringLiteral("witness_name"),
             Text::tr("The witness %1 has the name of the officer who signs.").arg(*person.name));
    m_faults.back().severity = domain::Fault::Severity::Note;
    return {};
}

void Replay::finish()
{
    m_cosignatures.finish(m_faults);
}

std::optional<qint64> Replay::timeOf(const QString &log, qint64 seq) const
{
    const auto times = m_times.constFind(log);
    if (times == m_times.constEnd() || !times->contains(seq))
        return std::nullopt;
    return times->value(seq);
}

// What older rules let through and the newest forbid.
void Replay::addOldRule(const ledger::Entry &entry, const Error &error)
{
    addFault(entry, QStringLiteral("old_rule"),
             Text::tr("The rules that were in force then allowed it, today's forbid it: %1")
                 .arg(error.message));
    m_faults.back().severity = domain::Fault::Severity::Warning;
}

void Replay::addFault(const ledger::Entry &entry, const QString &code, const QString &what)
{
    domain::Fault fault;
    fault.code = code;
    fault.what = what;
    fault.log = entry.log;
    fault.seq = entry.seq;
    fault.subject = entry.subject;
    fault.found = entry.kind;
    m_faults.push_back(fault);
}

std::optional<ledger::AttachedContent> contentOf(const ledger::Entry &entry, int rules)
{
    if (entry.kind != QLatin1String("attachment.added"))
        return std::nullopt;
    return ledger::AttachedContent{entry.subject,
                                   entry.body.value(QLatin1String("sha256")).toString(),
                                   entry.body.value(QLatin1String("size")).toInteger(), rules};
}

} // namespace registry
