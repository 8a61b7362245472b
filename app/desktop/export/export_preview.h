#pragma once

// ExportPreview: previews the pages of a custody record before anything is recorded.

#include "controls/pdf_pages.h"
#include "dialogs/draft_dialog.h"
#include "exchange/record/write/export_request.h"

namespace desktop {

class ExportPreview : public DraftDialog
{
    Q_OBJECT

public:
    // Deletes itself when it is closed. The pages are drawn by a job and shown when they are there.
    ExportPreview(Workplace &workplace, const exchange::ExportRequest &request, QWidget *parent);

protected:
    bool holdsDraft() const override { return false; }

private:
    void draw(const exchange::ExportRequest &request);
    void show(const Result<QByteArray> &pdf);

    PdfPages *m_pages;
    QLabel *m_state;
    Complaint *m_complaint;
};

} // namespace desktop
