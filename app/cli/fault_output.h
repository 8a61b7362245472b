#pragma once

// FaultOutput: prints a fault that a check has found, as text for people and as JSON for programs.

#include "domain/fault.h"

#include <QJsonObject>

namespace cli {

// A line with its severity, code and sentence; below it, indented, where it is and both values.
// `exhibit`: the number of the item it is about, where there is one.
QString faultText(const domain::Fault &fault, const QString &exhibit = {});
QJsonObject faultJson(const domain::Fault &fault, const QString &exhibit = {});

} // namespace cli
