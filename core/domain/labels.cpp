#include "domain/labels.h"

#include "base/text.h"

#include <QHash>

namespace domain {

namespace {

#define LABEL(text) QT_TRANSLATE_NOOP("Core", text)

// The translation of what `labels` has for the word, or the word itself.
QString translated(const QHash<QString, const char *> &labels, const QString &word)
{
    const char *known = labels.value(word);
    return known ? Text::tr(known) : word;
}

const QHash<QString, const char *> &entryKindLabels()
{
    static const QHash<QString, const char *> labels{
        {"registry.opened", LABEL("Registry opened")},
        {"officer.enrolled", LABEL("Officer enrolled")},
        {"officer.roles_changed", LABEL("Roles changed")},
        {"officer.suspended", LABEL("Officer suspended")},
        {"officer.reinstated", LABEL("Officer reinstated")},
        {"operation.opened", LABEL("Operation opened")},
        {"site.added", LABEL("Site added")},
        {"group.identified", LABEL("Group identified")},
        {"person.recorded", LABEL("Person recorded")},
        {"case.opened", LABEL("Case opened")},
        {"case.access_changed", LABEL("Access to case changed")},
        {"case.victim_added", LABEL("Victim added")},
        {"case.payment_recorded", LABEL("Payment recorded")},
        {"item.registered", LABEL("Item registered")},
        {"item.corrected", LABEL("Item corrected")},
        {"item.assigned", LABEL("Assigned to a case")},
        {"item.unassigned", LABEL("Taken off a case")},
        {"item.put_in", LABEL("Put into another item")},
        {"item.taken_out", LABEL("Taken out of another item")},
        {"item.review_set", LABEL("Review date set")},
        {"seizure.confirmed", LABEL("Seizure confirmed")},
        {"attachment.added", LABEL("File attached")},
        {"custody.sealed", LABEL("Sealed")},
        {"custody.opened", LABEL("Seal opened")},
        {"custody.released", LABEL("Released")},
        {"custody.received", LABEL("Received")},
        {"custody.refused", LABEL("Refused")},
        {"custody.recalled", LABEL("Recalled")},
        {"custody.moved", LABEL("Moved")},
        {"custody.returned", LABEL("Returned")},
        {"custody.destroyed", LABEL("Destroyed")},
        {"custody.forfeited", LABEL("Forfeited")},
        {"custody.handed_over", LABEL("Handed to another organisation")},
        {"disclosure.erased", LABEL("Secret erased")},
        {"disclosure.revealed", LABEL("Secret looked at")},
        {"record.exported", LABEL("Record exported")},
        {"audit.recorded", LABEL("Audit recorded")},
        {"stocktake.recorded", LABEL("Stock-take recorded")},
        {"label.printed", LABEL("Label printed")},
    };
    return labels;
}

const QHash<QString, const char *> &wordLabels()
{
    static const QHash<QString, const char *> labels{
        {"yes", LABEL("Yes")},
        {"no", LABEL("No")},
        {"unknown", LABEL("Unknown")},
        {"on", LABEL("On")},
        {"off", LABEL("Off")},
        {"standby", LABEL("Standby")},
        {"none", LABEL("None")},
        {"flight_mode", LABEL("Flight mode")},
        {"faraday_bag", LABEL("Faraday bag")},
        {"sim_removed", LABEL("SIM removed")},
        {"unlocked", LABEL("Unlocked")},
        {"after_first_unlock", LABEL("Locked, after first unlock (AFU)")},
        {"before_first_unlock", LABEL("Locked, before first unlock (BFU)")},
        {"connected", LABEL("Connected")},
        {"disconnected", LABEL("Disconnected")},
        {"debit", LABEL("Debit")},
        {"credit", LABEL("Credit")},
        {"prepaid", LABEL("Prepaid")},
        {"chat", LABEL("Chat script")},
        {"phone", LABEL("Phone script")},
        {"training", LABEL("Training text")},
        {"other", LABEL("Other")},
        {"paper", LABEL("Paper")},
        {"file", LABEL("File")},
        {"screen", LABEL("Screen")},
        {"mini", LABEL("Mini")},
        {"micro", LABEL("Micro")},
        {"nano", LABEL("Nano")},
        {"embedded", LABEL("Embedded (eSIM)")},
        {"photo", LABEL("Photograph")},
        {"extraction", LABEL("Extraction")},
        {"form", LABEL("Signed form")},
        {"script", LABEL("Script")},
        {"before_sealing", LABEL("Before sealing")},
        {"after_sealing", LABEL("After sealing")},
        {"returned", LABEL("Returned")},
        {"destroyed", LABEL("Destroyed")},
        {"forfeited", LABEL("Forfeited")},
        {"handed_over", LABEL("Handed to another organisation")},
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
    return entryKindLabel(QStringLiteral("custody.") + pastTense(verb));
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

QString entryKindLabel(const QString &kind)
{
    return translated(entryKindLabels(), kind);
}

QString wordLabel(const QString &word)
{
    return translated(wordLabels(), word);
}

#undef LABEL

} // namespace domain
