#include "registry/look_alike.h"

#include "base/text.h"
#include "db/connection.h"
#include "domain/labels.h"
#include "domain/nearest.h"
#include "domain/skeleton.h"
#include "domain/text_rule.h"

#include <algorithm>

namespace registry {

namespace {

constexpr int longestPlace = 400;

QByteArray selectNames(NameOf what)
{
    switch (what) {
    case NameOf::Officer:
        return "SELECT name FROM officer ORDER BY name";
    case NameOf::Case:
        return "SELECT number FROM case_file ORDER BY number";
    case NameOf::Operation:
        return "SELECT name FROM operation ORDER BY name";
    case NameOf::Site:
        return "SELECT name FROM site ORDER BY name";
    case NameOf::Group:
        return "SELECT name FROM suspect_group ORDER BY name";
    case NameOf::Person:
        break;
    }
    return "SELECT name FROM person WHERE name IS NOT NULL ORDER BY name";
}

// Leaps from one place to the next in the index item_place, however many items a place has.
constexpr auto selectPlaces =
    "WITH RECURSIVE known (place) AS (SELECT min(place) FROM item UNION ALL SELECT (SELECT "
    "min(place) FROM item WHERE item.place > known.place) FROM known WHERE known.place IS NOT "
    "NULL) SELECT place FROM known WHERE place IS NOT NULL";

} // namespace

Result<std::optional<QString>> lookAlike(const Reader &reader, NameOf what, const QString &name)
{
    auto select = reader.connection().prepare(selectNames(what));
    TRY(const auto names, select.rows([](const db::Row &row) { return row.text(0); }));
    return lookAlike(QStringList(names.begin(), names.end()), name);
}

std::optional<QString> lookAlike(const QStringList &names, const QString &name)
{
    const auto found = std::find_if(names.begin(), names.end(), [&](const QString &one) {
        return domain::looksLike(one, name);
    });
    return found == names.end() ? std::nullopt : std::optional(*found);
}

Result<bool> PlaceSpellings::isWritten(const QString &place)
{
    if (place == domain::placeNotStated() || m_places.contains(place))
        return true;
    auto select = m_connection.prepare("SELECT 1 FROM item WHERE place = $1 LIMIT 1");
    TRY(const auto found, select.bind(place).first([](const db::Row &) { return true; }));
    return found.has_value();
}

Result<void> PlaceSpellings::readAll()
{
    if (m_isRead)
        return {};
    auto select = m_connection.prepare(selectPlaces);
    TRY(const auto places, select.rows([](const db::Row &row) { return row.text(0); }));
    m_places = QStringList(places.begin(), places.end());
    m_isRead = true;
    return {};
}

Result<PlaceSpelling> PlaceSpellings::of(const QString &place)
{
    TRY(const bool isKnown, isWritten(place));
    if (isKnown)
        return PlaceSpelling{place, {}};
    TRY(readAll());
    PlaceSpelling spelling{place, {}};
    for (const QString &known : std::as_const(m_places)) {
        if (domain::readsTheSame(known, place))
            return PlaceSpelling{known, {}};
        if (!spelling.alike && domain::looksLike(known, place))
            spelling.alike = known;
    }
    m_places.append(place);
    return spelling;
}

Result<QString> knownPlace(const Reader &reader, const QString &typed)
{
    TRY(const auto place, domain::checkedText(Text::tr("The place"), typed, longestPlace));
    TRY(const auto spelling, PlaceSpellings(reader).of(place));
    auto select = reader.connection().prepare(
        "SELECT 1 WHERE EXISTS (SELECT 1 FROM item WHERE place = $1) OR EXISTS "
        "(SELECT 1 FROM item WHERE seized_place = $1) OR EXISTS (SELECT 1 FROM "
        "custody_step WHERE place = $1) OR EXISTS (SELECT 1 FROM step_correction WHERE place = "
        "$1) OR EXISTS (SELECT 1 FROM stocktake "
        "WHERE place = $1)");
    TRY(const auto known, select.bind(spelling.place).first([](const db::Row &) { return true; }));
    if (known)
        return spelling.place;
    auto selectAll = reader.connection().prepare(selectPlaces);
    TRY(const auto places, selectAll.rows([](const db::Row &row) { return row.text(0); }));
    const auto likely = domain::likelyMeant(place, QStringList(places.begin(), places.end()));
    return failure(
        ErrorCode::NotFound,
        likely ? Text::tr("Nothing is or was at “%1”; did you mean “%2”?").arg(place, *likely)
               : Text::tr("Nothing is or was at “%1”.").arg(place));
}

QString sentence(const PlaceSpelling &spelling)
{
    return Text::tr("The place “%1” looks like “%2”, which already holds items; is it the same?")
        .arg(spelling.place, spelling.alike.value_or(QString()));
}

} // namespace registry
