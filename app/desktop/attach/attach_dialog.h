#pragma once

// AttachDialog: the queue of files for one item: category, stage and expected digest of each, and
// the result.

#include "attach/attach_run.h"
#include "dialogs/draft_dialog.h"
#include "shell/desk.h"

#include <QProgressBar>
#include <QTimer>

namespace desktop {

class AttachOptionsForm;
class PlainTable;

class AttachDialog : public DraftDialog
{
    Q_OBJECT

public:
    // Shown with open(). Closed while files are being attached it hides, and comes back when one
    // was refused or something is left.
    AttachDialog(Desk &desk, const QString &exhibitNumber);

    const QString &exhibitNumber() const { return m_number; }

    // Files and folders; folders are looked through as a job.
    void addPaths(const QStringList &paths);

    // How many files are not attached yet and were not refused.
    int filesLeft() const;

    // Cancels the running job; nothing is left half done.
    void stop() { m_run->stop(); }

    void reject() override;

protected:
    bool holdsDraft() const override { return filesLeft() > 0; }
    QString loss() const override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void setUpTable();
    QWidget *makeAdding();
    QWidget *makeEnding();
    void chooseFiles();
    void chooseFolder();
    void takeFound(const attachments::FoundFiles &found);
    void takeReport(const exchange::DigestList &list);
    void start();
    void ended(const std::optional<Error> &error);
    void comeBack();
    void guessStage();
    void showState();
    void tellWhatIsLeft();

    Desk &m_desk;
    QString m_number;
    AttachQueue *m_queue;
    AttachRun *m_run;
    PlainTable *m_table;
    AttachOptionsForm *m_options;
    QLabel *m_notes; // skipped files, and digests in a report for files that are not here
    QLabel *m_state;
    QProgressBar *m_bar;
    Complaint *m_complaint;
    QPushButton *m_start;
    QPushButton *m_stop;
    QTimer m_timer;
    bool m_comesBack = false;
};

} // namespace desktop
