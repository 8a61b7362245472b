#include "actions/run_audit.h"

#include "registry/item_table.h"

#include <QHash>

namespace actions {

namespace {

Result<QStringList> idsOf(const registry::Reader &reader, const QStringList &exhibitNumbers)
{
    QStringList ids;
    for (const QString &number : exhibitNumbers) {
        TRY(const auto item, registry::ItemTable(reader).byExhibitNumber(number));
        ids.append(item.id);
    }
    return ids;
}

QString exhibitNumberOf(const std::optional<registry::Reader> &reader, const QString &subject,
                        const QString &viewer)
{
    if (!reader)
        return {};
    const registry::ItemTable items(*reader);
    const auto item = items.byId(subject);
    if (!item)
        return {}; // about something else, or its row is what is missing
    return items.maySee(viewer, item->id).value_or(false) ? item->exhibitNumber : QString();
}

} // namespace

std::vector<FoundFault> leadingToItems(const std::optional<registry::Reader> &reader,
                                       std::vector<domain::Fault> faults, const QString &viewer)
{
    std::stable_sort(faults.begin(), faults.end(),
                     [](const auto &a, const auto &b) { return a.severity > b.severity; });
    QHash<QString, QString> numbers;
    std::vector<FoundFault> found;
    for (auto &fault : faults) {
        if (!fault.subject.isEmpty() && !numbers.contains(fault.subject))
            numbers.insert(fault.subject, exhibitNumberOf(reader, fault.subject, viewer));
        const QString number = numbers.value(fault.subject);
        found.push_back({std::move(fault), number});
    }
    return found;
}

Result<AuditOutcome> runAudit(const QString &folder, const AuditOrder &order,
                              const base::Clock &clock, base::Progress &progress)
{
    AuditOutcome outcome;
    outcome.findings.choice = order.choice;
    outcome.findings.choice.now = clock;
    outcome.findings.remarks = order.remarks;
    TRY(auto suspect, registry::Suspect::open(folder));
    std::optional<registry::Reader> reader;
    if (suspect.database()) {
        reader.emplace(*suspect.database());
        TRY(outcome.findings.choice.items, idsOf(*reader, order.exhibitNumbers));
    }
    outcome.findings.beganMs = clock();
    TRY(outcome.findings.report, registry::verify(suspect, outcome.findings.choice, progress));
    outcome.findings.endedMs = clock();
    outcome.faults = leadingToItems(reader, outcome.findings.report.faults, order.viewer);
    return outcome;
}

} // namespace actions
