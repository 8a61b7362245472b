#pragma once

// Statement and Row: typed binding of $1, $2… and typed reading of rows.

#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QStringList>

#include <memory>
#include <optional>
#include <type_traits>
#include <vector>

struct sqlite3_stmt;

namespace db {

struct Engine;

// The current row of a running statement; columns count from 0. Valid only inside the mapper.
class Row
{
public:
    explicit Row(sqlite3_stmt *statement)
        : m_statement(statement)
    {
    }

    bool isNull(int column) const;
    qint64 integer(int column) const;
    // Texts of different bytes are different, also when the bytes are not UTF-8
    // (base/exact_text.h).
    QString text(int column) const;
    // The bytes of a blob, or of a text as they are stored.
    QByteArray blob(int column) const;
    // The same without a copy: valid until the next step, or until the column is read otherwise.
    QByteArrayView bytes(int column) const;
    std::optional<qint64> optionalInteger(int column) const;
    std::optional<QString> optionalText(int column) const;

    // The value as one canonical text with its type, so that rows of any table can be compared: the
    // stored bytes of a text, undecoded.
    QByteArray fingerprint(int column) const;
    // Whether the column holds the same value as that of another row, by type and bytes.
    bool holdsSame(int column, const Row &other) const;
    int columnCount() const;

private:
    sqlite3_stmt *m_statement;
};

// One prepared statement. The first mistake (in preparing or binding) is remembered and comes out
// of run, rows, first or forEach.
class Statement
{
public:
    Statement(Statement &&) noexcept;
    Statement &operator=(Statement &&) = delete;
    ~Statement();

    // Binds $1, $2… in this order and forgets earlier values. Takes integers, bool, QString
    // (text), QByteArray (blob), std::nullopt, and std::optional of these.
    template <typename... Values>
    Statement &bind(const Values &...values)
    {
        reset();
        [[maybe_unused]] int marker = 0;
        (bindOne(++marker, values), ...);
        return *this;
    }

    // Binds further texts to the markers from `marker` on, after bind.
    Statement &bindFrom(int marker, const QStringList &texts)
    {
        for (const QString &text : texts)
            bindOne(marker++, text);
        return *this;
    }

    // Runs it for its effect; rows are ignored. Returns the number of rows changed.
    Result<qint64> run();

    // Steps to the next row, for reading two statements side by side; false after the last. The row
    // is valid until the next call.
    Result<bool> next() { return step(); }
    Row row() const { return Row(m_statement); }

    // Calls visit(row) -> Result<void> for each row; stops at the first failure and hands it on.
    template <typename Visit>
    Result<void> forEach(Visit visit)
    {
        while (true) {
            TRY(const bool hasRow, step());
            if (!hasRow)
                return {};
            if (Result<void> visited = visit(Row(m_statement)); !visited) {
                reset();
                return visited;
            }
        }
    }

    // All rows, each mapped by map(row) -> T.
    template <typename Map>
    auto rows(Map map) -> Result<std::vector<std::invoke_result_t<Map, Row>>>
    {
        std::vector<std::invoke_result_t<Map, Row>> mapped;
        TRY(forEach([&](const Row &row) -> Result<void> {
            mapped.push_back(map(row));
            return {};
        }));
        return mapped;
    }

    // The first row, or nothing.
    template <typename Map>
    auto first(Map map) -> Result<std::optional<std::invoke_result_t<Map, Row>>>
    {
        TRY(const bool hasRow, step());
        std::optional<std::invoke_result_t<Map, Row>> mapped;
        if (hasRow)
            mapped = map(Row(m_statement));
        reset();
        return mapped;
    }

private:
    friend class Connection;
    Statement(Engine &engine, QByteArray sql);

    void bindOne(int marker, qint64 value);
    void bindOne(int marker, int value) { bindOne(marker, qint64(value)); }
    void bindOne(int marker, bool value) { bindOne(marker, qint64(value)); }
    void bindOne(int marker, const QString &value);
    void bindOne(int marker, const QByteArray &value);
    void bindOne(int marker, std::nullopt_t);
    template <typename T>
    void bindOne(int marker, const std::optional<T> &value)
    {
        if (value)
            bindOne(marker, *value);
        else
            bindOne(marker, std::nullopt);
    }

    Result<bool> step(); // true when a row is ready
    void reset();
    int parameter(int marker);
    void remember(int code);

    Engine *m_engine;
    QByteArray m_sql;
    sqlite3_stmt *m_statement = nullptr;
    std::optional<Error> m_error;
};

} // namespace db
