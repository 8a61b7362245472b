#include "panel/thumbnails.h"

#include <QBuffer>
#include <QImageReader>

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

QImage decodedImage(const QByteArray &bytes, int largest)
{
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    reader.setDecideFormatFromContent(true);
    const QSize size = reader.size();
    if (size.width() > largest || size.height() > largest)
        reader.setScaledSize(size.scaled(largest, largest, Qt::KeepAspectRatio).expandedTo({1, 1}));
    return reader.read();
}

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
        [sha256](registry::Registry &registry, base::Progress &) -> Result<QImage> {
            TRY(const auto bytes, registry.store().read(sha256, largestFile));
            return decodedImage(bytes, pixelsPerSide);
        },
        this, [this, sha256](const Result<QImage> &picture) { take(sha256, picture); });
}

void Thumbnails::take(const QString &sha256, const Result<QImage> &picture)
{
    m_isMaking = false;
    if (!m_workplace.officer())
        return;
    if (!picture && picture.error().code != ErrorCode::Cancelled)
        m_faults.insert(sha256, picture.error().message);
    else if (picture && picture->isNull())
        m_hopeless.insert(sha256);
    else if (picture)
        m_pictures.insert(sha256, new QPixmap(QPixmap::fromImage(*picture)),
                          int(picture->sizeInBytes() / 1024 + 1));
    Q_EMIT made(sha256);
    makeNext();
}

} // namespace desktop
