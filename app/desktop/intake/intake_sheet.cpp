#include "intake/intake_sheet.h"

#include <QCoreApplication>
#include <QDate>

namespace desktop {

using print::Sheet;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(IntakeSheet)
};

QString cell(const IntakeList &list, int row, int column)
{
    return list.index(row, column).data().toString();
}

// The facts of the batch at the moment when the sheet is requested.
struct Batch {
    std::vector<print::SheetRow> rows;
    std::vector<IntakeEntry> others;
    QString officer, common;
};

Sheet sheetOf(const Batch &batch)
{
    print::SheetTable table;
    table.columns = {Tr::tr("Exhibit number"), Tr::tr("Scanned"), Tr::tr("What it is"),
                     Tr::tr("Time"), Tr::tr("Seal")};
    table.widths = {0, 34, 26, 0, 16};
    table.rows = batch.rows;
    Sheet sheet;
    for (const auto &entry : batch.others)
        sheet.remarks.append(Tr::tr("%1: %2").arg(entry.scanned, stateText(entry)));
    sheet.title = Tr::tr("Batch intake");
    sheet.subtitle = QDate::currentDate().toString(Qt::ISODate);
    sheet.facts = {{Tr::tr("Officer"), batch.officer},
                   {Tr::tr("What is common"), batch.common},
                   {Tr::tr("Registered"), Tr::tr("%n item(s)", nullptr, int(table.rows.size()))}};
    sheet.tables.push_back(std::move(table));
    return sheet;
}

} // namespace

print::SheetMaker intakeSheet(const IntakeList &list, const QString &officer, const QString &common)
{
    Batch batch{{}, {}, officer, common};
    for (int row = list.rowCount() - 1; row >= 0; --row) {
        const auto &entry = *list.at(row);
        if (entry.state == IntakeEntry::State::OnDisk)
            batch.rows.push_back({{entry.exhibitNumber, cell(list, row, IntakeList::Identifier),
                                   cell(list, row, IntakeList::Title),
                                   cell(list, row, IntakeList::Time), entry.seal}});
        else
            batch.others.push_back(entry);
    }
    return [batch] { return std::vector{sheetOf(batch)}; };
}

} // namespace desktop
