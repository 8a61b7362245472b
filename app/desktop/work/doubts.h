#pragma once

// Doubts: what the newest unsound audit found, until a sound audit of the same scope answers it.

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

// Some milliseconds. A table that cannot be read gives no doubts: the verification reports it.
Doubts readDoubts(const registry::Reader &reader);

} // namespace desktop
