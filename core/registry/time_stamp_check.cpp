#include "registry/time_stamp_check.h"

#include "base/clock.h"
#include "base/text.h"
#include "crypto/digest.h"
#include "ledger/time_stamp_table.h"
#include "registry/checkpoint_files.h"

#include <QSet>

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

void checkTime(const Registry &registry, const ledger::KeptTimeStamp &stamp,
               const crypto::TimeStamp &stated, VerificationReport &report)
{
    const auto entry = entryAfterStamp(registry, stamp, stated);
    if (!entry)
        return;
    auto fault = faultOf(stamp, Fault::Severity::Warning, "time_stamp_time",
                         Text::tr("An entry says to be younger than the time stamp of its "
                                  "checkpoint: the station’s clock was ahead."));
    fault.seq = entry->seq;
    fault.expected = base::toRfc3339(stated.timeMs);
    fault.found = base::toRfc3339(entry->timeMs);
    report.faults.push_back(fault);
}

void checkOne(const Registry &registry, const ledger::KeptTimeStamp &stamp,
              const QByteArray &trustedPem, VerificationReport &report)
{
    const auto stated = ledger::judged(stamp, trustedPem);
    if (stated) {
        report.authorities.insert(stated->certificate, stated->authority);
        checkTime(registry, stamp, *stated, report);
        return;
    }
    const auto what = Text::tr("The time stamp of the checkpoint of size %1: %2")
                          .arg(QString::number(stamp.size), stated.error().message);
    report.faults.push_back(faultOf(stamp, Fault::Severity::Broken, "time_stamp", what));
}

// A copy that the table does not have may be what is left of one that was deleted.
Result<void> checkFiles(const Registry &registry, const QSet<QString> &kept,
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
    return forEachCheckpointFile(registry, QStringLiteral("tsr"), report.faults, judge);
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

Result<void> checkTimeStamps(const Registry &registry, const QByteArray &trustedPem,
                             VerificationReport &report)
{
    TRY(const auto stamps, ledger::TimeStampTable(registry.connection()).all());
    QSet<QString> kept;
    for (const auto &stamp : stamps) {
        checkOne(registry, stamp, trustedPem, report);
        kept.insert(stamp.digest());
        ++report.timeStamps;
    }
    return checkFiles(registry, kept, report);
}

} // namespace registry
