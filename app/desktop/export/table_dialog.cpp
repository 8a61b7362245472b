#include "export/table_dialog.h"

#include "base/text.h"
#include "exchange/table/write_table.h"

namespace desktop {

namespace {

Result<qint64> write(registry::Registry &registry, const Desk::ShownList &list,
                     exchange::TableRequest request, base::Progress &progress)
{
    TRY(request.numbers, registry::listNumbers(registry, list.filter, list.sort));
    return exchange::writeTable(registry, request, progress);
}

// The formats, the workbook first: "Excel workbook (*.xlsx);;CSV (*.csv)".
QString filters()
{
    QStringList filters;
    for (const auto &format : exchange::tableFormats())
        filters.prepend(
            QStringLiteral("%1 (*.%2)").arg(Text::tr(format.label), QLatin1String(format.name)));
    return filters.join(QStringLiteral(";;"));
}

QString endings()
{
    QStringList endings;
    for (const auto &format : exchange::tableFormats())
        endings.append(QStringLiteral(".") + QLatin1String(format.name));
    return endings.join(QStringLiteral(", "));
}

} // namespace

TableDialog::TableDialog(Desk &desk)
    : FileJobDialog(desk.workplace(), "table_dialog", tr("Table of the list shown"), filters(),
                    tr("items %1.xlsx").arg(QDate::currentDate().toString(Qt::ISODate)),
                    tr("&Write"), desk.front())
    , m_list(desk.shownList())
{
    choices().addWidget(plainLabel(
        tr("The list “%1” with every column, in the order shown. The ending of the name chooses "
           "the format: %2. Secrets stay masked.")
            .arg(m_list.title, endings()),
        this));
    connect(this, &FileJobDialog::written, &desk, &Desk::say);
}

Job *TableDialog::begin(const QString &path)
{
    exchange::TableRequest request;
    request.path = path;
    request.viewer = workplace().viewer();
    request.columns = registry::allItemColumns();
    request.format = exchange::formatOfFile(path);
    if (!request.format) {
        complaint().complain(tr("Let the name end in one of: %1.").arg(endings()));
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
