#include "command.h"

#include "actions/stamp_checkpoint.h"
#include "base/clock.h"
#include "base/safe_file.h"
#include "base/text.h"
#include "counts.h"
#include "network/fetch_time_stamp.h"
#include "registry/time_stamps.h"
#include "resolve.h"

#include <QJsonArray>

namespace cli {

namespace {

constexpr qint64 largestReply = 1'000'000; // bytes

struct Options {
    std::string out, reply, url, authority;
};

Output stated(const actions::TimeStampKept &kept)
{
    const QString time = base::toRfc3339(kept.stated.timeMs);
    QString sentence =
        Text::tr("The checkpoint of size %1 existed at %2, as certified by %3.\nSigned with the "
                 "certificate %4\nThe time stamp is kept, with a copy in %5.")
            .arg(QString::number(kept.stamp.size), time, kept.stated.authority,
                 kept.stated.certificate, kept.file);
    if (kept.entryTimeMs)
        sentence += Text::tr("\nIts newest entry is dated %1, which is later: the clock of this "
                             "station is ahead, or the authority's behind.")
                        .arg(base::toRfc3339(*kept.entryTimeMs));
    return {sentence,
            {{"log", kept.stamp.log},
             {"size", kept.stamp.size},
             {"time", time},
             {"authority", kept.stated.authority},
             {"certificate", kept.stated.certificate},
             {"serial", kept.stated.serial},
             {"file", kept.file}}};
}

Result<Output> request(Console &console, const Options &options)
{
    TRY(checkIsNew(text(options.out)));
    TRY(auto *session, console.writing());
    TRY(const auto asked, actions::askForTimeStamp(*session));
    TRY(base::writeFileDurably(text(options.out), asked.query));
    return Output{
        Text::tr("A query about the checkpoint of size %1 is in %2. Bring it to the authority, and "
                 "its reply back:\n  sealbook-cli timestamp accept REPLY.tsr --ca AUTHORITY.pem")
            .arg(QString::number(asked.checkpoint.checkpoint.size), text(options.out)),
        {{"file", text(options.out)},
         {"log", asked.checkpoint.checkpoint.log},
         {"size", asked.checkpoint.checkpoint.size}}};
}

Result<Output> accept(Console &console, const Options &options)
{
    TRY(const auto reply, readable(base::readFile(path(options.reply), largestReply)));
    TRY(const auto trusted, certificates(options.authority));
    TRY(auto *session, console.writing());
    TRY(const auto kept, actions::keepTimeStamp(*session, reply, trusted));
    return stated(kept);
}

Result<Output> fetch(Console &console, const Options &options)
{
    TRY(const auto url, exchange::authorityUrl(text(options.url)));
    TRY(const auto trusted, certificates(options.authority));
    TRY(auto *session, console.writing());
    TRY(const auto asked, actions::askForTimeStamp(*session));
    TRY(const auto reply, console.watch([&](base::Progress &progress) {
        progress.begin(Text::tr("Asking %1").arg(url.host()), 0);
        return network::fetchTimeStamp(url, asked.query, progress);
    }));
    TRY(const auto kept, actions::keepTimeStamp(*session, reply, trusted));
    return stated(kept);
}

Result<Output> list(Console &console)
{
    TRY(auto *registry, console.reading());
    TRY(const auto stamps, registry::timeStamps(*registry));
    QStringList lines;
    QJsonArray array;
    for (const auto &stamp : stamps.kept) {
        const auto stated = ledger::judged(stamp);
        const QString what = stated
            ? QStringLiteral("%1  %2").arg(base::toRfc3339(stated->timeMs), stated->authority)
            : Text::tr("NOT RIGHT: %1").arg(stated.error().message);
        lines.append(Text::tr("%1 of log %2  %3").arg(entries(stamp.size), stamp.log, what));
        array.append(QJsonObject{{"log", stamp.log},
                                 {"size", stamp.size},
                                 {"digest", stamp.digest()},
                                 {"right", stated.has_value()},
                                 {"time", stated ? base::toRfc3339(stated->timeMs) : QString()},
                                 {"authority", stated ? stated->authority : QString()},
                                 {"certificate", stated ? stated->certificate : QString()}});
    }
    return Output{lines.join(u'\n'), {{"time_stamps", array}}};
}

} // namespace

void addTimestamp(CommandLine &line)
{
    auto *group =
        line.group("timestamp", "Time stamps (RFC 3161) of checkpoints, by an external authority");
    const auto options = line.options<Options>();
    const auto trusting = [&](CLI::App *command) {
        command
            ->add_option("--ca", options->authority,
                         "Certificates to trust (PEM): the authority's root, and what is between "
                         "if it does not send it")
            ->envname("SEALBOOK_TIMESTAMP_CA")
            ->required();
    };
    auto *requested =
        line.add(group, "request", "Write a query to a file, for a machine with no network",
                 "  sealbook-cli timestamp request --out query.tsq",
                 [options](Console &console) { return request(console, *options); });
    requested->add_option("--out", options->out, "New file to write it to")->required();
    auto *accepted = line.add(group, "accept", "Keep the reply to a query, if it is right",
                              "  sealbook-cli timestamp accept reply.tsr --ca authority.pem",
                              [options](Console &console) { return accept(console, *options); });
    accepted->add_option("REPLY", options->reply, "File with the authority's reply (DER)")
        ->required();
    trusting(accepted);
    auto *fetched = line.add(
        group, "fetch", "Ask an authority over the network, and keep its reply if it is right",
        "  sealbook-cli timestamp fetch https://time.example/tsa --ca authority.pem",
        [options](Console &console) { return fetch(console, *options); });
    fetched->add_option("URL", options->url, "Address of the authority")->required();
    trusting(fetched);
    line.add(group, "list", "List the time stamps, each verified again",
             "  sealbook-cli timestamp list", [](Console &console) { return list(console); });
}

} // namespace cli
