// Other tools' reports of digests: what is made out of a line is a whole digest of a named file.

#include "exchange/digest_list.h"
#include "fuzz/law.h"

using tests::require;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArray report = tests::bytesOf(data, size);
    (void)exchange::readDigest(QString::fromUtf8(report));
    for (const char *name : {"report.txt", "seal.jpg.sm3"}) {
        const auto list = exchange::readDigestList(report, QString::fromLatin1(name));
        if (!list)
            continue;
        for (const auto &file : list->files) {
            require(!file.digests.empty(), "a listed file has a digest");
            for (const auto &digest : file.digests) {
                const auto same = crypto::Digest::parse(digest.toString());
                require(same && *same == digest, "a digest has its algorithm's length");
            }
        }
        const QStringList paths{QStringLiteral("/case/DCIM/seal.jpg"), QStringLiteral("seal.jpg")};
        require(exchange::matchDigests(*list, paths).expected.size() == std::size_t(paths.size()),
                "each path has its answer");
    }
    return 0;
}
