#include "panel/attachment_preview.h"

#include "base/decoded_text.h"
#include "base/visible_text.h"
#include "controls/form.h"
#include "look/appearance.h"
#include "panel/attachment_model.h"
#include "panel/image_view.h"
#include "panel/page_view.h"
#include "preview/document.h"

#include <QImage>
#include <QLocale>
#include <QMimeDatabase>

namespace desktop {

namespace {

constexpr qint64 largestShown = 128'000'000; // bytes; larger files are opened with another program
constexpr qint64 shownBytes = 1'000'000;     // of a text
constexpr qsizetype longestLine = 2000;

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
    , m_pages(named(new PageView(workplace.jobs(), this), "preview_pages", tr("Pages of the file")))
{
    setObjectName(QStringLiteral("attachment_preview"));
    setAccessibleName(tr("Preview"));
    m_words->setObjectName(QStringLiteral("preview_words"));
    m_words->setAlignment(Qt::AlignCenter);
    m_words->setMargin(12);
    m_text->setReadOnly(true);
    for (QWidget *page : std::initializer_list<QWidget *>{m_words, m_image, m_text, m_pages})
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
    m_pages->clear();
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

// One of these.
struct AttachmentPreview::Content {
    QImage image;
    std::shared_ptr<preview::Document> document; // of a PDF, and
    QList<QSizeF> pages;                         // the sizes of its pages
    std::optional<QString> text;
    QString whyNone; // of a picture or PDF that could not be decoded
};

namespace {

// What may be decoded for a preview, by its content and not by what it is called.
bool isDecoded(const registry::Attachment &file, const preview::Document &document)
{
    return (isImage(file) || isPdf(file)) && document.format();
}

QString shownText(const QByteArray &bytes, const QString &decoded)
{
    const QString text = withShortLines(base::visibleText(withSpaces(decoded)));
    return bytes.size() <= shownBytes
        ? text
        : text + u'\n' + AttachmentPreview::tr("— only the first megabyte is shown —");
}

} // namespace

// What takes long, off the thread of the windows. Fails only with Cancelled.
Result<AttachmentPreview::Content> AttachmentPreview::readyToShow(const registry::Attachment &file,
                                                                  const QByteArray &bytes,
                                                                  const base::Progress &progress)
{
    Content content;
    const auto document = std::make_shared<preview::Document>(bytes);
    if (!isDecoded(file, *document)) {
        if (const auto text = base::decodedText(bytes.left(shownBytes)); text && isText(file))
            content.text = shownText(bytes, *text);
        return content;
    }
    if (document->format() == preview::Format::Pdf) {
        const auto pages = document->pages(progress);
        content.document = document;
        content.pages = pages.value_or(QList<QSizeF>());
        content.whyNone = pages ? QString() : pages.error().message;
    } else {
        const auto image = document->picture(preview::largestSide, progress);
        content.image = image.value_or(QImage());
        content.whyNone = image ? QString() : image.error().message;
    }
    TRY(progress.check());
    return content;
}

void AttachmentPreview::read(const registry::Attachment &file)
{
    m_job = m_workplace.read(
        tr("Reading %1").arg(shownName(file)),
        [file](registry::Registry &registry, base::Progress &progress) -> Result<Content> {
            TRY(const auto bytes, registry.store().read(file.sha256, largestShown));
            return readyToShow(file, bytes, progress);
        },
        this,
        [this, file](const Result<Content> &content) {
            if (content)
                return showContent(file, *content);
            say(content.error().code == ErrorCode::NotFound
                    ? tr("The file is missing from the store. Inform an auditor, and verify the "
                         "registry. Its SHA-256 was %1.")
                          .arg(file.sha256)
                    : content.error().message,
                true);
        });
}

void AttachmentPreview::showContent(const registry::Attachment &file, const Content &content)
{
    if (!content.whyNone.isEmpty())
        return say(tr("No preview: %1\nThe file is as it was attached; a copy can be opened with "
                      "another program.")
                       .arg(content.whyNone));
    if (!content.pages.isEmpty()) {
        m_pages->open(content.document, content.pages);
        m_pages->setAccessibleDescription(shownName(file));
        return setCurrentWidget(m_pages);
    }
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

void AttachmentPreview::say(const QString &text, bool isBad)
{
    setTone(*m_words, isBad ? Tone::Bad : Tone::Quiet);
    m_words->setText(text);
    setCurrentWidget(m_words);
}

} // namespace desktop
