#include "registry/backup/identity_file.h"

#include "base/safe_file.h"
#include "base/text.h"
#include "crypto/password.h"

namespace registry {

namespace {
constexpr qint64 largestFile = 100'000;
}

Result<std::vector<crypto::AgeIdentity>> readIdentities(const QString &file)
{
    TRY(auto content, base::readFile(file, largestFile));
    std::vector<crypto::AgeIdentity> identities;
    for (const QByteArray &line : content.split('\n')) {
        const QString key = QString::fromUtf8(line).trimmed();
        if (key.isEmpty() || key.startsWith(u'#'))
            continue;
        TRY(auto identity, crypto::AgeIdentity::parse(key));
        identities.push_back(std::move(identity));
    }
    crypto::wipe(content);
    if (identities.empty())
        return failure(ErrorCode::Invalid,
                       Text::tr("There is no key in %1; expected is a line that begins with "
                                "AGE-SECRET-KEY-1.")
                           .arg(file));
    return identities;
}

} // namespace registry
