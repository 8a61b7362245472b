#pragma once

// FaultOutput: how a fault that was found is told, to a person and to a program.

#include "domain/fault.h"

#include <QJsonObject>

namespace cli {

// A line with its severity, code and sentence; below it, indented, where it is and both values.
// `exhibit`: the number of the item it is about, where there is one.
QString faultText(const domain::Fault &fault, const QString &exhibit = {});
QJsonObject faultJson(const domain::Fault &fault, const QString &exhibit = {});

} // namespace cli
