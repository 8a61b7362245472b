#include "registry/stated/stated_signers.h"

#include "base/text.h"
#include "db/connection.h"
#include "domain/entry_kind.h"
#include "ledger/entry_schema.h"
#include "registry/fold/fold.h"
#include "registry/tables.h"

#include <algorithm>
#include <limits>

namespace registry {

namespace {

const QStringList kinds{
    QStringLiteral("registry.opened"),       QStringLiteral("rules.adopted"),
    QStringLiteral("officer.enrolled"),      QStringLiteral("officer.key_changed"),
    QStringLiteral("officer.roles_changed"), QStringLiteral("officer.suspended"),
    QStringLiteral("officer.reinstated"),    QStringLiteral("station.key_changed"),
    QStringLiteral("station.clock_set")};

} // namespace

StatedSigners::StatedSigners() = default;
StatedSigners::StatedSigners(StatedSigners &&) noexcept = default;
StatedSigners &StatedSigners::operator=(StatedSigners &&) noexcept = default;
StatedSigners::~StatedSigners() = default;

const QStringList &StatedSigners::kindsOfEntries()
{
    return kinds;
}

Result<void> StatedSigners::refresh(const ledger::Ledger &ledger)
{
    TRY(const auto entries, ledger.entriesOfKinds(kinds, m_position));
    if (!m_scratch && !entries.empty()) {
        TRY(auto scratch, db::Connection::openScratch());
        TRY(createTablesOfFew(scratch));
        TRY(haveTouched(scratch));
        m_scratch = std::make_unique<db::Connection>(std::move(scratch));
    }
    for (const auto &entry : entries)
        TRY(take(entry));
    return {};
}

// What breaks a rule counts for nothing, as in the tables.
Result<void> StatedSigners::take(const ledger::Entry &entry)
{
    TRY(const auto wrong, foldOrPassOver(*m_scratch, entry, {}, Form::Unchecked));
    // Rules that a newer version knows: what comes after is not for this one to judge.
    if (wrong && wrong->code == ErrorCode::Unsupported && ledger::rulesStatedBy(entry) > 0)
        return failure(*wrong);
    m_position = std::max(m_position, entry.position);
    if (wrong)
        return {};
    if (const int rules = ledger::rulesStatedBy(entry); rules > 0)
        m_rulesByLog[entry.log].insert(entry.seq, std::max(rules, rulesFor(entry.log, entry.seq)));
    if (entry.kind == QLatin1String("station.clock_set"))
        m_clockSets.insert(entry.log, {entry.seq, entry.timeMs});
    TRY(const auto stations, registry::stations(*m_scratch));
    for (const auto &station : stations)
        m_stations.insert(station.id, station);
    TRY(const auto officers, OfficerTable(*m_scratch).all());
    for (const auto &officer : officers) {
        if (m_officers.value(officer.id) == officer)
            continue;
        m_officers.insert(officer.id, officer);
        m_owners.insert(officer.keyId, officer.id);
        m_states[officer.id].insert(entry.position, officer);
    }
    return {};
}

bool StatedSigners::mightSign(const ledger::Entry &entry) const
{
    const auto then = asOf(entry);
    return then && then->keyId == entry.actor && !then->suspended
        && domain::maySign(then->roles, entry.kind);
}

std::optional<domain::Officer> StatedSigners::asOf(const ledger::Entry &entry) const
{
    const auto states = m_states.constFind(ownerOf(entry.actor));
    if (states == m_states.constEnd())
        return std::nullopt;
    auto next = states->lowerBound(entry.position);
    if (next == states->begin())
        return std::nullopt;
    return *--next;
}

int StatedSigners::rulesFor(const QString &log, qint64 seq) const
{
    const auto rules = m_rulesByLog.value(log);
    auto next = rules.upperBound(seq);
    return next == rules.begin() ? domain::firstRules : *--next;
}

void StatedSigners::noteVerified(const ledger::Entry &entry) const
{
    constexpr qsizetype mostRemembered = 100'000; // some 10 MB
    if (m_sound.size() >= mostRemembered)
        m_sound.clear();
    m_sound.insert(entry.leafHash);
}

Result<void> StatedSigners::checkStation(const Station &inTable) const
{
    const auto stated = m_stations.value(inTable.id);
    constexpr auto newest = std::numeric_limits<qint64>::max();
    if (stated.code == inTable.code && stated.publicKey == inTable.publicKey
        && rulesFor(inTable.id, newest) == inTable.rules)
        return {};
    return failure(
        ErrorCode::Corrupt,
        Text::tr("The tables do not agree with the ledger about this station. Nothing was "
                 "recorded; verify the registry before you continue."));
}

Result<void> StatedSigners::checkOfficer(const domain::Officer &inTable) const
{
    if (m_officers.value(inTable.id) == inTable)
        return {};
    return failure(
        ErrorCode::Corrupt,
        Text::tr("The tables do not agree with the ledger about %1. Nothing was recorded; verify "
                 "the registry before you continue.")
            .arg(inTable.name));
}

} // namespace registry
