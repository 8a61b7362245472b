#include "registry/label_table.h"

#include "db/connection.h"

namespace registry {

Result<std::vector<PrintedLabel>> printedLabels(const Reader &reader, const QString &item)
{
    auto select = reader.connection().prepare(
        "SELECT time, officer.name, stock, copies, reprint, reason FROM printed_label "
        "JOIN officer ON officer.id = printed_label.officer WHERE item = $1 ORDER BY time DESC, "
        "print DESC");
    return select.bind(item).rows([](const db::Row &row) {
        return PrintedLabel{row.integer(0), row.text(1),         row.text(2),
                            row.integer(3), row.integer(4) != 0, row.text(5)};
    });
}

Result<QStringList> labelledAlready(const Reader &reader, const QStringList &items)
{
    auto select =
        reader.connection().prepare("SELECT 1 FROM printed_label WHERE item = $1 LIMIT 1");
    QStringList labelled;
    for (const QString &item : items) {
        TRY(const auto found, select.bind(item).first([](const db::Row &) { return true; }));
        if (found)
            labelled.append(item);
    }
    return labelled;
}

} // namespace registry
