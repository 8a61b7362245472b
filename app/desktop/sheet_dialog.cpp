#include "sheet_dialog.h"

#include "base/safe_file.h"
#include "print/sheet_pdf.h"

#include <QFileInfo>
#include <QPrintDialog>
#include <QPrinter>
#include <QTemporaryDir>
#include <QVBoxLayout>

namespace desktop {

namespace {

const QSize firstSize(820, 640);
constexpr qint64 mostPdfBytes = 1 << 30;

// The bytes of the PDF file that the sheet makes.
Result<QByteArray> pdfOf(const print::Sheet &sheet)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("sheet.pdf"));
    TRY(print::writePdf(sheet, path));
    return base::readFile(path, mostPdfBytes);
}

} // namespace

SheetDialog::SheetDialog(Workplace &workplace, print::Sheet sheet, const QString &fileName,
                         QWidget *parent)
    : DraftDialog(workplace, parent)
    , m_sheet(std::move(sheet))
    , m_pages(new PdfPages("sheet_pages", tr("Pages"), this))
    , m_state(plainLabel(tr("The pages are being drawn…"), this))
    , m_path(new PathLine(PathLine::For::Writing, "sheet_path", tr("PDF file"), tr("PDF (*.pdf)"),
                          this))
    , m_save(named(new QPushButton(tr("&Save as PDF"), this), "save_sheet", tr("Save as PDF")))
    , m_print(named(new QPushButton(tr("&Print…"), this), "print_sheet", tr("Print")))
    , m_complaint(new Complaint(this))
{
    setObjectName(QStringLiteral("sheet_dialog"));
    setWindowTitle(m_sheet.title);
    resize(firstSize);
    m_state->setObjectName(QStringLiteral("sheet_state"));
    m_path->setPath(suggestedPath(fileName));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_state);
    layout->addWidget(m_complaint);
    layout->addWidget(savingRow());
    connect(m_save, &QPushButton::clicked, this, &SheetDialog::save);
    connect(m_print, &QPushButton::clicked, this, &SheetDialog::askPrinter);
    m_print->setFocus();
    draw();
}

QWidget *SheetDialog::savingRow()
{
    auto *row = new QWidget(this);
    auto *close = named(new QPushButton(tr("&Close"), row), "close_sheet", tr("Close"));
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(m_path, 1);
    layout->addWidget(m_save);
    layout->addWidget(m_print);
    layout->addWidget(close);
    for (auto *button : {m_save, close})
        button->setAutoDefault(false);
    m_print->setDefault(true);
    for (auto *button : {m_save, m_print})
        button->setEnabled(false);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    return row;
}

void SheetDialog::draw()
{
    workplace().jobs().run(
        JobRunner::Lane::Read, tr("Drawing the pages"),
        [sheet = m_sheet](base::Progress &) { return pdfOf(sheet); }, this,
        [this](const Result<QByteArray> &pdf) {
            if (pdf)
                return showPages(*pdf);
            m_state->hide();
            m_complaint->complain(pdf.error());
        });
}

void SheetDialog::showPages(const QByteArray &pdf)
{
    m_pdf = pdf;
    m_state->setText(tr("%n page(s)", nullptr, m_pages->open(m_pdf)));
    for (auto *button : {m_save, m_print})
        button->setEnabled(true);
}

void SheetDialog::save()
{
    m_complaint->clear();
    const QString path = m_path->path();
    const bool taken = path.isEmpty() || QFileInfo::exists(path);
    markWrong(m_path->line(), taken);
    if (taken) {
        m_path->setFocus();
        return m_complaint->complain(
            path.isEmpty() ? tr("Say where the PDF file is to be.")
                           : tr("A file of this name is there already; choose another name."));
    }
    workplace().jobs().run(
        JobRunner::Lane::Read, tr("Saving the PDF file"),
        [path, pdf = m_pdf](base::Progress &) { return base::writeFileDurably(path, pdf); }, this,
        [this, path](const Result<void> &written) {
            if (!written)
                return m_complaint->complain(written.error());
            m_state->setText(tr("Saved: %1").arg(path));
        });
}

void SheetDialog::askPrinter()
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageSize(QPageSize(QPageSize::A4));
    printer->setDocName(m_sheet.title);
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, printer] { printOn(printer); });
    dialog->open();
}

void SheetDialog::printOn(const std::shared_ptr<QPrinter> &printer)
{
    m_complaint->clear();
    workplace().jobs().run(
        JobRunner::Lane::Read, tr("Printing"),
        [sheet = m_sheet, printer](base::Progress &) { return print::paint(sheet, *printer); },
        this,
        [this](const Result<void> &printed) {
            if (!printed)
                return m_complaint->complain(printed.error());
            m_state->setText(tr("Sent to the printer."));
        });
}

} // namespace desktop
