#include "dialogs/sheet_dialog.h"

#include "base/safe_file.h"

#include <QComboBox>
#include <QFileInfo>
#include <QPrintDialog>
#include <QPrinter>
#include <QVBoxLayout>

namespace desktop {

namespace {

const QSize firstSize(820, 640);

} // namespace

print::SheetLanguage screenLanguage()
{
    return QLocale().language() == QLocale::Chinese ? print::SheetLanguage::Chinese
                                                    : print::SheetLanguage::English;
}

SheetDialog::SheetDialog(Workplace &workplace, print::SheetMaker make, const QString &fileName,
                         QWidget *parent)
    : SheetDialog(workplace, std::move(make), screenLanguage(), fileName, parent)
{
}

SheetDialog::SheetDialog(Workplace &workplace, print::SheetMaker make, print::SheetLanguage first,
                         const QString &fileName, QWidget *parent)
    : DraftDialog(workplace, parent)
    , m_make(std::move(make))
    , m_language(named(new QComboBox(this), "sheet_language", tr("Language of the form")))
    , m_pages(new PdfPages("sheet_pages", tr("Pages"), this))
    , m_state(plainLabel({}, this))
    , m_path(new PathLine(PathLine::For::Writing, "sheet_path", tr("PDF file"), tr("PDF (*.pdf)"),
                          this))
    , m_save(named(new QPushButton(tr("&Save as PDF"), this), "save_sheet", tr("Save as PDF")))
    , m_print(named(new QPushButton(tr("&Print…"), this), "print_sheet", tr("Print")))
    , m_close(named(new QPushButton(tr("&Close"), this), "close_sheet", tr("Close")))
    , m_complaint(new Complaint(this))
{
    setObjectName(QStringLiteral("sheet_dialog"));
    setWindowTitle(tr("Form"));
    resize(firstSize);
    m_state->setObjectName(QStringLiteral("sheet_state"));
    m_path->setPath(suggestedPath(fileName));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(languageRow(first));
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_state);
    layout->addWidget(m_complaint);
    layout->addWidget(savingRow());
    connect(m_language, &QComboBox::currentIndexChanged, this, &SheetDialog::draw);
    connect(m_save, &QPushButton::clicked, this, &SheetDialog::save);
    connect(m_print, &QPushButton::clicked, this, &SheetDialog::askPrinter);
    m_print->setFocus();
    draw();
}

void SheetDialog::begin()
{
    if (workplace().officer())
        open();
    else
        deleteLater();
}

QWidget *SheetDialog::languageRow(print::SheetLanguage first)
{
    auto *row = new QWidget(this);
    for (const auto language : print::allSheetLanguages())
        m_language->addItem(print::label(language), print::name(language));
    m_language->setCurrentIndex(m_language->findData(print::name(first)));
    auto *label = plainLabel(tr("&Language:"), row);
    label->setBuddy(m_language);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(label);
    layout->addWidget(m_language);
    layout->addStretch(1);
    return row;
}

QWidget *SheetDialog::savingRow()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(m_path, 1);
    layout->addWidget(m_save);
    layout->addWidget(m_print);
    layout->addWidget(m_close);
    for (auto *button : {m_save, m_close})
        button->setAutoDefault(false);
    m_print->setDefault(true);
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    return row;
}

print::SheetLanguage SheetDialog::language() const
{
    return print::sheetLanguage(m_language->currentData().toString())
        .value_or(print::SheetLanguage::English);
}

void SheetDialog::draw()
{
    setReady(false);
    m_complaint->clear();
    m_state->setText(tr("The pages are being drawn…"));
    workplace().jobs().run(
        JobRunner::Lane::Read, tr("Drawing the pages"),
        [make = m_make, language = language()](base::Progress &) -> Result<Drawn> {
            Drawn drawn{print::inLanguage(language, make), {}};
            TRY(drawn.pdf, print::pdfOf(drawn.sheets));
            return drawn;
        },
        this,
        [this, asked = language()](const Result<Drawn> &drawn) {
            if (asked != language())
                return; // another language was chosen in the meantime
            if (drawn)
                return showPages(*drawn);
            m_state->clear();
            m_complaint->complain(drawn.error());
        });
}

void SheetDialog::showPages(const Drawn &drawn)
{
    m_drawn = drawn;
    setWindowTitle(drawn.sheets.front().title.section(u'\n', 0, 0));
    m_state->setText(tr("%n page(s)", nullptr, m_pages->open(m_drawn.pdf)));
    setReady(true);
    if (focusWidget() == m_close) // it went there while the button to print could not be pressed
        m_print->setFocus();
}

void SheetDialog::setReady(bool ready)
{
    for (auto *button : {m_save, m_print})
        button->setEnabled(ready);
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
            path.isEmpty() ? tr("Choose where to save the PDF file.")
                           : tr("A file of this name is there already; choose another name."));
    }
    workplace().jobs().run(
        JobRunner::Lane::Read, tr("Saving the PDF file"),
        [path, pdf = m_drawn.pdf](base::Progress &) { return base::writeFileDurably(path, pdf); },
        this,
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
    printer->setDocName(windowTitle());
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
        [sheets = m_drawn.sheets, printer](base::Progress &) {
            return print::paint(sheets, *printer);
        },
        this,
        [this](const Result<void> &printed) {
            if (!printed)
                return m_complaint->complain(printed.error());
            m_state->setText(tr("Sent to the printer."));
        });
}

} // namespace desktop
