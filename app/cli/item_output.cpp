#include "item_output.h"

#include "base/clock.h"
#include "base/text.h"
#include "domain/field.h"
#include "domain/item_title.h"
#include "domain/labels.h"
#include "domain/masking.h"
#include "domain/time_rule.h"
#include "registry/attachment_table.h"
#include "registry/history.h"
#include "registry/origin_table.h"
#include "registry/stated/shown_thing.h"
#include "terminal.h"

#include <QJsonArray>

namespace cli {

namespace {

constexpr int mostContainers = 100; // of a sound registry; a spoilt one may run in a circle

QString valueOf(const registry::ItemRecord &item, const QString &name)
{
    const auto field = item.fields.value(name);
    return field.value ? domain::masked(item.kind, name, *field.value) : Text::tr("(erased)");
}

// The fields that distinguish items of a kind at a glance.
QString shortDescription(const registry::ItemRecord &item)
{
    domain::Fields fields;
    for (auto field = item.fields.begin(); field != item.fields.end(); ++field) {
        if (field->value)
            fields.insert(field.key(), *field->value);
    }
    const QString title = domain::itemTitle(item.kind, fields);
    const QString identifier = domain::itemIdentifier(item.kind, fields).value_or(QString());
    return title.contains(identifier) ? title : (title + u' ' + identifier).trimmed();
}

Result<QString> partyName(registry::Registry &registry, const std::optional<domain::Party> &party)
{
    if (!party)
        return QString();
    if (party->kind == domain::Party::Kind::Officer) {
        TRY(const auto officer, registry::OfficerTable(registry).byId(party->id));
        return officer.name;
    }
    TRY(const auto person, registry::OriginTable(registry).personById(party->id));
    return person.name.value_or(Text::tr("(erased)"))
        + (person.organisation ? QStringLiteral(", ") + *person.organisation : QString());
}

class Description
{
public:
    Description(registry::Registry &registry, const QString &viewer, registry::ItemRecord item)
        : m_registry(registry)
        , m_viewer(viewer)
        , m_item(std::move(item))
    {
    }

    Result<Output> run()
    {
        m_json = itemJson(m_item);
        m_lines << itemLine(m_item);
        fields();
        readHistory();
        TRY(seizure());
        TRY(container());
        TRY(contents());
        TRY(attachments());
        TRY(custody());
        otherClocks();
        return Output{m_lines.join(u'\n'), m_json};
    }

private:
    void row(const QString &label, const QString &value)
    {
        if (!value.isEmpty())
            m_lines << QStringLiteral("  ") + column(label, 22) + u' ' + inLine(value);
    }

    void fields()
    {
        for (const QString &name : m_item.fields.keys())
            row(name,
                valueOf(m_item, name)
                    + (m_item.fields.value(name).asFound
                           ? Text::tr("  (as found, though it looks wrong)")
                           : QString()));
        row(Text::tr("as found because"), m_item.asFoundReason.value_or(QString()));
        row(Text::tr("review on"), m_item.reviewOn.value_or(QString()));
    }

    Result<void> seizure()
    {
        const auto &seizure = m_item.seizure;
        QStringList by;
        for (const auto &party : seizure.by) {
            TRY(const auto name, partyName(m_registry, party));
            by.append(name);
        }
        m_lines << Text::tr("Seized");
        row(Text::tr("when"), base::toRfc3339(seizure.atMs));
        row(Text::tr("recorded"), base::toRfc3339(m_item.registeredAtMs));
        m_json.insert(QStringLiteral("registered_at"), base::toRfc3339(m_item.registeredAtMs));
        row(Text::tr("where"), domain::placeLabel(seizure.place));
        row(Text::tr("by"), by.join(QStringLiteral("; ")));
        if (seizure.confirmedBy) {
            TRY(const auto officer, registry::OfficerTable(m_registry).byId(*seizure.confirmedBy));
            row(Text::tr("confirmed by"), officer.name);
        } else if (!m_withdrawn) {
            row(Text::tr("confirmed by"),
                Text::tr("nobody yet: a second officer must confirm (item confirm)"));
        }
        if (seizure.witness) {
            TRY(const auto witness,
                partyName(m_registry,
                          domain::Party{domain::Party::Kind::Person, *seizure.witness}));
            row(Text::tr("witness"), witness);
        } else {
            row(Text::tr("no witness because"),
                seizure.noWitnessReason.value_or(Text::tr("not stated yet")));
        }
        row(Text::tr("authority"), seizure.authority.value_or(QString()));
        return {};
    }

