#pragma once

// SecretInput: reads passwords and values of sealed fields from files or standard input, so that
// they appear neither in the process list nor in the shell's history.

#include "crypto/password.h"
#include "domain/field.h"

#include <optional>
#include <string>

namespace cli {

class SecretInput
{
public:
    // `passwordFile` as --password-file names it; empty where it was not given.
    explicit SecretInput(std::string passwordFile)
        : m_passwordFile(std::move(passwordFile))
    {
    }

    // The first line of the password file ("-": of standard input), else SEALBOOK_PASSWORD, else
    // asked for at the terminal. Fails with Io, Invalid (its first line is empty), and Cancelled on
    // Ctrl-C.
    Result<crypto::Password> password(const QString &prompt);

    // From `variable` where that was set, else asked for twice.
    static Result<crypto::Password> newPassword(const char *variable, const QString &prompt);

    // The value as it was given, or all of standard input for "-", without its last line end. Fails
    // with Invalid when standard input is used a second time, and when it is not UTF-8.
    Result<QString> value(const QString &given);
    Result<std::optional<QString>> optionalValue(const std::string &given);

    // "field=value" texts, in which the value "-" is standard input, and the fields of a file: a
    // JSON object of texts ("-": standard input). Fails with Invalid, naming the one that has no
    // "=" or comes twice, and with Io. Warns where others can read the file.
    Result<domain::Fields> fields(const QStringList &settings, const std::string &file);

private:
    Result<QByteArray> standardInput();

    std::string m_passwordFile;
    std::optional<crypto::Password> m_password; // of the file
    bool m_hasReadInput = false;
};

} // namespace cli
