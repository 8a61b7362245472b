#include "export/table_dialog.h"

#include "exchange/table/write_table.h"

namespace desktop {

namespace {

Result<qint64> write(registry::Registry &registry, const Desk::ShownList &list,
                     exchange::TableRequest request, base::Progress &progress)
{
    TRY(request.numbers, registry::listNumbers(registry.connection(), list.filter, list.sort));
    return exchange::writeTable(registry.connection(), request, progress);
}

} // namespace

TableDialog::TableDialog(Desk &desk)
    : FileJobDialog(desk.workplace(), "table_dialog", tr("Table of the list shown"),
                    tr("Excel workbook (*.xlsx);;CSV (*.csv)"),
                    tr("items %1.xlsx").arg(QDate::currentDate().toString(Qt::ISODate)),
                    tr("&Write"), desk.front())
    , m_list(desk.shownList())
{
    choices().addWidget(plainLabel(
        tr("The list “%1” with every column, in the order shown. A name that ends in .csv makes a "
           "CSV file, one that ends in .xlsx an Excel workbook. Secrets stay masked.")
            .arg(m_list.title),
        this));
    connect(this, &FileJobDialog::written, &desk, &Desk::say);
}

Job *TableDialog::begin(const QString &path)
{
    exchange::TableRequest request;
    request.path = path;
    request.viewer = workplace().viewer();
    request.columns = registry::allItemColumns();
    if (path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive)) {
        request.format = exchange::TableFormat::Csv;
    } else if (path.endsWith(QLatin1String(".xlsx"), Qt::CaseInsensitive)) {
        request.format = exchange::TableFormat::Xlsx;
    } else {
        complaint().complain(tr("Let the name end in .csv or .xlsx."));
        return nullptr;
    }
    return workplace().read(
        windowTitle(),
        [list = m_list, request](registry::Registry &registry, base::Progress &progress) {
            return write(registry, list, request, progress);
        },
        this,
        [this, path](const Result<qint64> &items) {
            finish(items ? Result<QString>(
                       tr("%n item(s) were written to %1.", nullptr, int(*items)).arg(path))
                         : Result<QString>(failure(items.error())));
        });
}

} // namespace desktop
