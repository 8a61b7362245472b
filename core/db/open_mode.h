#pragma once

// OpenMode: how a database file is opened.

namespace db {

enum class OpenMode {
    Create,    // the file must not exist yet
    ReadWrite, // the file must exist
    ReadOnly,  // the file must exist; works on read-only media too
};

} // namespace db
