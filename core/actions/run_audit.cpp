#include "actions/run_audit.h"

#include "registry/item_table.h"

#include <QHash>

namespace actions {

namespace {

Result<QStringList> idsOf(registry::Registry &registry, const QStringList &exhibitNumbers)
{
    QStringList ids;
    for (const QString &number : exhibitNumbers) {
        TRY(const auto item, registry::ItemTable(registry.connection()).byExhibitNumber(number));
        ids.append(item.id);
    }
    return ids;
}

QString exhibitNumberOf(registry::Registry &registry, const QString &subject, const QString &viewer)
{
    const registry::ItemTable items(registry.connection());
    const auto item = items.byId(subject);
    if (!item)
        return {}; // about something else, or its row is what is missing
    return items.maySee(viewer, item->id).value_or(false) ? item->exhibitNumber : QString();
}

} // namespace

std::vector<FoundFault> leadingToItems(registry::Registry &registry,
                                       std::vector<domain::Fault> faults, const QString &viewer)
{
    std::stable_sort(faults.begin(), faults.end(),
                     [](const auto &a, const auto &b) { return a.severity > b.severity; });
    QHash<QString, QString> numbers;
    std::vector<FoundFault> found;
    for (auto &fault : faults) {
        if (!fault.subject.isEmpty() && !numbers.contains(fault.subject))
            numbers.insert(fault.subject, exhibitNumberOf(registry, fault.subject, viewer));
        const QString number = numbers.value(fault.subject);
        found.push_back({std::move(fault), number});
    }
    return found;
}

Result<AuditOutcome> runAudit(registry::Registry &registry, const AuditOrder &order,
                              const base::Clock &clock, base::Progress &progress)
{
    AuditOutcome outcome;
    outcome.findings.choice = order.choice;
    outcome.findings.remarks = order.remarks;
    TRY(outcome.findings.choice.items, idsOf(registry, order.exhibitNumbers));
    outcome.findings.beganMs = clock();
    TRY(outcome.findings.report, registry::verify(registry, outcome.findings.choice, progress));
    outcome.findings.endedMs = clock();
    outcome.faults = leadingToItems(registry, outcome.findings.report.faults, order.viewer);
    return outcome;
}

} // namespace actions
