#pragma once

// Body: builds the body of an entry; absent or empty values add no member.

#include "domain/custody.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

namespace actions {

class Body
{
public:
    Body &text(const char *name, const QString &value);
    Body &text(const char *name, const std::optional<QString> &value);
    Body &texts(const char *name, const QStringList &values); // an empty list is written
    Body &time(const char *name, std::optional<qint64> utcMs);
    Body &value(const char *name, const QJsonValue &value);
    Body &party(const char *name, const std::optional<domain::Party> &party);

    operator QJsonObject() const { return m_object; }

private:
    QJsonObject m_object;
};

// {"officer": id} or {"person": id}.
QJsonObject partyObject(const domain::Party &party);

} // namespace actions
