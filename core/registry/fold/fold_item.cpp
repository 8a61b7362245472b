#include "domain/item_title.h"
#include "registry/fold/fold_step.h"
#include "registry/item_table.h"

#include <QJsonArray>

namespace registry {

namespace {

// {"officer": id} or {"person": id}, one of them set.
struct PartyColumns {
    std::optional<QString> officer;
    std::optional<QString> person;
};

PartyColumns partyColumns(const QJsonObject &party)
{
    return {textOf(party, "officer"), textOf(party, "person")};
}

QStringList asFoundFields(const QJsonObject &body)
{
    return body.value(QLatin1String("as_found"))
        .toObject()
        .value(QLatin1String("fields"))
        .toVariant()
        .toStringList();
}

Result<void> writeFields(const FoldStep &step)
{
    const QStringList asFound = asFoundFields(step.entry.body);
    constexpr auto upsert =
        "INSERT INTO item_field (item, name, value, sealed, as_found) VALUES ($1, $2, $3, $4, $5) "
        "ON CONFLICT (item, name) DO UPDATE SET value = excluded.value, sealed = excluded.sealed, "
        "as_found = excluded.as_found";
    const auto open = step.entry.body.value(QLatin1String("fields")).toObject();
    for (auto field = open.begin(); field != open.end(); ++field)
        TRY(step.run(upsert, step.entry.subject, field.key(), field.value().toString(), false,
                     asFound.contains(field.key())));
    for (const QString &name : step.entry.sealed.keys())
        TRY(step.run(upsert, step.entry.subject, name, step.secret(name), true,
                     asFound.contains(name)));
    return {};
}

// What lists show of the fields: a title and what identifies the item.
Result<void> writeTitle(const FoldStep &step)
{
    TRY(const auto item, ItemTable(step.connection).byId(step.entry.subject));
    domain::Fields fields;
    for (auto field = item.fields.begin(); field != item.fields.end(); ++field) {
        if (field->value)
            fields.insert(field.key(), *field->value);
    }
    return step.run("UPDATE item SET title = $2, identifier = $3 WHERE id = $1", step.entry.subject,
                    domain::itemTitle(item.kind, fields),
                    domain::itemIdentifier(item.kind, fields));
}

Result<void> insertItem(const FoldStep &step)
{
    const auto seizure = step.entry.body.value(QLatin1String("seizure")).toObject();
    const auto by = seizure.value(QLatin1String("by")).toArray();
    const auto first = partyColumns(by.first().toObject());
    const auto seizedAt = timeOf(seizure, "at").value_or(step.entry.timeMs);
    const auto place = textOf(seizure, "place").value_or(QString());
    TRY(step.run(
        "INSERT INTO item (id, exhibit_number, kind, operation, site, suspect_group, suspect, "
        "seized_at, seized_place, seized_from, "
        "witness, no_witness, authority, registered_by, registered_at, as_found_reason, last_step, "
        "disputed, custody_state, "
        "holder_officer, holder_person, place, custody_since, custody_happened, longest_delay) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, 0, "
        "'seized', $18, $19, $9, $8, $8, max(0, $15 - $8))",
        step.entry.subject, step.text("exhibit_number"), step.text("kind"), step.text("operation"),
        step.text("site"), step.text("group"), step.text("suspect"), seizedAt, place,
        textOf(seizure, "from"), textOf(seizure, "witness"), textOf(seizure, "no_witness_reason"),
        textOf(seizure, "authority"), step.actor.id, step.entry.timeMs,
        textOf(step.entry.body.value(QLatin1String("as_found")).toObject(), "reason"),
        step.entry.step, first.officer, first.person));
    for (qsizetype i = 0; i < by.size(); ++i) {
        const auto party = partyColumns(by.at(i).toObject());
        TRY(step.run("INSERT INTO seized_by (item, place, officer, person) VALUES ($1, $2, $3, $4)",
                     step.entry.subject, qint64(i + 1), party.officer, party.person));
    }
    return {};
}

// What is inside another item shares its custody (domain::putInto).
Result<void> putIn(const FoldStep &step, const QString &parent)
{
    TRY(const auto inside, ItemTable(step.connection).withContents(step.entry.subject));
    TRY(restOn(step, step.entry.subject));
    TRY(step.run("UPDATE item SET parent = $2 WHERE id = $1", step.entry.subject, parent));
    TRY(restOn(step, parent));
    TRY(step.run("UPDATE item SET bound = 1 WHERE id = $1", parent));
    for (const QString &item : inside)
        TRY(step.run("UPDATE item SET (custody_state, holder_officer, holder_person, "
                     "receiver_officer, receiver_person, lot, place, custody_since, outcome) = "
                     "(SELECT custody_state, holder_officer, holder_person, receiver_officer, "
                     "receiver_person, lot, place, custody_since, outcome "
                     "FROM item WHERE id = $2) WHERE id = $1",
                     item, parent));
    return {};
}

// When it was put in or taken out (domain::putAt).
Result<void> noteMoment(const FoldStep &step)
{
    return step.run("UPDATE item SET custody_happened = max(custody_happened, $2) WHERE id = $1",
                    step.entry.subject, step.entry.timeMs);
}

Result<void> putInLater(const FoldStep &step)
{
    TRY(putIn(step, step.text("parent").value_or(QString())));
    return noteMoment(step);
}

Result<void> takeOut(const FoldStep &step)
{
    TRY(restOn(step, step.entry.subject));
    TRY(step.run("UPDATE item SET parent = NULL WHERE id = $1", step.entry.subject));
    return noteMoment(step);
}

Result<void> registerItem(const FoldStep &step)
{
    TRY(insertItem(step));
    TRY(writeFields(step));
    TRY(writeTitle(step));
    if (const auto parent = step.text("parent"))
        TRY(putIn(step, *parent));
    return touchItem(step.connection, step.entry.subject);
}

Result<void> correct(const FoldStep &step)
{
    TRY(writeFields(step));
    for (const auto &name : step.entry.body.value(QLatin1String("removed")).toArray())
        TRY(step.run("DELETE FROM item_field WHERE item = $1 AND name = $2", step.entry.subject,
                     name.toString()));
    TRY(step.run(
        "UPDATE item SET operation = coalesce($2, operation), site = coalesce($3, site), "
        "suspect_group = coalesce($4, suspect_group), "
        "suspect = coalesce($5, suspect), as_found_reason = coalesce($6, as_found_reason) WHERE id "
        "= $1",
        step.entry.subject, step.text("operation"), step.text("site"), step.text("group"),
        step.text("suspect"),
        textOf(step.entry.body.value(QLatin1String("as_found")).toObject(), "reason")));
    TRY(writeTitle(step));
    return touchItem(step.connection, step.entry.subject);
}

Result<void> confirm(const FoldStep &step)
{
    return step.run("UPDATE item SET confirmed_by = $2, witness = coalesce($3, witness), "
                    "no_witness = coalesce($4, no_witness) WHERE id = $1",
                    step.entry.subject, step.actor.id, step.text("witness"),
                    step.text("no_witness_reason"));
}

Result<void> assign(const FoldStep &step)
{
    TRY(step.run("INSERT INTO item_case (item, case_file) VALUES ($1, $2)", step.entry.subject,
                 step.text("case")));
    return touchItem(step.connection, step.entry.subject);
}

Result<void> unassign(const FoldStep &step)
{
    TRY(step.run("DELETE FROM item_case WHERE item = $1 AND case_file = $2", step.entry.subject,
                 step.text("case")));
    return touchItem(step.connection, step.entry.subject);
}

// What every step of an item after its registration has in common.
Result<void> judgeLaterStep(const FoldStep &step)
{
    TRY(judgeCustody(step, step.rules));
    return step.run("UPDATE item SET last_step = $2 WHERE id = $1", step.entry.subject,
                    step.entry.step);
}

} // namespace

Result<void> foldRegistered(const FoldStep &step)
{
    TRY(judgeCustody(step, step.rules));
    return registerItem(step);
}

Result<void> foldCorrected(const FoldStep &step)
{
    TRY(judgeLaterStep(step));
    return correct(step);
}

Result<void> foldConfirmed(const FoldStep &step)
{
    TRY(judgeLaterStep(step));
    return confirm(step);
}

Result<void> foldAssigned(const FoldStep &step)
{
    TRY(judgeLaterStep(step));
    return assign(step);
}

Result<void> foldUnassigned(const FoldStep &step)
{
    TRY(judgeLaterStep(step));
    return unassign(step);
}

Result<void> foldPutIn(const FoldStep &step)
{
    TRY(judgeLaterStep(step));
    return putInLater(step);
}

Result<void> foldTakenOut(const FoldStep &step)
{
    TRY(judgeLaterStep(step));
    return takeOut(step);
}

Result<void> foldWithdrawn(const FoldStep &step)
{
    TRY(judgeLaterStep(step));
    TRY(step.run(
        "UPDATE item SET custody_state = $2, outcome = $3, custody_since = $4 WHERE id = $1",
        step.entry.subject, domain::name(domain::CustodyState::Out),
        QString::fromLatin1(domain::withdrawnOutcome), step.entry.timeMs));
    return touchItem(step.connection, step.entry.subject);
}

Result<void> foldReview(const FoldStep &step)
{
    TRY(judgeLaterStep(step));
    return step.run("UPDATE item SET review_on = $2 WHERE id = $1", step.entry.subject,
                    step.text("review_on"));
}

} // namespace registry
