#include "export/export_preview.h"

#include "exchange/record/write/export_record.h"
#include "print/forms/record_pdf.h"

#include <QVBoxLayout>

namespace desktop {

namespace {

const QSize firstSize(820, 640);

Result<QByteArray> pagesOf(actions::Session &session, const exchange::ExportRequest &request)
{
    TRY(const auto contents, exchange::previewExport(session, request));
    TRY(const auto job, print::recordPdf(session.registry(), session.officer().id)(contents));
    TRY(const auto files, job());
    return files.front().content;
}

} // namespace

ExportPreview::ExportPreview(Workplace &workplace, const exchange::ExportRequest &request,
                             QWidget *parent)
    : DraftDialog(workplace, parent)
    , m_pages(new PdfPages("export_preview_pages", tr("Pages"), this))
    , m_state(plainLabel({}, this))
    , m_complaint(new Complaint(this))
{
    setObjectName(QStringLiteral("export_preview"));
    setWindowTitle(tr("Preview of the record"));
    resize(firstSize);
    m_state->setObjectName(QStringLiteral("export_preview_state"));
    auto *close = named(new QPushButton(tr("&Close"), this), "close_preview", tr("Close"));
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    auto *row = new QHBoxLayout;
    row->addWidget(m_state, 1);
    row->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(hintLabel(tr("Nothing is recorded or written yet. The record itself has its "
                                   "checkpoint as a code on every page."),
                                this));
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_complaint);
    layout->addLayout(row);
    m_pages->setFocus();
    draw(request);
}

void ExportPreview::draw(const exchange::ExportRequest &request)
{
    m_state->setText(tr("The pages are being drawn…"));
    workplace().write(
        tr("Drawing the pages"),
        [request](actions::Session &session, base::Progress &) {
            return pagesOf(session, request);
        },
        this, [this](const Result<QByteArray> &pdf) { show(pdf); });
}

void ExportPreview::show(const Result<QByteArray> &pdf)
{
    if (pdf)
        return m_state->setText(tr("%n page(s)", nullptr, m_pages->open(*pdf)));
    m_state->clear();
    m_complaint->complain(pdf.error());
}

} // namespace desktop
