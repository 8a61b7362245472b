#include "db/refusal.h"

#include "db/engine.h"

namespace db {

bool isRefusedByContents(const Error &error)
{
    switch (Engine::codeOf(error) & 0xff) {
    case SQLITE_ERROR:
    case SQLITE_CORRUPT:
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
        return true;
    default:
        return false;
    }
}

} // namespace db
