#include "domain/fault.h"

#include <array>

namespace domain {

namespace {
constexpr std::array severityNames{"note", "warning", "broken"}; // in the order of the enumeration
}

QString name(Fault::Severity severity)
{
    return QString::fromLatin1(severityNames.at(std::size_t(severity)));
}

std::optional<Fault::Severity> severity(const QString &name)
{
    for (std::size_t i = 0; i < severityNames.size(); ++i) {
        if (name == QLatin1String(severityNames.at(i)))
            return Fault::Severity(i);
    }
    return std::nullopt;
}

} // namespace domain
