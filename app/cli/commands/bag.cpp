#include "command.h"

#include "base/clock.h"
#include "base/text.h"
#include "counts.h"
#include "exchange/record/check/received_bag.h"
#include "fault_output.h"
#include "resolve.h"

#include <QJsonArray>

namespace cli {

namespace {

struct Options {
    std::string folder, fingerprint, against, authority;
    bool withRegistry = false, requireAnchor = false;
};

QString nameOf(exchange::BagVerdict verdict)
{
    switch (verdict) {
    case exchange::BagVerdict::Valid:
        return QStringLiteral("valid");
    case exchange::BagVerdict::Incomplete:
        return QStringLiteral("incomplete");
    case exchange::BagVerdict::Invalid:
        break;
    }
    return QStringLiteral("invalid");
}

QString sentenceOf(const exchange::BagReport &report)
{
    switch (report.verdict()) {
    case exchange::BagVerdict::Valid:
        return Text::tr("VALID: the bag is complete and every digest is right.");
    case exchange::BagVerdict::Incomplete:
        return Text::tr("INCOMPLETE: still to be fetched: %1.").arg(files(report.toFetch));
    case exchange::BagVerdict::Invalid:
        break;
    }
    return Text::tr("INVALID: see what is said above.");
}

QString numberOf(const exchange::BagVersion &version)
{
    return QStringLiteral("%1.%2").arg(version.major).arg(version.minor);
}

QStringList recordLines(const exchange::RecordReport &record, const domain::Verdict &verdict,
                        bool isJudged)
{
    const auto &checkpoint = record.checkpoint;
    QStringList lines{Text::tr("Custody record: %1, %2 of a log of %3, root %4")
                          .arg(items(qint64(record.newest.size())), entries(record.entries),
                               entries(checkpoint.size),
                               QString::fromLatin1(checkpoint.root.toHex())),
                      Text::tr("Fingerprint of the first key: %1").arg(record.fingerprint)};
    for (const auto &time : record.times) {
        const QString line =
            Text::tr("Up to size %1 the log existed at %2, as certified by %3 (certificate %4)")
                .arg(QString::number(time.size), base::toRfc3339(time.stated.timeMs),
                     time.stated.authority, time.stated.certificate);
        lines.append(
            isJudged
                ? line
                : Text::tr("%1; not judged: give the authority’s certificate (--ca)").arg(line));
    }
    lines.append(domain::verdictLine(verdict));
    return lines;
}

QJsonArray timesJson(const std::vector<exchange::RecordTime> &times)
{
    QJsonArray array;
    for (const auto &time : times)
        array.append(QJsonObject{{"size", time.size},
                                 {"time", base::toRfc3339(time.stated.timeMs)},
                                 {"authority", time.stated.authority},
                                 {"certificate", time.stated.certificate}});
    return array;
}

QJsonObject recordJson(const exchange::RecordReport &record, const domain::Verdict &verdict)
{
    QJsonObject object{{"verified", verdict.intact == domain::Verdict::Intact::Whole},
                       {"anchored_by", domain::anchorsJson(verdict.anchors)},
                       {"fingerprint", record.fingerprint},
                       {"items", record.newest.size()},
                       {"entries", record.entries},
                       {"size", record.checkpoint.size},
                       {"root", QString::fromLatin1(record.checkpoint.root.toHex())}};
    if (!record.times.empty())
        object.insert(QStringLiteral("times"), timesJson(record.times));
    if (record.since)
        object.insert(QStringLiteral("since"), record.since->size);
    return object;
}

Output report(const exchange::ReceivedBag &received, const Options &options)
{
    const auto &bag = received.bag;
    const bool isGood = received.isGood();
    QStringList lines;
    QJsonArray faults;
    for (const auto &fault : received.faults) {
        lines.append(faultText(fault));
        faults.append(faultJson(fault));
    }
    lines.append(Text::tr("BagIt %1, %2 (%3), manifests: %4")
                     .arg(numberOf(bag.declaration.version), payloadFiles(bag.payloadFiles),
                          bytes(bag.payloadBytes), bag.algorithms.join(QStringLiteral(", "))));
    lines.append(sentenceOf(bag));
    QJsonObject json{{"verdict", nameOf(bag.verdict())},
                     {"version", numberOf(bag.declaration.version)},
                     {"encoding", bag.declaration.encoding},
                     {"payload_files", bag.payloadFiles},
                     {"payload_bytes", bag.payloadBytes},
                     {"to_fetch", bag.toFetch},
                     {"manifests", QJsonArray::fromStringList(bag.algorithms)},
                     {"faults", faults}};
    if (!received.record)
        lines.append(Text::tr("It is no custody record of Sealbook’s."));
    const auto verdict = received.verdict();
    if (received.record) {
        lines.append(recordLines(*received.record, verdict, !options.authority.empty()));
        json.insert(QStringLiteral("record"), recordJson(*received.record, verdict));
    }
    const bool isAnchored = !options.requireAnchor || !verdict.anchors.empty();
    return {lines.join(u'\n'), json, isGood && isAnchored ? 0 : 1};
}

Result<exchange::RecordChoice> chosen(const Options &options)
{
    exchange::RecordChoice choice;
    choice.fingerprint = text(options.fingerprint).trimmed().toLower();
    TRY(choice.authority, certificates(options.authority));
    TRY(choice.against, keptCheckpoint(options.against));
    return choice;
}

Result<Output> check(Console &console, const Options &options)
{
    TRY(const auto choice, chosen(options));
    registry::Registry *origin = nullptr;
    if (options.withRegistry) {
        TRY(origin, console.reading());
    }
    TRY(const auto received, console.watch([&](base::Progress &progress) {
        return exchange::checkReceived(text(options.folder), choice, origin, progress);
    }));
    return report(received, options);
}

} // namespace

void addBag(CommandLine &line)
{
    auto *group = line.group("bag", "Bags (BagIt, RFC 8493), from any program");
    const auto options = line.options<Options>();
    auto *command = line.add(
        group, "check",
        "Say whether a bag is complete and valid, or name every file and line that is not right",
        "  sealbook-cli bag check record\n  sealbook-cli bag check /media/usb/bag --json\n"
        "  sealbook-cli bag check record --fingerprint 3066825f… --against checkpoint-of-may.txt",
        [options](Console &console) { return check(console, *options); });
    command
        ->add_option("DIR", options->folder,
                     "Folder of the bag, the one with bagit.txt in it, or its zip file")
        ->required();
    // A user who passes an empty value by mistake must not believe that it was compared.
    const auto given = [&](const char *name, std::string &value, const char *description) {
        command->add_option(name, value, description)->check([](const std::string &found) {
            return QString::fromStdString(found).trimmed().isEmpty()
                ? Text::tr("nothing is given").toStdString()
                : std::string();
        });
    };
    given("--fingerprint", options->fingerprint,
          "Of a custody record: the registry's first key, from a source you trust");
    given("--against", options->against,
          "Of a custody record: a checkpoint that somebody kept; it must agree, and the log not "
          "have grown");
    given("--ca", options->authority,
          "Of a custody record: certificates (PEM) to judge its time stamps by, from a source you "
          "trust; without it, no time stamp anchors the record");
    command->add_flag("--require-anchor", options->requireAnchor,
                      "Of a custody record: fail where nothing from elsewhere anchors it");
    command->add_flag("--with-registry", options->withRegistry,
                      "Of a custody record: compare it with the registry of -R, which also shows "
                      "what came after it");
}

} // namespace cli
