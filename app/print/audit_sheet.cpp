#include "print/audit_sheet.h"

#include "base/text.h"
#include "print/sheet_words.h"

#include <QLocale>

namespace print {

namespace {

constexpr std::size_t mostFaults = 2000;

std::vector<Fact> factsOf(const AuditReport &report)
{
    const QLocale locale;
    return told({
        {Text::tr("Verdict"), report.verdict},
        {Text::tr("Verified by"), report.officer},
        {Text::tr("Began"), moment(report.beganMs)},
        {Text::tr("Ended"), moment(report.endedMs)},
        {Text::tr("Looked at"), report.scope},
        {Text::tr("Entries"), locale.toString(report.entries)},
        {Text::tr("Checkpoints"), locale.toString(report.checkpoints)},
        {Text::tr("Files"), locale.toString(report.files)},
        {Text::tr("Bytes"), locale.toString(report.bytes)},
        {Text::tr("Held against the checkpoint"), report.against},
        {Text::tr("Remarks"), report.remarks},
    });
}

SheetTable faultsOf(const AuditReport &report)
{
    SheetTable table;
    table.heading = Text::tr("Faults");
    table.columns = {Text::tr("Gravity"), Text::tr("What"), Text::tr("Where"), Text::tr("Expected"),
                     Text::tr("Found")};
    table.widths = {0, 7, 5, 5, 5};
    for (std::size_t i = 0; i < std::min(mostFaults, report.faults.size()); ++i) {
        const auto &fault = report.faults[i];
        table.rows.push_back(
            {{fault.gravity, fault.what, fault.where, fault.expected, fault.found}});
    }
    return table;
}

} // namespace

Sheet auditSheet(const AuditReport &report)
{
    Sheet sheet;
    sheet.title = Text::tr("Audit report");
    sheet.subtitle = report.registry;
    sheet.facts = factsOf(report);
    if (!report.faults.empty())
        sheet.tables.push_back(faultsOf(report));
    if (report.faults.size() > mostFaults)
        sheet.remarks.append(Text::tr("%n further fault(s) are left out of this report.", nullptr,
                                      int(report.faults.size() - mostFaults)));
    sheet.remarks.append(report.logs);
    sheet.signatures = {{Text::tr("Auditor (signature)"), report.officer}};
    sheet.checkpoint = report.checkpoint;
    sheet.fingerprint = report.fingerprint;
    return sheet;
}

} // namespace print
