#include "exchange/record/check/record_rules.h"

#include "base/canonical_json.h"
#include "base/text.h"
#include "domain/entry_kind.h"
#include "exchange/record/check/record_form.h"
#include "ledger/entry_form.h"
#include "ledger/entry_schema.h"
#include "registry/step_list.h"

#include <QJsonArray>

#include <algorithm>

namespace exchange {

namespace {

QJsonObject partOf(const ledger::Entry &entry, const char *name)
{
    return entry.body.value(QLatin1String(name)).toObject();
}

QString textOf(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name)).toString();
}

domain::Roles rolesOf(const QJsonObject &said)
{
    const auto names = said.value(QLatin1String("roles")).toVariant().toStringList();
    return domain::roles(names).value_or(domain::Roles{});
}

// As written in the entry's own bytes, without the quotation marks.
QString spelledAsInJson(const QString &text)
{
    const auto spelled = base::canonicalJson(QJsonArray{text});
    return spelled ? QString::fromUtf8(spelled->mid(2).chopped(2)) : QString();
}

// What an entry rules.adopted states; 0 for any other.
int adoptedBy(const ledger::Entry &entry)
{
    return entry.kind == QLatin1String("rules.adopted") ? ledger::rulesStatedBy(entry) : 0;
}

// The case that the entry is about, and the victim that it names.
QString victimOf(const ledger::Entry &entry)
{
    return entry.subject + u' ' + textOf(entry.body, "victim");
}

QString pathOf(const ledger::Entry &entry)
{
    return QStringLiteral("data/entries/%1.json").arg(registry::entryName(entry, entry.log));
}

} // namespace

std::vector<const ledger::Entry *> inOrder(const QMap<QString, ledger::Entry> &entries)
{
    std::vector<const ledger::Entry *> order;
    for (const auto &entry : entries)
        order.push_back(&entry);
    std::sort(order.begin(), order.end(),
              [](const auto *left, const auto *right) { return left->seq < right->seq; });
    return order;
}

void RecordRules::add(const ledger::Entry &entry, const char *code, const QString &what)
{
    m_faults.add(code, pathOf(entry), what);
}

bool RecordRules::counts(const ledger::Entry &entry) const
{
    return !m_void.contains(registry::entryName(entry, entry.log));
}

void RecordRules::judge(const ledger::Entry &opening, const ledger::Entry *exported, bool knowsVoid,
                        const ledger::SoundLeaves &sound)
{
    m_opening = &opening;
    m_rules = ledger::rulesStatedBy(opening);
    if (m_rules > domain::newestRules)
        add(opening, "record_rules",
            Text::tr("The registry is judged by rules %1, and this version of Sealbook knows them "
                     "up to %2: check the record with a newer one.")
                .arg(m_rules)
                .arg(domain::newestRules));
    const auto order = inOrder(m_entries);
    const auto hold = ledger::signaturesHold(order, sound);
    for (std::size_t i = 0; i < order.size(); ++i)
        m_isSigned.insert(order[i], hold[i]);
    for (const auto *entry : order) {
        const QString name = registry::entryName(*entry, entry->log);
        const auto wrong = judgeEntry(*entry, rulesAt(*entry));
        m_rulesOf.insert(name, wrong ? m_rules : rulesAt(*entry));
        if (!wrong)
            continue;
        const bool mayBeVoid = knowsVoid && entry != m_opening && entry != exported
            && !wrong->isNewer && (wrong->isOfItself || isAboutUs(*entry));
        if (mayBeVoid)
            m_void.insert(name, wrong->what);
        else
            add(*entry, wrong->code, wrong->what);
    }
    const auto first = key(opening.actor);
    if (opening.seq != 0 || opening.step != 1
        || textOf(partOf(opening, "station"), "id") != opening.log
        || (first ? QString::fromLatin1(first->raw().toHex()) : QString())
            != textOf(partOf(opening, "officer"), "public_key"))
        add(opening, "record_key",
            Text::tr("The registry was not opened by entry 0 with the key of the officer whom that "
                     "entry names."));
}

// An entry that adopts rules is itself judged by them.
int RecordRules::rulesAt(const ledger::Entry &entry) const
{
    return &entry == m_opening ? m_rules : std::max(m_rules, adoptedBy(entry));
}