    // What it lies in, from its container outward.
    Result<void> container()
    {
        const registry::ItemTable table(m_registry);
        QJsonArray array;
        auto parent = m_item.parent;
        for (int depth = 0; parent && depth < mostContainers; ++depth) {
            TRY(const auto outer, table.byId(*parent));
            m_lines
                << Text::tr("Inside %1 (%2)").arg(outer.exhibitNumber, domain::label(outer.kind));
            array.append(
                QJsonObject{{"number", outer.exhibitNumber}, {"kind", domain::name(outer.kind)}});
            parent = outer.parent;
        }
        m_json.insert(QStringLiteral("inside"), array);
        return {};
    }

    Result<void> contents()
    {
        TRY(const auto inside, registry::ItemTable(m_registry).contentsOf(m_item.id));
        QJsonArray array;
        for (const auto &item : inside) {
            m_lines
                << Text::tr("Contains %1 (%2)").arg(item.exhibitNumber, domain::label(item.kind));
            array.append(item.exhibitNumber);
        }
        m_json.insert(QStringLiteral("contains"), array);
        return {};
    }

    Result<void> attachments()
    {
        TRY(const auto files, registry::AttachmentTable(m_registry).ofItem(m_item.id));
        QJsonArray array;
        if (!files.empty())
            m_lines << Text::tr("Attachments");
        for (const auto &file : files) {
            const QString name = file.name.value_or(Text::tr("(erased)"));
            m_lines << QStringLiteral("  %1  %2 bytes  %3  %4")
                           .arg(width(name) < 30 ? column(name, 30) : name,
                                QString::number(file.size).rightJustified(12),
                                column(file.category, 10), file.mediaType)
                    << QStringLiteral("    sha256:") + file.sha256;
            array.append(QJsonObject{{"name", name},
                                     {"size", file.size},
                                     {"category", file.category},
                                     {"media_type", file.mediaType},
                                     {"sha256", file.sha256},
                                     {"digests", file.digests}});
        }
        m_json.insert(QStringLiteral("attachments"), array);
        return {};
    }

    // What was signed while the clock was behind the log. A history that cannot be read is for the
    // verification to name.
    void readHistory()
    {
        auto history = registry::historyOf(m_registry, m_item.id, m_viewer);
        if (!history)
            return;
        for (auto &entry : *history) {
            if (entry.clockBehindMs > 0)
                m_behind.insert(entry.leaf, entry);
            if (entry.kind == QLatin1String("item.withdrawn") && entry.countsForNothing.isEmpty())
                m_withdrawn = entry;
        }
    }

    static QString behindText(const registry::HistoryEntry &entry)
    {
        return Text::tr("the clock was behind the entry before it by %1 (place %2 in the log)")
            .arg(domain::duration(entry.clockBehindMs))
            .arg(entry.seq);
    }

    // Those that are no step of the item's own.
    void otherClocks()
    {
        for (const auto &entry : m_behind) {
            if (!entry.kind.startsWith(QLatin1String("custody.")) || !entry.container.isEmpty())
                m_lines
                    << QStringLiteral("  %1  %2, ").arg(base::toRfc3339(entry.timeMs), entry.kind)
                        + behindText(entry);
        }
        QJsonArray array;
        for (const auto &entry : m_behind)
            array.append(QJsonObject{{"kind", entry.kind},
                                     {"time", base::toRfc3339(entry.timeMs)},
                                     {"seq", entry.seq},
                                     {"behind_ms", entry.clockBehindMs}});
        m_json.insert(QStringLiteral("clock_behind"), array);
    }

