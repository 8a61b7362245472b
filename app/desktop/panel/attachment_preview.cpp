#include "panel/attachment_preview.h"

#include "appearance.h"
#include "base/decoded_text.h"
#include "base/visible_text.h"
#include "form.h"
#include "panel/attachment_model.h"
#include "panel/image_view.h"

#include <QImage>
#include <QLocale>
#include <QMimeDatabase>

namespace desktop {

namespace {

constexpr qint64 largestShown = 128'000'000; // bytes; larger files are opened with another program
constexpr qint64 shownText = 1'000'000;
constexpr qsizetype longestLine = 2000;
constexpr int largestImage = 5000; // pixels in either direction

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

// A line of a megabyte would be laid out for minutes.
QString withShortLines(const QString &text)
{
    QStringList lines;
    for (const QString &line : text.split(u'\n')) {
        for (qsizetype from = 0; from == 0 || from < line.size(); from += longestLine)
            lines.append(line.sliced(from, std::min(longestLine, line.size() - from)));
    }
    return lines.join(u'\n');
}

} // namespace

AttachmentPreview::AttachmentPreview(Workplace &workplace, QWidget *parent)
    : QStackedWidget(parent)
    , m_workplace(workplace)
    , m_words(plainLabel({}, this))
    , m_image(named(new ImageView(this), "preview_image", tr("Picture")))
    , m_text(named(new QPlainTextEdit(this), "preview_text", tr("Text of the file")))
    , m_pdf(new PdfPages("preview_pdf", tr("Pages of the file"), this))
{
    setObjectName(QStringLiteral("attachment_preview"));
    setAccessibleName(tr("Preview"));
    m_words->setObjectName(QStringLiteral("preview_words"));
    m_words->setAlignment(Qt::AlignCenter);
    m_words->setMargin(12);
    m_text->setReadOnly(true);
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
    m_pdf->clear();
    m_text->clear();
    m_image->setImage({});
    say(sentence);
}

void AttachmentPreview::show(const registry::Attachment &file)
{
    if (!isShown(file))
        return clear(
            tr("%1 is not shown here. Open a copy with another program.").arg(file.mediaType));
    if (file.size > largestShown)
        return clear(tr("%1 is too large to be shown here. Open a copy with another program.")
                         .arg(QLocale().formattedDataSize(file.size)));
    clear(tr("Reading and checking…"));
    read(file);
}

struct AttachmentPreview::Content {
    QImage image;
    QByteArray pdf;
    std::optional<QString> text;
};

// What takes long, off the thread of the windows.
AttachmentPreview::Content AttachmentPreview::readyToShow(const registry::Attachment &file,
                                                          const QByteArray &bytes)
{
    if (isImage(file))
        return {decodedImage(bytes, largestImage), {}, {}};
    if (isPdf(file))
        return {{}, bytes, {}};
    auto text = base::decodedText(bytes.left(shownText));
    if (text)
        text = withShortLines(base::visibleText(withSpaces(*text)));
    if (text && bytes.size() > shownText)
        text->append(u'\n' + tr("— only the first megabyte is shown —"));
    return {{}, {}, text};
}

void AttachmentPreview::read(const registry::Attachment &file)
{
    m_job = m_workplace.read(
        tr("Reading %1").arg(shownName(file)),
        [file](registry::Registry &registry, base::Progress &) -> Result<Content> {
            TRY(const auto bytes, registry.store().read(file.sha256, largestShown));
            return readyToShow(file, bytes);
        },
        this,
        [this, file](const Result<Content> &content) {
            if (content)
                return showContent(file, *content);
            say(content.error().code == ErrorCode::NotFound
                    ? tr("The file is missing from the store. Tell an auditor, and verify the "
                         "registry. Its SHA-256 was %1.")
                          .arg(file.sha256)
                    : content.error().message,
                true);
        });
}

void AttachmentPreview::showContent(const registry::Attachment &file, const Content &content)
{
    if (isPdf(file))
        return showPdf(file, content.pdf);
    if (!content.image.isNull()) {
        m_image->setImage(content.image);
        m_image->setAccessibleDescription(shownName(file));
        return setCurrentWidget(m_image);
    }
    if (!content.text)
        return say(tr("The file is as it was attached, but %1 cannot be shown here. Open a copy "
                      "with another program.")
                       .arg(file.mediaType));
    m_text->setPlainText(*content.text);
    setCurrentWidget(m_text);
}

void AttachmentPreview::showPdf(const registry::Attachment &file, const QByteArray &bytes)
{
    if (m_pdf->open(bytes) == 0)
        return say(tr("The file is as it was attached, but its pages cannot be shown here. Open a "
                      "copy with another program."));
    m_pdf->setAccessibleDescription(shownName(file));
    setCurrentWidget(m_pdf);
}

void AttachmentPreview::say(const QString &text, bool isBad)
{
    setTone(*m_words, isBad ? Tone::Bad : Tone::Quiet);
    m_words->setText(text);
    setCurrentWidget(m_words);
}

} // namespace desktop
