#pragma once

// LifeMark: a lock file in tmp/ for an intake's temporary files: it stays locked as long as their
// process lives, so that no sweep removes them, and files of a dead process are recognised at once.

#include "attachments/file.h"

#include <QString>

#include <memory>

namespace attachments {

class LifeMark
{
public:
    // Sets a new one in the folder `tmp`. Fails with Io.
    static Result<LifeMark> set(base::Folder tmp);

    // The same in the folder at this path, which must be no link.
    static Result<LifeMark> set(const QString &tmp);

    LifeMark(LifeMark &&other) noexcept = default;
    // Takes it away; the intake's files must be gone before.
    ~LifeMark();

    // The folder of its files, and the name, or the path, of a new one of this intake.
    const base::Folder &folder() const { return *m_folder; }
    QString newName() const;
    QString newPath() const { return m_folder->pathOf(newName()); }

    // Whether the process that wrote this file of tmp/, which is a mark or has one, is still
    // running.
    static bool isAlive(const base::Folder &tmp, const QString &name);

private:
    LifeMark(std::unique_ptr<base::Folder> folder, File file, QString stem)
        : m_folder(std::move(folder))
        , m_file(std::move(file))
        , m_stem(std::move(stem))
    {
    }

    std::unique_ptr<base::Folder> m_folder;
    File m_file;
    QString m_stem; // empty once it was moved from
};

} // namespace attachments
