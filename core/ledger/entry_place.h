#pragma once

// EntryPlace: reads from the bytes of an entry the members by which it is found, without parsing
// all of it. Members of `body` are never taken for them, whatever they are called: an item's fields
// may have any name.

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <optional>

namespace ledger {

// As the text spells them; valid as long as the bytes.
struct EntryPlace {
    QByteArrayView log;
    QByteArrayView seq;
    QByteArrayView kind;
    QByteArrayView subject;
    QByteArrayView step;
    bool clockBehind = false;
};

// Takes about a microsecond; nothing where the bytes do not have the form of an entry.
std::optional<EntryPlace> placeOf(QByteArrayView bytes);

// The text member of the body with this name; empty where it has none. Parses the whole entry.
QString bodyText(const QByteArray &bytes, const char *member);

} // namespace ledger
