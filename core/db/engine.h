#pragma once

// Engine: the SQLite handle behind a connection, its idle statements and its errors.

#include "db/connection.h"

#include <QHash>

#include <sqlite3.h>

#include <vector>

namespace db {

struct Engine {
    sqlite3 *handle = nullptr;
    QHash<QByteArray, sqlite3_stmt *> idle; // prepared once, taken out while in use
    quint64 transactions = 0;               // for writing, that were begun so far
    quint64 transaction = 0;                // the number of the open one; 0: none
    std::vector<BeforeCommit> beforeCommit; // of the open one

    Engine() = default;
    Engine(const Engine &) = delete;
    Engine &operator=(const Engine &) = delete;
    ~Engine();

    // What SQLite's result code `code` means to a person; `sql` goes into the detail.
    Error error(int code, const QByteArray &sql = {}) const;

    // The result code of an error that `error` made; 0 for any other.
    static int codeOf(const Error &error);
};

} // namespace db
