#pragma once

// Fault: one thing that a verification found, with a code that can be looked up.

#include "base/result.h"

#include <QString>

#include <optional>
#include <vector>

namespace domain {

struct Fault {
    enum class Severity {
        Note,    // worth knowing
        Warning, // unusual, or cannot be decided
        Broken,  // something was changed, or is missing
    };
    Severity severity = Severity::Broken;
    QString code; // stable, for programs: "entry_signature", "table_row", "attachment_damaged"…
    QString log;  // station id, where it is about an entry or a log
    std::optional<qint64> seq; // number of the entry in its log
    QString subject;           // UUIDv7, where it is about one
    QString file;              // relative to the checked folder, for a fault about a file
    qint64 line = 0;           // in that file, from 1; 0: none in particular
    QString what;              // one translated sentence
    QString expected;
    QString found;
    QString table = {};  // table of the database, if the fault is about a row
    QString column = {}; // of that row; for item_field the field's name; empty: the whole row
    QString leaf = {};   // leaf hash (hex) of the entry that the row or a chain link names
    bool operator==(const Fault &) const = default;
};

// A fault of a file, at a line of it (0: at none in particular).
Fault faultAt(const QString &file, qint64 line, Fault::Severity severity, const char *code,
              const QString &what, const QString &expected = {}, const QString &found = {});

// Whether a check continues after one of its parts: a part that failed becomes a fault
// (database_damaged where what is stored is broken, else not_checked), so that one damaged place
// keeps nothing else from being checked. Fails with Cancelled only. `part` is a translated phrase.
Result<void> goOnAfter(const Result<void> &done, const QString &part, std::vector<Fault> &faults);

// A translated phrase for the code of a registry's fault, in the reader's language even where
// `what` was recorded in another. Empty for a code that is not known.
QString meaning(const QString &code);

// "note", "warning", "broken": stable, for entries and programs.
QString name(Fault::Severity severity);
std::optional<Fault::Severity> severity(const QString &name);

} // namespace domain
