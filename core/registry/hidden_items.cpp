#include "registry/hidden_items.h"

#include "base/text.h"
#include "db/connection.h"
#include "registry/visibility.h"

namespace registry {

namespace {

db::Statement select(const Reader &reader, const char *what, const ItemFilter &filter)
{
    constexpr int firstMarker = 2;
    const auto conditions = conditionsOf(filter, firstMarker);
    auto statement =
        reader.connection().prepare(QByteArray("SELECT ") + what + " FROM item WHERE number IN ("
                                    + hiddenFrom1 + ")" + conditions.sql);
    statement.bind(filter.viewer).bindFrom(firstMarker, conditions.texts);
    return statement;
}

} // namespace

Result<qint64> countHidden(const Reader &reader, const ItemFilter &filter)
{
    TRY(const auto hidden, select(reader, "count(*)", filter).first([](const db::Row &row) {
        return row.integer(0);
    }));
    return hidden.value_or(0);
}

Result<QSet<QString>> hiddenItems(const Reader &reader, const ItemFilter &filter)
{
    TRY(const auto ids,
        select(reader, "id", filter).rows([](const db::Row &row) { return row.text(0); }));
    return QSet<QString>(ids.begin(), ids.end());
}

QString hiddenSentence(qint64 hidden)
{
    return hidden > 0
        ? Text::tr("Restricted cases hide further items, which are not listed here: %1.")
              .arg(hidden)
        : QString();
}

} // namespace registry
