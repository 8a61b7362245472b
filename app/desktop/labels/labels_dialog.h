#pragma once

// LabelsDialog: prints labels for the chosen items, on a printer or as a PDF: stock, first unused
// label, copies, preview.

#include "controls/memory_pdf.h"
#include "controls/path_line.h"
#include "print/labels/label_job.h"
#include "shell/desk.h"

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>

class QPrinter;

namespace desktop {

class Complaint;
class LabelSheetView;

// While the registry is locked it stays hidden behind the lock overlay.
class LabelsDialog : public QDialog
{
    Q_OBJECT

public:
    // Deletes itself when it is closed. Shown with open().
    LabelsDialog(Desk &desk, const QStringList &exhibitNumbers);

private:
    QWidget *buildSettings();
    QWidget *buildSheet();
    QWidget *buildFoot();
    void connectAll();

    print::LabelJob job() const;
    struct Drawn {
        QByteArray pdf;
        QStringList labelled; // had a label before
    };
    void draw();
    void showPdf(const QByteArray &pdf);
    void showSecondLabels(const QStringList &labelled);
    void showPage(int page);
    void showSummary();

    void showBusy(bool busy);
    void used(const print::LabelJob &job, const Result<void> &result, const QString &sentence);
    void save();
    void askPrinter();
    void printOn(const std::shared_ptr<QPrinter> &printer);

    Desk &m_desk;
    QStringList m_numbers;
    QComboBox *m_stock;
    QSpinBox *m_copies;
    QLineEdit *m_reason;
    QLabel *m_secondLabels;
    QLabel *m_summary;
    LabelSheetView *m_sheet;
    QToolButton *m_before;
    QToolButton *m_after;
    QLabel *m_page;
    PathLine *m_path;
    QPushButton *m_save;
    QPushButton *m_print;
    Complaint *m_complaint;
    QPointer<Job> m_drawing;
    MemoryPdf *m_document;
    int m_shownPage = 0;
};

void installLabels(Desk &desk);

} // namespace desktop
