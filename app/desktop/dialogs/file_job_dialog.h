#pragma once

// FileJobDialog: takes a few choices and the path of a new file, and writes the file with visible
// progress; the job can be cancelled.

#include "controls/path_line.h"
#include "dialogs/draft_dialog.h"
#include "dialogs/job_progress.h"

namespace desktop {

class FileJobDialog : public DraftDialog
{
    Q_OBJECT

public:
    // Closing it cancels the running job; nothing half done is left.
    void reject() override;

protected:
    // `objectName` for tests; the path's line is "<objectName>_path". `filter` as QFileDialog takes
    // it; `verb` on the button that begins.
    FileJobDialog(Workplace &workplace, const char *objectName, const QString &title,
                  const QString &filter, const QString &suggested, const QString &verb,
                  QWidget *parent);

    // Begins to write to this path, where nothing is yet; nullptr when a choice is wrong, which was
    // complained of then.
    virtual Job *begin(const QString &path) = 0;

    // What came out: one sentence for the status bar, or why nothing was written.
    void finish(const Result<QString> &said);

    QVBoxLayout &choices() { return *m_choices; } // above the path
    Complaint &complaint() { return *m_complaint; }
    const PathLine &path() const { return *m_path; }

Q_SIGNALS:
    void written(const QString &sentence);

private:
    void start();

    QVBoxLayout *m_choices;
    PathLine *m_path;
    JobProgress *m_progress;
    Complaint *m_complaint;
    QDialogButtonBox *m_buttons;
    QPointer<Job> m_job;
};

} // namespace desktop
