#include "registry/search.h"

#include "base/clean_text.h"
#include "base/normal_form.h"
#include "base/text.h"
#include "db/connection.h"
#include "domain/exhibit_number.h"
#include "domain/identifier.h"
#include "domain/text_rule.h"
#include "registry/identifiers.h"
#include "registry/visibility.h"

#include <QRegularExpression>

#include <algorithm>
#include <set>

namespace registry {

namespace {

constexpr qsizetype longestGram = 3;
constexpr qsizetype mostGramsOfWord = 4; // of a longer word; more cost more than they save
constexpr char16_t privateUse = 0xE000;

bool isWordCharacter(QChar c)
{
    return c.unicode() >= 0x80 || (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z');
}

// The index's tokenizer breaks words at ASCII punctuation, which counts as a letter here.
QString withLettersOnly(QString text)
{
    for (QChar &c : text) {
        if (!isWordCharacter(c) && !c.isSpace())
            c = QChar(char16_t(privateUse + c.unicode()));
    }
    return text;
}

// Where each character (of one or two UTF-16 units) begins, and the end.
std::vector<qsizetype> characterStarts(QStringView word)
{
    std::vector<qsizetype> starts;
    for (qsizetype i = 0; i < word.size(); ++i) {
        if (i == 0 || !word.at(i).isLowSurrogate())
            starts.push_back(i);
    }
    starts.push_back(word.size());
    return starts;
}

void appendGrams(QStringView word, QString &grams)
{
    const auto starts = characterStarts(word);
    for (std::size_t i = 0; i + 1 < starts.size(); ++i) {
        for (std::size_t end = i + 1; end <= i + longestGram && end < starts.size(); ++end) {
            grams += word.mid(starts[i], starts[end] - starts[i]);
            grams += u' ';
        }
    }
}

// The word itself while it is a gram, else a few of its longest grams, from its end on: numbers
// differ at their ends.
QStringList gramsToAsk(const QString &word)
{
    const auto starts = characterStarts(word);
    const auto characters = qsizetype(starts.size()) - 1;
    if (characters <= longestGram)
        return {word};
    QStringList grams;
    const qsizetype last = characters - longestGram;
    const qsizetype count = std::min(mostGramsOfWord, last + 1);
    for (qsizetype i = 0; i < count; ++i) {
        const qsizetype at = last - i * last / std::max<qsizetype>(1, count - 1);
        grams.append(word.mid(starts[std::size_t(at)],
                              starts[std::size_t(at + longestGram)] - starts[std::size_t(at)]));
    }
    grams.removeDuplicates();
    return grams;
}

// Words as they are read: characters that are not seen are in no text of the registry.
QString wordsOf(const QString &typed)
{
    QString words;
    for (qsizetype at = 0; at < typed.size();) {
        const qsizetype start = at;
        const char32_t character = base::characterAt(typed, at);
        if (!base::isInvisible(character))
            words += QStringView(typed).mid(start, at - start);
    }
    return searchText({words.simplified()});
}

Result<std::vector<qint64>> numbersWithAll(const Reader &reader, const QString &text,
                                           const QString &viewer, int limit)
{
    const auto question = wordQuestion(text);
    if (question.match.isEmpty())
        return std::vector<qint64>{};
    QByteArray sql = "SELECT item.number FROM item_gram CROSS JOIN item_text ON item_text.item = "
                     "item_gram.rowid CROSS JOIN item ON item.number = item_gram.rowid "
                     "WHERE item_gram MATCH $2";
    for (qsizetype i = 0; i < question.longWords.size(); ++i)
        sql += " AND instr(item_text.text, $" + QByteArray::number(4 + i) + ") > 0";
    auto select = reader.connection().prepare(sql + " AND " + visibleTo1
                                              + " ORDER BY item_gram.rowid LIMIT $3");
    return select.bind(viewer, question.match, limit)
        .bindFrom(4, question.longWords)
        .rows([](const db::Row &row) { return row.integer(0); });
}

struct Lookup {
    ScanHit::What what;
    QByteArray condition; // over `item`; $2 is the text
};

// Forms in which the same number is written, the given one first.
QStringList formsOf(const QString &typed)
{
    static const QRegularExpression hardwareAddress(QStringLiteral("^[0-9A-Fa-f]{12}$"));
    static const QRegularExpression everyTwo(QStringLiteral("(..)"));
    QStringList forms{typed};
    for (const QString &code : {typed, domain::withoutSymbology(typed)}) {
        const QString scanned = domain::readIdentifier(code);
        QString compact = scanned;
        compact.remove(u' ').remove(u'-');
        forms += {scanned, scanned.toUpper(), scanned.toLower(),
                  compact, compact.toUpper(), compact.toLower()};
        if (hardwareAddress.match(compact).hasMatch()) // as fields keep it
            forms.append(QString(compact).replace(everyTwo, QStringLiteral("\\1:")).chopped(1));
    }
    forms.removeDuplicates();
    forms.removeAll(QString());
    return forms;
}

} // namespace

Result<std::vector<qint64>> searchNumbers(const Reader &reader, const QString &text,
                                          const QString &viewer, int limit)
{
    TRY(const auto exact, findScanned(reader, text, viewer));
    TRY(auto numbers, numbersWithAll(reader, text, viewer, limit));
    if (!exact)
        return numbers;
    numbers.erase(std::remove(numbers.begin(), numbers.end(), exact->number), numbers.end());
    numbers.insert(numbers.begin(), exact->number);
    if (numbers.size() > std::size_t(std::max(limit, 0)))
        numbers.pop_back();
    return numbers;
}

// One statement for all words.
WordQuestion wordQuestion(const QString &typed)
{
    WordQuestion question;
    QStringList grams;
    const QStringList words = wordsOf(typed).split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const QString letters = withLettersOnly(word);
        for (const QString &gram : gramsToAsk(letters))
            grams.append(u'"' + gram + u'"');
        if (qsizetype(characterStarts(word).size()) - 1 > longestGram)
            question.longWords.append(word);
    }
    grams.removeDuplicates();
    question.match = grams.join(u' ');
    question.firstWord = words.value(0);
    return question;
}

Conditions wordCondition(const QString &text)
{
    const auto question = wordQuestion(text);
    if (question.match.isEmpty())
        return {};
    QByteArray sql = "number IN (SELECT item_gram.rowid FROM item_gram CROSS JOIN item_text ON "
                     "item_text.item = item_gram.rowid WHERE item_gram MATCH ?";
    for (qsizetype i = 0; i < question.longWords.size(); ++i)
        sql += " AND instr(item_text.text, ?) > 0";
    return {sql + ')', QStringList(question.match) + question.longWords};
}

Result<std::vector<ItemRecord>> search(const Reader &reader, const QString &text,
                                       const QString &viewer, int limit)
{
    TRY(const auto numbers, searchNumbers(reader, text, viewer, limit));
    auto idOf = reader.connection().prepare("SELECT id FROM item WHERE number = $1");
    std::vector<ItemRecord> found;
    for (const qint64 number : numbers) {
        TRY(const auto id, idOf.bind(number).first([](const db::Row &row) { return row.text(0); }));
        TRY(auto item, ItemTable(reader).byId(id.value_or(QString())));
        found.push_back(std::move(item));
    }
    return found;
}

Result<std::optional<ScanHit>> findScanned(const Reader &reader, const QString &text,
                                           const QString &viewer, const QString &place)
{
    static const std::vector<Lookup> lookups{
        {ScanHit::What::ExhibitNumber, "JOIN (SELECT '' AS field) ON item.exhibit_number = $2"},
        {ScanHit::What::Seal, "JOIN (SELECT '' AS field) ON item.seal_number = $2"},
        {ScanHit::What::Identifier,
         QByteArray("JOIN (SELECT item, name AS field FROM item_field WHERE value COLLATE NOCASE = "
                    "$2 AND ")
             + isIdentifier + ") AS named ON named.item = item.id"},
    };
    const QString scanned = domain::tidied(text);
    const QStringList forms = formsOf(scanned);
    if (scanned.isEmpty())
        return std::optional<ScanHit>();
    for (const auto &lookup : lookups) {
        auto select = reader.connection().prepare(
            "SELECT number, id, exhibit_number, field FROM item " + lookup.condition + " WHERE "
            + visibleTo1 + " ORDER BY ($3 <> '' AND item.place = $3) DESC, number LIMIT 100");
        for (const QString &form : forms) {
            TRY(auto hits, select.bind(viewer, form, place).rows([&](const db::Row &row) {
                return ScanHit{
                    lookup.what, row.integer(0), row.text(1), row.text(2), row.text(3), 0, {}};
            }));
            if (hits.empty())
                continue;
            std::set<qint64> items;
            for (const auto &hit : hits)
                items.insert(hit.number);
            hits.front().others = qint64(items.size()) - 1;
            hits.front().bearers = {items.begin(), items.end()};
            return std::optional(hits.front());
        }
    }
    return std::optional<ScanHit>();
}

Result<std::optional<ScanHit>> findOnly(const Reader &reader, const QString &text,
                                        const QString &viewer, const QString &place)
{
    TRY(auto hit, findScanned(reader, text, viewer, place));
    if (hit && hit->others > 0)
        return failure(ErrorCode::Conflict, sharedSentence(text, hit->others + 1));
    return hit;
}

QString sharedSentence(const QString &code, qint64 bearers)
{
    return Text::tr("%1 items bear “%2”; scan or type the exhibit number of the one that is meant.")
        .arg(QString::number(bearers), domain::tidied(code));
}

QString searchText(const QStringList &pieces)
{
    QString text;
    for (const QString &piece : pieces) {
        if (!piece.isEmpty())
            text += (text.isEmpty() ? QString() : QStringLiteral("\n"))
                + domain::readIdentifier(base::composed(piece)).toLower();
    }
    return text;
}

QString gramsOf(const QString &searchText)
{
    const QString letters = withLettersOnly(searchText);
    QString grams;
    grams.reserve(letters.size() * 9);
    qsizetype start = 0;
    for (qsizetype i = 0; i <= letters.size(); ++i) {
        if (i < letters.size() && !letters.at(i).isSpace())
            continue;
        appendGrams(QStringView(letters).mid(start, i - start), grams);
        start = i + 1;
    }
    return grams;
}

} // namespace registry
