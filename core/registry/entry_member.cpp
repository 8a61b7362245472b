#include "registry/entry_member.h"

#include "base/clock.h"

namespace registry {

std::optional<QString> textOf(const QJsonObject &object, const char *name)
{
    const auto value = object.value(QLatin1String(name));
    return value.isString() ? std::optional(value.toString()) : std::nullopt;
}

std::optional<qint64> timeOf(const QJsonObject &object, const char *name)
{
    return base::fromRfc3339(object.value(QLatin1String(name)).toString());
}

} // namespace registry
