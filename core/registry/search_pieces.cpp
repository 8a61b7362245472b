#include "registry/search_pieces.h"

#include "base/text.h"
#include "base/visible_text.h"
#include "db/connection.h"
#include "domain/field.h"
#include "domain/masking.h"
#include "registry/search.h"

#include <algorithm>

namespace registry {

namespace {

using What = SearchPiece::What;

constexpr qsizetype before = 12; // characters of an excerpt before its word
constexpr qsizetype longest = 60;

// The first column is a SearchPiece::What.
constexpr auto selectOwn =
    "SELECT 0, exhibit_number FROM item WHERE id = $1 "
    "UNION ALL SELECT 1, person.name FROM item JOIN person ON person.id IN (suspect, seized_from) "
    "WHERE item.id = $1 "
    "UNION ALL SELECT 2, operation.name FROM item JOIN operation ON operation.id = item.operation "
    "WHERE item.id = $1 "
    "UNION ALL SELECT 3, site.name FROM item JOIN site ON site.id = item.site WHERE item.id = $1 "
    "UNION ALL SELECT 4, suspect_group.name FROM item JOIN suspect_group ON suspect_group.id = "
    "item.suspect_group WHERE item.id = $1 "
    "UNION ALL SELECT 5, place FROM item WHERE id = $1 "
    "UNION ALL SELECT 6, seal_number FROM item WHERE id = $1 "
    "UNION ALL SELECT 7, case_file.number FROM item_case JOIN case_file ON case_file.id = "
    "item_case.case_file WHERE item = $1 "
    "UNION ALL SELECT 8, name FROM attachment WHERE item = $1";

QString labelOf(const SearchPiece &piece, domain::ItemKind kind)
{
    static constexpr const char *labels[] = {
        QT_TRANSLATE_NOOP("Core", "Exhibit number"), QT_TRANSLATE_NOOP("Core", "Person"),
        QT_TRANSLATE_NOOP("Core", "Operation"),      QT_TRANSLATE_NOOP("Core", "Site"),
        QT_TRANSLATE_NOOP("Core", "Group"),          QT_TRANSLATE_NOOP("Core", "Place"),
        QT_TRANSLATE_NOOP("Core", "Seal"),           QT_TRANSLATE_NOOP("Core", "Case"),
        QT_TRANSLATE_NOOP("Core", "File"),
    };
    if (piece.what != What::Field)
        return Text::tr(labels[std::size_t(piece.what)]);
    const auto *rule = domain::fieldRule(kind, piece.field);
    return rule ? Text::tr(rule->label) : piece.field;
}

QString excerpt(const QString &text, const QString &word)
{
    const qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive);
    const qsizetype start = at <= before || text.size() <= longest / 2 ? 0 : at - before;
    return base::visibleLine((start > 0 ? QStringLiteral("…") : QString()) + text.mid(start),
                             longest);
}

} // namespace

Result<std::vector<SearchPiece>> searchPieces(const Reader &reader, const QString &item)
{
    auto own = reader.connection().prepare(selectOwn);
    TRY(auto pieces, own.bind(item).rows([](const db::Row &row) {
        return SearchPiece{What(row.integer(0)), row.text(1)};
    }));
    auto fields = reader.connection().prepare(
        "SELECT name, value FROM item_field WHERE item = $1 AND value IS NOT NULL ORDER BY name");
    TRY(fields.bind(item).forEach([&](const db::Row &row) -> Result<void> {
        if (!domain::isWithheld(row.text(0)))
            pieces.push_back({What::Field, row.text(1), row.text(0)});
        return {};
    }));
    return pieces;
}

Result<std::optional<SearchReason>> searchReason(const Reader &reader, const ItemRow &item,
                                                 const QString &words)
{
    const QStringList wanted = searchText({words.simplified()}).split(u' ', Qt::SkipEmptyParts);
    TRY(const auto pieces, searchPieces(reader, item.id));
    const SearchPiece *best = nullptr;
    qsizetype most = 0;
    for (const auto &piece : pieces) {
        const QString text = searchText({piece.text});
        const auto count = std::count_if(wanted.begin(), wanted.end(),
                                         [&](const QString &word) { return text.contains(word); });
        if (count > most) {
            best = &piece;
            most = count;
        }
    }
    if (!best)
        return std::optional<SearchReason>();
    const QString shown = best->what == What::Field
        ? domain::masked(item.kind, best->field, best->text)
        : best->text;
    return SearchReason{labelOf(*best, item.kind), excerpt(shown.simplified(), wanted.front())};
}

} // namespace registry
