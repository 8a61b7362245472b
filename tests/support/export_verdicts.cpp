#include "support/export_verdicts.h"

#include "base/all_cores.h"
#include "exchange/record/record_schemas.h"
#include "exchange/record/verify_text.h"
#include "support/patience.h"
#include "support/temp_registry.h"
#include "support/value.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>

namespace tests {

namespace {

const auto source = QStringLiteral(SEALBOOK_SOURCE_DIR);
const QString support = source + QStringLiteral("/tests/support/");

// The folder with the two programs as they go into an export, and the schemas that they need for
// records that bring none.
const QString &verifier()
{
    static const QTemporaryDir folder;
    static const QString path = [] {
        for (const auto &name : {QStringLiteral("verify.py"), QStringLiteral("verify.html")})
            writeFile(folder.filePath(name), value(exchange::verifierFile(name)));
        writeFile(folder.filePath(QStringLiteral("entry_schemas.json")), exchange::entrySchemas());
        return folder.path() + u'/';
    }();
    return path;
}

void finish(QProcess &process)
{
    if (!process.waitForStarted(patienceMs))
        qFatal("%s is missing; packaging/test installs what the tests need",
               qPrintable(process.program()));
    if (!process.waitForFinished(patienceMs))
        qFatal("%s does not end", qPrintable(process.program()));
}

Verdict verdictOf(const QString &by, int exitCode, const QByteArray &said)
{
    const bool isVerified = said.trimmed().split('\n').last().startsWith("VERIFIED. ");
    return {by, exitCode == 0 && isVerified, QString::fromUtf8(said)};
}

Verdict byProgram(const QString &by, const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    finish(process);
    return verdictOf(by, process.exitCode(), process.readAll());
}

// The reader compares the fingerprint with the output of the first command.
Verdict byCommands(const Followed &followed, const QString &fingerprint)
{
    return {QStringLiteral("VERIFY.txt"),
            followed.verified() && followed.output.startsWith(fingerprint.toLatin1()),
            QString::fromUtf8(followed.output)};
}

// A program that is started once: it reads [[folder, fingerprint], …] and writes
// [[exit code, what was said, base64], …].
class ManyRecords
{
public:
    ManyRecords(const QString &by, const QString &program, const QStringList &arguments,
                const std::vector<GivenRecord> &records)
        : m_by(by)
    {
        QJsonArray given;
        for (const auto &record : records)
            given.append(QJsonArray{record.folder, record.fingerprint});
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(program, arguments);
        m_process.write(QJsonDocument(given).toJson());
        m_process.closeWriteChannel();
    }

    Verdicts verdicts(std::size_t count)
    {
        finish(m_process);
        const auto answers = QJsonDocument::fromJson(m_process.readAllStandardOutput()).array();
        if (std::size_t(answers.size()) != count)
            qFatal("%s gives %lld verdicts on %zu records", qPrintable(m_by),
                   qlonglong(answers.size()), count);
        Verdicts found;
        for (const auto &answer : answers)
            found.push_back(verdictOf(m_by, answer[0].toInt(),
                                      QByteArray::fromBase64(answer[1].toString().toLatin1())));
        return found;
    }

private:
    const QString m_by;
    QProcess m_process;
};

} // namespace

Followed followVerifyText(const QString &folder)
{
    const QTemporaryDir temporary;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("TMPDIR"), temporary.path());
    QProcess shell;
    shell.setProcessEnvironment(environment);
    shell.setWorkingDirectory(folder);
    shell.setProcessChannelMode(QProcess::MergedChannels);
    shell.start(QStringLiteral("/bin/sh"),
                {QStringLiteral("-c"), QStringLiteral("sed -n 's/^    //p' VERIFY.txt | sh")});
    finish(shell);
    if (!QDir(temporary.path()).isEmpty())
        qFatal("the check leaves files behind");
    return {shell.exitCode(), shell.readAll()};
}

std::vector<Followed> followVerifyTexts(const QStringList &folders)
{
    std::vector<Followed> followed(std::size_t(folders.size()));
    base::onAllCores(followed.size(),
                     [&](std::size_t i) { followed[i] = followVerifyText(folders[qsizetype(i)]); });
    return followed;
}

Verdict bySealbook(const QString &folder, const exchange::RecordChoice &choice)
{
    base::Progress progress;
    const auto bag = value(exchange::checkBag(folder, progress));
    const auto report = value(exchange::checkRecord(folder, bag, choice, progress));
    bool isGood = bag.verdict() == exchange::BagVerdict::Valid;
    QStringList said;
    for (const auto &faults : {bag.faults, report.faults}) {
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

Verdicts verdictsOn(const QString &folder, const QString &fingerprint)
{
    return {byCommands(followVerifyText(folder), fingerprint),
            bySealbook(folder, {fingerprint, {}}),
            byProgram(QStringLiteral("verify.py"), QStringLiteral("python3"),
                      {verifier() + QStringLiteral("verify.py"), folder, fingerprint}),
            byProgram(QStringLiteral("verify.html"), QStringLiteral("node"),
                      {support + QStringLiteral("run_page.mjs"),
                       verifier() + QStringLiteral("verify.html"), folder, fingerprint})};
}

std::vector<Verdicts> verdictsOnAll(const std::vector<GivenRecord> &records)
{
    ManyRecords python(
        QStringLiteral("verify.py"), QStringLiteral("python3"),
        {support + QStringLiteral("verify_many.py"), verifier() + QStringLiteral("verify.py")},
        records);
    ManyRecords page(
        QStringLiteral("verify.html"), QStringLiteral("node"),
        {support + QStringLiteral("run_page.mjs"), verifier() + QStringLiteral("verify.html")},
        records);
    QStringList folders;
    for (const auto &record : records) {
        if (record.byCommands)
            folders.append(record.folder);
    }
    const auto followed = followVerifyTexts(folders);
    auto next = followed.begin();
    const auto byPython = python.verdicts(records.size()), byPage = page.verdicts(records.size());
    std::vector<Verdicts> all;
    for (std::size_t i = 0; i < records.size(); ++i)
        all.push_back(
            {byCommands(records[i].byCommands ? *next++ : Followed{-1, {}}, records[i].fingerprint),
             bySealbook(records[i].folder, {records[i].fingerprint, {}}), byPython[i], byPage[i]});
    return all;
}

QString disagreement(const Verdicts &verdicts, bool verified)
{
    QStringList others;
    for (const auto &verdict : verdicts) {
        if (verdict.verified != verified)
            others.append(
                QStringLiteral("%1 says that it is %2: %3")
                    .arg(verdict.by, QLatin1String(verified ? "wrong" : "right"), verdict.said));
    }
    return others.join(u'\n');
}

} // namespace tests
