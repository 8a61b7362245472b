#include "actions/amend_item.h"

#include "actions/body.h"
#include "actions/find_item.h"
#include "actions/item_body.h"
#include "actions/take_custody_step.h"
#include "base/moment_text.h"
#include "base/text.h"
#include "domain/labels.h"
#include "domain/text_rule.h"
#include "domain/time_rule.h"
#include "registry/newest_entry.h"
#include "registry/origin_table.h"

#include <QSet>

namespace actions {

namespace {

Result<QString> checkedReason(const QString &reason)
{
    return domain::checkedLongText(Text::tr("The reason"), reason, 2000);
}

// Runs makeBody(writer, item) -> Result<Body> for each item and appends an entry about it with
// that.
template <typename MakeBody>
Result<void> amend(Session &session, const QStringList &exhibitNumbers, const char *kind,
                   MakeBody makeBody)
{
    return session.write([&](Writer &writer) -> Result<void> {
        for (const QString &exhibitNumber : exhibitNumbers) {
            TRY(const auto item, visibleItem(writer, exhibitNumber));
            TRY(const Body body, makeBody(writer, item));
            TRY(writer.append({QLatin1String(kind), item.id, body, {}}));
        }
        return {};
    });
}

bool isEmpty(const Correction &correction)
{
    return correction.fields.isEmpty() && correction.removed.isEmpty()
        && correction.origin == domain::Origin{};
}

// Whether the item would be the same after it as before.
bool changesNothing(const registry::ItemRecord &item, const Correction &correction,
                    const domain::CheckedFields &checked)
{
    const auto isCurrent = [&](const QString &name, const QString &value) {
        const auto field = item.fields.value(name);
        return field.value == value && field.asFound == checked.asFound.contains(name);
    };
    const auto agrees = [](const std::optional<QString> &now, const std::optional<QString> &then) {
        return !then || then == now;
    };
    const auto &[operation, site, group, suspect] = correction.origin;
    for (auto field = checked.values.begin(); field != checked.values.end(); ++field) {
        if (!isCurrent(field.key(), field.value()))
            return false;
    }
    return correction.removed.isEmpty() && agrees(item.origin.operation, operation)
        && agrees(item.origin.site, site) && agrees(item.origin.group, group)
        && agrees(item.origin.suspect, suspect);
}

// Checks the fields as they will be after the correction, completes it, and returns warnings.
Result<QStringList> oddAfterwards(const registry::ItemRecord &item, const Correction &correction,
                                  domain::CheckedFields &checked)
{
    domain::Fields fields = checked.values;
    for (auto field = item.fields.begin(); field != item.fields.end(); ++field) {
        if (field->value && !fields.contains(field.key())
            && !correction.removed.contains(field.key()))
            fields.insert(field.key(), *field->value);
    }
    const auto before = fields;
    TRY(const auto odd, domain::judgeTogether(item.kind, fields));
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        if (before.value(field.key()) != field.value())
            checked.values.insert(field.key(), field.value());
    }
    return odd + domain::oddTogether(item.kind, fields);
}

QStringList withoutRepeats(QStringList warnings)
{
    warnings.removeDuplicates();
    return warnings;
}

Result<void> checkRemoved(const registry::ItemRecord &item, const QStringList &removed)
{
    for (const QString &name : removed) {
        if (!item.fields.contains(name))
            return failure(ErrorCode::Invalid,
                           Text::tr("%1 has no field “%2” that could be removed.")
                               .arg(item.exhibitNumber, name));
    }
    return {};
}

// Once for several items that share a container.
Result<void> breakSeal(Writer &writer, const QString &container, const QString &reason,
                       QSet<QString> &broken)
{
    if (broken.contains(container))
        return {};
    broken.insert(container);
    return recordBrokenSeal(writer, container, reason);
}

} // namespace

Result<QStringList> correctItem(Session &session, const QString &exhibitNumber,
                                const Correction &correction)
{
    return session.write([&](Writer &writer) -> Result<QStringList> {
        TRY(const auto item, visibleItem(writer, exhibitNumber));
        if (isEmpty(correction))
            return failure(ErrorCode::Invalid,
                           Text::tr("A correction changes at least one field."));
        TRY(const auto reason, checkedReason(correction.reason));
        TRY(checkRemoved(item, correction.removed));
        TRY(auto checked,
            domain::checkFields(item.kind, correction.fields, correction.insistReason));
        if (changesNothing(item, correction, checked))
            return failure(ErrorCode::Invalid,
                           Text::tr("Nothing to correct: all of this is already recorded."));
        TRY(const auto odd, oddAfterwards(item, correction, checked));
        TRY(const auto duplicates, duplicateWarnings(writer, item.kind, checked.values, item.id));
        const auto fields = divideFields(item.kind, checked, correction.insistReason);
        Body body;
        body.value("fields", fields.open)
            .text("reason", reason)
            .text("operation", correction.origin.operation)
            .text("site", correction.origin.site)
            .text("group", correction.origin.group)
            .text("suspect", correction.origin.suspect);
        if (!correction.removed.isEmpty())
            body.texts("removed", correction.removed);
        if (!fields.asFound.isEmpty())
            body.value("as_found", fields.asFound);
        TRY(writer.append({QStringLiteral("item.corrected"), item.id, body, fields.secrets}));
        return withoutRepeats(checked.warnings + odd + duplicates);
    });
}

