#include "registry/fold_step.h"
#include "registry/search.h"

namespace registry {

namespace {

struct Indexed {
    qint64 number = 0;
    QString text;
};

// What can be found of an item, one piece a line.
Result<Indexed> textOf(db::Connection &connection, const QString &item)
{
    Indexed indexed;
    QStringList pieces;
    auto own = connection.prepare("SELECT number, exhibit_number, suspect.name, source.name FROM item "
                                  "LEFT JOIN person AS suspect ON suspect.id = item.suspect "
                                  "LEFT JOIN person AS source ON source.id = item.seized_from WHERE item.id = $1");
    TRY(own.bind(item).forEach([&](const db::Row &row) -> Result<void> {
        indexed.number = row.integer(0);
        pieces << row.text(1) << row.text(2) << row.text(3);
        return {};
    }));
    auto fields = connection.prepare("SELECT value FROM item_field WHERE item = $1 AND value IS NOT NULL ORDER BY name");
    TRY(fields.bind(item).forEach([&](const db::Row &row) -> Result<void> {
        pieces << row.text(0);
        return {};
    }));
    pieces.removeAll(QString());
    indexed.text = pieces.join(u'\n');
    return indexed;
}

} // namespace

Result<void> indexItem(db::Connection &connection, const QString &item)
{
    TRY(const auto now, textOf(connection, item));
    auto before = connection.prepare("SELECT text FROM item_text WHERE item = $1");
    TRY(const auto old, before.bind(now.number).first([](const db::Row &row) { return row.text(0); }));
    if (old) { // a full-text index forgets a row only when it is told what the row said
        auto forgetTrigrams = connection.prepare("INSERT INTO item_trigram (item_trigram, rowid, text) VALUES ('delete', $1, $2)");
        TRY(forgetTrigrams.bind(now.number, *old).run());
        auto forgetBigrams = connection.prepare("INSERT INTO item_bigram (item_bigram, rowid, words) VALUES ('delete', $1, $2)");
        TRY(forgetBigrams.bind(now.number, bigramsOf(*old)).run());
    }
    auto write = connection.prepare("INSERT INTO item_text (item, text) VALUES ($1, $2) ON CONFLICT (item) DO UPDATE SET text = excluded.text");
    TRY(write.bind(now.number, now.text).run());
    auto trigrams = connection.prepare("INSERT INTO item_trigram (rowid, text) VALUES ($1, $2)");
    TRY(trigrams.bind(now.number, now.text).run());
    auto bigrams = connection.prepare("INSERT INTO item_bigram (rowid, words) VALUES ($1, $2)");
    TRY(bigrams.bind(now.number, bigramsOf(now.text)).run());
    return {};
}

} // namespace registry
