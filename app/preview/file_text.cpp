#include "preview/file_text.h"

#include "base/decoded_text.h"
#include "base/text.h"
#include "preview/decoder_process.h"
#include "registry/registry.h"

#include <QRegularExpression>

namespace preview {

using Outcome = DecoderProcess::Outcome;

namespace {

constexpr int limitMs = 20'000;

// PDF by its signature, and a zip file only where the media type is that of a document.
std::optional<Format> sandboxedFormat(const QByteArray &bytes, const QString &mediaType)
{
    if (formatOf(bytes) == Format::Pdf)
        return Format::Pdf;
    const bool isDocument = mediaType.startsWith(u"application/vnd.");
    return isDocument && bytes.startsWith("PK\x03\x04") ? std::optional(Format::Office)
                                                        : std::nullopt;
}

// Asked once for each file, by a process of its own.
Result<QString> sandboxedText(Format format, const QByteArray &bytes,
                              const base::Progress &progress)
{
    TRY(const auto process, DecoderProcess::start());
    const auto answer = process->ask(format, bytes, {Ask::Text}, limitMs, progress);
    TRY(progress.check());
    if (answer.outcome == Outcome::NoSandbox)
        return failure(ErrorCode::Unsupported,
                       Text::tr("This system offers no sandbox (seccomp) to decode it in."));
    return answer.outcome == Outcome::Answered ? QString::fromUtf8(answer.content) : QString();
}

QString withoutTags(QString html)
{
    static const QRegularExpression unseen(
        QStringLiteral("<(script|style)\\b[^>]*>.*?</\\1\\s*>|<!--.*?-->|<[^>]*>"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    html.replace(unseen, QStringLiteral(" "));
    constexpr std::pair<const char *, const char *> entities[] = {
        {"&nbsp;", " "}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&amp;", "&"}};
    for (const auto &[entity, character] : entities)
        html.replace(QLatin1String(entity), QLatin1String(character));
    return html;
}

} // namespace

Result<QString> textOf(const QByteArray &bytes, const QString &mediaType,
                       const base::Progress &progress)
{
    if (const auto format = sandboxedFormat(bytes, mediaType))
        return sandboxedText(*format, bytes, progress);
    if (mediaType.startsWith(u"application/vnd.") || mediaType == u"application/pdf")
        return QString(); // it is not what its name says
    const QString text = base::decodedText(bytes.left(mostTextBytes)).value_or(QString());
    return mediaType.contains(u"html") ? withoutTags(text) : text;
}

Result<std::vector<registry::FileText>> readTexts(registry::Registry &registry,
                                                  const std::vector<registry::UnreadFile> &files,
                                                  const base::Progress &progress)
{
    std::vector<registry::FileText> texts;
    for (const auto &file : files) {
        TRY(progress.check());
        const auto bytes = registry.store().read(file.sha256, registry::largestReadFile);
        if (!bytes)
            continue;
        TRY(const auto text, textOf(*bytes, file.mediaType, progress));
        texts.push_back(registry::fileText(file.sha256, text));
    }
    return texts;
}

Result<qint64> indexFiles(registry::Registry &registry, int most, base::Progress &progress)
{
    TRY(const auto files, registry::unreadFiles(registry, most));
    progress.begin(Text::tr("Reading the texts of files"), qint64(files.size()));
    for (const auto &file : files) {
        TRY(const auto texts, readTexts(registry, {file}, progress));
        TRY(registry::keepFileTexts(registry, texts));
        progress.advance(1);
    }
    return qint64(files.size());
}

} // namespace preview
