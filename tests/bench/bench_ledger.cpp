// The speed of appending entries and checking a ledger, compared with `openssl speed` in the same
// run. Processor time is given as well, because it is the same on a busy machine.
//     bench_ledger [ENTRIES [TOGETHER]]      default 20000, 200 in each transaction

#include "base/progress.h"
#include "db/transaction.h"
#include "ledger/ledger.h"
#include "ledger/ledger_check.h"
#include "support/value.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <thread>

namespace {

using tests::value;

// Verifications a second on all cores, as OpenSSL's own benchmark says.
double opensslVerifiesPerSecond()
{
    QProcess openssl;
    openssl.start(QStringLiteral("openssl"),
                  {QStringLiteral("speed"), QStringLiteral("-seconds"), QStringLiteral("2"),
                   QStringLiteral("-multi"), QString::number(std::thread::hardware_concurrency()),
                   QStringLiteral("ed25519")});
    openssl.waitForFinished(60000);
    const QString line =
        QString::fromLocal8Bit(openssl.readAllStandardOutput()).trimmed().section(u'\n', -1);
    return line.section(QRegularExpression(QStringLiteral("\\s+")), -1).toDouble();
}

// Wall time, processor time of all threads, and that of this thread, since it was made.
class Stopwatch
{
public:
    Stopwatch() { m_wall.start(); }

    // One line: `work`, the rate, and microseconds of processor time for each of `count`.
    void print(const char *work, qint64 count) const
    {
        const double rate = double(count) * 1000 / double(std::max<qint64>(m_wall.elapsed(), 1));
        const auto each = [count](double now, double before) {
            return (now - before) * 1e6 / double(std::max<qint64>(count, 1));
        };
        std::printf("%s: %8.0f entries/s; %.1f us of processor time each, %.1f in this thread\n",
                    work, rate, each(seconds(CLOCK_PROCESS_CPUTIME_ID), m_all),
                    each(seconds(CLOCK_THREAD_CPUTIME_ID), m_own));
    }

    double perSecond(qint64 count) const
    {
        return double(count) * 1000 / double(std::max<qint64>(m_wall.elapsed(), 1));
    }

private:
    static double seconds(clockid_t clock)
    {
        timespec now{};
        clock_gettime(clock, &now);
        return double(now.tv_sec) + double(now.tv_nsec) * 1e-9;
    }

    QElapsedTimer m_wall;
    double m_all = seconds(CLOCK_PROCESS_CPUTIME_ID);
    double m_own = seconds(CLOCK_THREAD_CPUTIME_ID);
};

struct Bench {
    QTemporaryDir folder;
    base::Environment environment{[] { return qint64(1772330400000); }, base::seededRandom(1)};
    db::Connection connection = value(
        db::Connection::open(folder.filePath(QStringLiteral("ledger.db")), db::OpenMode::Create));
    ledger::Ledger ledger{connection};
    crypto::PrivateKey officer = crypto::PrivateKey::generate(environment.random);
    crypto::PrivateKey station = crypto::PrivateKey::generate(environment.random);
    const QString log = QStringLiteral("01890a5d-ac96-774b-bcce-b302099a8057");

    void open()
    {
        const auto hex = [](const crypto::PrivateKey &key) {
            return QString::fromLatin1(key.publicKey().raw().toHex());
        };
        value(ledger::migrate(connection));
        append({QStringLiteral("registry.opened"),
                log,
                {{"station",
                  QJsonObject{{"id", log}, {"code", "BENCH"}, {"public_key", hex(station)}}},
                 {"officer",
                  QJsonObject{{"id", log},
                              {"name", "Bench"},
                              {"organisation", ""},
                              {"roles", QJsonArray{"administrator"}},
                              {"public_key", hex(officer)}}},
                 {"rules", domain::newestRules}},
                {}});
    }

    void append(const ledger::Draft &draft)
    {
        value(ledger.append(log, draft, officer, environment));
    }

    // An entry like that of a registered phone: open fields and three sealed ones.
    void appendItem(int number)
    {
        const QString subject =
            QStringLiteral("01890a5d-ac96-774b-bcce-%1").arg(number, 12, 16, QLatin1Char('0'));
        append({QStringLiteral("item.registered"),
                subject,
                {{"exhibit_number",
                  QStringLiteral("BENCH-2026-%1").arg(number, 5, 10, QLatin1Char('0'))},
                 {"kind", "phone"},
                 {"fields",
                  QJsonObject{{"make", "Huawei"},
                              {"model", "P60"},
                              {"colour", "black"},
                              {"condition", "screen cracked"}}},
                 {"seizure",
                  QJsonObject{{"at", "2026-03-01T02:00:00.000Z"},
                              {"place", "third floor, room 5"},
                              {"by", QJsonArray{QJsonObject{{"officer", log}}}}}}},
                {{"imei", "001010000000011"},
                 {"iccid", "8986001000000000011"},
                 {"phone_number", "+8613800138000"}}});
    }
};

} // namespace

namespace {

// What no implementation can save: a signature for each entry, one after the other because an
// entry names its predecessor's, and its verification when it is read back.
void signAndVerify(Bench &bench, int count)
{
    const QByteArray message(1100, 'x');
    QByteArray signature;
    const Stopwatch signing;
    for (int i = 0; i < count; ++i)
        signature = bench.officer.sign(message);
    signing.print("sign", count);
    const auto signer = bench.officer.publicKey();
    int right = 0;
    const Stopwatch verifying;
    for (int i = 0; i < count; ++i)
        right += signer.verifies(message, signature) ? 1 : 0;
    verifying.print("verify a signature", right);
}

void appendItems(Bench &bench, int from, int to, int together)
{
    for (int i = from; i < to;) {
        auto transaction = value(db::Transaction::begin(bench.connection));
        for (int n = 0; n < together && i < to; ++n)
            bench.appendItem(i++);
        value(transaction.commit());
    }
}

} // namespace

int main(int argc, char **argv)
{
    const int entries = argc > 1 ? atoi(argv[1]) : 20000;
    Bench bench;
    bench.open();
    signAndVerify(bench, std::min(entries, 5000));

    const int single = std::min(entries / 40, 500);
    const Stopwatch alone;
    appendItems(bench, 0, single, 1);
    alone.print("append, one entry a transaction", single);
    const int together = argc > 2 ? atoi(argv[2]) : 200;
    const Stopwatch many;
    appendItems(bench, single, entries, together);
    many.print(qPrintable(QStringLiteral("append, %1 entries a transaction").arg(together)),
               entries - single);

    base::Progress progress;
    auto view = value(db::Transaction::beginRead(bench.connection));
    const Stopwatch checking;
    const auto report = value(ledger::checkLedger(
        bench.connection,
        [](const ledger::Entry &, const ledger::Disclosed &, bool) { return Result<bool>(true); },
        base::systemClock()(), progress));
    // A benchmark's log has no checkpoint; the check warns about that.
    const bool isSound =
        std::none_of(report.faults.begin(), report.faults.end(), [](const auto &one) {
            return one.severity == domain::Fault::Severity::Broken;
        });
    checking.print(isSound ? "check" : "check (broken)", report.entries);
    const double checked = checking.perSecond(report.entries);
    const double openssl = opensslVerifiesPerSecond();
    std::printf(
        "openssl speed -multi %u ed25519:    %8.0f verifications/s; ratio %.2f (target 0.85)\n",
        std::thread::hardware_concurrency(), openssl, checked / openssl);
    return isSound ? 0 : 1;
}
