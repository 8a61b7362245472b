#include "labels/labels_dialog.h"

#include "base/text.h"
#include "controls/form.h"
#include "fields/label_stock.h"
#include "intent/signing.h"
#include "labels/label_sheet_view.h"

#include <QFileInfo>
#include <QPrintDialog>
#include <QPrinter>
#include <QVBoxLayout>

namespace desktop {

namespace {

const QSize firstSize(860, 600);

} // namespace

LabelsDialog::LabelsDialog(Desk &desk, const QStringList &exhibitNumbers)
    : QDialog(desk.front())
    , m_desk(desk)
    , m_numbers(exhibitNumbers)
    , m_stock(named(new QComboBox(this), "label_stock", tr("Label stock")))
    , m_copies(named(new QSpinBox(this), "label_copies", tr("Copies of each")))
    , m_reason(named(new QLineEdit(this), "second_label_reason", tr("Why a second label")))
    , m_secondLabels(plainLabel({}, this))
    , m_summary(named(plainLabel({}, this), "label_summary", tr("How many")))
    , m_sheet(named(new LabelSheetView(this), "label_sheet", tr("First free place on the sheet")))
    , m_before(named(new QToolButton(this), "page_before", tr("Sheet before")))
    , m_after(named(new QToolButton(this), "page_after", tr("Next sheet")))
    , m_page(plainLabel({}, this))
    , m_path(new PathLine(PathLine::For::Writing, "labels_path", tr("PDF file"), tr("PDF (*.pdf)"),
                          this))
    , m_save(named(new QPushButton(tr("&Save as PDF"), this), "save_labels", tr("Save as PDF")))
    , m_print(named(new QPushButton(tr("&Print…"), this), "print_labels_now", tr("Print")))
    , m_complaint(new Complaint(this))
    , m_document(new MemoryPdf(this))
{
    setObjectName(QStringLiteral("labels_dialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Print labels"));
    resize(firstSize);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(18);
    middle->addWidget(buildSettings(), 1);
    middle->addWidget(buildSheet(), 1);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(middle, 1);
    layout->addWidget(m_complaint);
    layout->addWidget(buildFoot());
    connectAll();
    showSecondLabels({});
    m_sheet->setStock(lastStock());
    m_sheet->setFirstFree(lastPlace(lastStock()));
    draw();
    m_print->setFocus();
}

QWidget *LabelsDialog::buildSettings()
{
    for (const auto &stock : print::labelStocks())
        m_stock->addItem(base::Text::tr(qUtf8Printable(stock.name)), stock.name);
    m_stock->setCurrentIndex(m_stock->findData(lastStock().name));
    m_copies->setRange(1, print::mostCopies);
    m_secondLabels->setObjectName(QStringLiteral("second_labels"));
    m_reason->setPlaceholderText(tr("Such as: the first one came off"));
    auto *settings = new QWidget(this);
    auto *form = new QFormLayout(settings);
    form->setContentsMargins({});
    addRow(*form, tr("Label s&tock"), m_stock);
    addRow(*form, tr("&Copies of each"), m_copies);
    form->addRow(m_secondLabels);
    addRow(*form, tr("&Why a second label"), m_reason);
    form->addRow(m_summary);
    form->addRow(hintLabel(
        tr("On the picture, click the first place of the sheet that is still free."), settings));
    return settings;
}

QWidget *LabelsDialog::buildSheet()
{
    m_before->setArrowType(Qt::LeftArrow);
    m_after->setArrowType(Qt::RightArrow);
    m_page->setAlignment(Qt::AlignCenter);
    auto *pages = new QHBoxLayout;
    pages->addWidget(m_before);
    pages->addWidget(m_page, 1);
    pages->addWidget(m_after);
    auto *sheet = new QWidget(this);
    auto *layout = new QVBoxLayout(sheet);
    layout->setContentsMargins({});
    layout->addWidget(m_sheet, 1);
    layout->addLayout(pages);
    return sheet;
}

QWidget *LabelsDialog::buildFoot()
{
    m_path->setPath(suggestedPath(tr("labels %1.pdf").arg(m_numbers.value(0))));
    m_print->setDefault(true);
    signsHere(m_print);
    m_save->setAutoDefault(false);
    auto *close = named(new QPushButton(tr("C&lose"), this), "close_labels", tr("Close"));
    close->setAutoDefault(false);
    auto *foot = new QWidget(this);
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins({});
    layout->addWidget(m_path, 1);
    for (auto *button : {m_save, m_print, close})
        layout->addWidget(button);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    return foot;
}

void LabelsDialog::connectAll()
{
    connect(m_stock, &QComboBox::currentIndexChanged, this, [this] {
        m_sheet->setStock(job().stock);
        m_sheet->setFirstFree(lastPlace(job().stock));
        draw();
    });
    connect(m_copies, &QSpinBox::valueChanged, this, &LabelsDialog::draw);
    connect(m_sheet, &LabelSheetView::firstFreeChanged, this, &LabelsDialog::draw);
    connect(m_sheet, &LabelSheetView::resized, this, [this] { showPage(m_shownPage); });
    connect(m_before, &QToolButton::clicked, this, [this] { showPage(m_shownPage - 1); });
    connect(m_after, &QToolButton::clicked, this, [this] { showPage(m_shownPage + 1); });
    connect(m_save, &QPushButton::clicked, this, &LabelsDialog::save);
    connect(m_print, &QPushButton::clicked, this, &LabelsDialog::askPrinter);
}

print::LabelJob LabelsDialog::job() const
{
    const int stock = std::max(0, m_stock->currentIndex());
    return {m_numbers, print::labelStocks()[std::size_t(stock)], m_sheet->firstFree(),
            m_copies->value(), m_reason->text().trimmed()};
}

void LabelsDialog::showSecondLabels(const QStringList &labelled)
{
    const bool isSecond = !labelled.isEmpty();
    if (isSecond)
        m_secondLabels->setText(
            tr("%n of them had a label before, such as %1. That is recorded, with the reason.",
               nullptr, int(labelled.size()))
                .arg(labelled.front()));
    for (QWidget *row : {static_cast<QWidget *>(m_secondLabels), static_cast<QWidget *>(m_reason)})
        row->setVisible(isSecond);
    if (auto *form = qobject_cast<QFormLayout *>(m_reason->parentWidget()->layout()))
        form->labelForField(m_reason)->setVisible(isSecond);
}

void LabelsDialog::draw()
{
    if (m_drawing)
        m_drawing->abandon();
    showSummary();
    m_drawing = m_desk.workplace().read(
        tr("Drawing the labels"),
        [job = job(), viewer = m_desk.workplace().viewer()](registry::Registry &registry,
                                                            base::Progress &) -> Result<Drawn> {
            TRY(const auto labels, print::labelsOf(registry, job, viewer));
            TRY(auto labelled, print::numbersWithLabel(registry, job.exhibitNumbers));
            TRY(auto pdf, print::labelsPdf(labels, job.stock, job.skip));
            return Drawn{std::move(pdf), std::move(labelled)};
        },
        this,
        [this](const Result<Drawn> &drawn) {
            if (!drawn)
                return m_complaint->complain(drawn.error());
            showSecondLabels(drawn->labelled);
            showPdf(drawn->pdf);
        });
}

void LabelsDialog::showPdf(const QByteArray &pdf)
{
    m_document->open(pdf);
    showPage(0);
}

void LabelsDialog::showPage(int page)
{
    const int pages = m_document->pageCount();
    if (pages <= 0)
        return;
    m_shownPage = std::clamp(page, 0, pages - 1);
    m_sheet->showPage(m_document->render(m_shownPage, m_sheet->pageSize()), m_shownPage == 0);
    m_page->setText(tr("Sheet %1 of %2").arg(m_shownPage + 1).arg(pages));
    m_before->setEnabled(m_shownPage > 0);
    m_after->setEnabled(m_shownPage + 1 < pages);
}

void LabelsDialog::showSummary()
{
    const auto now = job();
    const int labels = int(m_numbers.size()) * now.copies;
    m_summary->setText(
        tr("%1 on %2.")
            .arg(tr("%n label(s)", nullptr, labels),
                 tr("%n sheet(s)", nullptr, print::sheetsOf(now.stock, labels, now.skip))));
}

void LabelsDialog::showBusy(bool busy)
{
    if (busy)
        m_complaint->clear();
    for (auto *button : {m_save, m_print})
        button->setEnabled(!busy);
}

void LabelsDialog::used(const print::LabelJob &job, const Result<void> &result,
                        const QString &sentence)
{
    showBusy(false);
    if (!result) {
        draw(); // they may have a label now
        m_complaint->complain(result.error());
        if (m_reason->isVisible() && m_reason->text().trimmed().isEmpty())
            m_reason->setFocus();
        return;
    }
    noteStock(job.stock, print::nextPlace(job.stock, int(m_numbers.size()) * job.copies, job.skip));
    m_desk.say(sentence);
    accept();
}

void LabelsDialog::save()
{
    const QString path = m_path->path();
    const bool isTaken = path.isEmpty() || QFileInfo::exists(path);
    markWrong(m_path->line(), isTaken);
    if (isTaken) {
        m_path->line()->setFocus();
        return m_complaint->complain(
            path.isEmpty() ? tr("Choose where to save the PDF file.")
                           : tr("A file of this name is there already; choose another name."));
    }
    showBusy(true);
    m_desk.workplace().write(
        tr("Writing the labels"),
        [job = job(), path](actions::Session &session, base::Progress &) -> Result<void> {
            TRY(print::recordedLabelsPdf(session, job, path));
            return {};
        },
        this,
        [this, job = job(), path](const Result<void> &written) {
            used(job, written, tr("Saved: %1").arg(path));
        });
}

void LabelsDialog::askPrinter()
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    setPage(*printer, job().stock);
    printer->setDocName(windowTitle());
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, printer] { printOn(printer); });
    dialog->open();
}

// The entry comes first; whether the paper then jams is for a second label's reason to say.
void LabelsDialog::printOn(const std::shared_ptr<QPrinter> &printer)
{
    showBusy(true);
    m_desk.workplace().write(
        tr("Recording the labels"),
        [job = job()](actions::Session &session, base::Progress &) {
            return print::recordedLabels(session, job);
        },
        this,
        [this, printer, job = job()](const Result<print::RecordedLabels> &recorded) {
            const QString sentence = tr("Sent to the printer.");
            if (!recorded)
                return used(job, failure(recorded.error()), sentence);
            m_desk.workplace().jobs().run(
                JobRunner::Lane::Read, tr("Printing"),
                [printer, labels = recorded->labels, job](base::Progress &) {
                    return print::paintLabels(labels, job.stock, job.skip, *printer);
                },
                this,
                [this, job, sentence](const Result<void> &result) { used(job, result, sentence); });
        });
}

void installLabels(Desk &desk)
{
    desk.commands().on("print_labels", &desk,
                       [&desk] { (new LabelsDialog(desk, desk.chosen()))->open(); });
}

} // namespace desktop
