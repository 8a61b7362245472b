#include "registry/stated_signers.h"

#include "base/text.h"
#include "ledger/entry_schema.h"

#include <algorithm>
#include <limits>

namespace registry {

namespace {

const QStringList kinds{
    QStringLiteral("registry.opened"),       QStringLiteral("rules.adopted"),
    QStringLiteral("officer.enrolled"),      QStringLiteral("officer.key_changed"),
    QStringLiteral("officer.roles_changed"), QStringLiteral("officer.suspended"),
    QStringLiteral("officer.reinstated"),    QStringLiteral("station.key_changed")};

QByteArray keyIn(const QJsonObject &said)
{
    return QByteArray::fromHex(said.value(QLatin1String("public_key")).toString().toLatin1());
}

domain::Roles rolesIn(const QJsonObject &said)
{
    return domain::roles(said.value(QLatin1String("roles")).toVariant().toStringList())
        .value_or(domain::Roles{});
}

QString keyIdOf(const QByteArray &raw)
{
    const auto key = crypto::PublicKey::fromRaw(raw);
    return key ? key->id() : QString();
}

} // namespace

Result<void> StatedSigners::refresh(const ledger::Ledger &ledger)
{
    TRY(const auto entries, ledger.entriesOfKinds(kinds, m_position));
    for (const auto &entry : entries)
        take(entry);
    return {};
}

void StatedSigners::take(const ledger::Entry &entry)
{
    m_position = std::max(m_position, entry.position);
    if (const int rules = ledger::rulesStatedBy(entry); rules > 0)
        m_rulesByLog[entry.log].insert(entry.seq, rules);
    if (entry.kind == QLatin1String("registry.opened")) {
        const auto first = entry.body.value(QLatin1String("officer")).toObject();
        enrol(first.value(QLatin1String("id")).toString(), first);
        const auto station = entry.body.value(QLatin1String("station")).toObject();
        m_stations.insert(
            entry.log,
            {entry.log, station.value(QLatin1String("code")).toString(), keyIn(station)});
        return;
    }
    if (entry.kind == QLatin1String("officer.enrolled")) {
        enrol(entry.subject, entry.body);
        return;
    }
    if (entry.kind == QLatin1String("station.key_changed")) {
        m_stations[entry.log].publicKey = keyIn(entry.body);
        return;
    }
    const auto officer = m_officers.find(entry.subject);
    if (officer == m_officers.end())
        return;
    if (entry.kind == QLatin1String("officer.key_changed")) {
        officer->publicKey = keyIn(entry.body);
        officer->keyId = keyIdOf(officer->publicKey);
        m_owners.insert(officer->keyId, officer->id);
    } else if (entry.kind == QLatin1String("officer.roles_changed")) {
        officer->roles = rolesIn(entry.body);
    } else if (entry.kind == QLatin1String("officer.suspended")
               || entry.kind == QLatin1String("officer.reinstated")) {
        officer->suspended = entry.kind == QLatin1String("officer.suspended");
    }
}

void StatedSigners::enrol(const QString &id, const QJsonObject &said)
{
    const QByteArray key = keyIn(said);
    const domain::Officer officer{id,
                                  said.value(QLatin1String("name")).toString(),
                                  said.value(QLatin1String("organisation")).toString(),
                                  keyIdOf(key),
                                  key,
                                  rolesIn(said),
                                  false};
    m_officers.insert(id, officer);
    m_owners.insert(officer.keyId, id);
}

int StatedSigners::rulesFor(const QString &log, qint64 seq) const
{
    const auto rules = m_rulesByLog.value(log);
    auto next = rules.upperBound(seq);
    return next == rules.begin() ? domain::firstRules : *--next;
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
