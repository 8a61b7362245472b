#pragma once

// CheckedCopies: makes temporary copies of attached files for other programs; each is checked
// against its digest, and removed when the registry is locked or closed. They are in memory where
// the system has a folder for that and the copy fits: the registry may be encrypted.

#include "registry/attachment_table.h"
#include "work/workplace.h"

#include <QTemporaryDir>

namespace desktop {

class CheckedCopies : public QObject
{
    Q_OBJECT

public:
    explicit CheckedCopies(Workplace &workplace);

    // Opens a temporary copy with the program that the system has for it; shows over `parent` what
    // prevents it. Programs and scripts are refused: evidence is not run.
    void open(const registry::Attachment &file, QWidget *parent);

private:
    void forget();
    Result<QString> newPath(const registry::Attachment &file);

    Workplace &m_workplace;
    std::vector<std::unique_ptr<QTemporaryDir>> m_folders; // mode 0700, one for each copy
};

// Copies the file to a new path as a job: done(Result<void>) fails as attachments::Store::copyTo
// does: NotFound, Corrupt with both digests, Io where something is there already.
void copyChecked(Workplace &workplace, const registry::Attachment &file, const QString &path,
                 QObject *context, std::function<void(const Result<void> &)> done);

} // namespace desktop