// What is of another form could be read in two ways, so nothing is taken from it.
RecordRules::Judged RecordRules::judgeEntry(const ledger::Entry &entry, int rules)
{
    if (const auto form = ledger::checkForm(entry, rules); !form)
        return Objection{"record_entry", form.error().message, true};
    if (&entry == m_opening) {
        if (auto wrong = take(entry))
            return wrong;
    }
    const domain::Officer *signer = nullptr;
    if (auto wrong = judgeSigner(entry, signer))
        return wrong;
    if (&entry == m_opening)
        return {};
    const domain::Signing signing{signer->id, entry.timeMs, entry.clockBehind,
                                  signer->roles.contains(domain::Role::Custodian)};
    if (auto wrong = judgeNamed(entry, rules))
        return wrong;
    if (auto wrong = judgeWitness(entry))
        return wrong;
    if (auto wrong = take(entry))
        return wrong;
    const auto custody =
        m_custody.take({entry.kind, entry.subject, signing, entry.body, entry.leafHex()}, rules);
    if (!custody)
        return Objection{"record_custody", custody.error().message};
    if (const QString sort = domain::sortRecordedBy(entry.kind); !sort.isEmpty())
        m_recorded.insert(entry.subject, sort);
    if (entry.kind == QLatin1String("case.victim_added"))
        m_victims.insert(victimOf(entry));
    return {};
}

// Whether earlier entries record what this one names and is about. Of cases only the one that is
// exported is here: others that an item serves may be restricted.
RecordRules::Judged RecordRules::judgeNamed(const ledger::Entry &entry, int rules) const
{
    const bool isExport = entry.kind == QLatin1String("record.exported");
    for (const auto &thing : ledger::namedBy(entry, rules)) {
        const bool isHere =
            domain::isBroughtAlong(thing.sort) || (isExport && thing.sort == QLatin1String("case"));
        if (isHere && m_recorded.value(thing.id) != thing.sort)
            return Objection{"record_named", domain::notRecorded(thing).message};
    }
    const auto sorts = domain::sortsOfSubject(entry.kind);
    if (!sorts.isEmpty() && !sorts.contains(m_recorded.value(entry.subject)))
        return Objection{"record_named", domain::subjectNotRecorded(entry.subject).message};
    if (entry.kind == QLatin1String("case.payment_recorded")
        && !m_victims.contains(victimOf(entry)))
        return Objection{"record_named",
                         Text::tr("The payment names a person who is not a victim of this case.")};
    return {};
}

// The witness of a custody step, where it is an officer.
RecordRules::Judged RecordRules::judgeWitness(const ledger::Entry &entry) const
{
    const auto officer = m_officers.constFind(textOf(partOf(entry, "witness"), "officer"));
    if (officer == m_officers.constEnd())
        return {};
    const auto judged = domain::mayWitness(*officer);
    return judged ? Judged() : Objection{"record_custody", judged.error().message};
}

RecordRules::Judged RecordRules::judgeSigner(const ledger::Entry &entry,
                                             const domain::Officer *&signer) const
{
    const auto named = key(entry.actor);
    if (named && !m_isSigned.value(&entry))
        return Objection{"record_signature",
                         Text::tr("The entry is not signed by the officer it names."), true};
    const auto found =
        std::find_if(m_officers.cbegin(), m_officers.cend(),
                     [&](const domain::Officer &one) { return one.keyId == entry.actor; });
    if (found == m_officers.cend())
        return Objection{"record_signature",
                         named ? Text::tr("The entry is signed with a key that no officer has at "
                                          "this point of the log.")
                               : Text::tr("The entry is signed with a key that no earlier entry "
                                          "names.")};
    signer = &*found;
    if (signer->suspended)
        return Objection{"record_role",
                         Text::tr("%1 is suspended and may sign nothing.").arg(signer->name)};
    if (!domain::maySign(signer->roles, entry.kind))
        return Objection{
            "record_role",
            Text::tr("%1 has no role that may sign “%2”.").arg(signer->name, entry.kind)};
    return {};
}

