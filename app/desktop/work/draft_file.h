#pragma once

// DraftFile: keeps an officer's unfinished input on disk, next to the settings, so that a crash
// does not lose it. Only this user account can read the file, and it is encrypted if the registry
// is.

#include "work/workplace.h"

#include <QJsonObject>
#include <QStringList>

namespace desktop {

class DraftFile
{
public:
    // The draft of the signed-in officer for the open registry; `purpose` is snake_case.
    DraftFile(const QString &purpose, const Workplace &workplace);

    // Replaces the draft and its lines, and returns the number of the new version. The draft is on
    // disk when this returns. Fails with Io.
    Result<qint64> keep(const QJsonObject &draft) const;

    // Appends one line to the version with this number; does not write the rest again. Fails with
    // Io.
    Result<void> addLine(qint64 version, const QString &line) const;

    struct Kept {
        QJsonObject draft;
        qint64 version = 0;
        QStringList lines; // in the order in which they were added
    };

    // What was kept; nothing when nothing was, or when it cannot be read.
    std::optional<Kept> kept() const;

    void drop() const;

private:
    QString linesPath(qint64 version) const;
    std::optional<QJsonObject> whole() const;

    QString m_registry; // its folder
    QString m_path;
};

} // namespace desktop
