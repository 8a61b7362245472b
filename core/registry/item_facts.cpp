#include "registry/item_facts.h"

#include "base/clock.h"
#include "base/text.h"
#include "db/connection.h"
#include "domain/custody_facts.h"
#include "domain/field.h"
#include "domain/labels.h"
#include "domain/masking.h"
#include "ledger/ledger.h"
#include "registry/entry_member.h"
#include "registry/stocktake_table.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <utility>

namespace registry {

namespace {

// Facts other than fields, in the order of a form; those before "" come before the fields.
constexpr std::pair<const char *, const char *> labels[] = {
    {"exhibit_number", QT_TRANSLATE_NOOP("Core", "Exhibit number")},
    {"kind", QT_TRANSLATE_NOOP("Core", "Kind")},
    {"operation", QT_TRANSLATE_NOOP("Core", "Operation")},
    {"site", QT_TRANSLATE_NOOP("Core", "Site")},
    {"group", QT_TRANSLATE_NOOP("Core", "Group")},
    {"suspect", QT_TRANSLATE_NOOP("Core", "Suspect")},
    {"inside_of", QT_TRANSLATE_NOOP("Core", "Inside of")},
    {"", ""},
    {"as_found_reason", QT_TRANSLATE_NOOP("Core", "As found because")},
    {"seized_at", QT_TRANSLATE_NOOP("Core", "Seized at")},
    {"seized_place", QT_TRANSLATE_NOOP("Core", "Place of seizure")},
    {"seized_by", QT_TRANSLATE_NOOP("Core", "Seized by")},
    {"seized_from", QT_TRANSLATE_NOOP("Core", "Taken from")},
    {"witness", QT_TRANSLATE_NOOP("Core", "Witness")},
    {"no_witness_reason", QT_TRANSLATE_NOOP("Core", "No witness because")},
    {"seizure_authority", QT_TRANSLATE_NOOP("Core", "Authority of the seizure")},
    {"confirmed_by", QT_TRANSLATE_NOOP("Core", "Confirmed by")},
    {"cases", QT_TRANSLATE_NOOP("Core", "Cases")},
    {"review_on", QT_TRANSLATE_NOOP("Core", "Review on")},
    {"state", QT_TRANSLATE_NOOP("Core", "State")},
    {"held_by", QT_TRANSLATE_NOOP("Core", "Held by")},
    {"receiver", QT_TRANSLATE_NOOP("Core", "Receiver")},
    {"place", QT_TRANSLATE_NOOP("Core", "Place")},
    {"seal", QT_TRANSLATE_NOOP("Core", "Seal")},
    {"file", QT_TRANSLATE_NOOP("Core", "File")},
    {"category", QT_TRANSLATE_NOOP("Core", "Category")},
    {"stage", QT_TRANSLATE_NOOP("Core", "Stage")},
    {"sha256", QT_TRANSLATE_NOOP("Core", "SHA-256")},
    {"source_device", QT_TRANSLATE_NOOP("Core", "Source device")},
    {"mistake", QT_TRANSLATE_NOOP("Core", "Did not take place")},
    {"occurred_at", QT_TRANSLATE_NOOP("Core", "Time of the step")},
    {"removed", QT_TRANSLATE_NOOP("Core", "No longer stated")},
    {"seal_broken", QT_TRANSLATE_NOOP("Core", "Seal found broken")},
    {"purpose", QT_TRANSLATE_NOOP("Core", "Purpose")},
    {"condition", QT_TRANSLATE_NOOP("Core", "Condition")},
    {"authority", QT_TRANSLATE_NOOP("Core", "Authority")},
    {"seen_by", QT_TRANSLATE_NOOP("Core", "Witness to destruction")},
    {"paper", QT_TRANSLATE_NOOP("Core", "Paper (SHA-256)")},
    {"recipient", QT_TRANSLATE_NOOP("Core", "Recipient")},
    {"result", QT_TRANSLATE_NOOP("Core", "Result")},
    {"stock", QT_TRANSLATE_NOOP("Core", "Label stock")},
    {"remarks", QT_TRANSLATE_NOOP("Core", "Remarks")},
    {"secrets", QT_TRANSLATE_NOOP("Core", "Secrets")},
};

// What an entry states in addition to its changes, with the names used in it.
constexpr const char *remarkNames[] = {"purpose", "condition",     "authority", "paper",
                                       "remarks", "source_device", "recipient", "stock"};

constexpr std::size_t afterFields = 1000;

QString erased()
{
    return Text::tr("(erased)");
}

} // namespace

Result<void> ItemFacts::take(const StoryStep &step)
{
    m_remarks.clear();
    const auto &entry = step.entry;
    if (entry.kind == QLatin1String("item.registered"))
        TRY(takeSeizure(entry));
    if (entry.kind == QLatin1String("item.registered")
        || entry.kind == QLatin1String("item.corrected")) {
        TRY(takeFields(entry));
        TRY(takeOrigin(entry.body));
    }
    if (entry.kind.endsWith(QLatin1String("assigned")))
        TRY(takeCase(entry));
    if (entry.kind == QLatin1String("item.put_in"))
        TRY(setName(QStringLiteral("inside_of"), "item", textOf(entry.body, "parent")));
    if (entry.kind == QLatin1String("item.taken_out"))
        set(QStringLiteral("inside_of"), QString());
    if (const auto review = textOf(entry.body, "review_on"))
        set(QStringLiteral("review_on"), *review);
    if (entry.kind == QLatin1String("seizure.confirmed"))
        TRY(takeConfirmation(step));
    if (entry.kind == QLatin1String("attachment.added"))
        TRY(takeAttachment(entry));
    setRemarks(entry.body);
    if (!step.corrects.isEmpty())
        tellCorrection(entry.body);
    return takeCustody(step);
}

void ItemFacts::tellCorrection(const QJsonObject &body)
{
    const auto correction = domain::stepCorrectionOf(body);
    if (correction.isMistake)
        m_remarks.insert(QStringLiteral("mistake"), domain::wordLabel(QStringLiteral("yes")));
    if (correction.occurredAtMs)
        m_remarks.insert(QStringLiteral("occurred_at"), base::toRfc3339(*correction.occurredAtMs));
    QStringList removed;
    for (const auto value : domain::allStepValues()) {
        if (correction.removed.contains(domain::name(value)))
            removed.append(domain::label(value));
    }
    if (!removed.isEmpty())
        m_remarks.insert(QStringLiteral("removed"), removed.join(QStringLiteral(", ")));
}

Result<void> ItemFacts::takeSeizure(const ledger::Entry &entry)
{
    const auto seizure = entry.body.value(QLatin1String("seizure")).toObject();
    const auto stated = [&](const char *name) { return textOf(seizure, name).value_or(QString()); };
    const QString kind = textOf(entry.body, "kind").value_or(QString());
    m_kind = domain::itemKind(kind).value_or(domain::ItemKind::Other);
    set(QStringLiteral("kind"), domain::label(m_kind));
    set(QStringLiteral("exhibit_number"), textOf(entry.body, "exhibit_number").value_or(QString()));
    set(QStringLiteral("seized_at"), stated("at"));
    set(QStringLiteral("seized_place"), stated("place"));
    set(QStringLiteral("no_witness_reason"), stated("no_witness_reason"));
    set(QStringLiteral("seizure_authority"), stated("authority"));
    QStringList by;
    for (const auto &one : seizure.value(QLatin1String("by")).toArray()) {
        TRY(const QString name, nameOf(domain::partyOf(one.toObject())));
        by.append(name);
    }
    set(QStringLiteral("seized_by"), by.join(QStringLiteral("; ")));
    TRY(setName(QStringLiteral("seized_from"), "person", textOf(seizure, "from")));
    TRY(setName(QStringLiteral("witness"), "person", textOf(seizure, "witness")));
    return setName(QStringLiteral("inside_of"), "item", textOf(entry.body, "parent"));
}

Result<void> ItemFacts::takeFields(const ledger::Entry &entry)
{
    const auto open = entry.body.value(QLatin1String("fields")).toObject();
    for (auto field = open.begin(); field != open.end(); ++field)
        setField(field.key(), field.value().toString());
    TRY(const auto disclosed, ledger::Ledger(m_connection).disclosures(entry));
    for (const QString &field : entry.sealed.keys()) {
        const auto secret = disclosed.constFind(field);
        setField(field,
                 secret == disclosed.constEnd() ? std::nullopt
                                                : std::optional(secret->value.toString()));
    }
    for (const auto &field : entry.body.value(QLatin1String("removed")).toArray())
        set(field.toString(), QString());
    const auto asFound = entry.body.value(QLatin1String("as_found")).toObject();
    if (const auto reason = textOf(asFound, "reason"))
        set(QStringLiteral("as_found_reason"), *reason);
    return {};
}

Result<void> ItemFacts::takeOrigin(const QJsonObject &body)
{
    constexpr std::pair<const char *, const char *> origins[] = {{"operation", "operation"},
                                                                 {"site", "site"},
                                                                 {"group", "suspect_group"},
                                                                 {"suspect", "person"}};
    for (const auto &[name, table] : origins) {
        if (const auto id = textOf(body, name))
            TRY(setName(QLatin1String(name), table, id));
    }
    return {};
}

Result<void> ItemFacts::takeCase(const ledger::Entry &entry)
{
    TRY(const QString number, nameOf("case_file", textOf(entry.body, "case").value_or(QString())));
    m_cases.removeAll(number);
    if (entry.kind == QLatin1String("item.assigned"))
        m_cases.append(number);
    set(QStringLiteral("cases"), m_cases.join(QStringLiteral(", ")));
    return {};
}

Result<void> ItemFacts::takeConfirmation(const StoryStep &step)
{
    TRY(setName(QStringLiteral("confirmed_by"), "officer", step.actor));
    if (const auto witness = textOf(step.entry.body, "witness"))
        TRY(setName(QStringLiteral("witness"), "person", witness));
    if (const auto reason = textOf(step.entry.body, "no_witness_reason"))
        set(QStringLiteral("no_witness_reason"), *reason);
    return {};
}

Result<void> ItemFacts::takeAttachment(const ledger::Entry &entry)
{
    TRY(const auto disclosed, ledger::Ledger(m_connection).disclosures(entry));
    const auto name = disclosed.constFind(QStringLiteral("name"));
    m_remarks.insert(QStringLiteral("file"),
                     name == disclosed.constEnd() ? erased() : name->value.toString());
    for (const char *word : {"category", "stage"}) {
        if (const auto stated = textOf(entry.body, word))
            m_remarks.insert(QLatin1String(word), domain::wordLabel(*stated));
    }
    m_remarks.insert(QStringLiteral("sha256"), textOf(entry.body, "sha256").value_or(QString()));
    return {};
}

void ItemFacts::setRemarks(const QJsonObject &body)
{
    for (const char *name : remarkNames) {
        if (const auto stated = textOf(body, name))
            m_remarks.insert(QLatin1String(name), *stated);
    }
    if (body.value(QLatin1String("seal_broken")).toBool())
        m_remarks.insert(QStringLiteral("seal_broken"), domain::wordLabel(QStringLiteral("yes")));
    QStringList secrets; // of an entry disclosure.…
    for (const auto &field : body.value(QLatin1String("fields")).toArray())
        secrets.append(labelOf(field.toString()));
    if (!secrets.isEmpty())
        m_remarks.insert(QStringLiteral("secrets"), secrets.join(QStringLiteral(", ")));
}

Result<void> ItemFacts::takeCustody(const StoryStep &step)
{
    if (step.stated && step.stated->witness) {
        TRY(const QString witness, nameOf(step.stated->witness));
        m_remarks.insert(QStringLiteral("seen_by"), witness);
    }
    const auto &custody = step.custody;
    set(QStringLiteral("state"),
        custody.outcome.isEmpty() ? domain::label(custody.state)
                                  : domain::wordLabel(custody.outcome));
    set(QStringLiteral("place"), custody.place);
    set(QStringLiteral("seal"), custody.sealNumber.value_or(QString()));
    TRY(const QString holder, nameOf(custody.holder));
    set(QStringLiteral("held_by"), holder);
    TRY(const QString receiver, nameOf(custody.receiver));
    set(QStringLiteral("receiver"), receiver);
    return {};
}

void ItemFacts::takeMention(const ledger::Entry &entry)
{
    m_remarks.clear();
    setRemarks(entry.body);
    if (const auto place = textOf(entry.body, "place"))
        m_remarks.insert(QStringLiteral("place"), *place);
    const QString number = m_standing.value(QStringLiteral("exhibit_number"));
    for (const auto result : {StockResult::Right, StockResult::Elsewhere, StockResult::Missing}) {
        for (const auto &line : entry.body.value(name(result)).toArray()) {
            if (line.toString() == number || line[QLatin1String("number")].toString() == number)
                m_remarks.insert(QStringLiteral("result"), label(result));
        }
    }
}

QStringList ItemFacts::inOrder(const QStringList &names) const
{
    const auto &rules = domain::fieldRules(m_kind);
    const auto placeOf = [&](const QString &name) {
        std::size_t place = 0;
        bool isAfter = false;
        for (const auto &[known, label] : labels) {
            isAfter = isAfter || *known == 0;
            if (name == QLatin1String(known))
                return isAfter ? afterFields + place : place;
            ++place;
        }
        const auto rule = std::find_if(rules.begin(), rules.end(),
                                       [&](const auto &one) { return one.name == name; });
        return std::size(labels) + std::size_t(rule - rules.begin());
    };
    QStringList ordered = names;
    std::stable_sort(
        ordered.begin(), ordered.end(),
        [&](const QString &left, const QString &right) { return placeOf(left) < placeOf(right); });
    return ordered;
}

QString ItemFacts::labelOf(const QString &name) const
{
    if (const auto *rule = domain::fieldRule(m_kind, name))
        return Text::tr(rule->label);
    for (const auto &[known, label] : labels) {
        if (name == QLatin1String(known))
            return Text::tr(label);
    }
    return name;
}

Result<QString> ItemFacts::nameOf(const char *table, const QString &id)
{
    const auto known = m_names.constFind(id);
    if (known != m_names.constEnd())
        return *known;
    const bool isPerson = QLatin1String(table) == QLatin1String("person");
    const QByteArray column = isPerson                       ? "coalesce(name, organisation)"
        : QLatin1String(table) == QLatin1String("item")      ? "exhibit_number"
        : QLatin1String(table) == QLatin1String("case_file") ? "number"
                                                             : "name";
    auto select = m_connection.prepare("SELECT " + column + " FROM " + table + " WHERE id = $1");
    TRY(const auto found,
        select.bind(id).first([](const db::Row &row) { return row.optionalText(0); }));
    const QString name = found.value_or(id).value_or(erased());
    m_names.insert(id, name);
    return name;
}

Result<QString> ItemFacts::nameOf(const std::optional<domain::Party> &party)
{
    if (!party)
        return QString();
    return nameOf(party->kind == domain::Party::Kind::Officer ? "officer" : "person", party->id);
}

Result<void> ItemFacts::setName(const QString &fact, const char *table,
                                const std::optional<QString> &id)
{
    if (!id)
        return {};
    TRY(const QString name, nameOf(table, *id));
    set(fact, name);
    return {};
}

void ItemFacts::set(const QString &fact, const QString &shown)
{
    if (shown.isEmpty())
        m_standing.remove(fact);
    else
        m_standing.insert(fact, shown);
}

void ItemFacts::setField(const QString &field, const std::optional<QString> &value)
{
    if (!value)
        return set(field, erased());
    const auto *rule = domain::fieldRule(m_kind, field);
    const bool isWord = rule && !rule->choices.isEmpty();
    set(field, isWord ? domain::wordLabel(*value) : domain::masked(m_kind, field, *value));
}

} // namespace registry
