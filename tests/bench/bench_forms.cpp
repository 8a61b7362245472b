// The time to write a form with many items as PDF, compared with Qt's own QTextDocument, the usual
// way to a PDF in a Qt program, with the same texts in a table.
//     bench_forms [ITEMS]     default 1000
//     bench_forms --short     a few, which the ordinary tests include

#include "actions/open_registry.h"
#include "print/forms/form.h"
#include "print/layout/sheet_pdf.h"
#include "registry/item_list.h"
#include "support/temp_registry.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QPdfWriter>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

#include <cstdio>

using namespace tests;

namespace {

double milliseconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

// The same rows by Qt's own means.
qsizetype byTextDocument(const print::Sheet &sheet)
{
    QTextDocument document;
    QTextCursor cursor(&document);
    for (const auto &table : sheet.tables) {
        if (table.rows.empty())
            continue; // Qt makes no table without a row
        auto *made = cursor.insertTable(int(table.rows.size()), int(table.columns.size()));
        for (int row = 0; row < made->rows(); ++row) {
            const auto &cells = table.rows[std::size_t(row)].cells;
            for (int column = 0; column < made->columns(); ++column) {
                QString text = cells[std::size_t(column)].text;
                for (const auto &fact : cells[std::size_t(column)].facts)
                    text += fact.label + u' ' + fact.value + u' ';
                made->cellAt(row, column).firstCursorPosition().insertText(text);
            }
        }
        cursor.movePosition(QTextCursor::End);
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    document.print(&writer);
    return bytes.size();
}

QStringList numbersOf(actions::Session &session, int items)
{
    registry::ItemFilter filter;
    filter.viewer = session.officer().id;
    auto numbers = value(registry::listNumbers(session.registry().connection(), filter, {}));
    numbers.resize(std::min(numbers.size(), std::size_t(items)));
    return value(registry::exhibitNumbers(session.registry().connection(), numbers));
}

void measure(print::FormKind kind, actions::Session &session, const QStringList &numbers)
{
    QElapsedTimer timer;
    timer.start();
    base::Progress progress;
    const auto make =
        print::formOf(kind, value(print::formFacts(session, {numbers, {}}, progress)));
    const double read = milliseconds(timer);
    const auto sheets = print::inLanguage(print::SheetLanguage::Both, make);
    const auto pdf = value(print::pdfOf(sheets));
    const double all = milliseconds(timer);
    timer.restart();
    qsizetype peer = 0;
    for (const auto &sheet : sheets)
        peer += byTextDocument(sheet);
    std::printf("%-16s %5lld items, %4zu sheets: %7.0f ms (%.0f ms of it reading), %lld kB; the "
                "same tables by QTextDocument %7.0f ms, %lld kB\n",
                qUtf8Printable(print::name(kind)), qlonglong(numbers.size()), sheets.size(), all,
                read, qlonglong(pdf.size() / 1000), milliseconds(timer), qlonglong(peer / 1000));
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    print::installSheetLanguages();
    const bool isShort = argc > 1 && QByteArray(argv[1]) == "--short";
    const int items = isShort ? 40 : argc > 1 ? atoi(argv[1]) : 1000;
    const QTemporaryDir folder;
    const base::Environment environment{base::systemClock(), base::seededRandom(1)};
    auto registry = value(
        actions::openRegistry(folder.filePath(QStringLiteral("registry")),
                              {QStringLiteral("BENCH"), firstOfficer, {}, password}, environment));
    auto session = value(actions::Session::signIn(registry, firstOfficer, password, environment));
    // Entries and not rows alone: a form states only what the ledger does.
    actions::NewItem phone;
    phone.kind = domain::ItemKind::Phone;
    phone.fields = {{QStringLiteral("make"), QStringLiteral("Huawei")},
                    {QStringLiteral("model"), QStringLiteral("P60")},
                    {QStringLiteral("colour"), QStringLiteral("black")}};
    value(
        actions::registerItems(session, std::vector<actions::NewItem>(std::size_t(items), phone)));
    const QStringList numbers = numbersOf(session, items);
    for (const auto kind : print::allFormKinds())
        measure(kind, session, numbers);
    return 0;
}
