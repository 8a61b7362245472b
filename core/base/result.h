#pragma once

// Result and Error: the return value of every function that can fail.

#include <QString>
#include <tl/expected.hpp>

#include <utility>

namespace base {

// What kind of failure it is, for programs (the command line maps it to an exit code).
enum class ErrorCode {
    NotFound,    // what was asked for is not there
    Invalid,     // what was given breaks a rule
    Denied,      // the officer may not do this
    Conflict,    // another writer was first, or the state does not allow it
    Corrupt,     // what was stored is not what was written
    Io,          // a file could not be read or written
    Database,    // the database engine refused
    Cancelled,   // the caller asked to stop
    Unsupported, // a newer format, or something this system cannot do
};

// A failure. `message` is one translated sentence for the person, saying where and what was
// expected; `detail` is for the log and may be empty.
struct Error {
    ErrorCode code = ErrorCode::Invalid;
    QString message;
    QString detail;

    bool operator==(const Error &) const = default;
};

// A value of type T, or the Error that prevented it. Must not be ignored.
template <typename T>
class [[nodiscard]] Result : public tl::expected<T, Error>
{
public:
    using tl::expected<T, Error>::expected;
};

// The failing half of any Result.
inline tl::unexpected<Error> failure(ErrorCode code, QString message, QString detail = {})
{
    return tl::unexpected<Error>(Error{code, std::move(message), std::move(detail)});
}

// Passes an error on to a caller whose Result has another value type.
inline tl::unexpected<Error> failure(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace base

using base::Error;
using base::ErrorCode;
using base::failure;
using base::Result;

// TRY(expression)                     returns the error of a failed expression from this function
// TRY(const auto value, expression)   the same, and declares (or assigns) `value` when it
// succeeded;
//                                     several statements, so it needs braces under an `if`
#define TRY(...) TRY_PICK(__VA_ARGS__, TRY_DECLARE, TRY_ONLY, )(__VA_ARGS__)
#define TRY_PICK(first, second, chosen, ...) chosen
#define TRY_ONLY(expression)                                                                       \
    do {                                                                                           \
        auto tryResult = (expression);                                                             \
        if (!tryResult)                                                                            \
            return ::base::failure(std::move(tryResult).error());                                  \
    } while (false)
#define TRY_DECLARE(declaration, expression)                                                       \
    TRY_DECLARE_NAMED(TRY_JOIN(tryResult, __LINE__), declaration, expression)
#define TRY_DECLARE_NAMED(name, declaration, expression)                                           \
    auto name = (expression);                                                                      \
    if (!name)                                                                                     \
        return ::base::failure(std::move(name).error());                                           \
    declaration = std::move(name).value()
#define TRY_JOIN(left, right) TRY_JOIN_NOW(left, right)
#define TRY_JOIN_NOW(left, right) left##right
