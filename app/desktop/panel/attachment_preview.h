#pragma once

// AttachmentPreview: shows one attached file, after checking its bytes against its digest. Pictures
// and PDFs are decoded in a sandboxed process, never here.

#include "registry/attachment_table.h"
#include "work/workplace.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QStackedWidget>

namespace desktop {

class ImageView;
class PageView;

class AttachmentPreview : public QStackedWidget
{
    Q_OBJECT

public:
    AttachmentPreview(Workplace &workplace, QWidget *parent);

    // Shows the facts at once, and the content when it was read. A file that was changed or is
    // missing is never shown: what was expected and found is.
    void show(const registry::Attachment &file);
    void clear(const QString &sentence);

    // For the buttons of a big window; nullptr unless an image is shown.
    ImageView *image() const;

private:
    struct Content; // read, checked, and made ready to be shown
    static Result<Content> readyToShow(const registry::Attachment &file, const QByteArray &bytes,
                                       const base::Progress &progress);
    void read(const registry::Attachment &file);
    void showContent(const registry::Attachment &file, const Content &content);
    void say(const QString &text, bool isBad = false);

    Workplace &m_workplace;
    QPointer<Job> m_job;
    QLabel *m_words;
    ImageView *m_image;
    QPlainTextEdit *m_text;
    PageView *m_pages;
};

} // namespace desktop
