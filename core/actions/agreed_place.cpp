#include "actions/agreed_place.h"

#include "db/connection.h"

namespace actions {

Result<void> checkPlaceSpelling(const Writer &writer, const QString &typed, const QString &place)
{
    if (typed == place)
        return {};
    auto select =
        writer.connection().prepare("SELECT id FROM item WHERE place = $1 ORDER BY number LIMIT 1");
    TRY(const auto item, select.bind(place).first([](const db::Row &row) { return row.text(0); }));
    return item ? writer.checkAgreed(*item) : Result<void>();
}

} // namespace actions
