#pragma once

// LookAlike: finds names of the registry that look like a given name (domain/skeleton.h).

#include "registry/reader.h"

#include <QString>

#include <optional>

namespace registry {

enum class NameOf { Officer, Case, Operation, Site, Group, Person };

// The first name of this kind, in order, that looks like `name` or is the same; nothing when no
// name does. All cases are compared, whether or not an officer may see them.
Result<std::optional<QString>> lookAlike(const Reader &reader, NameOf what, const QString &name);

// The same among these names.
std::optional<QString> lookAlike(const QStringList &names, const QString &name);

// A place as it is written here.
struct PlaceSpelling {
    QString place; // as it is written already, where the two differ in nothing that is seen
    std::optional<QString> alike; // another place that looks like it
    bool operator==(const PlaceSpelling &) const = default;
};

// Reads the places of the registry at most once, and only when one is asked about that is not
// written so already. Lives no longer than the transaction.
class PlaceSpellings
{
public:
    explicit PlaceSpellings(const Reader &reader)
        : m_connection(reader.connection())
    {
    }

    // `place` is tidied. Fails with Database.
    Result<PlaceSpelling> of(const QString &place);

private:
    Result<bool> isWritten(const QString &place);
    Result<void> readAll();

    db::Connection &m_connection;
    bool m_isRead = false;
    QStringList m_places;
};

// A place that somebody looks for, as it is written here. Fails with NotFound where nothing is on
// record there and never was, with the place that is likely meant; with Invalid as
// domain::checkedText does; with Database.
Result<QString> knownPlace(const Reader &reader, const QString &typed);

// One translated sentence about a place that looks like another one.
QString sentence(const PlaceSpelling &spelling);

} // namespace registry
