// How fast files are taken into the store and checked, compared with other programs that hash the
// same files, and `openssl speed`, in the same run. Files are read from the page cache.
// Then the same store with its contents as age files, in turn with the store in clear: the ratio is
// the median over the rounds.
//     bench_attachments [MEBIBYTES [FILES [ROUNDS]]]      default 1024 20000 5
//     bench_attachments --short                  to see that it runs

#include "attachments/store.h"
#include "base/random.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <thread>

namespace {

using crypto::DigestAlgorithm;

const unsigned cores = std::max(1u, std::thread::hardware_concurrency());

template <typename T>
T value(Result<T> result)
{
    if (!result)
        qFatal("%s (%s)", qUtf8Printable(result.error().message),
               qUtf8Printable(result.error().detail));
    return std::move(*result);
}

// MB a second that the cores hash together, as OpenSSL's own benchmark says.
double opensslSpeed(int seconds)
{
    QProcess openssl;
    openssl.start("openssl",
                  {"speed", "-seconds", QString::number(seconds), "-multi", QString::number(cores),
                   "-evp", "sha256", "-bytes", "65536"});
    openssl.waitForFinished(-1);
    const QString line =
        QString::fromLocal8Bit(openssl.readAllStandardOutput()).trimmed().section(u'\n', -1);
    return line.section(QRegularExpression("\\s+"), -1).remove(u'k').toDouble() / 1000;
}

struct Workload {
    QString name;
    QStringList paths;
    qint64 bytes = 0;

    void add(const QString &path, qint64 size, base::Random &random)
    {
        QByteArray content(size, Qt::Uninitialized);
        random(content.data(), std::size_t(size));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != size)
            qFatal("cannot write %s", qUtf8Printable(path));
        paths.append(path);
        bytes += size;
    }
};

// One large file, `files` small ones of the same total, and a mix of sizes of the same total.
std::vector<Workload> makeWorkloads(const QDir &folder, qint64 bytes, int files)
{
    base::Random random = base::seededRandom(1);
    std::vector<Workload> all{{"one file", {}}, {"small files", {}}, {"mixed sizes", {}}};
    for (const char *name : {"one", "small", "mixed"})
        folder.mkpath(name);
    all[0].add(folder.filePath("one/file"), bytes, random);
    for (int i = 0; i < files; ++i)
        all[1].add(folder.filePath(QString("small/%1").arg(i)), bytes / files, random);
    qint64 size = bytes / 8;
    for (int i = 0; all[2].bytes + size <= bytes; ++i) {
        all[2].add(folder.filePath(QString("mixed/%1").arg(i)), size, random);
        size = std::max<qint64>(size * 9 / 10, 4096);
    }
    return all;
}

void row(const QString &what, qint64 bytes, qint64 nanoseconds, double speed)
{
    const double rate = double(bytes) / 1e6 / (double(nanoseconds) / 1e9);
    std::printf("  %-38s %8.0f MB/s  %5.2f\n", qPrintable(what), rate, rate / speed);
    std::fflush(stdout);
}

// The contents, and the nanoseconds that it took.
std::pair<std::vector<attachments::Stored>, qint64> takenIn(
    const Workload &load, const std::vector<DigestAlgorithm> &also, const QString &folder,
    const attachments::ContentKey &key)
{
    QDir().mkpath(folder);
    std::vector<attachments::Source> sources;
    for (const QString &path : load.paths)
        sources.push_back({path, {}});
    base::Progress progress;
    QElapsedTimer timer;
    timer.start();
    attachments::Store store(folder, key);
    auto intake = value(store.add(sources, also, progress));
    intake.keep();
    return {intake.stored(), timer.nsecsElapsed()};
}

std::vector<attachments::Stored> ingest(const Workload &load, const QString &label,
                                        const std::vector<DigestAlgorithm> &also,
                                        const QString &folder, double speed)
{
    auto [stored, took] = takenIn(load, also, folder, nullptr);
    row(label, load.bytes, took, speed);
    return stored;
}

