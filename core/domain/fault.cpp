#include "domain/fault.h"

#include <array>

namespace domain {

namespace {
constexpr std::array severityNames{"note", "warning", "broken"}; // in the order of the enumeration
}

Fault faultAt(const QString &file, qint64 line, Fault::Severity severity, const char *code,
              const QString &what, const QString &expected, const QString &found)
{
    Fault fault;
    fault.severity = severity;
    fault.code = QLatin1String(code);
    fault.file = file;
    fault.line = line;
    fault.what = what;
    fault.expected = expected;
    fault.found = found;
    return fault;
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
