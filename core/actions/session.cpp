#include "actions/session.h"

#include "actions/officer_key.h"
#include "base/text.h"
#include "base/uuid_v7.h"
#include "db/refusal.h"
#include "db/transaction.h"
#include "domain/entry_kind.h"
#include "domain/entry_text.h"
#include "domain/time_rule.h"
#include "ledger/key_table.h"
#include "registry/fold/fold.h"
#include "registry/stated/agreed_custody.h"
#include "registry/stated/agreed_names.h"
#include "registry/stated/stated_rows.h"

#include <QJsonArray>

#include <algorithm>

namespace actions {

namespace {

// The last check of texts, whatever an action let through: no invalid text enters the ledger. A
// file keeps its name.
Result<ledger::Draft> checkedDraft(ledger::Draft draft)
{
    TRY(draft.body, domain::checkedMembers(draft.body));
    if (draft.kind != QLatin1String("attachment.added")) {
        TRY(draft.secrets, domain::checkedMembers(draft.secrets));
    }
    return draft;
}

// What an action may do was judged before it writes. If the database refuses it all the same, its
// rows were altered: a counter at its limit, a row that is already there, a missing one, an index
// that does not belong to its table.
template <typename T>
Result<T> unlessContradicted(Result<T> written)
{
    if (written || !db::isRefusedByContents(written.error()))
        return written;
    return failure(ErrorCode::Corrupt,
                   Text::tr("The tables do not agree with the ledger. Nothing was recorded; verify "
                            "the registry, which names the place. If only the tables are wrong, "
                            "rebuild them (sealbook-cli rebuild)."),
                   written.error().detail);
}

} // namespace

Session::Session(registry::Registry &registry, domain::Officer officer, registry::Station station,
                 SessionKeys keys, base::Environment environment)
    : m_registry(&registry)
    , m_officer(std::move(officer))
    , m_station(std::move(station))
    , m_keys(std::move(keys))
    , m_environment(std::move(environment))
{
}

namespace {

struct StationKeys {
    crypto::PrivateKey signing;
    crypto::SecretBytes secret;
};

// What the officer's slot opens. The password is for a slot of an older version.
Result<StationKeys> openStation(registry::Registry &registry, const registry::Station &station,
                                const crypto::PrivateKey &officer, const crypto::Password &password)
{
    const ledger::KeyTable keys(registry.connection());
    TRY(auto secret, keys.openSlot(station.id, officer, password));
    TRY(auto signing, keys.stationKey(station.id, secret));
    if (signing.publicKey().raw() != station.publicKey)
        return failure(
            ErrorCode::Corrupt,
            Text::tr(
                "The station's key is not the one that the ledger names; verify the registry."));
    return StationKeys{std::move(signing), std::move(secret)};
}

Result<OpenedKey> ownKey(registry::Registry &registry, const domain::Officer &officer,
                         const crypto::Password &password, const base::Environment &environment,
                         const registry::UnlockedKeys *unlocked)
{
    if (unlocked && unlocked->officer.publicKey().raw() == officer.publicKey)
        return OpenedKey{crypto::PrivateKey::fromSeed(unlocked->officer.seed()), unlocked->pem};
    return openOfficerKey(registry, officer, password, environment);
}

// Checks that the table gives the officer no role that the entries do not give: the table decides
// what an officer may see and do, and such a role is forged. A missing role is harmless here; the
// audit finds it, and entries that cannot be read. Gives what the entries state, for the session.
Result<registry::StatedSigners> checkedRights(registry::Registry &registry,
                                              const domain::Officer &officer)
{
    registry::StatedSigners stated;
    if (!stated.refresh(registry.connection()))
        return registry::StatedSigners();
    const auto given = stated.officers().value(officer.id).roles;
    if (!std::includes(given.begin(), given.end(), officer.roles.begin(), officer.roles.end()))
        TRY(stated.checkOfficer(officer));
    return stated;
}

} // namespace

Result<Session> Session::signIn(registry::Registry &registry, const QString &officerName,
                                const crypto::Password &password,
                                const base::Environment &environment,
                                const registry::UnlockedKeys *unlocked)
{
    auto &connection = registry.connection();
    TRY(auto officer, registry::OfficerTable(connection).byName(officerName));
    if (officer.suspended)
        return failure(ErrorCode::Denied,
                       Text::tr("%1 is suspended and cannot sign in.").arg(officer.name));
    TRY(auto stated, checkedRights(registry, officer));
    TRY(auto station, registry::thisStation(connection));
    TRY(auto own, ownKey(registry, officer, password, environment, unlocked));
    TRY(auto opened, openStation(registry, station, own.key, password));
    TRY(registry.beginWriting());
    renewStoredKey(registry, station.id, own, opened.secret, password, environment);
    Session session(
        registry, std::move(officer), std::move(station),
        SessionKeys{std::move(own.key), std::move(opened.signing), std::move(opened.secret)},
        environment);
    session.m_signers = std::move(stated);
    return session;
}

Session::Scope::Scope(std::unique_ptr<db::Transaction> opened)
    : transaction(std::move(opened))
{
}

Session::Scope::Scope(Scope &&) noexcept = default;
Session::Scope::~Scope() = default;

Result<Session::Scope> Session::beginWrite()
{
    TRY(auto transaction, db::Transaction::begin(m_registry->connection()));
    Scope scope(std::make_unique<db::Transaction>(std::move(transaction)));
    TRY(unlessContradicted(refresh()));
    return scope;
}

Result<Session::Scope> Session::beginRead() const
{
    TRY(auto transaction, db::Transaction::beginRead(m_registry->connection()));
    return Scope(std::make_unique<db::Transaction>(std::move(transaction)));
}

Result<void> Session::commit(Scope &scope)
{
    TRY(unlessContradicted(foldSearch()));
    TRY(unlessContradicted(scope.transaction->commit()));
    m_hasSigned = m_hasSigned || m_signs;
    return {};
}

// What other programs may have changed, or an undone transaction left here.
Result<void> Session::refresh()
{
    m_signs = false;
    TRY(m_officer, registry::OfficerTable(m_registry->connection()).byId(m_officer.id));
    TRY(m_station, registry::thisStation(m_registry->connection()));
    TRY(m_signers.refresh(m_registry->connection()));
    TRY(m_signers.checkStation(m_station));
    TRY(m_signers.checkOfficer(m_officer));
    m_clockSet = m_signers.clockSet(m_station.id);
    m_agreed.clear();
    m_agreedByName.clear();
    m_lastNumbers.clear();
    return refreshKeys();
}

// The keys that the ledger names now: another program may have recorded new ones since sign-in.
Result<void> Session::refreshKeys()
{
    if (m_officer.publicKey != m_keys.officer.publicKey().raw())
        return failure(ErrorCode::Denied,
                       Text::tr("The key of %1 was exchanged. Sign in again with the new password.")
                           .arg(m_officer.name));
    if (m_station.publicKey == m_keys.station.publicKey().raw())
        return {};
    TRY(auto opened, openStation(*m_registry, m_station, m_keys.officer, {}));
    m_keys.station = std::move(opened.signing);
    m_keys.stationSecret = std::move(opened.secret);
    return {};
}

Result<void> Session::foldSearch()
{
    base::Progress unseen; // a few items
    return registry::foldSearch(m_registry->connection(), unseen);
}

Result<void> Session::mayRecord(const QString &kind) const
{
    if (m_officer.suspended || !domain::maySign(m_officer.roles, kind))
        return failure(ErrorCode::Denied,
                       Text::tr("%1 has no role that may sign “%2”; an administrator can give it.")
                           .arg(m_officer.name, kind));
    return {};
}

Result<ledger::CheckpointNote> Session::checkpoint()
{
    const auto make = [this](Writer &writer) -> Result<ledger::CheckpointNote> {
        auto &ledger = m_registry->ledger();
        if (mayRecord(QStringLiteral("rules.adopted")))
            TRY(adoptRules());
        TRY(const auto made, ledger.checkpoint(m_station.id, m_keys.station));
        TRY(ledger.cosign(made.checkpoint, m_keys.officer, writer.now()));
        return made;
    };
    TRY(const auto note, write(make));
    TRY(m_registry->keepCheckpoint(note));
    return note;
}

// Signs, appends and folds one entry.
Result<ledger::Entry> Session::append(ledger::Draft draft)
{
    draft.rules = m_station.rules;
    draft.clockSet = m_clockSet;
    auto &ledger = m_registry->ledger();
    TRY(const auto entry,
        unlessContradicted(ledger.append(m_station.id, draft, m_keys.officer, m_environment)));
    TRY(domain::checkMoment(Text::tr("The time that the clock of this machine shows"),
                            entry.timeMs));
    TRY(const auto disclosed, ledger.disclosures(entry)); // as the disk holds them
    TRY(unlessContradicted(registry::fold(m_registry->connection(), entry, disclosed)));
    TRY(const qint64 behind, ledger.clockBehindMs(entry, m_clockSet));
    if (entry.kind == QLatin1String("station.clock_set"))
        m_clockSet = {entry.seq, entry.timeMs};
    m_clockBehindMs = std::max(m_clockBehindMs, behind);
    return entry;
}

Result<void> Session::adoptRules()
{
    if (m_station.rules >= domain::newestRules)
        return {};
    if (!mayRecord(QStringLiteral("rules.adopted")))
        return failure(
            ErrorCode::Denied,
            Text::tr("This registry is still judged by the rules of an older version. An "
                     "administrator must adopt the newer ones first: it is enough that "
                     "they sign in and save a checkpoint."));
    TRY(const auto identity, registry::identity(m_registry->connection()));
    m_station.rules = domain::newestRules;
    ledger::Draft adoption{QStringLiteral("rules.adopted"),
                           identity.registry,
                           QJsonObject{{"rules", domain::newestRules}},
                           {}};
    adoption.namesCheckpoint = true;
    TRY(append(std::move(adoption)));
    return {};
}

// Compares once in a transaction, and not again after an entry of that transaction about the same
// thing.
Result<void> Session::checkAgreed(const QString &id) const
{
    if (m_agreed.contains(id) || !base::isUuidV7(id))
        return {};
    m_agreed.insert(id);
    return registry::checkAgreedRows(m_registry->connection(), m_registry->ledger(), m_signers, id);
}

// Checks everything that an entry names by its id.
Result<void> Session::checkAllNamed(const QJsonValue &value, bool byNameAlone) const
{
    if (value.isObject()) {
        for (const auto &member : value.toObject())
            TRY(checkAllNamed(member, byNameAlone));
    }
    if (value.isArray()) {
        for (const auto &element : value.toArray())
            TRY(checkAllNamed(element, byNameAlone));
    }
    const QString id = value.toString();
    if (!byNameAlone)
        return checkAgreed(id);
    if (m_agreed.contains(id) || m_agreedByName.contains(id) || !base::isUuidV7(id))
        return {};
    m_agreedByName.insert(id);
    return registry::checkAgreedName(m_registry->connection(), m_registry->ledger(), m_signers, id);
}

namespace {

// Whether entries of this kind name many things, of which only the names are compared: an export
// was written from the replayed entries, and an audit compares everything.
bool isOfMany(const QString &kind)
{
    return kind == QLatin1String("record.exported") || kind == QLatin1String("graph.exported")
        || kind == QLatin1String("audit.recorded");
}

} // namespace

// The rule of custody asked the tables. What it let through must be what the entries themselves
// lead to, this one included; else somebody has altered the tables, and nothing is recorded.
Result<void> Session::checkAgreedCustody(const ledger::Draft &draft) const
{
    const QString family = draft.kind.section(u'.', 0, 0);
    const bool isAboutItems = family == QLatin1String("item") || family == QLatin1String("custody")
        || family == QLatin1String("seizure");
    const bool isAlone = draft.kind == QLatin1String("item.registered")
        && !draft.body.contains(QLatin1String("parent"));
    if (!isAboutItems || isAlone)
        return {};
    return registry::checkAgreedCustody(m_registry->connection(), m_registry->ledger(), m_signers,
                                        draft.subject);
}

QString clockWarning(qint64 clockBehindMs)
{
    return clockBehindMs > 0
        ? Text::tr("The clock of this machine is behind the ledger's newest entry by %1; check it.")
              .arg(domain::duration(clockBehindMs))
        : QString();
}

Result<ledger::Entry> Writer::append(const ledger::Draft &draft)
{
    TRY(m_session->mayRecord(draft.kind));
    TRY(m_session->adoptRules());
    const auto *kind = domain::entryKind(draft.kind);
    if (!domain::beginsSubject(draft.kind, domain::newestRules))
        TRY(m_session->checkAgreed(draft.subject));
    TRY(m_session->checkAllNamed(draft.body, isOfMany(draft.kind)));
    if (draft.kind != QLatin1String("item.registered"))
        TRY(m_session->checkAgreedCustody(draft));
    TRY(auto complete, checkedDraft(draft));
    const bool isFirst = !m_session->m_hasSigned && !m_session->m_signs;
    complete.namesCheckpoint = isFirst || (kind && kind->namesCheckpoint);
    m_session->m_signs = true;
    TRY(auto entry, m_session->append(std::move(complete)));
    m_session->m_agreed.insert(draft.subject);
    TRY(m_session->checkAgreedCustody(draft));
    return entry;
}

Result<void> Writer::checkNamed(const QString &id) const
{
    return m_session->checkAllNamed(id, true);
}

Result<void> Writer::checkAgreed(const QString &id) const
{
    return m_session->checkAgreed(id);
}

Result<void> Writer::checkBearers(const QString &seal) const
{
    TRY(const auto items, m_session->m_seals.bearersOf(connection(), seal));
    for (const QString &item : items)
        TRY(checkAgreed(item));
    return {};
}

Result<qint64> Writer::lastNumber(int year) const
{
    auto &known = m_session->m_lastNumbers;
    if (!known.contains(year)) {
        TRY(const qint64 last,
            m_session->m_numbers.last(connection(), m_session->m_station.code, year));
        known.insert(year, last);
    }
    return known.value(year);
}

Result<void> Writer::adoptRules()
{
    return m_session->adoptRules();
}

QString View::newId() const
{
    return base::newUuidV7(now(), environment().random);
}

qint64 View::now() const
{
    return environment().now();
}

const domain::Officer &View::officer() const
{
    return m_asking->m_officer;
}

const registry::StatedSigners &Writer::signers() const
{
    return m_session->m_signers;
}

const registry::Station &View::station() const
{
    return m_asking->m_station;
}

registry::Registry &View::registry() const
{
    return *m_asking->m_registry;
}

db::Connection &View::connection() const
{
    return registry().connection();
}

const base::Environment &View::environment() const
{
    return m_asking->m_environment;
}

} // namespace actions
