#pragma once

// NamedThing: something of the registry that an entry names by its id. An entry that names what no
// earlier entry records counts for nothing (schema/ledger_format.md, "What an entry names").

#include "base/result.h"

#include <QString>
#include <QStringList>

namespace domain {

struct NamedThing {
    QString sort; // officer, person, operation, site, group, case or item
    QString id;
    bool operator==(const NamedThing &) const = default;
};

// What an entry of this kind records under its subject; empty where it records none of these sorts.
QString sortRecordedBy(const QString &kind);

// The sorts of which the subject of an entry of this kind must be one, recorded earlier; empty for
// kinds that begin their subject, and for those whose subject other rules judge.
QStringList sortsOfSubject(const QString &kind);

// Whether a custody record that holds an entry also holds the entries that record what it names of
// this sort. Of cases and items it holds no more than what it is about.
bool isBroughtAlong(const QString &sort);

// Why an entry counts for nothing: NotFound.
Error notRecorded(const NamedThing &thing);
Error subjectNotRecorded(const QString &subject);

} // namespace domain
