#include "domain/labels.h"

#include "base/text.h"

#include <QHash>

namespace domain {

namespace {

// The translation of what `labels` has for the word, or the word itself.
QString translated(const QHash<QString, const char *> &labels, const QString &word)
{
    const char *known = labels.value(word);
    return known ? Text::tr(known) : word;
}

// Labels of custody steps are in the table of verbs (domain/custody_verb.h).
const QHash<QString, const char *> &entryKindLabels()
{
    static const QHash<QString, const char *> labels{
        {"registry.opened", QT_TRANSLATE_NOOP("Core", "Registry opened")},
        {"rules.adopted", QT_TRANSLATE_NOOP("Core", "Newer rules adopted")},
        {"station.key_changed", QT_TRANSLATE_NOOP("Core", "Station’s key exchanged")},
        {"station.clock_set", QT_TRANSLATE_NOOP("Core", "Station’s clock set")},
        {"officer.enrolled", QT_TRANSLATE_NOOP("Core", "Officer enrolled")},
        {"officer.key_changed", QT_TRANSLATE_NOOP("Core", "Officer’s key exchanged")},
        {"officer.roles_changed", QT_TRANSLATE_NOOP("Core", "Roles changed")},
        {"officer.suspended", QT_TRANSLATE_NOOP("Core", "Officer suspended")},
        {"officer.reinstated", QT_TRANSLATE_NOOP("Core", "Officer reinstated")},
        {"operation.opened", QT_TRANSLATE_NOOP("Core", "Operation opened")},
        {"site.added", QT_TRANSLATE_NOOP("Core", "Site added")},
        {"group.identified", QT_TRANSLATE_NOOP("Core", "Group identified")},
        {"person.recorded", QT_TRANSLATE_NOOP("Core", "Person recorded")},
        {"case.opened", QT_TRANSLATE_NOOP("Core", "Case opened")},
        {"case.access_changed", QT_TRANSLATE_NOOP("Core", "Access to case changed")},
        {"case.victim_added", QT_TRANSLATE_NOOP("Core", "Victim added")},
        {"case.payment_recorded", QT_TRANSLATE_NOOP("Core", "Payment recorded")},
        {"item.registered", QT_TRANSLATE_NOOP("Core", "Item registered")},
        {"item.corrected", QT_TRANSLATE_NOOP("Core", "Item corrected")},
        {"item.assigned", QT_TRANSLATE_NOOP("Core", "Assigned to a case")},
        {"item.unassigned", QT_TRANSLATE_NOOP("Core", "Taken off a case")},
        {"item.put_in", QT_TRANSLATE_NOOP("Core", "Put into another item")},
        {"item.taken_out", QT_TRANSLATE_NOOP("Core", "Taken out of another item")},
        {"item.review_set", QT_TRANSLATE_NOOP("Core", "Review date set")},
        {"item.withdrawn", QT_TRANSLATE_NOOP("Core", "Withdrawn: registered by mistake")},
        {"seizure.confirmed", QT_TRANSLATE_NOOP("Core", "Seizure confirmed")},
        {"attachment.added", QT_TRANSLATE_NOOP("Core", "File attached")},
        {"custody.corrected", QT_TRANSLATE_NOOP("Core", "Step corrected")},
        {"disclosure.erased", QT_TRANSLATE_NOOP("Core", "Secret erased")},
        {"disclosure.revealed", QT_TRANSLATE_NOOP("Core", "Secret looked at")},
        {"record.exported", QT_TRANSLATE_NOOP("Core", "Record exported")},
        {"graph.exported", QT_TRANSLATE_NOOP("Core", "CASE graph exported")},
        {"audit.recorded", QT_TRANSLATE_NOOP("Core", "Audit recorded")},
        {"stocktake.recorded", QT_TRANSLATE_NOOP("Core", "Stock-take recorded")},
        {"label.printed", QT_TRANSLATE_NOOP("Core", "Label printed")},
        {"backup.rehearsed", QT_TRANSLATE_NOOP("Core", "Restoring a backup rehearsed")},
    };
    return labels;
}

const QHash<QString, const char *> &wordLabels()
{
    static const QHash<QString, const char *> labels{
        {"yes", QT_TRANSLATE_NOOP("Core", "Yes")},
        {"no", QT_TRANSLATE_NOOP("Core", "No")},
        {"unknown", QT_TRANSLATE_NOOP("Core", "Unknown")},
        {"on", QT_TRANSLATE_NOOP("Core", "On")},
        {"off", QT_TRANSLATE_NOOP("Core", "Off")},
        {"standby", QT_TRANSLATE_NOOP("Core", "Standby")},
        {"none", QT_TRANSLATE_NOOP("Core", "None")},
        {"flight_mode", QT_TRANSLATE_NOOP("Core", "Flight mode")},
        {"faraday_bag", QT_TRANSLATE_NOOP("Core", "Faraday bag")},
        {"sim_removed", QT_TRANSLATE_NOOP("Core", "SIM removed")},
        {"unlocked", QT_TRANSLATE_NOOP("Core", "Unlocked")},
        {"after_first_unlock", QT_TRANSLATE_NOOP("Core", "Locked, after first unlock (AFU)")},
        {"before_first_unlock", QT_TRANSLATE_NOOP("Core", "Locked, before first unlock (BFU)")},
        {"passport", QT_TRANSLATE_NOOP("Core", "Passport")},
        {"identity_card", QT_TRANSLATE_NOOP("Core", "Identity card")},
        {"visa", QT_TRANSLATE_NOOP("Core", "Visa")},
        {"licence", QT_TRANSLATE_NOOP("Core", "Licence")},
        {"contract", QT_TRANSLATE_NOOP("Core", "Contract")},
        {"account_book", QT_TRANSLATE_NOOP("Core", "Account book")},
        {"receipt", QT_TRANSLATE_NOOP("Core", "Receipt")},
        {"letter", QT_TRANSLATE_NOOP("Core", "Letter")},
        {"bundle", QT_TRANSLATE_NOOP("Core", "Bundle of documents")},
        {"connected", QT_TRANSLATE_NOOP("Core", "Connected")},
        {"disconnected", QT_TRANSLATE_NOOP("Core", "Disconnected")},
        {"debit", QT_TRANSLATE_NOOP("Core", "Debit")},
        {"credit", QT_TRANSLATE_NOOP("Core", "Credit")},
        {"prepaid", QT_TRANSLATE_NOOP("Core", "Prepaid")},
        {"chat", QT_TRANSLATE_NOOP("Core", "Chat script")},
        {"phone", QT_TRANSLATE_NOOP("Core", "Phone script")},
        {"training", QT_TRANSLATE_NOOP("Core", "Training text")},
        {"other", QT_TRANSLATE_NOOP("Core", "Other")},
        {"paper", QT_TRANSLATE_NOOP("Core", "Paper")},
        {"file", QT_TRANSLATE_NOOP("Core", "File")},
        {"screen", QT_TRANSLATE_NOOP("Core", "Screen")},
        {"mini", QT_TRANSLATE_NOOP("Core", "Mini")},
        {"micro", QT_TRANSLATE_NOOP("Core", "Micro")},
        {"nano", QT_TRANSLATE_NOOP("Core", "Nano")},
        {"embedded", QT_TRANSLATE_NOOP("Core", "Embedded (eSIM)")},
        {"photo", QT_TRANSLATE_NOOP("Core", "Photograph")},
        {"extraction", QT_TRANSLATE_NOOP("Core", "Extraction")},
        {"form", QT_TRANSLATE_NOOP("Core", "Signed form")},
        {"script", QT_TRANSLATE_NOOP("Core", "Script")},
        {"before_sealing", QT_TRANSLATE_NOOP("Core", "Before sealing")},
        {"after_sealing", QT_TRANSLATE_NOOP("Core", "After sealing")},
        {"withdrawn", QT_TRANSLATE_NOOP("Core", "Withdrawn")},
    };
    return labels;
}

} // namespace

QString label(Role role)
{
    switch (role) {
    case Role::Officer:
        return Text::tr("Evidence officer");
    case Role::Custodian:
        return Text::tr("Custodian");
    case Role::Auditor:
        return Text::tr("Auditor");
    case Role::Prosecutor:
        return Text::tr("Prosecutor");
    case Role::Administrator:
        return Text::tr("Administrator");
    }
    return name(role);
}

QString label(CustodyState state)
{
    switch (state) {
    case CustodyState::Seized:
        return Text::tr("Seized");
    case CustodyState::Held:
        return Text::tr("Held");
    case CustodyState::InTransit:
        return Text::tr("In transit");
    case CustodyState::Out:
        return Text::tr("Out of custody");
    }
    return name(state);
}

QString label(CustodyVerb verb)
{
    return Text::tr(ruleOf(verb).label);
}

QString label(PersonCategory category)
{
    switch (category) {
    case PersonCategory::Suspect:
        return Text::tr("Suspect");
    case PersonCategory::Holder:
        return Text::tr("Holder");
    case PersonCategory::Witness:
        return Text::tr("Witness");
    case PersonCategory::Victim:
        return Text::tr("Victim");
    case PersonCategory::Outsider:
        return Text::tr("Member of another organisation");
    }
    return name(category);
}

QString label(StepValue value)
{
    switch (value) {
    case StepValue::SealNumber:
        return Text::tr("Seal number");
    case StepValue::Place:
        return Text::tr("Place");
    case StepValue::OccurredAt:
        return Text::tr("Time of the step");
    case StepValue::Purpose:
        return Text::tr("Purpose");
    case StepValue::Condition:
        return Text::tr("Condition");
    }
    return name(value);
}

QString entryKindLabel(const QString &kind)
{
    static const auto custody = QStringLiteral("custody.");
    const auto verb =
        kind.startsWith(custody) ? custodyVerb(kind.mid(custody.size())) : std::nullopt;
    return verb ? label(*verb) : translated(entryKindLabels(), kind);
}

QString placeNotStated()
{
    return QStringLiteral("not stated");
}

QString placeLabel(const QString &place)
{
    return place == placeNotStated() ? Text::tr("not stated") : place;
}

QString wordLabel(const QString &word)
{
    const auto verb = custodyVerb(word);
    return verb && isDisposal(*verb) ? label(*verb) : translated(wordLabels(), word);
}

} // namespace domain
