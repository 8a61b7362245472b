#include "registry/hidden_items.h"

#include "db/connection.h"

#include "registry/visibility.h"

namespace registry {

Result<qint64> countHidden(const Reader &reader, const QString &viewer)
{
    auto select = reader.connection().prepare(QByteArray("SELECT count(DISTINCT number) FROM (")
                                              + hiddenFrom1 + ")");
    TRY(const auto hidden,
        select.bind(viewer).first([](const db::Row &row) { return row.integer(0); }));
    return hidden.value_or(0);
}

Result<qint64> countHiddenOf(const Reader &reader, const QString &viewer, const QString &caseFile)
{
    auto select = reader.connection().prepare(
        QByteArray("SELECT count(*) FROM item_case JOIN item ON item.id = item_case.item "
                   "WHERE item_case.case_file = $2 AND NOT ")
        + visibleTo1);
    TRY(const auto hidden,
        select.bind(viewer, caseFile).first([](const db::Row &row) { return row.integer(0); }));
    return hidden.value_or(0);
}

} // namespace registry