Result<void> assignItems(Session &session, const QStringList &exhibitNumbers,
                         const QString &caseNumber)
{
    return session.write([&](Writer &writer) -> Result<void> {
        for (const QString &exhibitNumber : exhibitNumbers) {
            TRY(const auto item, visibleItem(writer, exhibitNumber));
            TRY(assignItem(writer, item, caseNumber));
        }
        return {};
    });
}

Result<void> checkUnchanged(const Session &session, const QMap<QString, qint64> &steps)
{
    return session.read([&](const View &view) -> Result<void> {
        for (auto shown = steps.begin(); shown != steps.end(); ++shown) {
            TRY(const auto item, visibleItem(view, shown.key()));
            TRY(const auto change,
                registry::changeByAnother(view.connection(), item.id, *shown, view.officer().id));
            if (change)
                return failure(ErrorCode::Conflict,
                               Text::tr("%1 was changed by %2 at %3 (%4) while this window was "
                                        "open. Nothing was recorded: look at the item, and record "
                                        "it again if it is still right.")
                                   .arg(shown.key(), change->officer,
                                        base::momentText(change->timeMs),
                                        domain::entryKindLabel(change->kind)));
        }
        return {};
    });
}

Result<void> assignItem(Writer &writer, const registry::ItemRecord &item, const QString &caseNumber)
{
    TRY(const auto caseFile,
        registry::OriginTable(writer.connection()).caseByNumber(caseNumber, writer.officer().id));
    TRY(const auto cases, registry::ItemTable(writer.connection()).casesOf(item.id));
    if (cases.contains(caseFile.id))
        return failure(ErrorCode::Conflict,
                       Text::tr("%1 serves case %2 already.").arg(item.exhibitNumber, caseNumber));
    TRY(writer.append(
        {QStringLiteral("item.assigned"), item.id, Body().text("case", caseFile.id), {}}));
    return {};
}

Result<void> unassignItems(Session &session, const QStringList &exhibitNumbers,
                           const QString &caseNumber, const QString &reason)
{
    return amend(session, exhibitNumbers, "item.unassigned",
                 [&](Writer &writer, const registry::ItemRecord &) -> Result<Body> {
                     TRY(const auto caseFile,
                         registry::OriginTable(writer.connection())
                             .caseByNumber(caseNumber, writer.officer().id));
                     TRY(const auto why, checkedReason(reason));
                     return Body().text("case", caseFile.id).text("reason", why);
                 });
}

Result<void> putItemsIn(Session &session, const QStringList &exhibitNumbers,
                        const QString &container, const QString &reason, bool sealBroken)
{
    QSet<QString> broken;
    return amend(session, exhibitNumbers, "item.put_in",
                 [&](Writer &writer, const registry::ItemRecord &) -> Result<Body> {
                     TRY(const auto parent, visibleItem(writer, container));
                     TRY(const auto why, checkedReason(reason));
                     if (sealBroken)
                         TRY(breakSeal(writer, parent.exhibitNumber, why, broken));
                     return Body().text("parent", parent.id).text("reason", why);
                 });
}

Result<void> takeItemsOut(Session &session, const QStringList &exhibitNumbers,
                          const QString &reason, bool sealBroken)
{
    QSet<QString> broken;
    return amend(
        session, exhibitNumbers, "item.taken_out",
        [&](Writer &writer, const registry::ItemRecord &item) -> Result<Body> {
            TRY(const auto why, checkedReason(reason));
            if (!item.parent)
                return failure(ErrorCode::Conflict,
                               Text::tr("%1 is not inside another item.").arg(item.exhibitNumber));
            TRY(const auto container, registry::ItemTable(writer.connection()).byId(*item.parent));
            if (sealBroken)
                TRY(breakSeal(writer, container.exhibitNumber, why, broken));
            return Body().text("parent", item.parent).text("reason", why);
        });
}

Result<void> setReviews(Session &session, const QStringList &exhibitNumbers, const QString &date,
                        const QString &reason)
{
    return amend(session, exhibitNumbers, "item.review_set",
                 [&](Writer &writer, const registry::ItemRecord &) -> Result<Body> {
                     TRY(const auto why, checkedReason(reason));
                     TRY(const auto day, domain::checkedComingDate(date, writer.now()));
                     return Body().text("review_on", day.toString(Qt::ISODate)).text("reason", why);
                 });
}

Result<void> withdrawItems(Session &session, const QStringList &exhibitNumbers,
                           const QString &reason)
{
    return amend(session, exhibitNumbers, "item.withdrawn",
                 [&](Writer &, const registry::ItemRecord &) -> Result<Body> {
                     TRY(const auto why, checkedReason(reason));
                     return Body().text("reason", why);
                 });
}

Result<void> confirmSeizures(Session &session, const QStringList &exhibitNumbers,
                             const Confirmation &confirmation)
{
    return amend(session, exhibitNumbers, "seizure.confirmed",
                 [&](Writer &, const registry::ItemRecord &) -> Result<Body> {
                     return Body()
                         .text("witness", confirmation.witness)
                         .text("no_witness_reason", confirmation.noWitnessReason)
                         .text("remarks", confirmation.remarks);
                 });
}

} // namespace actions
