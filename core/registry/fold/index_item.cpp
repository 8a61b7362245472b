#include "base/text.h"
#include "registry/fold/fold_step.h"
#include "registry/search.h"
#include "registry/search_pieces.h"

namespace registry {

namespace {

Result<QString> textOf(db::Connection &connection, const QString &item)
{
    TRY(const auto pieces, searchPieces(connection, item));
    QStringList texts;
    for (const auto &piece : pieces)
        texts << piece.text;
    texts.removeDuplicates();
    return searchText(texts);
}

Result<void> indexItem(db::Connection &connection, const QString &item)
{
    auto numberOf = connection.prepare("SELECT number FROM item WHERE id = $1");
    TRY(const auto number,
        numberOf.bind(item).first([](const db::Row &row) { return row.integer(0); }));
    TRY(const auto now, textOf(connection, item));
    auto before = connection.prepare("SELECT text FROM item_text WHERE item = $1");
    TRY(const auto old, before.bind(number).first([](const db::Row &row) { return row.text(0); }));
    if (old == now)
        return {};
    if (old) { // a full-text index removes a row only when given the row's old text
        auto forget = connection.prepare(
            "INSERT INTO item_gram (item_gram, rowid, grams) VALUES ('delete', $1, $2)");
        TRY(forget.bind(number, gramsOf(*old)).run());
    }
    auto write = connection.prepare("INSERT INTO item_text (item, text) VALUES ($1, $2) ON "
                                    "CONFLICT (item) DO UPDATE SET text = excluded.text");
    TRY(write.bind(number, now).run());
    auto index = connection.prepare("INSERT INTO item_gram (rowid, grams) VALUES ($1, $2)");
    TRY(index.bind(number, gramsOf(now)).run());
    return {};
}

} // namespace

Result<void> haveTouched(db::Connection &connection)
{
    TRY(connection
            .prepare("CREATE TEMP TABLE IF NOT EXISTS touched_item (item TEXT PRIMARY KEY) WITHOUT "
                     "ROWID")
            .run());
    return {};
}

Result<void> touchItem(db::Connection &connection, const QString &item)
{
    TRY(haveTouched(connection));
    TRY(connection.prepare("INSERT OR IGNORE INTO temp.touched_item (item) VALUES ($1)")
            .bind(item)
            .run());
    return {};
}

Result<void> foldSearch(db::Connection &connection, base::Progress &progress)
{
    TRY(haveTouched(connection));
    TRY(const auto touched,
        connection.prepare("SELECT item FROM temp.touched_item").rows([](const db::Row &row) {
            return row.text(0);
        }));
    progress.begin(Text::tr("Indexing what can be searched"), qint64(touched.size()));
    for (const QString &item : touched) {
        TRY(progress.check());
        TRY(indexItem(connection, item));
        progress.advance(1);
    }
    TRY(connection.prepare("DELETE FROM temp.touched_item").run());
    return {};
}

} // namespace registry
