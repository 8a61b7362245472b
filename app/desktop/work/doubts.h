#pragma once

// Doubts: the findings of the newest unsound audit, until a sound audit of the same scope follows.

#include "registry/audit_table.h"

#include <QSet>

namespace desktop {

struct Doubts {
    std::optional<registry::AuditRecord> audit; // nothing: no audit is open
    QSet<QString> items;                        // ids
    QSet<QString> files;                        // SHA-256, hex
    QSet<std::pair<QString, qint64>> entries;   // log and number

    bool ofItem(const QString &id) const { return items.contains(id); }
    bool ofFile(const QString &sha256) const { return files.contains(sha256); }
    bool ofEntry(const QString &log, qint64 seq) const { return entries.contains({log, seq}); }
};

// Takes some milliseconds. An unreadable table gives no doubts: the verification reports it.
Doubts readDoubts(const registry::Reader &reader);

} // namespace desktop
