#include "registry/stated/stated_signers.h"

#include "base/text.h"
#include "db/connection.h"
#include "domain/entry_kind.h"
#include "ledger/bytes_pass.h"
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

namespace {

// A key of the hash without a copy, where it is there already.
template <typename Value>
Value &at(QHash<QByteArray, Value> &hash, QByteArrayView key)
{
    const auto known = hash.find(QByteArray::fromRawData(key.data(), key.size()));
    return known == hash.end() ? hash[key.toByteArray()] : *known;
}

bool isAboutSigners(QByteArrayView kind)
{
    return kinds.contains(QLatin1String(kind));
}

} // namespace

// Counts the rows that arrived since, and gives those about officers and rules.
Result<std::vector<ledger::Entry>> StatedSigners::passOver(db::Connection &connection)
{
    std::vector<ledger::Entry> entries;
    TRY(ledger::passOverPlaces(
        connection, m_position, [&](const ledger::PlacedRow &row) -> Result<void> {
            m_position = row.position;
            ++at(m_steps, row.place.subject);
            auto &end = at(m_ends, row.place.log);
            end = std::max(end, row.place.seq.toByteArray().toLongLong());
            if (!isAboutSigners(row.place.kind))
                return {};
            TRY(auto entry,
                ledger::readEntry(row.bytes.toByteArray(), row.signature.toByteArray()));
            entry.position = row.position;
            entries.push_back(std::move(entry));
            return {};
        }));
    return entries;
}

// If the newest entry of a log is hidden, the next one would take its number.
Result<void> StatedSigners::checkEnds(db::Connection &connection) const
{
    auto select = connection.prepare("SELECT max(seq) FROM entry WHERE log = $1");
    for (const QString &log : m_stations.keys()) {
        TRY(const auto found,
            select.bind(log).first([](const db::Row &row) { return row.integer(0); }));
        if (found != m_ends.value(log.toLatin1()))
            return failure(ErrorCode::Corrupt,
                           Text::tr("The newest entry of the log is hidden: its columns or the "
                                    "indexes of the database were altered. Nothing was recorded; "
                                    "verify the registry before you continue."),
                           log);
    }
    return {};
}

Result<bool> StatedSigners::findsAll(db::Connection &connection, const QString &subject) const
{
    auto select =
        connection.prepare("SELECT count(*) FROM entry WHERE subject = $1 AND position <= $2");
    TRY(const auto found,
        select.bind(subject, m_position).first([](const db::Row &row) { return row.integer(0); }));
    return found == m_steps.value(subject.toLatin1());
}

Result<void> StatedSigners::refresh(db::Connection &connection)
{
    TRY(const auto entries, passOver(connection));
    if (!m_scratch && !entries.empty()) {
        TRY(auto scratch, db::Connection::openScratch());
        TRY(createTablesOfFew(scratch));
        TRY(haveTouched(scratch));
        m_scratch = std::make_unique<db::Connection>(std::move(scratch));
    }
    for (const auto &entry : entries)
        TRY(take(entry));
    return checkEnds(connection);
}

// What breaks a rule counts for nothing, as in the tables.
Result<void> StatedSigners::take(const ledger::Entry &entry)
{
    TRY(const auto wrong, foldOrPassOver(*m_scratch, entry, {}, Form::Unchecked));
    // Rules that a newer version knows: what comes after is not for this one to judge.
    if (wrong && wrong->code == ErrorCode::Unsupported && ledger::rulesStatedBy(entry) > 0)
        return failure(*wrong);
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
    return asOf(ownerOf(entry.actor), entry.position);
}

std::optional<domain::Officer> StatedSigners::asOf(const QString &officer, qint64 position) const
{
    const auto states = m_states.constFind(officer);
    if (states == m_states.constEnd())
        return std::nullopt;
    auto next = states->lowerBound(position);
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
