#pragma once

// XlsxWriter: writes rows as an Excel workbook (ECMA-376) with typed cells.

#include "exchange/table/table_cell.h"

#include <memory>
#include <vector>

namespace exchange {

// One sheet with a frozen, bold head row, a filter above each column and columns as wide as their
// texts. Texts stay texts, whatever their first character, up to the 32,767 characters of an Excel
// cell; times and days are dates. Rows go to a file without a name in the folder of `path` as they
// come, so that a million take no memory.
class XlsxWriter
{
public:
    // The rows that a sheet can have, its head among them.
    static constexpr qint64 mostRows = 1'048'576;

    // Fails with Io.
    static Result<XlsxWriter> open(const QString &path, const QString &sheetName);

    XlsxWriter(XlsxWriter &&) noexcept;
    XlsxWriter &operator=(XlsxWriter &&) = delete;
    ~XlsxWriter(); // without close the file is not complete

    // The first row is the head; at most mostRows are taken. Fails with Io.
    Result<void> add(const std::vector<Cell> &row);

    // Fails with Io.
    Result<void> close();

private:
    struct Book;
    explicit XlsxWriter(std::unique_ptr<Book> book);

    std::unique_ptr<Book> m_book;
};

} // namespace exchange
