#include "print/reports/audit_sheet.h"

#include "base/text.h"
#include "print/sheet/sheet_words.h"

#include <QLocale>
#include <QMap>
#include <QRegularExpression>

namespace print {

namespace {

constexpr std::size_t mostFaults = 2000;
constexpr int mostInColumn = 40;

// Of a digest or a path, which must be copied whole.
bool isOneWord(const QString &value)
{
    static const QRegularExpression oneWord(QStringLiteral("^[0-9A-Za-z:+/=._-]{0,130}$"));
    return oneWord.match(value).hasMatch();
}

// Long words get their own lines; everything else may be of any length and contain anything.
SheetRow rowOf(const AuditFault &fault)
{
    const bool isNarrow = fault.where.size() <= mostInColumn;
    const bool isKnown = !fault.meaning.isEmpty();
    SheetRow row{
        {fault.gravity, isKnown ? fault.meaning : fault.what, isNarrow ? fault.where : QString()}};
    row.cells[1].facts = stated({{Text::tr("Finding"), isKnown ? fault.what : QString()},
                                 {Text::tr("About"), fault.about},
                                 {Text::tr("Step"), fault.step}});
    const auto rest = stated({{Text::tr("Where"), isNarrow ? QString() : fault.where},
                              {Text::tr("Expected"), fault.expected},
                              {Text::tr("Found"), fault.found}});
    const bool isLong = std::any_of(rest.begin(), rest.end(), [](const Fact &fact) {
        return fact.value.size() > mostInColumn;
    });
    const bool areWords = std::all_of(rest.begin(), rest.end(),
                                      [](const Fact &fact) { return isOneWord(fact.value); });
    auto &place = isLong && areWords ? row.below : row.cells[1].facts;
    place.insert(place.end(), rest.begin(), rest.end());
    if (!fault.followed.isEmpty())
        row.cells[1].facts.push_back(
            {Text::tr("From it follow"), fault.followed.join(QStringLiteral("; "))});
    return row;
}

std::vector<Fact> factsOf(const AuditReport &report)
{
    const QLocale locale;
    return stated({
        {Text::tr("Verdict"), report.verdict},
        {Text::tr("Anchored by"), report.anchor},
        {Text::tr("Verified by"), report.officer},
        {Text::tr("Began"), moment(report.beganMs)},
        {Text::tr("Ended"), moment(report.endedMs)},
        {Text::tr("Looked at"), report.scope},
        {Text::tr("Entries"), locale.toString(report.entries)},
        {Text::tr("Checkpoints"), locale.toString(report.checkpoints)},
        {Text::tr("Files"), locale.toString(report.files)},
        {Text::tr("Bytes"), locale.toString(report.bytes)},
        {Text::tr("Compared with the checkpoint"), report.against},
        {Text::tr("Not to be seen"), report.limits},
        {Text::tr("Remarks"), report.remarks},
    });
}

QString leftOut(const AuditReport &report)
{
    QMap<QString, int> kinds;
    for (std::size_t i = mostFaults; i < report.faults.size(); ++i)
        ++kinds[report.faults[i].meaning];
    QStringList counts;
    for (auto kind = kinds.begin(); kind != kinds.end(); ++kind)
        counts.append(QStringLiteral("%1 × %2").arg(kind.value()).arg(kind.key()));
    return Text::tr("Further findings that are left out of this report: %1.")
        .arg(counts.join(QStringLiteral("; ")));
}

SheetTable faultsOf(const AuditReport &report)
{
    SheetTable table;
    table.heading = Text::tr("Findings");
    table.columns = {Text::tr("Gravity"), Text::tr("What"), Text::tr("Where")};
    table.widths = {0, 7, 0};
    for (std::size_t i = 0; i < std::min(mostFaults, report.faults.size()); ++i)
        table.rows.push_back(rowOf(report.faults[i]));
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
        sheet.remarks.append(leftOut(report));
    sheet.remarks.append(report.logs);
    sheet.signatures = {{Text::tr("Auditor (signature)"), report.officer}};
    sheet.checkpoint = report.checkpoint;
    sheet.fingerprint = report.fingerprint;
    return sheet;
}

} // namespace print
