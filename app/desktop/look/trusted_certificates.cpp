#include "look/trusted_certificates.h"

#include "base/safe_file.h"
#include "look/settings.h"

namespace desktop {

namespace {
constexpr qint64 largestFile = 1'000'000;
}

Result<QByteArray> trustedCertificates()
{
    const QString path = readSettings().timeCertificates;
    return path.isEmpty() ? Result<QByteArray>(QByteArray()) : base::readFile(path, largestFile);
}

} // namespace desktop
