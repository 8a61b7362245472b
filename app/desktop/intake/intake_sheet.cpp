#include "intake/intake_sheet.h"

#include <QCoreApplication>
#include <QLocale>

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

} // namespace

Sheet intakeSheet(const IntakeList &list, const QString &officer, const QString &common)
{
    print::SheetTable table;
    table.columns = {Tr::tr("Exhibit number"), Tr::tr("Scanned"), Tr::tr("What it is"),
                     Tr::tr("Time"), Tr::tr("Seal")};
    table.widths = {26, 34, 26, 10, 16};
    Sheet sheet;
    for (int row = list.rowCount() - 1; row >= 0; --row) {
        const auto &entry = *list.at(row);
        if (entry.state == IntakeEntry::State::OnDisk)
            table.rows.push_back({entry.exhibitNumber, cell(list, row, IntakeList::Identifier),
                                  cell(list, row, IntakeList::Title),
                                  cell(list, row, IntakeList::Time), entry.seal});
        else
            sheet.remarks.append(Tr::tr("%1: %2").arg(entry.scanned, stateText(entry)));
    }
    sheet.title = Tr::tr("Batch intake");
    sheet.subtitle = QLocale().toString(QDate::currentDate(), QLocale::LongFormat);
    sheet.facts = {{Tr::tr("Officer"), officer},
                   {Tr::tr("What is common"), common},
                   {Tr::tr("Registered"), Tr::tr("%n item(s)", nullptr, int(table.rows.size()))}};
    sheet.tables.push_back(std::move(table));
    return sheet;
}

} // namespace desktop
