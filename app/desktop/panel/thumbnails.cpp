#include "panel/thumbnails.h"

#include "preview/document.h"

namespace desktop {

namespace {

constexpr int keptKilobytes = 32 * 1024;
constexpr qint64 largestFile = 64'000'000;
constexpr int pixelsPerSide = 2 * Thumbnails::side; // sharp at 200 %

bool isImage(const registry::Attachment &file)
{
    return file.mediaType.startsWith(QLatin1String("image/")) && file.size <= largestFile;
}

} // namespace

struct Thumbnails::Made {
    QImage picture;
    QString whyNone;
};

Thumbnails::Thumbnails(Workplace &workplace)
    : m_workplace(workplace)
    , m_pictures(keptKilobytes)
{
    for (auto signal : {&Workplace::locked, &Workplace::closed})
        connect(&workplace, signal, this, &Thumbnails::forget);
}

QPixmap Thumbnails::of(const registry::Attachment &file)
{
    if (const auto *picture = m_pictures.object(file.sha256))
        return *picture;
    if (!isImage(file) || m_hopeless.contains(file.sha256) || m_faults.contains(file.sha256))
        return {};
    m_wanted.removeOne(file.sha256);
    m_wanted.append(file.sha256);
    makeNext();
    return {};
}

void Thumbnails::forget()
{
    m_pictures.clear();
    m_faults.clear();
    m_hopeless.clear();
    m_wanted.clear();
}

void Thumbnails::makeNext()
{
    if (m_isMaking || m_wanted.isEmpty() || !m_workplace.officer())
        return;
    m_isMaking = true;
    const QString sha256 = m_wanted.takeLast();
    m_workplace.read(
        tr("Making small pictures"),
        [sha256](registry::Registry &registry, base::Progress &progress) -> Result<Made> {
            TRY(const auto bytes, registry.store().read(sha256, largestFile));
            const auto picture = preview::decodedPicture(bytes, pixelsPerSide, progress);
            TRY(progress.check());
            return picture ? Made{*picture, {}} : Made{{}, picture.error().message};
        },
        this, [this, sha256](const Result<Made> &result) { take(sha256, result); });
}

void Thumbnails::take(const QString &sha256, const Result<Made> &result)
{
    m_isMaking = false;
    if (!m_workplace.officer())
        return;
    if (!result && result.error().code != ErrorCode::Cancelled)
        m_faults.insert(sha256, result.error().message);
    else if (result && result->picture.isNull())
        m_hopeless.insert(sha256, result->whyNone);
    else if (result)
        m_pictures.insert(sha256, new QPixmap(QPixmap::fromImage(result->picture)),
                          int(result->picture.sizeInBytes() / 1024 + 1));
    Q_EMIT made(sha256);
    makeNext();
}

} // namespace desktop
