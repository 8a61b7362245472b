#include "registry/stocktake_table.h"

#include "base/text.h"
#include "db/connection.h"
#include "domain/exhibit_number.h"
#include "registry/search.h"
#include "registry/visibility.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace registry {

namespace {

constexpr std::array resultNames{"right", "elsewhere", "missing",
                                 "unknown"}; // in the order of the enumeration

StockResult resultOf(const QString &name)
{
    for (std::size_t i = 0; i < resultNames.size(); ++i) {
        if (name == QLatin1String(resultNames.at(i)))
            return StockResult(i);
    }
    return StockResult::Unknown;
}

// An item that was found.
struct Found {
    qint64 number = 0; // item.number
    bool isHere = false;
    bool isByNumber = false;     // by its exhibit number
    std::vector<qint64> bearers; // of the code
};

// Finds the meaning of codes at one place.
class Finder
{
public:
    Finder(const Reader &reader, const QString &place, const QString &viewer)
        : m_connection(reader.connection())
        , m_byNumber(reader.connection().prepare(select("exhibit_number = $2")))
        , m_byRow(reader.connection().prepare(select("number = $2")))
        , m_place(place)
        , m_viewer(viewer)
    {
    }

    Result<std::optional<Found>> find(const QString &code)
    {
        const auto read = [](const db::Row &row) {
            return Found{row.integer(0), row.integer(1) != 0, true, {}};
        };
        TRY(const auto item,
            m_byNumber.bind(m_viewer, domain::typedExhibitNumber(code), m_place).first(read));
        if (item)
            return item;
        TRY(const auto hit, findScanned(m_connection, code, m_viewer, m_place));
        if (!hit)
            return std::optional<Found>();
        TRY(const auto here, bearersHere(*hit));
        const bool isOneHere = here.size() == 1;
        const qint64 number = isOneHere ? here.front() : hit->number;
        TRY(auto known, m_byRow.bind(m_viewer, number, m_place).first(read));
        if (known) {
            known->isByNumber = hit->what == ScanHit::What::ExhibitNumber;
            known->bearers = isOneHere ? here : hit->bearers;
        }
        return known;
    }

private:
    // Of several that bear a code, those on record at the place.
    Result<std::vector<qint64>> bearersHere(const ScanHit &hit)
    {
        std::vector<qint64> here;
        for (const qint64 number : hit.bearers) {
            TRY(const auto isHere,
                m_byRow.bind(m_viewer, number, m_place).first([](const db::Row &row) {
                    return row.integer(1) != 0;
                }));
            if (isHere.value_or(false))
                here.push_back(number);
        }
        return here;
    }

    static QByteArray select(const QByteArray &condition)
    {
        return "SELECT number, place = $3 AND custody_state IN ('seized', 'held') FROM item WHERE "
            + condition + " AND " + visibleTo1;
    }

    db::Connection &m_connection;
    db::Statement m_byNumber;
    db::Statement m_byRow;
    QString m_place;
    QString m_viewer;
};

constexpr auto isAt2 = "place = $2 AND custody_state IN ('seized', 'held')";

Result<std::vector<qint64>> expectedAt(const Reader &reader, const QString &place,
                                       const QString &viewer)
{
    auto select = reader.connection().prepare(QByteArray("SELECT number FROM item WHERE ") + isAt2
                                              + " AND parent IS NULL AND " + notHiddenFrom1);
    return select.bind(viewer, place).rows([](const db::Row &row) { return row.integer(0); });
}

Result<qint64> unseenAt(const Reader &reader, const QString &place, const QString &viewer)
{
    auto select = reader.connection().prepare(QByteArray("SELECT count(*) FROM item WHERE ") + isAt2
                                              + " AND number IN (" + hiddenFrom1 + ")");
    TRY(const auto unseen,
        select.bind(viewer, place).first([](const db::Row &row) { return row.integer(0); }));
    return unseen.value_or(0);
}

using SharedCodes = std::vector<std::pair<QString, std::vector<qint64>>>;

void noteShared(StockComparison &comparison, const SharedCodes &shared, const QSet<qint64> &found)
{
    for (const auto &[code, bearers] : shared) {
        if (std::all_of(bearers.begin(), bearers.end(),
                        [&](qint64 number) { return found.contains(number); }))
            continue;
        comparison.unknown.append(code);
        comparison.shared.insert(code, qint64(bearers.size()));
    }
}

void sort(StockComparison &comparison)
{
    for (auto *numbers : {&comparison.right, &comparison.elsewhere, &comparison.missing})
        std::sort(numbers->begin(), numbers->end());
}

StocktakeRecord readStocktake(const db::Row &row)
{
    return {
        row.text(0),     row.text(1),     row.integer(2),  row.integer(3),         row.integer(4),
        row.text(5),     row.text(6),     row.text(7),     row.integer(8),         row.integer(9),
        row.integer(10), row.integer(11), row.integer(12), row.optionalInteger(13)};
}

StocktakeLine readLine(const db::Row &row)
{
    const auto state = row.isNull(3) ? std::nullopt : domain::custodyState(row.text(3));
    return {row.text(0), resultOf(row.text(1)), row.text(2),   state,
            row.text(4), row.integer(5) != 0,   row.integer(6)};
}

} // namespace

