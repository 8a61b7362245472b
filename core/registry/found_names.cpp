#include "registry/found_names.h"

#include "base/text.h"
#include "base/visible_text.h"
#include "db/connection.h"
#include "domain/labels.h"
#include "registry/file_text.h"
#include "registry/origin_table.h"
#include "registry/visibility.h"

namespace registry {

namespace {

using What = FoundName::What;

ItemFilter filterFor(const QString &viewer)
{
    ItemFilter filter;
    filter.viewer = viewer;
    return filter;
}

Result<void> addCases(const Reader &reader, const QString &text, const QString &viewer, int most,
                      std::vector<FoundName> &found)
{
    TRY(const auto cases, OriginTable(reader).casesKnownTo(viewer));
    int left = most;
    for (const auto &one : cases) {
        if (left == 0
            || (!one.number.contains(text, Qt::CaseInsensitive)
                && !one.title.contains(text, Qt::CaseInsensitive)))
            continue;
        auto filter = filterFor(viewer);
        filter.caseFile = one.id;
        found.push_back({What::Case, Text::tr("%1: %2").arg(one.number, one.title), filter});
        --left;
    }
    return {};
}

// A suspect has items of their own; anyone else who is recorded may hold some.
Result<void> addPersons(const Reader &reader, const QString &text, const QString &viewer, int most,
                        std::vector<FoundName> &found)
{
    auto select = reader.connection().prepare(
        "SELECT id, name, category FROM person WHERE name LIKE $1 ESCAPE '\\' AND category "
        "<> 'victim' ORDER BY name, id "
        "LIMIT $2");
    TRY(const auto persons, select.bind(likePattern(text), most).rows([&](const db::Row &row) {
        auto filter = filterFor(viewer);
        const auto category = domain::personCategory(row.text(2));
        (category == domain::PersonCategory::Suspect ? filter.suspect : filter.holder) =
            row.text(0);
        const QString role = category ? domain::label(*category) : QString();
        return FoundName{What::Person, Text::tr("%1 (%2)").arg(row.text(1), role), filter};
    }));
    found.insert(found.end(), persons.begin(), persons.end());
    return {};
}

// Jumps from one place to the next in the index, so that a million items cost as little as a few.
Result<void> addPlaces(const Reader &reader, const QString &text, const QString &viewer, int most,
                       std::vector<FoundName> &found)
{
    auto select = reader.connection().prepare(
        "WITH RECURSIVE places (place) AS (SELECT min(place) FROM item UNION ALL SELECT (SELECT "
        "min(place) FROM item WHERE place > places.place) FROM places WHERE places.place IS NOT "
        "NULL) SELECT place FROM places WHERE place LIKE $2 ESCAPE '\\' AND place <> $3 AND "
        "EXISTS (SELECT 1 FROM item WHERE item.place = places.place AND "
        + QByteArray(visibleTo1) + ") LIMIT $4");
    TRY(const auto places,
        select.bind(viewer, likePattern(text), domain::placeNotStated(), most)
            .rows([&](const db::Row &row) {
                auto filter = filterFor(viewer);
                filter.place = row.text(0);
                return FoundName{What::Place, row.text(0), filter};
            }));
    found.insert(found.end(), places.begin(), places.end());
    return {};
}

Result<void> addSeals(const Reader &reader, const QString &text, const QString &viewer, int most,
                      std::vector<FoundName> &found)
{
    auto select = reader.connection().prepare(
        "SELECT seal_number, exhibit_number FROM item WHERE seal_number >= $2 AND seal_number < "
        "$2 || char(1114111) AND "
        + QByteArray(visibleTo1) + " ORDER BY seal_number LIMIT $3");
    TRY(const auto seals, select.bind(viewer, text, most).rows([&](const db::Row &row) {
        auto filter = filterFor(viewer);
        filter.sealNumber = row.text(0);
        return FoundName{What::Seal, Text::tr("%1, on %2").arg(row.text(0), row.text(1)), filter};
    }));
    found.insert(found.end(), seals.begin(), seals.end());
    return {};
}

Result<void> addFiles(const Reader &reader, const QString &text, const QString &viewer, int most,
                      std::vector<FoundName> &found)
{
    auto filter = filterFor(viewer);
    filter.words = text;
    TRY(const auto files, findFiles(reader, filter, most));
    for (const auto &file : files)
        found.push_back({What::File,
                         Text::tr("%1 in %2: …%3…")
                             .arg(file.name, file.exhibitNumber, base::visibleText(file.excerpt)),
                         filterFor(viewer), file.exhibitNumber, file.sha256});
    return {};
}

} // namespace

QString label(FoundName::What what)
{
    switch (what) {
    case What::Case:
        return Text::tr("Case");
    case What::Person:
        return Text::tr("Person");
    case What::Place:
        return Text::tr("Place");
    case What::Seal:
        return Text::tr("Seal");
    case What::File:
        break;
    }
    return Text::tr("File");
}

Result<std::vector<FoundName>> findNames(const Reader &reader, const QString &typed,
                                         const QString &viewer, int most)
{
    std::vector<FoundName> found;
    const QString text = typed.simplified();
    if (text.isEmpty() || (text.size() == 1 && text.front().unicode() < 0x80))
        return found;
    TRY(addCases(reader, text, viewer, most, found));
    TRY(addPersons(reader, text, viewer, most, found));
    TRY(addPlaces(reader, text, viewer, most, found));
    TRY(addSeals(reader, text, viewer, most, found));
    TRY(addFiles(reader, text, viewer, most, found));
    return found;
}

} // namespace registry
