#include "registry/index_check.h"

#include "base/text.h"

namespace registry {

Result<void> checkIndexes(db::Connection &connection, const QStringList &tables)
{
    for (const QString &table : tables) {
        auto check = connection.prepare("PRAGMA integrity_check(" + table.toLatin1() + ")");
        TRY(const auto found, check.first([](const db::Row &row) { return row.text(0); }));
        if (found != QLatin1String("ok"))
            return failure(ErrorCode::Corrupt,
                           Text::tr("An index of the table %1 does not fit its rows. Nothing was "
                                    "recorded or written; verify the registry before you go on.")
                               .arg(table),
                           found.value_or(QString()));
    }
    return {};
}

} // namespace registry
