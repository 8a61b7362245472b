#include "actions/run_audit.h"

#include "registry/item_table.h"
#include "registry/verify/findings.h"

#include <algorithm>

namespace actions {

namespace {

Result<QStringList> idsOf(db::Connection &connection, const QStringList &exhibitNumbers)
{
    QStringList ids;
    for (const QString &number : exhibitNumbers) {
        TRY(const auto item, registry::ItemTable(connection).byExhibitNumber(number));
        ids.append(item.id);
    }
    return ids;
}

FoundFault found(db::Connection *connection, const domain::Fault &fault, const QString &viewer)
{
    return {
        fault,
        connection
            ? registry::placeOf(*connection, fault, viewer)
            : registry::FaultPlace{{}, {}, {}, {}, 0, {}, {}, {}, {}, fault.expected, fault.found},
        {}};
}

} // namespace

std::vector<FoundFault> groupedByCause(db::Connection *connection,
                                       const std::vector<domain::Fault> &faults,
                                       const QString &viewer)
{
    std::vector<FoundFault> causes;
    for (const auto &finding : registry::findingsOf(faults)) {
        causes.push_back(found(connection, finding.cause, viewer));
        for (const auto &fault : finding.consequences)
            causes.back().consequences.push_back(found(connection, fault, viewer));
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
    if (suspect.database()) {
        TRY(outcome.findings.choice.items, idsOf(*suspect.database(), order.exhibitNumbers));
    }
    outcome.findings.beganMs = clock();
    TRY(outcome.findings.report, registry::verify(suspect, outcome.findings.choice, progress));
    outcome.findings.endedMs = clock();
    outcome.faults =
        groupedByCause(suspect.database(), outcome.findings.report.faults, order.viewer);
    return outcome;
}

} // namespace actions
