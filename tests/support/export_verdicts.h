#pragma once

// ExportVerdicts: what each of the ways to check an export says of one: the commands in its own
// VERIFY.txt, verify.py, verify.html and Sealbook's own check.

#include "exchange/record_check.h"
#include "support/export_scene.h"

namespace tests {

struct Verdict {
    QString by;
    bool verified = false;
    QString said;
};

inline Verdict verdictOf(const QString &by, const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForStarted())
        qFatal("%s is missing; packaging/test installs what the tests need", qPrintable(program));
    if (!process.waitForFinished(120000))
        qFatal("%s does not end", qPrintable(program));
    const QByteArray said = process.readAll();
    return {by, process.exitCode() == 0 && said.endsWith("VERIFIED\n"), QString::fromUtf8(said)};
}

// The fingerprint is compared by whoever reads what the first command prints.
inline Verdict byCommands(const QString &folder, const QString &fingerprint)
{
    const auto followed = followVerifyText(folder);
    return {QStringLiteral("VERIFY.txt"),
            followed.verified() && followed.output.startsWith(fingerprint.toLatin1()),
            QString::fromUtf8(followed.output)};
}

inline Verdict bySealbook(const QString &folder, const exchange::RecordChoice &choice)
{
    base::Progress progress;
    const auto bag = value(exchange::checkBag(folder, progress));
    const auto record = value(exchange::checkRecord(folder, bag, choice, progress));
    bool isGood = bag.verdict() == exchange::BagVerdict::Valid;
    QStringList said;
    for (const auto &faults : {bag.faults, record.faults}) {
        for (const auto &fault : faults) {
            isGood = isGood && fault.severity != domain::Fault::Severity::Broken;
            said.append(QStringLiteral("%1 %2:%3 %4")
                            .arg(fault.code, fault.file)
                            .arg(fault.line)
                            .arg(fault.what));
        }
    }
    return {QStringLiteral("Sealbook"), isGood && exchange::looksLikeRecord(folder),
            said.join(u'\n')};
}

// By all four ways; packaging/test installs the programs they need. The two programs are those of
// the source, since who damages an export may damage the programs in it.
inline std::vector<Verdict> verdictsOn(const QString &folder, const QString &fingerprint)
{
    const auto source = QStringLiteral(SEALBOOK_SOURCE_DIR);
    const QString verifier = source + QStringLiteral("/schema/verifier");
    return {byCommands(folder, fingerprint), bySealbook(folder, {fingerprint, {}}),
            verdictOf(QStringLiteral("verify.py"), QStringLiteral("python3"),
                      {verifier + QStringLiteral("/verify.py"), folder, fingerprint}),
            verdictOf(QStringLiteral("verify.html"), QStringLiteral("node"),
                      {source + QStringLiteral("/tests/support/run_page.mjs"),
                       verifier + QStringLiteral("/verify.html"), folder, fingerprint})};
}

} // namespace tests
