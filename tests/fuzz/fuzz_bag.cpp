// The text files of a foreign bag (RFC 8493), each read to its end; no path in them leads out. In
// an input they follow one another, separated by a byte 0x1E.

#include "exchange/bag/bag_manifest.h"
#include "exchange/bag/bag_metadata.h"
#include "exchange/bag/tag_text.h"
#include "fuzz/law.h"

using tests::require;

namespace {

const exchange::BagTree &tree()
{
    static const exchange::BagTree lying{
        {{QStringLiteral("data/entries.jsonl"), 10}, {QStringLiteral("data/封存 照片.jpg"), 20}},
        {QStringLiteral("data")},
        {}};
    return lying;
}

void judgePaths(const std::vector<exchange::ManifestEntry> &entries, qsizetype lines)
{
    for (const auto &entry : entries) {
        require(!entry.path.startsWith(u'/')
                    && !entry.path.split(u'/').contains(QLatin1String("..")),
                "no path leads out of the bag");
        require(entry.line > 0 && entry.line <= lines, "an entry is on a line");
    }
}

void judgeFaults(const std::vector<domain::Fault> &faults, qsizetype lines)
{
    for (const auto &fault : faults) {
        require(!fault.code.isEmpty() && !fault.what.isEmpty(), "a fault says what it is");
        require(fault.line >= 0 && fault.line <= lines, "a fault is at a line that is there");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const auto files = tests::bytesOf(data, size).split('\x1e');
    std::vector<domain::Fault> faults;
    const auto declaration = exchange::readDeclaration(files.value(0), faults);
    for (qsizetype i = 1; i < std::min(files.size(), qsizetype(4)); ++i) {
        const auto lines = exchange::tagLines(files[i], declaration.encoding);
        if (!lines)
            continue;
        faults.clear();
        exchange::BagLineReader reader(tree(), declaration.version, faults);
        if (i == 1) {
            judgePaths(reader.readManifest(QStringLiteral("manifest-sha256.txt"), *lines).entries,
                       lines->size());
        } else if (i == 2) {
            judgePaths(reader.readFetch(QStringLiteral("fetch.txt"), *lines), lines->size());
        } else {
            const auto elements = exchange::readBagElements(*lines, declaration.version, faults);
            exchange::judgeBagElements(elements, QStringLiteral("30.2"), faults);
        }
        judgeFaults(faults, lines->size());
    }
    return 0;
}