StockCount::StockCount(QString place, QString viewer, std::vector<qint64> expected, qint64 unseen)
    : m_place(std::move(place))
    , m_viewer(std::move(viewer))
    , m_expected(std::move(expected))
{
    m_found.unseen = unseen;
}

Result<StockCount> StockCount::begin(const Reader &reader, const QString &place,
                                     const QString &viewer)
{
    TRY(auto expected, expectedAt(reader, place, viewer));
    TRY(const qint64 unseen, unseenAt(reader, place, viewer));
    return StockCount(place, viewer, std::move(expected), unseen);
}

Result<qint64> StockCount::add(const Reader &reader, const QString &code)
{
    if (code.trimmed().isEmpty() || m_codes.contains(code))
        return 0;
    TRY(const auto item, Finder(reader, m_place, m_viewer).find(code));
    m_codes.insert(code);
    if (!item) {
        m_found.unknown.append(domain::typedExhibitNumber(code));
        return 0;
    }
    if (item->bearers.size() > 1) {
        m_shared.emplace_back(domain::typedExhibitNumber(code), item->bearers);
        return qint64(item->bearers.size());
    }
    if (!item->isByNumber)
        m_found.scannedAs.insert(item->number, code.trimmed());
    if (!m_numbers.contains(item->number)) {
        m_numbers.insert(item->number);
        (item->isHere ? m_found.right : m_found.elsewhere).push_back(item->number);
    }
    return 0;
}

StockComparison StockCount::comparison() const
{
    StockComparison comparison = m_found;
    noteShared(comparison, m_shared, m_numbers);
    comparison.unknown.removeDuplicates();
    std::copy_if(m_expected.begin(), m_expected.end(), std::back_inserter(comparison.missing),
                 [&](qint64 number) { return !m_numbers.contains(number); });
    sort(comparison);
    return comparison;
}

Result<StockComparison> compareStock(const Reader &reader, const QString &place,
                                     const QStringList &scanned, const QString &viewer)
{
    TRY(auto count, StockCount::begin(reader, place, viewer));
    for (const QString &code : scanned)
        TRY(count.add(reader, code));
    return count.comparison();
}

Result<qint64> sharedBy(const Reader &reader, const QString &place, const QString &code,
                        const QString &viewer)
{
    TRY(const auto item, Finder(reader, place, viewer).find(code));
    return item && item->bearers.size() > 1 ? qint64(item->bearers.size()) : 0;
}

Result<std::vector<StocktakeRecord>> stocktakes(const Reader &reader)
{
    return reader.connection()
        .prepare("SELECT stocktake.id, entry, time, began, ended, officer.name, place, reason, "
                 "sum(result = 'right'), sum(result = 'elsewhere'), "
                 "sum(result = 'missing'), sum(result = 'unknown'), sum(seal_broken), unseen FROM "
                 "stocktake JOIN officer ON officer.id = stocktake.officer "
                 "LEFT JOIN stocktake_line ON stocktake_line.stocktake = stocktake.id GROUP BY "
                 "stocktake.id ORDER BY time DESC, stocktake.id DESC")
        .rows(readStocktake);
}

QString name(StockResult result)
{
    return QString::fromLatin1(resultNames.at(std::size_t(result)));
}

QString label(StockResult result)
{
    switch (result) {
    case StockResult::Right:
        return Text::tr("Here");
    case StockResult::Elsewhere:
        return Text::tr("Belongs elsewhere");
    case StockResult::Missing:
        return Text::tr("Missing");
    case StockResult::Unknown:
        return Text::tr("Unknown");
    }
    return {};
}

Result<std::vector<StocktakeLine>> stocktakeLines(const Reader &reader, const QString &stocktake,
                                                  const QString &viewer)
{
    auto select = reader.connection().prepare(
        QByteArray("SELECT code, result, item, recorded_state, recorded_place, "
                   "seal_broken, coalesce((SELECT number FROM item WHERE item.id = "
                   "line.item), 0) FROM stocktake_line AS line "
                   "WHERE stocktake = $2 AND (item IS NULL OR EXISTS (SELECT 1 "
                   "FROM item WHERE item.id = line.item AND ")
        + visibleTo1 + "))");
    TRY(auto lines, select.bind(viewer, stocktake).rows(readLine));
    std::sort(lines.begin(), lines.end(),
              [](const StocktakeLine &left, const StocktakeLine &right) {
                  return std::tie(left.result, left.code) < std::tie(right.result, right.code);
              });
    return lines;
}

Result<std::optional<qint64>> missingSince(const Reader &reader, const QString &item)
{
    auto select = reader.connection().prepare(QByteArray("SELECT ") + missingSinceOfItem
                                              + " FROM item WHERE id = $1");
    TRY(const auto since,
        select.bind(item).first([](const db::Row &row) { return row.optionalInteger(0); }));
    return since.value_or(std::nullopt);
}

} // namespace registry
