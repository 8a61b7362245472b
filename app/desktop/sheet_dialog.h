#pragma once

// SheetDialog: a printed form or report as it is going to look, to be printed and to be saved.

#include "draft_dialog.h"
#include "path_line.h"
#include "pdf_pages.h"
#include "print/sheet.h"

class QPrinter;

namespace desktop {

class SheetDialog : public DraftDialog
{
    Q_OBJECT

public:
    // `fileName` ("hand-over SITE3-2026-00042.pdf") is where Save as PDF begins. Deletes itself
    // when it is closed. The pages are drawn by a job: open it with open(), it shows them when they
    // are there.
    SheetDialog(Workplace &workplace, print::Sheet sheet, const QString &fileName, QWidget *parent);

protected:
    bool holdsDraft() const override { return false; }

private:
    QWidget *savingRow();
    void draw();
    void showPages(const QByteArray &pdf);
    void save();
    void askPrinter();
    void printOn(const std::shared_ptr<QPrinter> &printer);

    print::Sheet m_sheet;
    QByteArray m_pdf; // what is shown and saved; empty until it was drawn
    PdfPages *m_pages;
    QLabel *m_state;
    PathLine *m_path;
    QPushButton *m_save;
    QPushButton *m_print;
    Complaint *m_complaint;
};

} // namespace desktop
