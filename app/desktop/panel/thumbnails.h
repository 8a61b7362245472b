#pragma once

// Thumbnails: small pictures of attached images; the sandboxed decoder makes them in the background
// from checked bytes, and they are kept in memory.

#include "registry/attachment_table.h"
#include "work/workplace.h"

#include <QCache>
#include <QPixmap>

namespace desktop {

class Thumbnails : public QObject
{
    Q_OBJECT

public:
    static constexpr int side = 56; // of the square that a picture fits into

    explicit Thumbnails(Workplace &workplace);

    // Null where the file is not an image, or while its picture is being made; made() announces it.
    QPixmap of(const registry::Attachment &file);

    // Why the file cannot be relied on, where reading it has shown that; else empty.
    QString faultOf(const QString &sha256) const { return m_faults.value(sha256); }

    // Why an image has no picture, where decoding it has shown that; else empty.
    QString failureOf(const QString &sha256) const { return m_hopeless.value(sha256); }

    // Nothing may stay behind.
    void forget();

Q_SIGNALS:
    void made(const QString &sha256);

private:
    void makeNext();
    struct Made; // a picture, or why there is none
    void take(const QString &sha256, const Result<Made> &result);

    Workplace &m_workplace;
    QCache<QString, QPixmap> m_pictures;
    QMap<QString, QString> m_faults;
    QStringList m_wanted; // the last one requested is made first, because it is in view now
    QMap<QString, QString> m_hopeless;
    bool m_isMaking = false;
};

} // namespace desktop
