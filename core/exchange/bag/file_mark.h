#pragma once

// FileMark: shows whether a file may have been changed since its content was last read.

#include <QtGlobal>

#include <sys/stat.h>

namespace exchange {

// Two files, or one at two times, have the same mark only if they are one file that nobody wrote
// in between. Setting the machine's clock back can forge that; a change within the clock tick
// (some 4 ms) of the last write is not seen, nor one through a mapping that another program of the
// same user holds: on ext4 and tmpfs alike it moves no time. Reading everything again would only
// shorten the time in which such a program can do so: it may as well change the file afterwards.
struct FileMark {
    quint64 device = 0;
    quint64 inode = 0;
    qint64 size = 0;
    qint64 modifiedNs = 0;
    qint64 changedNs = 0; // by the kernel; no program can set it
    bool operator==(const FileMark &) const = default;
};

inline FileMark markOf(const struct stat &status)
{
    const auto nanoseconds = [](const struct timespec &time) {
        return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
    };
    return {quint64(status.st_dev), quint64(status.st_ino), qint64(status.st_size),
            nanoseconds(status.st_mtim), nanoseconds(status.st_ctim)};
}

} // namespace exchange
