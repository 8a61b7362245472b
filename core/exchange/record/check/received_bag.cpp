#include "exchange/record/check/received_bag.h"

#include "exchange/bag/unpacked_zip.h"
#include "exchange/record/check/record_comparison.h"

#include <QFileInfo>

#include <algorithm>

namespace exchange {

namespace {

bool isBroken(const domain::Fault &fault)
{
    return fault.severity == domain::Fault::Severity::Broken;
}

// The signatures over the lists cannot be listed in them; the check of a record has covered them.
bool isAnswered(const domain::Fault &fault, bool hasRecord)
{
    return hasRecord && fault.severity == domain::Fault::Severity::Note
        && fault.file.endsWith(QLatin1String(".sig"));
}

Result<std::optional<RecordReport>> recordIn(const QString &folder, const BagReport &bag,
                                             const RecordChoice &choice, registry::Registry *origin,
                                             base::Progress &progress,
                                             const ledger::SoundLeaves &sound)
{
    const bool isAsked = !choice.fingerprint.isEmpty() || !choice.against.isEmpty()
        || !choice.authority.isEmpty() || origin;
    if (!isAsked && !looksLikeRecord(folder))
        return std::optional<RecordReport>();
    TRY(auto record, checkRecord(folder, bag, choice, progress, sound));
    if (origin) {
        TRY(const auto faults, compareWithRegistry(record, *origin));
        record.faults.insert(record.faults.end(), faults.begin(), faults.end());
    }
    return std::optional(std::move(record));
}

} // namespace

bool ReceivedBag::isGood() const
{
    return bag.verdict() == BagVerdict::Valid
        && (!record || std::none_of(record->faults.begin(), record->faults.end(), isBroken));
}

domain::Verdict ReceivedBag::verdict() const
{
    return verdictOn(faults, record ? record->anchors : std::vector<domain::Anchor>());
}

Result<ReceivedBag> checkReceived(const QString &folder, const RecordChoice &choice,
                                  registry::Registry *origin, base::Progress &progress,
                                  const KnownOfRecord &known)
{
    if (QFileInfo(folder).isFile()) {
        TRY(const auto zip, UnpackedZip::unpack(folder, progress));
        return checkReceived(zip.bag(), choice, origin, progress, known);
    }
    ReceivedBag received;
    TRY(received.bag, checkBag(folder, progress, known.digests));
    TRY(received.record, recordIn(folder, received.bag, choice, origin, progress, known.sound));
    for (const auto &fault : received.bag.faults) {
        if (!isAnswered(fault, received.record.has_value()))
            received.faults.push_back(fault);
    }
    if (received.record)
        received.faults.insert(received.faults.end(), received.record->faults.begin(),
                               received.record->faults.end());
    return received;
}

} // namespace exchange