// Whether the entry is about an officer, the registry or the station: the record has all of these.
bool RecordRules::isAboutUs(const ledger::Entry &entry) const
{
    static const QStringList families{QStringLiteral("registry"), QStringLiteral("rules"),
                                      QStringLiteral("station"), QStringLiteral("officer")};
    return families.contains(entry.kind.section(u'.', 0, 0)) || entry.subject == m_opening->subject
        || entry.subject == m_opening->log || m_officers.contains(entry.subject);
}

RecordRules::Judged RecordRules::take(const ledger::Entry &entry)
{
    if (&entry == m_opening) {
        QString id;
        const auto station = partOf(entry, "station");
        if (auto wrong =
                nameKey(entry, QStringLiteral("station"), station, textOf(station, "code"), id))
            return wrong;
        m_stations.take(entry);
        const auto first = partOf(entry, "officer");
        return enrol(entry, textOf(first, "id"), first);
    }
    if (entry.kind == QLatin1String("registry.opened"))
        return Objection{"record_entry", Text::tr("The registry was opened already.")};
    if (domain::beginsSubject(entry.kind, domain::newestRules)
        && (entry.subject == m_opening->log
            || entry.subject == textOf(partOf(*m_opening, "officer"), "id")))
        return Objection{
            "record_entry",
            Text::tr("The id %1 belongs to something else already.").arg(entry.subject)};
    if (entry.kind == QLatin1String("rules.adopted"))
        return takeRules(entry);
    if (entry.kind.startsWith(QLatin1String("station.")))
        return takeStationKey(entry);
    if (entry.kind == QLatin1String("officer.enrolled"))
        return enrol(entry, entry.subject, entry.body);
    return entry.kind.startsWith(QLatin1String("officer.")) ? takeOfficer(entry) : Judged();
}

RecordRules::Judged RecordRules::takeRules(const ledger::Entry &entry)
{
    if (entry.subject != m_opening->subject)
        return Objection{"record_rules",
                         Text::tr("Rules are adopted by an entry about the registry itself.")};
    const int stated = adoptedBy(entry);
    if (stated > domain::newestRules)
        return Objection{"record_rules",
                         Text::tr("The log adopts rules %1, and this version of Sealbook knows "
                                  "them up to %2: it was made by a newer version; check the record "
                                  "with that.")
                             .arg(stated)
                             .arg(domain::newestRules),
                         false, true};
    m_rules = std::max(m_rules, stated); // only a larger number changes anything
    return {};
}

RecordRules::Judged RecordRules::takeStationKey(const ledger::Entry &entry)
{
    if (entry.subject != m_opening->log)
        return Objection{"record_key", Text::tr("The entry is about no station of this log.")};
    if (entry.kind != QLatin1String("station.key_changed"))
        return {};
    QString id;
    auto wrong = nameKey(entry, QStringLiteral("station"), entry.body,
                         textOf(partOf(*m_opening, "station"), "code"), id);
    if (!wrong)
        m_stations.take(entry);
    return wrong;
}

RecordRules::Judged RecordRules::enrol(const ledger::Entry &entry, const QString &id,
                                       const QJsonObject &said)
{
    if (m_officers.contains(id))
        return Objection{"record_key", Text::tr("The officer was enrolled before.")};
    const QString name = textOf(said, "name");
    QString key;
    if (auto wrong = nameKey(entry, QStringLiteral("officer"), said, name, key))
        return wrong;
    m_recorded.insert(id, QStringLiteral("officer"));
    m_officers.insert(id, {id, name, textOf(said, "organisation"), key, {}, rolesOf(said), false});
    return {};
}

bool RecordRules::leavesAnAdministrator(const domain::Officer &changed) const
{
    return std::any_of(m_officers.cbegin(), m_officers.cend(), [&](const domain::Officer &one) {
        const auto &then = one.id == changed.id ? changed : one;
        return !then.suspended && then.roles.contains(domain::Role::Administrator);
    });
}

RecordRules::Judged RecordRules::takeOfficer(const ledger::Entry &entry)
{
    const auto officer = m_officers.find(entry.subject);
    if (officer == m_officers.end())
        return Objection{"record_role",
                         Text::tr("The entry concerns an officer who was not "
                                  "enrolled before.")};
    auto changed = *officer;
    if (entry.kind == QLatin1String("officer.roles_changed"))
        changed.roles = rolesOf(entry.body);
    else if (entry.kind != QLatin1String("officer.key_changed"))
        changed.suspended = entry.kind == QLatin1String("officer.suspended");
    if (!leavesAnAdministrator(changed))
        return Objection{"record_role",
                         Text::tr("The last administrator cannot be suspended or "
                                  "lose the role.")};
    if (entry.kind == QLatin1String("officer.key_changed")) {
        if (auto wrong =
                nameKey(entry, QStringLiteral("officer"), entry.body, officer->name, changed.keyId))
            return wrong;
    }
    *officer = changed;
    return {};
}

