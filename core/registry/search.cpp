#include "registry/search.h"

#include "registry/fold_step.h"

#include <QSet>

#include <algorithm>

namespace registry {

namespace {

constexpr int trigramSize = 3;
constexpr int mostCandidates = 100000; // of one word, before the words are intersected

bool isAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

// An FTS5 string: quoted, so that nothing in it is an operator.
QString quoted(const QString &word)
{
    return u'"' + QString(word).replace(u'"', QStringLiteral("\"\"")) + u'"';
}

QString likePattern(const QString &word)
{
    QString escaped = word;
    for (const QChar special : {u'\\', u'%', u'_'})
        escaped.replace(special, QString(u'\\') + special);
    return u'%' + escaped + u'%';
}

// Numbers of the items that contain one word.
Result<std::vector<qint64>> itemsWith(db::Connection &connection, const QString &word)
{
    const auto number = [](const db::Row &row) { return row.integer(0); };
    if (word.size() >= trigramSize) {
        auto select = connection.prepare("SELECT rowid FROM item_trigram WHERE item_trigram MATCH $1 LIMIT $2");
        return select.bind(quoted(word), mostCandidates).rows(number);
    }
    if (!isAscii(word)) {
        auto select = connection.prepare("SELECT rowid FROM item_bigram WHERE item_bigram MATCH $1 LIMIT $2");
        return select.bind(quoted(word.toLower()), mostCandidates).rows(number);
    }
    auto select = connection.prepare("SELECT item FROM item_text WHERE text LIKE $1 ESCAPE '\\' LIMIT $2");
    return select.bind(likePattern(word), mostCandidates).rows(number);
}

Result<std::vector<qint64>> itemsSealedWith(db::Connection &connection, const QString &seal)
{
    auto select = connection.prepare("SELECT number FROM item WHERE seal_number = $1");
    return select.bind(seal).rows([](const db::Row &row) { return row.integer(0); });
}

// In order, without doubles.
Result<std::vector<qint64>> itemsWithAll(db::Connection &connection, const QString &text)
{
    std::optional<QSet<qint64>> common;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        TRY(const auto numbers, itemsWith(connection, word));
        const QSet<qint64> found(numbers.begin(), numbers.end());
        common = common ? common->intersect(found) : found;
    }
    TRY(const auto sealed, itemsSealedWith(connection, text.trimmed()));
    QSet<qint64> all = common.value_or(QSet<qint64>{});
    all.unite(QSet<qint64>(sealed.begin(), sealed.end()));
    std::vector<qint64> inOrder(all.begin(), all.end());
    std::sort(inOrder.begin(), inOrder.end());
    return inOrder;
}

} // namespace

Result<std::vector<ItemRecord>> search(db::Connection &connection, const QString &text, const QString &viewer, int limit)
{
    TRY(const auto numbers, itemsWithAll(connection, text.normalized(QString::NormalizationForm_C).simplified()));
    const ItemTable items(connection);
    std::vector<ItemRecord> found;
    auto idOf = connection.prepare("SELECT id FROM item WHERE number = $1");
    for (const qint64 number : numbers) {
        if (found.size() >= std::size_t(limit))
            break;
        TRY(const auto id, idOf.bind(number).first([](const db::Row &row) { return row.text(0); }));
        TRY(const bool visible, items.maySee(viewer, id.value_or(QString())));
        if (!visible)
            continue;
        TRY(auto item, items.byId(*id));
        found.push_back(std::move(item));
    }
    return found;
}

QString bigramsOf(const QString &text)
{
    QStringList words;
    const QString lower = text.toLower();
    for (qsizetype i = 0; i < lower.size(); ++i) {
        if (lower.at(i).unicode() < 0x80)
            continue;
        words.append(lower.mid(i, 1));
        if (i + 1 < lower.size() && lower.at(i + 1).unicode() >= 0x80)
            words.append(lower.mid(i, 2));
    }
    words.removeDuplicates();
    return words.join(u' ');
}

} // namespace registry
