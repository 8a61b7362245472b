// Benchmarks of work that is repeated for each scan, file, edited cell or export: its cost must not
// grow with earlier ones. Where code that starts over each time still exists, it is measured too.
//     bench_again [SCANS]   default 5000, among ten items for each
//     bench_again --short   a small run, which the ordinary tests include

#include "actions/attach_files.h"
#include "exchange/record/write/export_record.h"
#include "exchange/table/checked_rows.h"
#include "registry/item_list.h"
#include "registry/stocktake_table.h"
#include "support/bulk_items.h"
#include "support/temp_registry.h"

#include <QElapsedTimer>

#include <cstdio>

using namespace tests;

namespace {

// Milliseconds that `work` takes.
template <typename Work>
double timed(Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

void print(const char *what, double ms)
{
    std::printf("%-60s %10.2f ms\n", what, ms);
}

// The last scan of a stock-take.
void scan(TempRegistry &scene, int scans)
{
    auto &registry = scene.registry();
    const QString viewer = scene.first().officer().id;
    value(fillTables(scene.connection(), qint64(scans) * 10));
    registry::ItemFilter filter;
    filter.viewer = viewer;
    auto numbers = value(registry::listNumbers(registry, filter, {}));
    numbers.resize(std::size_t(scans));
    const auto codes = value(registry::exhibitNumbers(registry, numbers));
    const QString place = QStringLiteral("Evidence room 1, shelf 1");
    print("stock-take, a scan: all codes compared again",
          timed([&] { value(registry::compareStock(registry, place, codes, viewer)); }));
    auto count = value(registry::StockCount::begin(registry, place, viewer));
    for (const QString &code : codes.mid(1))
        value(count.add(registry, code));
    print("stock-take, a scan: that code alone", timed([&] {
              value(count.add(registry, codes.front()));
              count.comparison();
          }));
}

// The first and the last of many batches of files of one item.
void batches(TempRegistry &scene, int files)
{
    constexpr int atOnce = 50;
    const QString phone = scene.addPhone();
    base::Progress progress;
    double first = 0, last = 0;
    for (int from = 0; from < files; from += atOnce) {
        std::vector<attachments::Source> sources;
        for (int i = from; i < from + atOnce; ++i) {
            const QString path = scene.path(QStringLiteral("file-%1").arg(i));
            QFile file(path);
            if (file.open(QIODevice::WriteOnly))
                file.write(QByteArray::number(i));
            sources.push_back({path, {}, {}});
        }
        last = timed(
            [&] { value(actions::attachFiles(scene.first(), phone, sources, {}, progress)); });
        first = from == 0 ? last : first;
    }
    print("attaching, the first 50 files of an item", first);
    print("attaching, the last 50 files of an item", last);
}

// One edited cell of a pasted table.
void rows(TempRegistry &scene, int count)
{
    exchange::RowsTable table;
    table.columns = {QStringLiteral("kind"), QStringLiteral("make"), QStringLiteral("serial")};
    for (int i = 0; i < count; ++i) {
        table.rows.push_back({QStringLiteral("computer"), QStringLiteral("Lenovo"),
                              QStringLiteral("PF%1").arg(i, 8, 10, QLatin1Char('0'))});
        table.numbers.push_back(i + 1);
    }
    const QString viewer = scene.first().officer().id;
    base::Progress progress;
    exchange::CheckedTable before{table, {}};
    print("pasted table, all rows checked", timed([&] {
              before.rows = value(exchange::checkRows(scene.registry(), table, viewer, progress));
          }));
    table.rows.front()[1] = QStringLiteral("Dell");
    print("pasted table, checked after one edited cell", timed([&] {
              value(exchange::checkRows(scene.registry(), table, viewer, progress, &before));
          }));
}

// Exports of a tenth of the items and of all items, which name the same few officers; then the time
// that each export adds to a verification.
void exports(TempRegistry &scene, int items)
{
    QStringList numbers;
    for (int i = 0; i < items; ++i)
        numbers.append(scene.addPhone());
    domain::CustodyStep stated;
    stated.place = QStringLiteral("Evidence room 1");
    value(actions::takeCustodyStep(scene.first(), {domain::CustodyVerb::Move, numbers, stated}));
    base::Progress progress;
    int count = 0;
    const auto exportOf = [&](const QStringList &chosen) {
        const QString folder = scene.path(QStringLiteral("record-%1").arg(++count));
        return timed([&] {
                   value(exchange::exportRecord(scene.first(),
                                                {chosen,
                                                 std::nullopt,
                                                 folder,
                                                 {},
                                                 QStringLiteral("Court"),
                                                 QStringLiteral("trial")},
                                                progress));
               })
            / double(chosen.size());
    };
    print("export of a tenth of the items, each", exportOf(numbers.mid(0, items / 10)));
    print("export of all items, each", exportOf(numbers));
    const double before = timed([&] { scene.verify(); });
    constexpr int more = 5;
    for (int i = 0; i < more; ++i)
        exportOf(numbers);
    print("verification, with two exports", before);
    print("verification, for each export more", (timed([&] { scene.verify(); }) - before) / more);
}

} // namespace

int main(int argc, char **argv)
{
    const bool isShort = argc > 1 && QByteArray(argv[1]) == "--short";
    const int scans = isShort ? 100 : argc > 1 ? atoi(argv[1]) : 5000;
    TempRegistry files, exported, scene;
    batches(files, scans);
    rows(files, scans);
    exports(exported, scans / 10);
    scan(scene, scans);
    return 0;
}
