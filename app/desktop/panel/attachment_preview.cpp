#include "panel/attachment_preview.h"

#include "appearance.h"
#include "base/decoded_text.h"
#include "base/visible_text.h"
#include "form.h"
#include "panel/attachment_model.h"
#include "panel/image_view.h"

#include <QLocale>
#include <QMimeDatabase>
#include <QPdfDocument>
#include <QPdfView>

namespace desktop {

namespace {

constexpr qint64 largestShown = 128'000'000; // bytes; larger files are opened with another program
constexpr qint64 shownText = 1'000'000;
constexpr int largestImage = 8192; // pixels in either direction

bool isText(const registry::Attachment &file)
{
    const QMimeType type = QMimeDatabase().mimeTypeForName(file.mediaType);
    return file.mediaType.startsWith(QLatin1String("text/"))
        || type.inherits(QStringLiteral("text/plain"));
}

bool isPdf(const registry::Attachment &file)
{
    return file.mediaType == QLatin1String("application/pdf");
}

bool isImage(const registry::Attachment &file)
{
    return file.mediaType.startsWith(QLatin1String("image/"));
}

bool isShown(const registry::Attachment &file)
{
    return isImage(file) || isPdf(file) || isText(file);
}

QString withSpaces(QString text)
{
    return text.replace(QLatin1String("\r\n"), QLatin1String("\n"))
        .replace(u'\t', QLatin1String("    "));
}

} // namespace

AttachmentPreview::AttachmentPreview(Workplace &workplace, QWidget *parent)
    : QStackedWidget(parent)
    , m_workplace(workplace)
    , m_words(plainLabel({}, this))
    , m_image(named(new ImageView(this), "preview_image", tr("Picture")))
    , m_text(named(new QPlainTextEdit(this), "preview_text", tr("Text of the file")))
    , m_document(new QPdfDocument(this))
    , m_pdf(named(new QPdfView(this), "preview_pdf", tr("Pages of the file")))
{
    setObjectName(QStringLiteral("attachment_preview"));
    setAccessibleName(tr("Preview"));
    m_words->setObjectName(QStringLiteral("preview_words"));
    m_words->setAlignment(Qt::AlignCenter);
    m_words->setMargin(12);
    m_text->setReadOnly(true);
    m_pdf->setDocument(m_document);
    m_pdf->setPageMode(QPdfView::PageMode::MultiPage);
    m_pdf->setZoomMode(QPdfView::ZoomMode::FitToWidth);
    for (QWidget *page : std::initializer_list<QWidget *>{m_words, m_image, m_text, m_pdf})
        addWidget(page);
}

ImageView *AttachmentPreview::image() const
{
    return currentWidget() == m_image ? m_image : nullptr;
}

void AttachmentPreview::clear(const QString &sentence)
{
    if (m_job)
        m_job->abandon();
    m_document->close();
    m_text->clear();
    m_image->setImage({});
    say(sentence);
}

void AttachmentPreview::show(const registry::Attachment &file)
{
    if (!isShown(file))
        return clear(tr("%1 is not shown here. Open it with another program.").arg(file.mediaType));
    if (file.size > largestShown)
        return clear(tr("%1 is too large to be shown here. Open it with another program.")
                         .arg(QLocale().formattedDataSize(file.size)));
    clear(tr("Reading and checking…"));
    read(file);
}

void AttachmentPreview::read(const registry::Attachment &file)
{
    m_job = m_workplace.read(
        tr("Reading %1").arg(shownName(file)),
        [sha256 = file.sha256](registry::Registry &registry, base::Progress &) {
            return registry.store().read(sha256, largestShown);
        },
        this,
        [this, file](const Result<QByteArray> &bytes) {
            if (bytes)
                return showContent(file, *bytes);
            say(bytes.error().code == ErrorCode::NotFound
                    ? tr("The file is missing from the store. Tell an auditor, and verify the "
                         "registry. Its SHA-256 was %1.")
                          .arg(file.sha256)
                    : bytes.error().message,
                true);
        });
}

void AttachmentPreview::showContent(const registry::Attachment &file, const QByteArray &bytes)
{
    if (isImage(file))
        return showImage(file, bytes);
    if (isPdf(file))
        return showPdf(file, bytes);
    showText(bytes);
}

void AttachmentPreview::showImage(const registry::Attachment &file, const QByteArray &bytes)
{
    const QImage image = decodedImage(bytes, largestImage);
    if (image.isNull())
        return say(tr("The file is as it was attached, but %1 cannot be shown here. Open it with "
                      "another program.")
                       .arg(file.mediaType));
    m_image->setImage(image);
    m_image->setAccessibleDescription(shownName(file));
    setCurrentWidget(m_image);
}

void AttachmentPreview::showPdf(const registry::Attachment &file, const QByteArray &bytes)
{
    m_pdfBuffer.close();
    m_pdfBytes = bytes;
    m_pdfBuffer.setBuffer(&m_pdfBytes);
    m_pdfBuffer.open(QIODevice::ReadOnly);
    m_document->load(&m_pdfBuffer);
    if (m_document->status() != QPdfDocument::Status::Ready)
        return say(tr("The file is as it was attached, but its pages cannot be shown here. Open it "
                      "with another program."));
    m_pdf->setAccessibleDescription(shownName(file));
    setCurrentWidget(m_pdf);
}

void AttachmentPreview::showText(const QByteArray &bytes)
{
    const auto text = base::decodedText(bytes.left(shownText));
    if (!text)
        return say(tr("The file is as it was attached, but its text is in an encoding that is not "
                      "known here. Open it with another program."));
    m_text->setPlainText(base::visibleText(withSpaces(*text)));
    if (bytes.size() > shownText)
        m_text->appendPlainText(tr("— only the first megabyte is shown —"));
    m_text->moveCursor(QTextCursor::Start);
    setCurrentWidget(m_text);
}

void AttachmentPreview::say(const QString &text, bool isBad)
{
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, toneColor(isBad ? Tone::Bad : Tone::Quiet));
    m_words->setPalette(colours);
    m_words->setText(text);
    setCurrentWidget(m_words);
}

} // namespace desktop
