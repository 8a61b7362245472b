// The speed of appending entries and checking a ledger, compared with `openssl speed` in the same
// run.
//     bench_ledger [ENTRIES]      default 20000

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

int main(int argc, char **argv)
{
    const int entries = argc > 1 ? atoi(argv[1]) : 20000;
    Bench bench;
    bench.open();

    const int single = std::min(entries, 500);
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < single; ++i) {
        auto transaction = value(db::Transaction::begin(bench.connection));
        bench.appendItem(i);
        value(transaction.commit());
    }
    std::printf("append, one entry a transaction: %8.0f entries/s\n",
                single * 1000.0 / double(std::max<qint64>(timer.elapsed(), 1)));

    timer.restart();
    for (int i = single; i < entries;) {
        auto transaction = value(db::Transaction::begin(bench.connection));
        for (int n = 0; n < 200 && i < entries; ++n)
            bench.appendItem(i++);
        value(transaction.commit());
    }
    std::printf("append, 200 entries a transaction: %6.0f entries/s\n",
                (entries - single) * 1000.0 / double(std::max<qint64>(timer.elapsed(), 1)));

    timer.restart();
    base::Progress progress;
    auto view = value(db::Transaction::beginRead(bench.connection));
    const auto report = value(ledger::checkLedger(
        bench.connection,
        [](const ledger::Entry &, const ledger::Disclosed &, bool) { return Result<bool>(true); },
        base::systemClock()(), progress));
    const double checked =
        double(report.entries) * 1000 / double(std::max<qint64>(timer.elapsed(), 1));
    const double openssl = opensslVerifiesPerSecond();
    // A benchmark's log has no checkpoint; the check warns about that.
    const auto broken =
        std::count_if(report.faults.begin(), report.faults.end(), [](const auto &one) {
            return one.severity == domain::Fault::Severity::Broken;
        });
    std::printf("check of %lld entries, %zd broken:   %8.0f entries/s\n", report.entries, broken,
                checked);
    std::printf(
        "openssl speed -multi %u ed25519:    %8.0f verifications/s; ratio %.2f (target 0.85)\n",
        std::thread::hardware_concurrency(), openssl, checked / openssl);
    return broken == 0 ? 0 : 1;
}