qint64 checked(const std::vector<attachments::Stored> &stored, const QString &folder,
               const attachments::ContentKey &key)
{
    std::vector<attachments::Owned> owned;
    for (const auto &one : stored)
        owned.push_back({one.sha256.hex(), one.size});
    base::Progress progress;
    QElapsedTimer timer;
    timer.start();
    const auto report = value(attachments::Store(folder, key).check(owned, progress));
    const qint64 took = timer.nsecsElapsed();
    if (!report.faults.empty())
        qFatal("%zu faults", report.faults.size());
    return took;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

// Speeds of the store with age files as a part of those of the store in clear.
void compareEncrypted(const Workload &load, const QString &folder, int rounds)
{
    const attachments::ContentKey key =
        std::make_shared<crypto::AgeIdentity>(crypto::AgeIdentity::generate(base::seededRandom(2)));
    std::vector<double> ingests, checks;
    for (int i = 0; i < rounds; ++i) {
        double took[2][2] = {};
        for (const int isAge : {i % 2, 1 - i % 2}) {
            const QString place = folder + (isAge ? "/age" : "/clear");
            const auto used = isAge ? key : nullptr;
            const auto [stored, nanoseconds] = takenIn(load, {}, place, used);
            took[isAge][0] = double(nanoseconds);
            took[isAge][1] = double(checked(stored, place, used));
            QDir(place).removeRecursively();
        }
        ingests.push_back(took[0][0] / took[1][0]);
        checks.push_back(took[0][1] / took[1][1]);
    }
    std::printf("  %-38s take in %.2f, check %.2f of the speed in clear\n", "store: age files",
                median(ingests), median(checks));
    std::fflush(stdout);
}

// The same files through another program, which xargs runs `jobs` times side by side.
void other(const Workload &load, unsigned jobs, const QStringList &command, double speed)
{
    if (QStandardPaths::findExecutable(command.front()).isEmpty())
        return;
    QElapsedTimer timer;
    timer.start();
    QProcess xargs;
    xargs.setStandardOutputFile(QProcess::nullDevice());
    xargs.start("xargs",
                QStringList{"-d", "\\n", "-n", "64", "-P", QString::number(jobs)} + command);
    xargs.write(load.paths.join(u'\n').toUtf8() + '\n');
    xargs.closeWriteChannel();
    if (!xargs.waitForFinished(-1) || xargs.exitCode() != 0)
        qFatal("%s failed", qUtf8Printable(command.front()));
    row(QString("%1, xargs -P%2").arg(command.join(u' ')).arg(jobs), load.bytes,
        timer.nsecsElapsed(), speed);
}

void measure(const Workload &load, const QString &folder, double speed, int rounds)
{
    const double share = load.paths.size() == 1 ? speed / cores : speed;
    std::printf("%s: %lld of %lld MB; ratios to %.0f MB/s%s\n", qPrintable(load.name),
                qlonglong(load.paths.size()), load.bytes / 1000000, share,
                load.paths.size() == 1 ? ", one core's share: a single SHA-256 cannot be divided"
                                       : "");
    const auto stored =
        ingest(load, "store: take in (SHA-256), on disk", {}, folder + "/sha256", share);
    row("store: check (SHA-256)", load.bytes, checked(stored, folder + "/sha256", nullptr), share);
    ingest(load, "store: take in (five digests), on disk",
           {DigestAlgorithm::Sha512, DigestAlgorithm::Sm3, DigestAlgorithm::Sha1,
            DigestAlgorithm::Md5},
           folder + "/five", share);
    other(load, cores, {"openssl", "dgst", "-sha256"}, share);
    other(load, cores, {"sha256sum"}, share);
    other(load, cores, {"rhash", "--sha256"}, share);
    QDir(folder).removeRecursively();
    compareEncrypted(load, folder, rounds);
    QDir(folder).removeRecursively();
}

} // namespace

int main(int argc, char **argv)
{
    const bool brief = argc > 1 && qstrcmp(argv[1], "--short") == 0;
    const qint64 mebibytes = brief ? 4 : argc > 1 ? atoi(argv[1]) : 1024;
    const int files = brief ? 50 : argc > 2 ? atoi(argv[2]) : 20000;
    const int rounds = brief ? 1 : argc > 3 ? atoi(argv[3]) : 5;
    const QTemporaryDir folder;
    const auto loads = makeWorkloads(QDir(folder.path()), mebibytes * 1024 * 1024, files);
    const double speed = opensslSpeed(brief ? 1 : 3);
    std::printf("openssl speed -multi %u -evp sha256:     %8.0f MB/s\n", cores, speed);
    for (const auto &load : loads)
        measure(load, folder.filePath("store"), speed, rounds);
    return 0;
}
