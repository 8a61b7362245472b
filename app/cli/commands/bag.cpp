#include "command.h"

#include "base/text.h"
#include "exchange/bag_check.h"
#include "fault_output.h"

#include <QJsonArray>

namespace cli {

namespace {

struct Options {
    std::string folder;
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
        return Text::tr("INCOMPLETE: %n file(s) are still to be fetched.", nullptr,
                        int(report.toFetch));
    case exchange::BagVerdict::Invalid:
        break;
    }
    return Text::tr("INVALID: see what is said above.");
}

Output told(const exchange::BagReport &report)
{
    QStringList lines;
    QJsonArray faults;
    for (const auto &fault : report.faults) {
        lines.append(faultText(fault));
        faults.append(faultJson(fault));
    }
    const auto &version = report.declaration.version;
    const QString number = QStringLiteral("%1.%2").arg(version.major).arg(version.minor);
    lines.append(Text::tr("BagIt %1, %2 payload files (%3 bytes), manifests: %4")
                     .arg(number)
                     .arg(report.payloadFiles)
                     .arg(report.payloadBytes)
                     .arg(report.algorithms.join(QStringLiteral(", "))));
    lines.append(sentenceOf(report));
    return {lines.join(u'\n'),
            {{"verdict", nameOf(report.verdict())},
             {"version", number},
             {"encoding", report.declaration.encoding},
             {"payload_files", report.payloadFiles},
             {"payload_bytes", report.payloadBytes},
             {"to_fetch", report.toFetch},
             {"manifests", QJsonArray::fromStringList(report.algorithms)},
             {"faults", faults}},
            report.verdict() == exchange::BagVerdict::Valid ? 0 : 1};
}

Result<Output> check(Console &console, const Options &options)
{
    TRY(const auto report, console.watch([&](base::Progress &progress) {
        return exchange::checkBag(text(options.folder), progress);
    }));
    return told(report);
}

} // namespace

void addBag(CommandLine &line)
{
    auto *group = line.group("bag", "Bags (BagIt, RFC 8493), whoever made them");
    const auto options = line.options<Options>();
    auto *command = line.add(
        group, "check",
        "Say whether a bag is complete and valid, or name every file and line that is not right",
        "  sealbook-cli bag check record\n  sealbook-cli bag check /media/usb/bag --json",
        [options](Console &console) { return check(console, *options); });
    command->add_option("DIR", options->folder, "Folder of the bag, the one with bagit.txt in it")
        ->required();
}

} // namespace cli
