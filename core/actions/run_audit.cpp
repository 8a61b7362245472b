#include "actions/run_audit.h"

#include "registry/item_table.h"
#include "registry/verify/findings.h"

#include <algorithm>

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

FoundFault found(const std::optional<registry::Reader> &reader, const domain::Fault &fault,
                 const QString &viewer)
{
    return {
        fault,
        reader
            ? registry::placeOf(*reader, fault, viewer)
            : registry::FaultPlace{{}, {}, {}, {}, 0, {}, {}, {}, {}, fault.expected, fault.found},
        {}};
}

} // namespace

std::vector<FoundFault> groupedByCause(const std::optional<registry::Reader> &reader,
                                       const std::vector<domain::Fault> &faults,
                                       const QString &viewer)
{
    std::vector<FoundFault> causes;
    for (const auto &finding : registry::findingsOf(faults)) {
        causes.push_back(found(reader, finding.cause, viewer));
        for (const auto &fault : finding.consequences)
            causes.back().consequences.push_back(found(reader, fault, viewer));
    }
    return causes;
}

qint64 brokenCauses(const std::vector<FoundFault> &causes)
{
    return std::count_if(causes.begin(), causes.end(), [](const FoundFault &cause) {
        return cause.fault.severity == domain::Fault::Severity::Broken;
    });
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
    outcome.faults = groupedByCause(reader, outcome.findings.report.faults, order.viewer);
    return outcome;
}

} // namespace actions
