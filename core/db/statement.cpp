#include "db/statement.h"

#include "base/exact_text.h"
#include "db/engine.h"

#include <array>
#include <charconv>
#include <utility>

namespace db {

bool Row::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 Row::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QString Row::text(int column) const
{
    return base::exactText(bytes(column));
}

QByteArrayView Row::bytes(int column) const
{
    const void *bytes = sqlite3_column_blob(m_statement, column);
    return QByteArrayView(static_cast<const char *>(bytes),
                          sqlite3_column_bytes(m_statement, column));
}

QByteArray Row::blob(int column) const
{
    return bytes(column).toByteArray();
}

std::optional<qint64> Row::optionalInteger(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(integer(column));
}

std::optional<QString> Row::optionalText(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(text(column));
}

QByteArray Row::fingerprint(int column) const
{
    switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_NULL:
        return "null";
    case SQLITE_INTEGER:
        return "i:" + QByteArray::number(integer(column));
    case SQLITE_BLOB:
        return "b:" + blob(column).toHex();
    case SQLITE_FLOAT:
        return "r:" + blob(column);
    default:
        return "t:" + blob(column);
    }
}

bool Row::holdsSame(int column, const Row &other) const
{
    const int type = sqlite3_column_type(m_statement, column);
    if (type != sqlite3_column_type(other.m_statement, column))
        return false;
    if (type == SQLITE_INTEGER)
        return integer(column) == other.integer(column);
    return type == SQLITE_NULL || bytes(column) == other.bytes(column);
}

int Row::columnCount() const
{
    return sqlite3_column_count(m_statement);
}

Statement::Statement(Engine &engine, QByteArray sql)
    : m_engine(&engine)
    , m_sql(std::move(sql))
    , m_statement(engine.idle.take(m_sql))
{
    if (m_statement)
        return;
    remember(sqlite3_prepare_v3(engine.handle, m_sql.constData(), int(m_sql.size()),
                                SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr));
}

Statement::Statement(Statement &&other) noexcept
    : m_engine(other.m_engine)
    , m_sql(std::move(other.m_sql))
    , m_statement(std::exchange(other.m_statement, nullptr))
    , m_error(std::move(other.m_error))
{
}

Statement::~Statement()
{
    if (!m_statement)
        return;
    reset();
    sqlite3_clear_bindings(m_statement);
    if (m_engine->idle.contains(m_sql))
        sqlite3_finalize(m_statement);
    else
        m_engine->idle.insert(m_sql, m_statement);
}

int Statement::parameter(int marker)
{
    if (!m_statement)
        return 0;
    std::array<char, 12> name{'$'};
    std::to_chars(name.data() + 1, name.data() + name.size() - 1, marker);
    const int index = sqlite3_bind_parameter_index(m_statement, name.data());
    if (index == 0)
        remember(SQLITE_RANGE);
    return index;
}

void Statement::bindOne(int marker, qint64 value)
{
    if (const int index = parameter(marker))
        remember(sqlite3_bind_int64(m_statement, index, value));
}

void Statement::bindOne(int marker, const QString &value)
{
    const auto utf8 = value.toUtf8();
    if (const int index = parameter(marker))
        remember(sqlite3_bind_text64(m_statement, index, utf8.constData(), quint64(utf8.size()),
                                     SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::bindOne(int marker, const QByteArray &value)
{
    if (const int index = parameter(marker))
        remember(sqlite3_bind_blob64(m_statement, index, value.isNull() ? "" : value.constData(),
                                     quint64(value.size()), SQLITE_TRANSIENT));
}

void Statement::bindOne(int marker, std::nullopt_t)
{
    if (const int index = parameter(marker))
        remember(sqlite3_bind_null(m_statement, index));
}

Result<qint64> Statement::run()
{
    bool hasRow = true;
    while (hasRow) {
        TRY(hasRow, step());
    }
    return qint64(sqlite3_changes64(m_engine->handle));
}

Result<bool> Statement::step()
{
    if (m_error)
        return failure(*m_error);
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE) {
        const auto error = m_engine->error(sqlite3_extended_errcode(m_engine->handle), m_sql);
        reset();
        return failure(error);
    }
    reset();
    return false;
}

void Statement::reset()
{
    if (m_statement)
        sqlite3_reset(m_statement);
}

void Statement::remember(int code)
{
    if (code != SQLITE_OK && !m_error)
        m_error = m_engine->error(code, m_sql);
}

} // namespace db
