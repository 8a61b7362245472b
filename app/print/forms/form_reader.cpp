#include "print/forms/form_reader.h"

#include "base/text.h"
#include "domain/masking.h"
#include "registry/item_story.h"
#include "registry/officer_table.h"
#include "registry/origin_table.h"

namespace print {

namespace {

constexpr int keyDigits = 16; // of a key's id: enough to distinguish keys

} // namespace

Result<Named> FormReader::officer(const QString &id)
{
    if (const auto known = m_named.constFind(id); known != m_named.constEnd())
        return *known;
    TRY(const auto officer, registry::OfficerTable(m_registry).byId(id));
    return *m_named.insert(
        id, {officer.name, officer.organisation, {}, {}, officer.keyId.left(keyDigits)});
}

Result<Named> FormReader::person(const QString &id)
{
    if (const auto known = m_named.constFind(id); known != m_named.constEnd())
        return *known;
    TRY(const auto person, registry::OriginTable(m_registry).personById(id));
    Named named{person.name.value_or(QString()), person.organisation.value_or(QString()),
                person.identityNumber ? domain::maskedIdentityNumber(*person.identityNumber)
                                      : QString()};
    if (m_withheld.identities.contains(id))
        named.identity.clear();
    if (m_withheld.names.contains(id))
        named = {{}, named.organisation, {}, m_withheld.names.value(id)};
    return *m_named.insert(id, named);
}

Result<Named> FormReader::party(const domain::Party &party)
{
    return party.kind == domain::Party::Kind::Officer ? officer(party.id) : person(party.id);
}

Result<std::optional<Named>> FormReader::maybePerson(const std::optional<QString> &id)
{
    if (!id)
        return std::optional<Named>();
    TRY(const auto named, person(*id));
    return std::optional(named);
}

Result<QString> FormReader::nameOf(const char *what, const std::optional<QString> &id)
{
    if (!id)
        return QString();
    if (const auto known = m_places.constFind(*id); known != m_places.constEnd())
        return *known;
    const registry::OriginTable table(m_registry);
    const QLatin1String kind(what);
    QString name;
    if (kind == QLatin1String("operation")) {
        TRY(const auto operation, table.operationById(*id));
        name = operation.name;
    } else if (kind == QLatin1String("site")) {
        TRY(const auto site, table.siteById(*id));
        name = site.name;
    } else {
        TRY(const auto group, table.groupById(*id));
        name = group.name;
    }
    m_places.insert(*id, name);
    return name;
}

Result<void> FormReader::readOrigin(FormItem &read)
{
    const auto &origin = read.item.origin;
    TRY(read.operation, nameOf("operation", origin.operation));
    TRY(read.site, nameOf("site", origin.site));
    TRY(read.group, nameOf("group", origin.group));
    TRY(read.suspect, maybePerson(origin.suspect));
    if (read.item.parent) {
        const registry::ItemTable table(m_registry);
        TRY(const bool visible, table.maySee(m_viewer, *read.item.parent));
        TRY(const auto container, table.byId(*read.item.parent));
        if (visible)
            read.insideOf = container.exhibitNumber;
    }
    return {};
}

Result<void> FormReader::readSeizure(FormItem &read)
{
    const auto &seizure = read.item.seizure;
    TRY(read.from, maybePerson(seizure.from));
    TRY(read.witness, maybePerson(seizure.witness));
    for (const auto &by : seizure.by) {
        TRY(const auto named, party(by));
        read.seizedBy.push_back(named);
    }
    if (seizure.confirmedBy) {
        TRY(read.confirmedBy, officer(*seizure.confirmedBy));
    }
    TRY(read.registeredBy, officer(read.item.registeredBy));
    return {};
}

// The item's own steps, and those of its containers while it was inside, in order of arrival.
Result<void> FormReader::readCustody(FormItem &read)
{
    TRY(read.holder, party(read.item.custody.holder));
    if (read.item.custody.receiver) {
        TRY(read.receiver, party(*read.item.custody.receiver));
    }
    QMap<QString, registry::CustodyStepRecord> records; // by the hash of their entry
    TRY(const auto story, registry::storyOf(m_registry, read.item.id));
    QSet<QString> items{read.item.id};
    for (const auto &step : story)
        items.insert(step.container.isEmpty() ? read.item.id : step.container);
    for (const QString &id : items) {
        TRY(const auto steps, registry::custodySteps(m_registry, id));
        for (const auto &step : steps)
            records.insert(step.entry, step);
    }
    auto holder =
        read.item.seizure.by.empty() ? read.item.custody.holder : read.item.seizure.by.front();
    for (const auto &step : story) {
        const auto record = records.constFind(step.entry.leafHex());
        if (record != records.constEnd())
            TRY(addStep(read, *record, holder, step.container));
        holder = step.custody.holder;
    }
    registry::AttentionLimits limits;
    limits.nowMs = story.empty() ? 0 : story.back().entry.timeMs;
    TRY(const auto picture, registry::custodyPicture(m_registry, read.item.id, limits, m_viewer));
    read.gaps = picture.gaps;
    return {};
}

Result<void> FormReader::addStep(FormItem &read, const registry::CustodyStepRecord &record,
                                 const domain::Party &holder, const QString &container)
{
    FormStep stated;
    stated.record = record;
    TRY(stated.actor, officer(record.stated.actor));
    TRY(stated.from, party(holder));
    if (record.correction) {
        TRY(stated.correctedBy, officer(record.correction->actor));
    }
    if (record.stated.to) {
        TRY(stated.to, party(*record.stated.to));
    }
    if (record.stated.witness) {
        TRY(stated.witness, party(*record.stated.witness));
    }
    if (!container.isEmpty()) {
        const registry::ItemTable table(m_registry);
        TRY(const bool visible, table.maySee(m_viewer, container));
        TRY(const auto outer, table.byId(container));
        stated.inside = visible ? outer.exhibitNumber : Text::tr("another item");
    }
    read.steps.push_back(std::move(stated));
    return {};
}

Result<void> FormReader::readCases(FormItem &read)
{
    TRY(const auto ids, registry::ItemTable(m_registry).casesOf(read.item.id));
    for (const QString &id : ids) {
        auto known = registry::OriginTable(m_registry).caseById(id, m_viewer);
        if (known)
            read.cases.push_back(std::move(*known));
        else if (known.error().code != ErrorCode::NotFound)
            return failure(known.error());
    }
    return {};
}

Result<void> FormReader::readAttachments(FormItem &read)
{
    TRY(read.attachments, registry::AttachmentTable(m_registry).ofItem(read.item.id));
    for (auto &attachment : read.attachments) {
        if (m_withheld.files.contains(attachment.entry))
            attachment.name.reset();
    }
    return {};
}

Result<FormItem> FormReader::item(const QString &id)
{
    const registry::ItemTable table(m_registry);
    TRY(table.mustSee(m_viewer, id));
    FormItem read;
    TRY(read.item, table.byId(id));
    read.withheld = m_withheld.fields.value(id);
    TRY(readOrigin(read));
    TRY(readSeizure(read));
    TRY(readCustody(read));
    TRY(readCases(read));
    TRY(readAttachments(read));
    return read;
}

} // namespace print
