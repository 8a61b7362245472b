#pragma once

// DiskFaults: makes one write, sync, rename, truncation or removal below a folder go wrong, under
// everything that this process does: SQLite, the attachment store, Qt.
//
// disk_faults.cpp defines the functions of the C library that change files; a test program that
// is compiled with it calls them in place of the library's own.

#include <QString>

namespace tests {

enum class DiskFault {
    None, // only counts
    Fail, // this one operation fails with EIO; the next ones work
    Full, // this one fails with ENOSPC
    Torn, // a write is done by half and fails with EIO; anything else fails
    Gone, // this one and all after it fail: the process was killed, the disk was unplugged
    Lost, // as Gone; and what was written since each file's last sync is taken back: a power cut
};

// Counts the changing operations below `folder` from now on, and lets the one with this number
// (from 1) go wrong.
void armDiskFault(const QString &folder, DiskFault fault, int number);

// Everything works again; with Lost, unsynced writes are taken back. Returns how many operations
// were counted.
int disarmDiskFault();

} // namespace tests
