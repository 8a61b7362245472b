#pragma once

// LifeMark: a file in tmp/ that says that an intake's temporary files are being written: it is
// locked for as long as their process lives, so that nobody sweeps them away, and dead ones are
// known at once.

#include "attachments/file.h"

#include <QString>

namespace attachments {

class LifeMark
{
public:
    // Sets a new one in the folder `tmp`. Fails with Io.
    static Result<LifeMark> set(const QString &tmp);

    LifeMark(LifeMark &&other) noexcept = default;
    // Takes it away; the intake's files must be gone before.
    ~LifeMark();

    // The path of a new temporary file of this intake.
    QString newPath() const;

    // Whether this name in tmp/ is a mark, or a temporary file that belongs to one.
    static bool isMark(const QString &fileName);
    static bool hasMark(const QString &fileName);

    // Whether the process that wrote this file of tmp/, which is a mark or has one, is under way.
    static bool isAlive(const QString &path);

private:
    LifeMark(File file, QString stem)
        : m_file(std::move(file))
        , m_stem(std::move(stem))
    {
    }

    File m_file;
    QString m_stem; // empty once it was moved from
};

} // namespace attachments
