#pragma once

// DraftFile: keeps an officer's unfinished input on disk, next to the settings, so that a crash
// does not lose it. Only this user of the machine can read the file.

#include "work/workplace.h"

#include <QJsonObject>

namespace desktop {

class DraftFile
{
public:
    // The draft of the signed-in officer for the open registry; `purpose` is snake_case.
    DraftFile(const QString &purpose, const Workplace &workplace);

    // Replaces what was kept; survives a crash of the machine once it returned. Fails with Io.
    Result<void> keep(const QJsonObject &draft) const;

    // What was kept; nothing when nothing was, or when it cannot be read.
    std::optional<QJsonObject> kept() const;

    void drop() const;

private:
    QString m_path;
};

} // namespace desktop
