#pragma once

// SheetDialog: previews a form or report and prints it or saves it as a PDF.

#include "controls/path_line.h"
#include "controls/pdf_pages.h"
#include "dialogs/draft_dialog.h"
#include "print/layout/sheet_pdf.h"
#include "print/sheet/sheet_language.h"

class QComboBox;
class QPrinter;

namespace desktop {

// The language of the user interface, for forms that have no foreign readers.
print::SheetLanguage screenLanguage();

class SheetDialog : public DraftDialog
{
    Q_OBJECT

public:
    // `make` is called on another thread, in the language that is chosen; `first` is chosen to
    // begin with. `fileName` ("hand-over SITE3-2026-00042.pdf") is where Save as PDF begins.
    // Deletes itself when it is closed. The pages are drawn by a job: show it with begin(), it
    // shows them when they are there.
    SheetDialog(Workplace &workplace, print::SheetMaker make, print::SheetLanguage first,
                const QString &fileName, QWidget *parent);
    // The same in the language of the screen.
    SheetDialog(Workplace &workplace, print::SheetMaker make, const QString &fileName,
                QWidget *parent);

    // Opens, or deletes itself if the registry has been locked since the form was requested.
    void begin();

protected:
    bool holdsDraft() const override { return false; }

private:
    struct Drawn {
        print::Sheets sheets;
        QByteArray pdf;
    };

    QWidget *languageRow(print::SheetLanguage first);
    QWidget *savingRow();
    print::SheetLanguage language() const;
    void draw();
    void showPages(const Drawn &drawn);
    void setReady(bool ready);
    void save();
    void askPrinter();
    void printOn(const std::shared_ptr<QPrinter> &printer);

    print::SheetMaker m_make;
    Drawn m_drawn; // what is shown, printed and saved; empty until it was drawn
    QComboBox *m_language;
    PdfPages *m_pages;
    QLabel *m_state;
    PathLine *m_path;
    QPushButton *m_save;
    QPushButton *m_print;
    QPushButton *m_close;
    Complaint *m_complaint;
};

} // namespace desktop
