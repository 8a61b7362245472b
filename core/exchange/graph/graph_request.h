#pragma once

// GraphRequest: the items or the case that a graph shows, its recipient, and the withheld fields.

#include <QStringList>

#include <optional>

namespace exchange {

struct GraphRequest {
    QStringList exhibitNumbers;
    std::optional<QString> caseNumber; // in addition to all its items
    bool everything = false;           // all that the officer may see; then the two above are empty
    QString path;                      // of the file; replaced if it is there
    QStringList redact;                // names of sealed fields to withhold, as for an export
    QStringList redactPersons = {};    // ids of persons for whom every sealed field is withheld
    QString recipient;
    QString reason;
};

} // namespace exchange
