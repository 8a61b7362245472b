#pragma once

// AttachmentsFeature: attaches files to items: by command, by drag and drop, and from the
// clipboard.

#include "attach/attach_dialog.h"
#include "shell/desk.h"

#include <QTemporaryDir>

class QMimeData;

namespace desktop {

void installAttachments(Desk &desk);

class AttachmentsFeature : public QObject
{
    Q_OBJECT

public:
    explicit AttachmentsFeature(Desk &desk);

private:
    // The queue of that item, shown; a new one unless one is there.
    AttachDialog *dialogFor(const QString &exhibitNumber);
    void attach(const QString &exhibitNumber, const QStringList &paths);
    void paste();
    QStringList pastedFiles(const QMimeData &pasted);
    // The picture on the clipboard as a file; empty if there is none.
    QString keptPicture(const QMimeData &pasted);
    QString kept(const char *suffix, const std::function<bool(const QString &)> &write);

    Desk &m_desk;
    QList<QPointer<AttachDialog>> m_dialogs;
    std::unique_ptr<QTemporaryDir> m_pictures; // pasted ones, until they are attached
    int m_pasted = 0;
};

} // namespace desktop
