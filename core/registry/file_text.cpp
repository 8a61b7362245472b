#include "registry/file_text.h"

#include "db/connection.h"
#include "db/transaction.h"
#include "registry/registry.h"
#include "registry/search.h"
#include "registry/visibility.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace registry {

namespace {

using State = FileText::State;

constexpr qsizetype excerptBefore = 30; // characters
constexpr qsizetype excerptLength = 120;

// A condition over `attachment`: what preview/file_text.h reads.
constexpr auto mayHaveText =
    "(media_type LIKE 'text/%' OR media_type LIKE "
    "'application/vnd.openxmlformats-officedocument.%' "
    "OR media_type LIKE 'application/vnd.oasis.opendocument.%' OR media_type IN "
    "('application/pdf', 'application/json', 'application/xml', 'application/xhtml+xml', "
    "'application/x-ndjson', 'application/sql'))";

constexpr std::array<const char *, 3> stateNames{"whole", "cut", "none"};

QString eachOnce(const QString &grams)
{
    const QStringView all(grams);
    QSet<QStringView> seen;
    QString once;
    for (const QStringView gram : all.split(u' ', Qt::SkipEmptyParts)) {
        const auto before = seen.size();
        seen.insert(gram);
        if (seen.size() > before)
            once.append(gram).append(u' ');
    }
    return once;
}

} // namespace

Result<std::vector<UnreadFile>> unreadFiles(const Reader &reader, int most)
{
    auto select = reader.connection().prepare(
        QByteArray("SELECT sha256, min(media_type) FROM attachment WHERE ") + mayHaveText
        + " AND size <= $1 AND sha256 NOT IN (SELECT sha256 FROM file_text) GROUP BY sha256 "
          "ORDER BY max(added_at) DESC LIMIT $2");
    return select.bind(largestReadFile, most).rows([](const db::Row &row) {
        return UnreadFile{row.text(0), row.text(1)};
    });
}

FileText fileText(const QString &sha256, const QString &content)
{
    FileText read;
    read.sha256 = sha256;
    read.text = searchText({content.left(mostFileText)});
    read.grams = eachOnce(gramsOf(read.text));
    read.state = read.grams.isEmpty()   ? State::None
        : content.size() > mostFileText ? State::Cut
                                        : State::Whole;
    return read;
}

Result<void> keepFileTexts(const Registry &registry, const std::vector<FileText> &texts)
{
    auto &connection = registry.connection();
    TRY(auto transaction, db::Transaction::begin(connection));
    auto write = connection.prepare("INSERT INTO file_text (sha256, state, text) VALUES ($1, $2, "
                                    "$3) ON CONFLICT (sha256) DO NOTHING RETURNING number");
    auto index = connection.prepare("INSERT INTO file_gram (rowid, grams) VALUES ($1, $2)");
    for (const auto &one : texts) {
        const QString state = QLatin1String(stateNames.at(std::size_t(one.state)));
        TRY(const auto number,
            write.bind(one.sha256, state, one.text).first([](const db::Row &row) {
                return row.integer(0);
            }));
        if (number)
            TRY(index.bind(*number, one.grams).run());
    }
    return transaction.commit();
}

Result<std::vector<FoundFile>> findFiles(const Reader &reader, const ItemFilter &filter, int most)
{
    const auto question = wordQuestion(filter.words);
    if (question.match.isEmpty())
        return std::vector<FoundFile>{};
    QByteArray condition;
    for (qsizetype i = 0; i < question.longWords.size(); ++i)
        condition += " AND instr(file_text.text, $" + QByteArray::number(5 + i) + ") > 0";
    ItemFilter ofItems = filter;
    ofItems.words.clear();
    const auto items = conditionsOf(ofItems, 5 + int(question.longWords.size()));
    if (!items.sql.isEmpty())
        condition +=
            " AND item.number IN (SELECT number FROM item WHERE number > 0" + items.sql + ')';
    auto select = reader.connection().prepare(
        "SELECT item.number, item.exhibit_number, attachment.sha256, attachment.name, "
        "substr(file_text.text, max(1, instr(file_text.text, $4) - "
        + QByteArray::number(excerptBefore) + "), " + QByteArray::number(excerptLength)
        + ") FROM file_gram CROSS JOIN file_text ON file_text.number = file_gram.rowid CROSS JOIN "
          "attachment ON attachment.sha256 = file_text.sha256 CROSS JOIN item ON item.id = "
          "attachment.item WHERE file_gram MATCH $2"
        + condition + " AND " + visibleTo1
        + " GROUP BY item.number, attachment.sha256 ORDER BY item.number LIMIT $3");
    return select.bind(filter.viewer, question.match, most, question.firstWord)
        .bindFrom(5, question.longWords + items.texts)
        .rows([](const db::Row &row) {
            return FoundFile{row.integer(0), row.text(1), row.text(2), row.text(3),
                             row.text(4).simplified()};
        });
}

} // namespace registry
