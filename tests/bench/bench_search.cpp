// The response times of lists, searches and overviews, compared with LIKE '%…%' over the same texts
// in the same run.
//     bench_search [ITEMS] [FOLDER]   default 1000000; keeps the registry in FOLDER when one is
//                                     given, and measures the one that is there already
//     bench_search --short            a small run, which the ordinary tests include

#include "actions/open_registry.h"
#include "db/connection.h"
#include "registry/item_list.h"
#include "registry/overview.h"
#include "registry/search.h"
#include "support/bulk_items.h"
#include "support/temp_registry.h"

#include <QElapsedTimer>
#include <QFileInfo>

#include <algorithm>
#include <cstdio>

using namespace tests;

namespace {

constexpr int shown = 50; // rows that a keystroke brings

// What an officer types; every beginning of it is a keystroke.
const QStringList typed{"huawei p60",
                        "8613",
                        "4711",
                        "SITE3-2026-00042",
                        "王伟",
                        "李",
                        "bank of china 62",
                        "villa 12 group 07",
                        "NP-0000123",
                        "zj-2026-1 iphone",
                        "shelf 9",
                        "860012",
                        "刷单话术 42",
                        "no such thing",
                        "9z q",
                        "+8613800138000",
                        "SITE9-2026-999999999",
                        "thinkpad pf12",
                        "img_12345.jpg",
                        "招商 王",
                        "1234567"};

double milliseconds(QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

struct Times {
    std::vector<double> all;
    std::pair<double, QString> worst{0, {}};

    void add(double ms, const QString &text)
    {
        all.push_back(ms);
        worst = std::max(worst, {ms, text});
    }
    double at(double part)
    {
        std::sort(all.begin(), all.end());
        return all.at(std::min(all.size() - 1, std::size_t(double(all.size()) * part)));
    }
    void print(const char *what)
    {
        std::printf(
            "%-34s median %8.2f ms   p99 %8.2f ms   worst %8.2f ms (“%s”), %zu keystrokes\n", what,
            at(0.5), at(0.99), worst.first, qUtf8Printable(worst.second), all.size());
    }
};

Result<std::vector<qint64>> byLike(db::Connection &connection, const QString &text)
{
    const QStringList words = text.toLower().split(u' ', Qt::SkipEmptyParts);
    QByteArray sql = "SELECT item FROM item_text WHERE 1";
    QStringList patterns;
    for (const QString &word : words) {
        patterns.append(registry::likePattern(word));
        sql += " AND text LIKE $" + QByteArray::number(patterns.size()) + " ESCAPE '\\'";
    }
    auto select = connection.prepare(sql + " ORDER BY item LIMIT 50");
    return select.bind().bindFrom(1, patterns).rows([](const db::Row &row) {
        return row.integer(0);
    });
}

template <typename Ask>
Times typeAll(Ask ask)
{
    Times times;
    QElapsedTimer timer;
    for (const QString &text : typed) {
        for (qsizetype length = 1; length <= text.size(); ++length) {
            timer.start();
            value(ask(text.left(length)));
            times.add(milliseconds(timer), text.left(length));
        }
    }
    return times;
}

void searches(db::Connection &connection, const QString &viewer)
{
    const auto keystroke = [&](const QString &text) -> Result<std::vector<registry::ItemRow>> {
        TRY(const auto numbers, registry::searchNumbers(connection, text, viewer, shown));
        return registry::itemRows(connection, numbers, viewer);
    };
    typeAll(keystroke); // warm
    typeAll(keystroke).print("search with its rows");
    typeAll([&](const QString &text) {
        return registry::searchNumbers(connection, text, viewer, shown);
    }).print("search alone");
    typeAll([&](const QString &text) { return byLike(connection, text); }).print("LIKE '%…%'");
}

void lists(db::Connection &connection, const QString &viewer)
{
    registry::ItemFilter filter;
    filter.viewer = viewer;
    QElapsedTimer timer;
    std::vector<qint64> numbers;
    for (const auto column : registry::allItemColumns()) {
        timer.start();
        numbers = value(registry::listNumbers(connection, filter, {column, false}));
        std::printf("list by %-26s %8.0f ms   %zu items\n", qUtf8Printable(registry::name(column)),
                    milliseconds(timer), numbers.size());
    }
    Times rows;
    for (std::size_t i = 0; i + 100 <= numbers.size();
         i += std::max<std::size_t>(100, numbers.size() / 100)) {
        timer.start();
        value(registry::itemRows(
            connection, {numbers.begin() + long(i), numbers.begin() + long(i) + 100}, viewer));
        rows.add(milliseconds(timer), QString::number(i));
    }
    rows.print("100 rows anywhere");
    for (const auto attention : registry::allAttentions()) {
        filter.attention = attention;
        filter.limits.nowMs = 1772330400000;
        timer.start();
        const auto count = value(registry::ItemTable(connection).count(filter));
        std::printf("count of %-28s %6.0f ms   %lld\n", qUtf8Printable(registry::name(attention)),
                    milliseconds(timer), count);
    }
}

template <typename Ask>
void overview(const char *what, Ask ask)
{
    QElapsedTimer timer;
    timer.start();
    const auto answer = value(ask());
    std::printf("%-37s %6.0f ms   %zu lines\n", what, milliseconds(timer), answer.size());
}

void overviews(db::Connection &connection, const QString &viewer)
{
    overview("tree of origins", [&] { return registry::originTree(connection, viewer); });
    overview("cases", [&] { return registry::caseNodes(connection, viewer); });
    overview("places", [&] { return registry::placeNodes(connection, viewer); });
    overview("lots in transit", [&] { return registry::lotsInTransit(connection, viewer); });
    overview("attention",
             [&] { return registry::attentionTally(connection, {1772330400000}, viewer); });
    using registry::TallyBy;
    for (const auto &[by, name] : {std::pair(TallyBy::Kind, "by kind"),
                                   {TallyBy::Site, "by site"},
                                   {TallyBy::Group, "by group"},
                                   {TallyBy::Case, "by case"},
                                   {TallyBy::Holder, "by holder"},
                                   {TallyBy::State, "by state"},
                                   {TallyBy::Place, "by place"},
                                   {TallyBy::Operation, "by operation"}})
        overview(name, [&, by = by] { return registry::tally(connection, by, viewer); });
}

} // namespace

int main(int argc, char **argv)
{
    const bool isShort = argc > 1 && QByteArray(argv[1]) == "--short";
    const qint64 items = isShort ? 2000 : argc > 1 ? atoll(argv[1]) : 1'000'000;
    QTemporaryDir temporary;
    const QString folder =
        argc > 2 ? QString::fromLocal8Bit(argv[2]) : temporary.filePath(QStringLiteral("registry"));
    const base::Environment environment{base::systemClock(), base::seededRandom(1)};
    QElapsedTimer timer;
    timer.start();
    const bool isThere = QFileInfo::exists(folder);
    const auto registry = isThere
        ? value(registry::Registry::open(folder, db::OpenMode::ReadWrite))
        : value(actions::openRegistry(folder, {QStringLiteral("BENCH"), firstOfficer, {}, password},
                                      environment));
    auto &connection = registry.connection();
    if (!isThere)
        value(fillTables(connection, items));
    std::printf("%lld items in %lld s, %lld MB\n", items, timer.elapsed() / 1000,
                QFileInfo(folder + QStringLiteral("/registry.db")).size() / 1'000'000);

    const QString viewer = value(registry::OfficerTable(connection).byName(firstOfficer)).id;
    searches(connection, viewer);
    lists(connection, viewer);
    overviews(connection, viewer);
    return 0;
}
