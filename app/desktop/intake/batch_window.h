#pragma once

// BatchWindow: registers many items quickly: one scan and Enter for each; the common facts are set
// once.

#include "intake/batch_intake.h"
#include "intake/batch_photographs.h"
#include "intake/running_labels.h"
#include "shell/desk.h"

#include <QCheckBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace desktop {

class CommonPart;
class FollowingForm;
class ScanResultBar;
class PlainTable;

class BatchWindow : public QDialog
{
    Q_OBJECT

public:
    // The state that is kept when the window is rebuilt in another language.
    struct Draft {
        std::shared_ptr<BatchIntake> intake;
        actions::NewItem common; // provenance, kind and following fields
        bool isFolded = false;
        bool two = false;
        bool sealing = false;
        bool labelEach = false;
        bool isTakenUp = false; // resumed after the program ended in the middle of the batch
    };

    // Goes on with `draft`, where there is one.
    explicit BatchWindow(Desk &desk, const Draft *draft = nullptr);

    Draft draft() const;

    // The signed-in officer's batch that was unfinished when the program ended, if there is one.
    static std::optional<Draft> keptDraft(Desk &desk);

    // Shows it with what the registry now offers, ready for the next scan.
    void begin();

    // What would be lost if this were thrown away, in one sentence; empty when nothing would.
    QString loss() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildScanLine(QVBoxLayout &layout);
    void buildTable(QVBoxLayout &layout);
    void buildFoot();
    void connectIntake();
    void goOn(const Draft &draft);
    void keep();

    void take();
    void takeScan(const QString &scanned);
    void noteEdit(const QString &text);
    void noteChoice(); // what was put off is asked about again when its row is chosen
    void insist();
    void dismiss();
    void announce(Tone tone, const QString &number, const QString &sentence);
    void showState();
    void showCounts();
    void showLabelling();
    void correct();
    void printLabels();
    void summarise();
    void finish();
    qint64 chosenKey() const;

    Desk &m_desk;
    std::shared_ptr<BatchIntake> m_intake;
    RunningLabels m_labelsNow;
    BatchPhotographs m_photographs;
    CommonPart *m_common;
    FollowingForm *m_following;
    QLabel *m_scanLabel;
    QLineEdit *m_scan;
    QCheckBox *m_two;
    QCheckBox *m_sealing;
    QCheckBox *m_labelEach;
    ScanResultBar *m_outcome;
    PlainTable *m_table;
    QLabel *m_counts;
    QPushButton *m_correct;
    QPushButton *m_labels;
    QTimer m_keeping;        // keeps the batch on disk once what was scanned is shown
    qint64 m_correcting = 0; // the entry whose number is being corrected in the line
};

} // namespace desktop
