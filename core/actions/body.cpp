#include "actions/body.h"

#include "base/clock.h"

namespace actions {

Body &Body::text(const char *name, const QString &value)
{
    if (!value.isEmpty())
        m_object.insert(QLatin1String(name), value);
    return *this;
}

Body &Body::text(const char *name, const std::optional<QString> &value)
{
    return text(name, value.value_or(QString()));
}

Body &Body::texts(const char *name, const QStringList &values)
{
    m_object.insert(QLatin1String(name), QJsonArray::fromStringList(values));
    return *this;
}

Body &Body::time(const char *name, std::optional<qint64> utcMs)
{
    return utcMs ? text(name, base::toRfc3339(*utcMs)) : *this;
}

Body &Body::value(const char *name, const QJsonValue &value)
{
    m_object.insert(QLatin1String(name), value);
    return *this;
}

Body &Body::party(const char *name, const std::optional<domain::Party> &party)
{
    return party ? value(name, partyObject(*party)) : *this;
}

QJsonObject partyObject(const domain::Party &party)
{
    const bool isOfficer = party.kind == domain::Party::Kind::Officer;
    return {{isOfficer ? QStringLiteral("officer") : QStringLiteral("person"), party.id}};
}

} // namespace actions
