#include "registry/verify/search_index_check.h"

#include "base/text.h"

#include <QMap>

#include <algorithm>

namespace registry {

namespace {

constexpr qsizetype mostNamed = 100;

struct Difference {
    qint64 missing = 0; // words of the item by which a search does not find it
    qint64 extra = 0;   // words by which it does, though it does not
};
using Differences = QMap<qint64, Difference>; // by item.number

Result<void> copyTable(db::Connection &from, db::Connection &to, const QByteArray &table)
{
    TRY(to.prepare("DELETE FROM " + table).run());
    auto insert = to.prepare("INSERT INTO " + table + " VALUES ($1, $2)");
    return from.prepare("SELECT * FROM " + table).forEach([&](const db::Row &row) -> Result<void> {
        TRY(insert.bind(row.integer(0), row.blob(1)).run());
        return {};
    });
}

// The table has a compound key of a number and bytes.
Result<void> copyIdx(db::Connection &from, db::Connection &to)
{
    TRY(to.prepare("DELETE FROM item_gram_idx").run());
    auto insert = to.prepare("INSERT INTO item_gram_idx VALUES ($1, $2, $3)");
    return from.prepare("SELECT segid, term, pgno FROM item_gram_idx")
        .forEach([&](const db::Row &row) -> Result<void> {
            TRY(insert.bind(row.integer(0), row.blob(1), row.integer(2)).run());
            return {};
        });
}

// The suspect's index in a database of its own, where the engine's check of it may run: that is a
// statement which writes.
Result<db::Connection> copyOf(db::Connection &replayed, db::Connection &suspect)
{
    TRY(const auto definition,
        replayed.prepare("SELECT sql FROM sqlite_schema WHERE name = 'item_gram'")
            .first([](const db::Row &row) { return row.blob(0); }));
    TRY(auto copy, db::Connection::openScratch());
    TRY(copy.runScript(definition.value_or(QByteArray())));
    TRY(copy.runScript("BEGIN"));
    TRY(copyTable(suspect, copy, "item_gram_data"));
    TRY(copyTable(suspect, copy, "item_gram_docsize"));
    TRY(copyIdx(suspect, copy));
    TRY(copy.runScript("COMMIT"));
    return copy;
}

// Every word with every item that contains it, by word and then item.
db::Statement pairsOf(db::Connection &connection)
{
    return connection.prepare("SELECT term, doc FROM temp.gram_pairs");
}

Result<void> makePairs(db::Connection &connection)
{
    return connection.runScript("CREATE VIRTUAL TABLE temp.gram_pairs USING fts5vocab('main', "
                                "'item_gram', 'instance')");
}

int order(const db::Row &left, const db::Row &right)
{
    const int words = left.bytes(0).compare(right.bytes(0));
    if (words != 0)
        return words;
    return left.integer(1) < right.integer(1) ? -1 : int(left.integer(1) > right.integer(1));
}

Result<Differences> compare(db::Statement &truth, db::Statement &suspect, base::Progress &progress)
{
    Differences differences;
    TRY(bool inTruth, truth.next());
    TRY(bool inSuspect, suspect.next());
    for (qint64 pairs = 0; inTruth || inSuspect; ++pairs) {
        if (pairs % 4096 == 0)
            TRY(progress.check());
        const int first = !inTruth ? 1 : !inSuspect ? -1 : order(truth.row(), suspect.row());
        if (first < 0)
            ++differences[truth.row().integer(1)].missing;
        if (first > 0)
            ++differences[suspect.row().integer(1)].extra;
        if (first <= 0) {
            TRY(inTruth, truth.next());
        }
        if (first >= 0) {
            TRY(inSuspect, suspect.next());
        }
    }
    return differences;
}

// Asks the index each of its words: a search is led to a word by keys of its own, which may lead
// past it.
Result<bool> findsItsWords(db::Connection &copy, base::Progress &progress)
{
    TRY(copy.runScript("CREATE VIRTUAL TABLE temp.gram_words USING fts5vocab('main', 'item_gram', "
                       "'row')"));
    auto words = copy.prepare("SELECT term, doc FROM temp.gram_words");
    auto ask = copy.prepare("SELECT count(*) FROM item_gram WHERE item_gram MATCH $1");
    qint64 asked = 0;
    bool finds = true;
    const auto done = words.forEach([&](const db::Row &row) -> Result<void> {
        if (asked++ % 256 == 0)
            TRY(progress.check());
        const QByteArray quoted = '"' + row.blob(0).replace('"', "\"\"") + '"';
        const auto found =
            ask.bind(quoted).first([](const db::Row &count) { return count.integer(0); });
        finds = finds && found && *found == row.integer(1);
        return {};
    });
    if (!done)
        return failure(done.error());
    return finds;
}

domain::Fault fault(const QString &what, const QString &subject = {})
{
    domain::Fault fault;
    fault.code = QStringLiteral("search_index");
    fault.what = what;
    fault.subject = subject;
    return fault;
}

Result<void> name(db::Connection &replayed, const Differences &differences,
                  std::vector<domain::Fault> &faults)
{
    auto idOf = replayed.prepare("SELECT id FROM item WHERE number = $1");
    for (auto one = differences.begin(); one != differences.end(); ++one) {
        if (std::distance(differences.begin(), one) == mostNamed) {
            faults.push_back(fault(Text::tr("%1 further items are found wrongly by a search.")
                                       .arg(differences.size() - mostNamed)));
            break;
        }
        TRY(const auto id,
            idOf.bind(one.key()).first([](const db::Row &row) { return row.text(0); }));
        faults.push_back(fault(
            Text::tr("A search does not find the item number %1 by %2 of its words, and finds "
                     "it by %3 that are not its own.")
                .arg(one.key())
                .arg(one->missing)
                .arg(one->extra),
            id.value_or(QString())));
    }
    return {};
}

} // namespace

Result<void> checkSearchIndex(db::Connection &replayed, db::Connection &suspect,
                              std::vector<domain::Fault> &faults, base::Progress &progress)
{
    TRY(auto copy, copyOf(replayed, suspect));
    const auto whole =
        copy.prepare("INSERT INTO item_gram (item_gram) VALUES ('integrity-check')").run();
    const auto finds = findsItsWords(copy, progress);
    if (!finds && finds.error().code == ErrorCode::Cancelled)
        return failure(finds.error());
    if (!whole || !finds || !*finds)
        faults.push_back(fault(
            Text::tr("The structure of the search index is damaged: a search finds too little.")));
    TRY(makePairs(replayed));
    TRY(makePairs(copy));
    auto truth = pairsOf(replayed);
    auto found = pairsOf(copy);
    const auto differences = compare(truth, found, progress);
    if (!differences)
        return failure(differences.error());
    return name(replayed, *differences, faults);
}

} // namespace registry
