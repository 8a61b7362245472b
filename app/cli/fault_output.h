#pragma once

// FaultOutput: prints a fault that a check has found, as text for people and as JSON for programs.

#include "actions/run_audit.h"

#include <QJsonArray>
#include <QJsonObject>

namespace cli {

// A line with its severity, code and sentence; below it, indented, where it is and both values.
// `exhibit`: the number of the item it is about, where there is one.
QString faultText(const domain::Fault &fault, const QString &exhibit = {});
QJsonObject faultJson(const domain::Fault &fault, const QString &exhibit = {});

// One cause as text: what it concerns, and how many consequences of each kind it has.
QString causeText(const actions::FoundFault &cause);

// Appends the cause, then its consequences: each of these gives the position of its cause in the
// list as "follows_from".
void addCause(QJsonArray &faults, const actions::FoundFault &cause);

} // namespace cli
