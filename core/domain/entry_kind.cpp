#include "domain/entry_kind.h"

#include "domain/custody_verb.h"
#include "domain/rules.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace domain {

namespace {
const Roles administrator{Role::Administrator};
const Roles officer{Role::Officer};
const Roles handlers{Role::Officer, Role::Custodian};
const Roles prosecutor{Role::Prosecutor};
// A custodian hands the passcode on with the phone, a prosecutor follows the money to the card. An
// auditor checks digests and an administrator gives roles: neither needs a secret's value.
const Roles secretReaders{Role::Custodian, Role::Prosecutor};
const Roles auditors{Role::Auditor, Role::Administrator};
const Roles stocktakers{Role::Officer, Role::Custodian, Role::Auditor};

// Kinds of custody steps come from the table of the verbs (domain/custody_verb.h).
const std::vector<EntryKind> beforeCustody{
    {"registry.opened", administrator},
    {"rules.adopted", administrator, 2},
    {"station.key_changed", administrator, 2},
    {"station.clock_set", administrator, 2},
    {"officer.enrolled", administrator},
    {"officer.key_changed", administrator, 2},
    {"officer.roles_changed", administrator},
    {"officer.suspended", administrator},
    {"officer.reinstated", administrator},
    {"operation.opened", officer},
    {"site.added", officer},
    {"group.identified", officer},
    {"person.recorded", handlers},
    {"case.opened", officer},
    {"case.access_changed", administrator},
    {"case.victim_added", officer},
    {"case.payment_recorded", officer},
    {"item.registered", officer},
    {"item.corrected", handlers},
    {"item.assigned", handlers},
    {"item.unassigned", handlers},
    {"item.put_in", handlers},
    {"item.taken_out", handlers},
    {"item.review_set", handlers},
    {"item.withdrawn", handlers, 2},
    {"seizure.confirmed", officer},
    {"attachment.added", handlers},
};

const std::vector<EntryKind> afterCustody{
    {"custody.corrected", handlers, 2},     {"disclosure.erased", administrator},
    {"disclosure.revealed", secretReaders}, {"record.exported", prosecutor, 1, true},
    {"graph.exported", prosecutor},         {"audit.recorded", auditors, 1, true},
    {"stocktake.recorded", stocktakers},    {"label.printed", handlers},
    {"backup.rehearsed", auditors, 2},
};

} // namespace

const std::vector<EntryKind> &entryKinds()
{
    static const std::vector<EntryKind> kinds = [] {
        auto made = beforeCustody;
        for (const auto &rule : custodyVerbRules())
            made.push_back({QByteArray("custody.") + rule.past, rule.signers, rule.since});
        made.insert(made.end(), afterCustody.begin(), afterCustody.end());
        return made;
    }();
    return kinds;
}

const EntryKind *entryKind(const QString &name)
{
    static const QHash<QString, const EntryKind *> byName = [] {
        QHash<QString, const EntryKind *> index;
        for (const EntryKind &kind : entryKinds())
            index.insert(QString::fromLatin1(kind.name), &kind);
        return index;
    }();
    return byName.value(name);
}

bool beginsSubject(const QString &kind, int rules)
{
    static const QSet<QString> always{
        QStringLiteral("officer.enrolled"), QStringLiteral("operation.opened"),
        QStringLiteral("site.added"),       QStringLiteral("group.identified"),
        QStringLiteral("person.recorded"),  QStringLiteral("case.opened"),
        QStringLiteral("item.registered")};
    static const QSet<QString> byNewerRules{
        QStringLiteral("record.exported"), QStringLiteral("graph.exported"),
        QStringLiteral("audit.recorded"),  QStringLiteral("stocktake.recorded"),
        QStringLiteral("label.printed"),   QStringLiteral("backup.rehearsed")};
    return always.contains(kind) || (rules > firstRules && byNewerRules.contains(kind));
}

bool maySign(const Roles &roles, const QString &kind)
{
    const EntryKind *known = entryKind(kind);
    return known && std::any_of(roles.begin(), roles.end(), [known](Role role) {
               return known->signers.contains(role);
           });
}

} // namespace domain
