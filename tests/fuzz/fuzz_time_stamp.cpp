// One reply was signed by the authority: any other that is accepted must state the same time and
// number.

#include "crypto/time_stamp.h"
#include "fuzz/law.h"

#include <QDateTime>
#include <QFile>

using tests::require;

namespace {

const QByteArray message = "sealbook\n";

QByteArray fileAt(const char *path)
{
    QFile file(QStringLiteral(SEALBOOK_SOURCE_DIR "/tests/fuzz/") + QString::fromLatin1(path));
    require(file.open(QIODevice::ReadOnly), "the files of this target are there");
    return file.readAll();
}

// The certificate that is trusted. It is of no use unless the seed is believed.
const QByteArray &trusted()
{
    static const QByteArray pem = [] {
        const QByteArray authority = fileAt("time_authority.pem");
        const auto seed = fileAt("seeds/time_stamp/reply.tsr");
        require(crypto::checkTimeStamp(seed, message, authority).has_value(), "the seed is right");
        return authority;
    }();
    return pem;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArray reply = tests::bytesOf(data, size);
    if (const auto digest = crypto::stampedDigest(reply))
        require(digest->size() == 32, "a digest is that of SHA-256");
    if (const auto stamp = crypto::checkTimeStamp(reply, message, trusted())) {
        const auto when = QDateTime(QDate(2026, 11, 28), QTime(19, 30, 26), Qt::UTC);
        require(stamp->timeMs == when.toMSecsSinceEpoch(), "no other time was signed");
        require(stamp->serial == QLatin1String("02"), "no other number was signed");
    }
    (void)crypto::certificatesIn(reply);
    return 0;
}
