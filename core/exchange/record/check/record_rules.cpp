#include "exchange/record/check/record_rules.h"

#include "base/canonical_json.h"
#include "base/text.h"
#include "domain/entry_kind.h"
#include "exchange/record/check/record_form.h"
#include "ledger/entry_form.h"
#include "ledger/entry_schema.h"
#include "ledger/signature_pass.h"
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

void RecordRules::judge(const ledger::Entry &opening)
{
    m_opening = &opening;
    const auto order = inOrder(m_entries);
    const auto hold = ledger::signaturesHold(order);
    for (std::size_t i = 0; i < order.size(); ++i)
        m_isSigned.insert(order[i], hold[i]);
    for (const auto *entry : order) {
        const int rules = takeRules(*entry);
        m_rulesOf.insert(registry::entryName(*entry, entry->log), rules);
        judgeEntry(*entry, rules);
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

int RecordRules::takeRules(const ledger::Entry &entry)
{
    const int stated = ledger::rulesStatedBy(entry);
    if (stated == 0)
        return m_rules;
    if (&entry != m_opening && entry.subject != m_opening->subject)
        add(entry, "record_rules",
            Text::tr("Rules are adopted by an entry about the registry itself."));
    if (stated > domain::newestRules)
        add(entry, "record_rules",
            Text::tr("The registry is judged by rules %1, and this version of Sealbook knows them "
                     "up to %2: check the record with a newer one.")
                .arg(stated)
                .arg(domain::newestRules));
    m_rules = std::max(m_rules, stated);
    return m_rules;
}

// What is of another form could be read in two ways, so nothing is taken from it.
void RecordRules::judgeEntry(const ledger::Entry &entry, int rules)
{
    const auto form = ledger::checkAgainstSchema(entry, rules);
    if (!form)
        add(entry, "record_entry", form.error().message);
    if (const auto texts = ledger::checkTexts(entry, rules); !texts)
        add(entry, "record_entry", texts.error().message);
    if (entry.checkpoint && entry.checkpoint->size > entry.seq)
        add(entry, "record_entry", Text::tr("The entry names a checkpoint that it cannot know."));
    if (form && &entry == m_opening)
        take(entry);
    const auto *signer = judgeSigner(entry);
    if (!form || &entry == m_opening)
        return;
    const QString officer = signer ? signer->id : QString();
    take(entry);
    if (entry.kind == QLatin1String("item.registered") && entry.step != 1)
        add(entry, "record_custody",
            Text::tr("An item is registered under an id that no entry before it is about."));
    const auto custody = m_custody.take(
        {entry.kind, entry.subject, {officer, entry.timeMs, entry.clockBehind}, entry.body}, rules);
    if (!custody)
        add(entry, "record_custody", custody.error().message);
}

const domain::Officer *RecordRules::judgeSigner(const ledger::Entry &entry)
{
    const auto signer =
        std::find_if(m_officers.cbegin(), m_officers.cend(),
                     [&](const domain::Officer &one) { return one.keyId == entry.actor; });
    if (signer == m_officers.cend()) {
        add(entry, "record_signature",
            m_keys.count(entry.actor) > 0
                ? Text::tr("The entry is signed with a key that no officer has at this point of "
                           "the log.")
                : Text::tr("The entry is signed with a key that no earlier entry names."));
        return nullptr;
    }
    if (!m_isSigned.value(&entry))
        add(entry, "record_signature",
            Text::tr("The entry is not signed by the officer it names."));
    if (signer->suspended)
        add(entry, "record_role",
            Text::tr("%1 is suspended and may sign nothing.").arg(signer->name));
    if (!domain::maySign(signer->roles, entry.kind))
        add(entry, "record_role",
            Text::tr("%1 has no role that may sign “%2”.").arg(signer->name, entry.kind));
    return &*signer;
}

void RecordRules::take(const ledger::Entry &entry)
{
    const auto station = partOf(entry, "station");
    if (&entry == m_opening) {
        nameKey(entry, QStringLiteral("station"), station, textOf(station, "code"));
        const auto first = partOf(entry, "officer");
        enrol(entry, textOf(first, "id"), first);
        m_stations.take(entry);
    } else if (entry.kind == QLatin1String("station.key_changed")) {
        if (entry.subject != m_opening->log)
            add(entry, "record_key", Text::tr("The entry is about no station of this log."));
        nameKey(entry, QStringLiteral("station"), entry.body,
                textOf(partOf(*m_opening, "station"), "code"));
        m_stations.take(entry);
    } else if (entry.kind == QLatin1String("officer.enrolled")) {
        enrol(entry, entry.subject, entry.body);
    } else if (entry.kind.startsWith(QLatin1String("officer."))) {
        takeOfficer(entry);
    }
}

void RecordRules::enrol(const ledger::Entry &entry, const QString &id, const QJsonObject &said)
{
    if (m_officers.contains(id) || (&entry != m_opening && entry.step != 1)) {
        add(entry, "record_key", Text::tr("The officer was enrolled before."));
        return;
    }
    const QString name = textOf(said, "name");
    const QString key = nameKey(entry, QStringLiteral("officer"), said, name);
    m_officers.insert(id, {id, name, textOf(said, "organisation"), key, {}, rolesOf(said), false});
}

void RecordRules::takeOfficer(const ledger::Entry &entry)
{
    const auto officer = m_officers.find(entry.subject);
    if (officer == m_officers.end()) {
        add(entry, "record_role",
            Text::tr("The entry concerns an officer who was not enrolled "
                     "before."));
        return;
    }
    if (entry.kind == QLatin1String("officer.roles_changed"))
        officer->roles = rolesOf(entry.body);
    else if (entry.kind == QLatin1String("officer.key_changed"))
        officer->keyId = nameKey(entry, QStringLiteral("officer"), entry.body, officer->name);
    else
        officer->suspended = entry.kind == QLatin1String("officer.suspended");
}

// Gives the key's id; nothing, and a fault, where it is no safe key or is named a second time.
QString RecordRules::nameKey(const ledger::Entry &entry, const QString &kind,
                             const QJsonObject &said, const QString &owner)
{
    const auto key =
        crypto::PublicKey::fromRaw(QByteArray::fromHex(textOf(said, "public_key").toLatin1()));
    if (!key || m_keys.count(key->id()) > 0) {
        add(entry, "record_key",
            key ? Text::tr("The key was named by an earlier entry.") : key.error().message);
        return {};
    }
    m_keys.emplace(key->id(), *key);
    m_keyLines.append(QStringLiteral("%1 %2 %3 %4 %5")
                          .arg(key->id(), kind, registry::entryName(entry, entry.log), entry.actor,
                               spelledAsInJson(owner)));
    return key->id();
}

void RecordRules::checkKeys()
{
    const auto path = QStringLiteral("data/keys.txt");
    const auto form = QStringLiteral("[0-9a-f]{64} (?:officer|station) [0-9]+ [0-9a-f]{64} [^ ].*");
    QStringList missing = m_keyLines;
    for (const auto &row : m_files.rows(path, form)) {
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
        if (m_files.has(file) && m_files.read(file) != key.pem())
            m_faults.add("record_key", file, Text::tr("The file of this key holds another."));
    }
    if (m_files.under(QStringLiteral("data/keys/")) != wanted)
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