// Gives the key's id, unless it is no safe key or is named a second time.
RecordRules::Judged RecordRules::nameKey(const ledger::Entry &entry, const QString &kind,
                                         const QJsonObject &said, const QString &owner, QString &id)
{
    const auto key =
        crypto::PublicKey::fromRaw(QByteArray::fromHex(textOf(said, "public_key").toLatin1()));
    if (!key || m_keys.count(key->id()) > 0)
        return Objection{"record_key",
                         key ? Text::tr("The key was named by an earlier entry.")
                             : key.error().message};
    m_keys.emplace(key->id(), *key);
    m_owners.insert(key->id(), owner);
    m_keyLines.append(QStringLiteral("%1 %2 %3 %4 %5")
                          .arg(key->id(), kind, registry::entryName(entry, entry.log), entry.actor,
                               spelledAsInJson(owner)));
    id = key->id();
    return {};
}

void RecordRules::checkVoid(RecordFiles &files)
{
    const auto path = QStringLiteral("data/void.txt");
    QStringList wanted, listed;
    for (auto one = m_void.constBegin(); one != m_void.constEnd(); ++one) {
        const auto &entry = m_entries[one.key()];
        wanted.append(QStringLiteral("%1 %2 %3").arg(one.key(), entry.kind, entry.actor));
        m_faults.addAt(domain::Fault::Severity::Warning, "record_void_entry", pathOf(entry), 0,
                       Text::tr("Entry %1 (%2), signed by %3, counts for nothing: %4")
                           .arg(QString::number(entry.seq), entry.kind,
                                m_owners.value(entry.actor, entry.actor), one.value()));
    }
    if (files.has(path)) {
        for (const auto &row :
             files.rows(path, QStringLiteral("[0-9]{6,15} [a-z_.]+ [0-9a-f]{64}")))
            listed.append(row.text);
    }
    if (listed != wanted || files.has(path) == wanted.isEmpty())
        m_faults.add("record_void", path,
                     Text::tr("The list does not hold just the entries that count for nothing."),
                     wanted.join(u'\n'), listed.join(u'\n'));
}

void RecordRules::checkKeys(RecordFiles &files)
{
    const auto path = QStringLiteral("data/keys.txt");
    const auto form = QStringLiteral("[0-9a-f]{64} (?:officer|station) [0-9]+ [0-9a-f]{64} [^ ].*");
    QStringList missing = m_keyLines;
    for (const auto &row : files.rows(path, form)) {
        if (missing.removeAll(row.text) == 0)
            m_faults.addAt(domain::Fault::Severity::Broken, "record_key", path, row.line,
                           Text::tr("No entry names the key as stated in the line, or it is listed "
                                    "twice."));
    }
    for (const QString &line : std::as_const(missing))
        m_faults.add("record_key", path, Text::tr("The list leaves out a key."), line);
    QStringList wanted;
    for (const auto &[id, key] : m_keys) {
        const auto file = QStringLiteral("data/keys/%1.pem").arg(id);
        wanted.append(file);
        if (files.has(file) && files.read(file) != key.pem())
            m_faults.add("record_key", file, Text::tr("The file of this key holds another."));
    }
    if (files.under(QStringLiteral("data/keys/")) != wanted)
        m_faults.add("record_key", QStringLiteral("data/keys"),
                     Text::tr("The folder does not hold the keys that entries name, each once."));
}

std::optional<crypto::PublicKey> RecordRules::key(const QString &id) const
{
    const auto found = m_keys.find(id);
    return found == m_keys.end() ? std::nullopt : std::optional(found->second);
}

std::optional<crypto::PublicKey> RecordRules::stationKey(qint64 size) const
{
    return m_opening ? m_stations.keyFor(m_opening->log, size) : std::nullopt;
}

} // namespace exchange
