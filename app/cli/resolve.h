#pragma once

// Resolve: turns typed names and ranges of numbers into the ids and numbers that actions take.

#include "actions/session.h"
#include "domain/custody.h"
#include "domain/field.h"
#include "domain/person.h"

#include <QStringList>

namespace cli {

// "field=value" texts. Fails with Invalid, naming the one that has no "=" or comes twice.
Result<domain::Fields> fieldsOf(const QStringList &settings);

// A kind of item by its name or label, English or Chinese ("sim_card", "SIM card"). Fails with
// Invalid, naming those that there are.
Result<domain::ItemKind> kindOf(const std::string &name);

// The id of the person of that name and category (or with that id). Fails with NotFound, with
// advice on how to record one, and with Conflict when several have the name.
Result<QString> personId(actions::Session &session, const QString &nameOrId,
                         domain::PersonCategory category);

// The same, recording the person when there is none of that name.
Result<QString> personIdOrNew(actions::Session &session, const QString &name,
                              domain::PersonCategory category,
                              const std::optional<QString> &organisation);

// The ids of all persons of these names, or with these ids: if several have a name, all of them,
// because too much withheld can be disclosed later. Fails with NotFound.
Result<QStringList> personIds(actions::Session &session, const QStringList &namesOrIds);

// Exhibit numbers with ranges ("SITE3-2026-00042..00060") written out. Fails with Invalid, naming
// the range that runs backwards or is too long.
Result<QStringList> exhibitNumbers(const QStringList &given);

// Fails with Conflict where something is at this path, since what somebody keeps is never
// overwritten, and with Io where there is no folder for it. Nothing is wrong with an empty
// path.
Result<void> checkIsNew(const QString &path);

// The note of a checkpoint that somebody kept: its file, or one with what the QR code of a printed
// form says; empty where no file is named. Fails with Invalid and Io.
Result<QByteArray> keptCheckpoint(const std::string &path);

// Certificates (PEM) to trust, unjudged; empty where no file is named. Fails with Io, and Invalid,
// naming the file, where it holds none or is too long to be some.
Result<QByteArray> certificates(const std::string &path);

// A moment in RFC 3339 with its offset, "2026-03-01T10:15:00+08:00", as UTC milliseconds.
Result<qint64> moment(const QString &text);

} // namespace cli
