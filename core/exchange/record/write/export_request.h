#pragma once

// ExportRequest: the items or the case of a custody record, its recipient, and the withheld fields.

#include "exchange/record/write/export_contents.h"

#include <QStringList>

namespace exchange {

struct ExportRequest {
    QStringList exhibitNumbers;
    std::optional<QString> caseNumber; // in addition to all its items
    QString target;     // a folder that does not exist, or is empty; or a new file *.zip
    QStringList redact; // names of sealed fields to withhold, such as imei or name
                        // (of persons and of attachments)
    QString recipient;
    QString reason;
    QStringList redactPersons = {}; // ids of persons for whom every sealed field is withheld
    QByteArray since = {};          // note of an earlier checkpoint of the log, or nothing
    PayloadMaker more = {};         // makes further files to read, or nothing
};

} // namespace exchange
