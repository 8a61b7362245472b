#pragma once

// OpenMode: whether a database file is created, opened for writing, or opened for reading.

namespace db {

enum class OpenMode {
    Create,    // the file must not exist yet
    ReadWrite, // the file must exist
    ReadOnly,  // the file must exist; works on read-only media too
};

} // namespace db
