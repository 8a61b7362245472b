#include "registry/verify/time_stamp_check.h"

#include "base/clock.h"
#include "base/text.h"
#include "crypto/digest.h"
#include "ledger/time_stamp_table.h"
#include "registry/verify/checkpoint_files.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace registry {

namespace {

using domain::Fault;

constexpr qint64 clocksMayDifferMs = 60'000;

Fault faultOf(const ledger::KeptTimeStamp &stamp, Fault::Severity severity, const char *code,
              const QString &what)
{
    Fault fault;
    fault.severity = severity;
    fault.code = QLatin1String(code);
    fault.log = stamp.log;
    fault.what = what;
    return fault;
}

void checkTime(const EntryTime &timeOf, const ledger::KeptTimeStamp &stamp,
               const crypto::TimeStamp &stated, VerificationReport &report)
{
    const auto time = timeOf(stamp.log, stamp.size - 1);
    if (!time || *time <= stated.timeMs + clocksMayDifferMs)
        return;
    auto fault = faultOf(stamp, Fault::Severity::Warning, "time_stamp_time",
                         Text::tr("An entry is dated after the time stamp of its checkpoint: the "
                                  "station’s clock was ahead."));
    fault.seq = stamp.size - 1;
    fault.expected = base::toRfc3339(stated.timeMs);
    fault.found = base::toRfc3339(*time);
    report.faults.push_back(fault);
}

// Of each authority the one that covers most.
void addAnchor(const ledger::KeptTimeStamp &stamp, const crypto::TimeStamp &stated,
               std::vector<domain::Anchor> &anchors)
{
    const domain::Anchor anchor{domain::Anchor::Kind::TimeStamp, stamp.log, stamp.size,
                                stated.timeMs, stated.authority};
    const auto same = std::find_if(anchors.begin(), anchors.end(), [&](const auto &one) {
        return one.kind == anchor.kind && one.log == anchor.log
            && one.authority == anchor.authority;
    });
    if (same == anchors.end())
        anchors.push_back(anchor);
    else if (same->size < anchor.size)
        *same = anchor;
}

void checkOne(const EntryTime &timeOf, const ledger::KeptTimeStamp &stamp,
              const QByteArray &trustedPem, VerificationReport &report)
{
    const auto stated = ledger::judged(stamp, trustedPem);
    if (stated) {
        report.authorities.insert(stated->certificate, stated->authority);
        checkTime(timeOf, stamp, *stated, report);
        if (!trustedPem.isEmpty())
            addAnchor(stamp, *stated, report.anchors);
        return;
    }
    const auto what = Text::tr("The time stamp of the checkpoint of size %1: %2")
                          .arg(QString::number(stamp.size), stated.error().message);
    report.faults.push_back(faultOf(stamp, Fault::Severity::Broken, "time_stamp", what));
}

// A copy that the table does not have may be what is left of one that was deleted.
Result<void> checkFiles(const Suspect &suspect, const QSet<QString> &kept,
                        VerificationReport &report)
{
    const auto judge = [&](const QString &file, const QByteArray &reply) -> Result<void> {
        if (kept.contains(QString::fromLatin1(crypto::sha256({reply}).toHex())))
            return {};
        report.faults.push_back(domain::faultAt(
            file, 0, Fault::Severity::Broken, "time_stamp_file",
            Text::tr("This time stamp is not among those that the registry keeps.")));
        return {};
    };
    return forEachCheckpointFile(suspect.checkpointFolder(), QStringLiteral("tsr"), report.faults,
                                 judge);
}

} // namespace

std::optional<ledger::Entry> entryAfterStamp(const Registry &registry,
                                             const ledger::KeptTimeStamp &stamp,
                                             const crypto::TimeStamp &stated)
{
    auto entry = registry.ledger().entry(stamp.log, stamp.size - 1);
    if (!entry || entry->timeMs <= stated.timeMs + clocksMayDifferMs)
        return std::nullopt;
    return std::move(*entry);
}

Result<void> checkTimeStamps(const Suspect &suspect, const EntryTime &timeOf,
                             const QByteArray &trustedPem, VerificationReport &report)
{
    TRY(const auto stamps, ledger::TimeStampTable(*suspect.database()).all());
    QSet<QString> kept;
    for (const auto &stamp : stamps) {
        checkOne(timeOf, stamp, trustedPem, report);
        kept.insert(stamp.digest());
        ++report.timeStamps;
    }
    return checkFiles(suspect, kept, report);
}

void checkTimeStampFiles(const Suspect &suspect, VerificationReport &report)
{
    QHash<QString, QByteArray> notes; // digest of each note found there, by its stem
    const auto stemOf = [](const QString &file) {
        return file.section(u'/', -1).section(u'.', 0, 0);
    };
    const auto takeNote = [&](const QString &file, const QByteArray &note) -> Result<void> {
        notes.insert(stemOf(file), crypto::sha256({note}));
        return {};
    };
    const auto judge = [&](const QString &file, const QByteArray &reply) -> Result<void> {
        constexpr qsizetype digits = 9; // "-" and the first eight of its digest
        const auto stamped = crypto::stampedDigest(reply);
        if (!stamped || *stamped != notes.value(stemOf(file).chopped(digits)))
            report.faults.push_back(
                domain::faultAt(file, 0, Fault::Severity::Broken, "time_stamp_file",
                                Text::tr("This time stamp does not belong to the checkpoint next "
                                         "to it.")));
        ++report.timeStamps;
        return {};
    };
    const QString folder = suspect.checkpointFolder();
    (void)forEachCheckpointFile(folder, QStringLiteral("txt"), report.faults, takeNote);
    (void)forEachCheckpointFile(folder, QStringLiteral("tsr"), report.faults, judge);
}

} // namespace registry
