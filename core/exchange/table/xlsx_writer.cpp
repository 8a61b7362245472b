#include "exchange/table/xlsx_writer.h"

#include "base/text.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <xlsxwriter.h>

#include <algorithm>
#include <cstdio>

namespace exchange {

namespace {

constexpr int narrowest = 6;
constexpr int widest = 60;
constexpr int filterButton = 4; // where the filter's button is
constexpr qsizetype longestText = 32'767;

Result<void> done(lxw_error error, const QString &path)
{
    if (error == LXW_NO_ERROR)
        return {};
    return failure(ErrorCode::Io, Text::tr("%1 could not be written as a workbook.").arg(path),
                   QString::fromUtf8(lxw_strerror(error)));
}

// In a spreadsheet's unit, the width of a digit; an ideograph takes two.
int widthOf(const QString &text)
{
    return int(
        std::count_if(text.begin(), text.end(), [](QChar c) { return c.unicode() >= 0x2e80; })
        + text.size());
}

// Replaces characters that XML forbids, and escapes _x0041_, which Excel would read as an A.
QByteArray inBook(QString text)
{
    static const QRegularExpression escape(QStringLiteral("_(?=x[0-9A-Fa-f]{4}_)"));
    text.replace(escape, QStringLiteral("_x005F_"));
    text.replace(QChar(0xfffe), QChar::ReplacementCharacter);
    text.replace(QChar(0xffff), QChar::ReplacementCharacter);
    text.truncate(longestText); // and not one more, escapes counted: the library refuses it
    return text.toUtf8();
}

lxw_datetime spelled(const QDate &date, const QTime &time)
{
    return {date.year(), date.month(),  date.day(),
            time.hour(), time.minute(), double(time.second())};
}

} // namespace

struct XlsxWriter::Book {
    QString path;
    QByteArray folder; // the library keeps a pointer to it
    lxw_workbook *workbook = nullptr;
    lxw_worksheet *sheet = nullptr;
    lxw_format *head = nullptr;
    lxw_format *moment = nullptr;
    lxw_format *day = nullptr;
    std::vector<int> widths;
    lxw_row_t rows = 0;

    ~Book()
    {
        if (workbook && sheet) // abandoned: the library forgets to close its own file of rows
            std::fclose(sheet->optimize_tmpfile);
        lxw_workbook_free(workbook);
    }

    void widen(std::size_t column, int width)
    {
        if (widths.size() <= column)
            widths.resize(column + 1, narrowest);
        widths[column] = std::clamp(width, widths[column], widest);
    }

    lxw_error put(lxw_col_t column, const QString &text)
    {
        widen(column, widthOf(text) + (rows == 0 ? filterButton : 1));
        if (text.isEmpty())
            return LXW_NO_ERROR;
        return worksheet_write_string(sheet, rows, column, inBook(text).constData(),
                                      rows == 0 ? head : nullptr);
    }

    lxw_error put(lxw_col_t column, qint64 count) const
    {
        return worksheet_write_number(sheet, rows, column, double(count), nullptr);
    }

    lxw_error put(lxw_col_t column, const QDateTime &value)
    {
        widen(column, 20);
        auto spelt = spelled(value.date(), value.time());
        return worksheet_write_datetime(sheet, rows, column, &spelt, moment);
    }

    lxw_error put(lxw_col_t column, const QDate &value)
    {
        widen(column, 11);
        auto spelt = spelled(value, QTime(0, 0));
        return worksheet_write_datetime(sheet, rows, column, &spelt, day);
    }

    void setFormats()
    {
        head = workbook_add_format(workbook);
        format_set_bold(head);
        moment = workbook_add_format(workbook);
        format_set_num_format(moment, "yyyy-mm-dd hh:mm:ss");
        day = workbook_add_format(workbook);
        format_set_num_format(day, "yyyy-mm-dd");
    }
};

XlsxWriter::XlsxWriter(std::unique_ptr<Book> book)
    : m_book(std::move(book))
{
}

XlsxWriter::XlsxWriter(XlsxWriter &&) noexcept = default;
XlsxWriter::~XlsxWriter() = default;

Result<XlsxWriter> XlsxWriter::open(const QString &path, const QString &sheetName)
{
    auto book = std::make_unique<Book>();
    book->path = path;
    book->folder = QFile::encodeName(QFileInfo(path).absolutePath());
    lxw_workbook_options options{LXW_TRUE, book->folder.data(), LXW_FALSE};
    book->workbook = workbook_new_opt(QFile::encodeName(path).constData(), &options);
    if (book->workbook)
        book->sheet = workbook_add_worksheet(book->workbook, sheetName.toUtf8().constData());
    if (!book->sheet)
        return failure(ErrorCode::Io, Text::tr("%1 could not be written as a workbook.").arg(path));
    book->setFormats();
    worksheet_freeze_panes(book->sheet, 1, 0);
    return XlsxWriter(std::move(book));
}

Result<void> XlsxWriter::add(const std::vector<Cell> &row)
{
    for (std::size_t column = 0; column < row.size(); ++column) {
        const auto put = [&](const auto &value) { return m_book->put(lxw_col_t(column), value); };
        TRY(done(std::visit(put, row[column]), m_book->path));
    }
    ++m_book->rows;
    return {};
}

Result<void> XlsxWriter::close()
{
    const auto columns = lxw_col_t(m_book->widths.size());
    for (lxw_col_t column = 0; column < columns; ++column)
        worksheet_set_column(m_book->sheet, column, column, m_book->widths[column], nullptr);
    if (columns > 0)
        worksheet_autofilter(m_book->sheet, 0, 0, m_book->rows - 1, lxw_col_t(columns - 1));
    return done(workbook_close(std::exchange(m_book->workbook, nullptr)), m_book->path);
}

} // namespace exchange
