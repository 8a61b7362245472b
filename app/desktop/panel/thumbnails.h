#pragma once

// Thumbnails: small pictures of attached images, made in the background from checked bytes and
// kept in memory.

#include "registry/attachment_table.h"
#include "workplace.h"

#include <QCache>
#include <QPixmap>
#include <QSet>

namespace desktop {

class Thumbnails : public QObject
{
    Q_OBJECT

public:
    static constexpr int side = 56; // of the square that a picture fits into

    explicit Thumbnails(Workplace &workplace);

    // Null where the file is no image, or while its picture is being made; made() tells when it is.
    QPixmap of(const registry::Attachment &file);

    // Why the file cannot be relied on, where reading it has shown that; else empty.
    QString faultOf(const QString &sha256) const { return m_faults.value(sha256); }

    // Nothing may stay behind.
    void forget();

Q_SIGNALS:
    void made(const QString &sha256);

private:
    void makeNext();
    void take(const QString &sha256, const Result<QImage> &picture);

    Workplace &m_workplace;
    QCache<QString, QPixmap> m_pictures;
    QMap<QString, QString> m_faults;
    QStringList m_wanted; // the last one asked for is made first: it is what is looked at now
    QSet<QString> m_hopeless;
    bool m_isMaking = false;
};

// An image of these bytes, no larger than `largest` in either direction, turned as the camera was
// held; null where they are no image that is known.
QImage decodedImage(const QByteArray &bytes, int largest);

} // namespace desktop