    // "2026-03-01T02:00:00.000Z", and when it was recorded where that was later.
    static QString whenText(const domain::CustodyStep &step)
    {
        const QString recorded = base::toRfc3339(step.timeMs);
        return step.occurredAtMs
            ? Text::tr("%1 (recorded %2)", "when it happened, when it was recorded")
                  .arg(base::toRfc3339(*step.occurredAtMs), recorded)
            : recorded;
    }

    // What a correction of the step says; empty without one.
    Result<QString> correctionText(const registry::CustodyStepRecord &step) const
    {
        if (!step.correction)
            return QString();
        const auto &correction = *step.correction;
        TRY(const auto by, registry::OfficerTable(m_registry).byId(correction.actor));
        QStringList right;
        const auto say = [&](const QString &form, const QString &before, const QString &after) {
            if (before != after)
                right.append(form.arg(after.isEmpty() ? Text::tr("nothing") : inLine(after)));
        };
        say(Text::tr("at %1"), step.stated.place, correction.stated.place);
        say(Text::tr("seal %1"), step.stated.sealNumber, correction.stated.sealNumber);
        say(Text::tr("purpose %1"), step.stated.purpose, correction.stated.purpose);
        say(Text::tr("condition %1"), step.stated.condition, correction.stated.condition);
        say(Text::tr("happened %1"), whenText(step.stated), whenText(correction.stated));
        const QString when = base::toRfc3339(correction.timeMs);
        return correction.isMistake
            ? Text::tr("    did not take place, recorded by mistake: %1 by %2, because %3")
                  .arg(when, by.name, inLine(correction.reason))
            : Text::tr("    corrected to %1: %2 by %3, because %4")
                  .arg(right.join(QStringLiteral(", ")), when, by.name, inLine(correction.reason));
    }

    static QJsonObject correctionJson(const registry::CustodyStepRecord &step, const QString &by)
    {
        if (!step.correction)
            return {};
        const auto &right = step.correction->stated;
        return {{"time", base::toRfc3339(step.correction->timeMs)},
                {"by", by},
                {"reason", step.correction->reason},
                {"mistake", step.correction->isMistake},
                {"occurred_at", base::toRfc3339(right.occurredAtMs.value_or(right.timeMs))},
                {"place", right.place},
                {"seal", right.sealNumber},
                {"purpose", right.purpose},
                {"condition", right.condition}};
    }

    static QJsonObject stepJson(const registry::CustodyStepRecord &step, const QString &actor,
                                const QString &to, const QString &witness)
    {
        const auto &taken = step.stated;
        return {{"time", base::toRfc3339(taken.timeMs)},
                {"occurred_at", base::toRfc3339(taken.occurredAtMs.value_or(taken.timeMs))},
                {"recorded_at", base::toRfc3339(taken.timeMs)},
                {"clock_behind", step.clockBehind},
                {"verb", domain::pastTense(taken.verb)},
                {"by", actor},
                {"to", to},
                {"witness", witness},
                {"place", taken.place},
                {"seal", taken.sealNumber},
                {"seal_broken", taken.sealBroken},
                {"reason", taken.reason},
                {"lot", taken.lot}};
    }

