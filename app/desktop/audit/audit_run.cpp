#include "audit/audit_run.h"

#include "registry/item_table.h"

#include <QHash>

namespace desktop {

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

Result<QString> exhibitNumberOf(registry::Registry &registry, const QString &subject,
                                const QString &viewer)
{
    const registry::ItemTable items(registry.connection());
    const auto item = items.byId(subject);
    if (!item)
        return QString(); // about something else, or its row is what is missing
    TRY(const bool visible, items.maySee(viewer, item->id));
    return visible ? item->exhibitNumber : QString();
}

} // namespace

Result<std::vector<FoundFault>> leadingToItems(registry::Registry &registry,
                                               std::vector<domain::Fault> faults,
                                               const QString &viewer)
{
    std::stable_sort(faults.begin(), faults.end(),
                     [](const auto &a, const auto &b) { return a.severity > b.severity; });
    QHash<QString, QString> numbers;
    std::vector<FoundFault> found;
    for (auto &fault : faults) {
        if (!fault.subject.isEmpty() && !numbers.contains(fault.subject)) {
            TRY(numbers[fault.subject], exhibitNumberOf(registry, fault.subject, viewer));
        }
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
    TRY(outcome.faults, leadingToItems(registry, outcome.findings.report.faults, order.viewer));
    return outcome;
}

} // namespace desktop
