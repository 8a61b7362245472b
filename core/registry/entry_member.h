#pragma once

// EntryMember: reads members of an entry's body, or of an object inside it.

#include <QJsonObject>
#include <QString>

#include <optional>

namespace registry {

// A text member; nothing when it is absent or no text.
std::optional<QString> textOf(const QJsonObject &object, const char *name);

// A member in the form of base::toRfc3339, in milliseconds, UTC; nothing when it is absent.
std::optional<qint64> timeOf(const QJsonObject &object, const char *name);

} // namespace registry