    Result<void> custody()
    {
        TRY(const auto steps, registry::custodySteps(m_registry, m_item.id));
        QJsonArray array;
        if (!steps.empty())
            m_lines << Text::tr("Chain of custody");
        for (const auto &step : steps) {
            TRY(const auto actor, registry::OfficerTable(m_registry).byId(step.stated.actor));
            TRY(const auto to, partyName(m_registry, step.stated.to));
            QStringList stated{domain::pastTense(step.stated.verb),
                               Text::tr("by %1").arg(actor.name)};
            const auto say = [&](const QString &form, const QString &value) {
                if (!value.isEmpty())
                    stated.append(form.arg(inLine(value)));
            };
            say(Text::tr("to %1"), to);
            say(Text::tr("at %1"), step.stated.place);
            say(Text::tr("seal %1"), step.stated.sealNumber);
            TRY(const auto witness, partyName(m_registry, step.stated.witness));
            say(Text::tr("seen by %1"), witness);
            say(Text::tr("because %1"), step.stated.reason);
            if (step.stated.sealBroken)
                stated.append(Text::tr("the seal was found broken"));
            if (m_behind.contains(step.entry))
                stated.append(behindText(m_behind.value(step.entry)));
            m_lines << QStringLiteral("  %1  ").arg(whenText(step.stated))
                    + stated.join(QStringLiteral(", "));
            TRY(const auto corrected, correctionText(step));
            auto json = stepJson(step, actor.name, to, witness);
            if (step.correction) {
                m_lines << corrected;
                TRY(const auto by, registry::OfficerTable(m_registry).byId(step.correction->actor));
                json.insert(QStringLiteral("correction"), correctionJson(step, by.name));
            }
            array.append(json);
        }
        TRY(const auto holder, partyName(m_registry, m_item.custody.holder));
        if (m_withdrawn)
            m_lines << Text::tr("Withdrawn, registered by mistake: %1 by %2, because %3")
                           .arg(base::toRfc3339(m_withdrawn->timeMs), m_withdrawn->actor,
                                inLine(m_withdrawn->reason));
        else
            m_lines << Text::tr("Answered for by %1").arg(holder);
        m_json.insert(QStringLiteral("custody"), array);
        m_json.insert(QStringLiteral("holder"), holder);
        return {};
    }

    registry::Registry &m_registry;
    QString m_viewer;
    registry::ItemRecord m_item;
    QMap<QString, registry::HistoryEntry> m_behind; // by leaf hash
    std::optional<registry::HistoryEntry> m_withdrawn;
    QStringList m_lines;
    QJsonObject m_json;
};

} // namespace

QString itemLine(const registry::ItemRecord &item)
{
    const auto &custody = item.custody;
    const QString state =
        custody.state == domain::CustodyState::Out ? custody.outcome : domain::name(custody.state);
    return column(item.exhibitNumber, 20) + u' ' + column(domain::label(item.kind), 14) + u' '
        + column(shortDescription(item), 34) + u' ' + column(state, 10) + u' '
        + inLine(domain::placeLabel(custody.place))
        + (custody.sealNumber ? Text::tr(", seal %1").arg(inLine(*custody.sealNumber)) : QString());
}

QJsonObject itemJson(const registry::ItemRecord &item)
{
    QJsonObject fields;
    for (const QString &name : item.fields.keys())
        fields.insert(name, valueOf(item, name));
    return {{"number", item.exhibitNumber},
            {"id", item.id},
            {"kind", domain::name(item.kind)},
            {"fields", fields},
            {"state", domain::name(item.custody.state)},
            {"place", item.custody.place},
            {"seal", item.custody.sealNumber.value_or(QString())},
            {"lot", item.custody.lot},
            {"seized_at", base::toRfc3339(item.seizure.atMs)}};
}

Result<Output> describeItem(registry::Registry &registry, const QString &viewer,
                            const QString &exhibitNumber)
{
    TRY(auto item, registry::ItemTable(registry).byExhibitNumber(exhibitNumber, viewer));
    TRY(const auto warning, registry::warningAbout(registry, item.id, item.exhibitNumber));
    TRY(auto output, Description(registry, viewer, std::move(item)).run());
    if (warning)
        complainOf({*warning});
    output.json.insert(QStringLiteral("differs_from_ledger"), warning.has_value());
    return output;
}

} // namespace cli
