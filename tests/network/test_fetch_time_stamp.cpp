// Whatever a server sends, the result is a time stamp or a sentence with advice.

#include "network/fetch_time_stamp.h"
#include "support/http_answer.h"
#include "support/time_authority.h"
#include "support/value.h"

#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace tests;

namespace {

Result<QByteArray> fetch(const QString &url, const QByteArray &query = "query")
{
    base::Progress progress;
    return network::fetchTimeStamp(value(exchange::authorityUrl(url)), query, progress);
}

} // namespace

class TestFetchTimeStamp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aQueryIsCarriedAndItsReplyBroughtBack()
    {
        QByteArray asked;
        const HttpAnswer server([&](const QByteArray &body) {
            asked = body;
            return HttpAnswer::reply("the reply", "Application/Timestamp-Reply; charset=binary");
        });
        QCOMPARE(value(fetch(server.url(), "the query")), QByteArray("the reply"));
        QCOMPARE(asked, QByteArray("the query"));
        QVERIFY(server.head().startsWith("POST /tsa HTTP/1.1\r\n"));
        QVERIFY(server.head().toLower().contains("content-type: application/timestamp-query\r\n"));
    }

    void whatIsNoReplyIsReported_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("a page of a hotel's network")
            << HttpAnswer::reply("<html>", "text/html") << "something else (text/html)";
        QTest::newRow("no type") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx")
                                 << "something else";
        QTest::newRow("not found")
            << HttpAnswer::reply("x", "text/plain", "404 Not Found") << "gave no time stamp";
        QTest::newRow("out of order")
            << HttpAnswer::reply("x", "text/plain", "503 Busy") << "gave no time stamp";
        for (const QByteArray status : {"301 Moved", "302 Found", "307 Temporary", "308 Permanent"})
            QTest::newRow(status.constData())
                << "HTTP/1.1 " + status + "\r\nLocation: /other\r\nContent-Length: 0\r\n\r\n"
                << "/other; if that is right";
        QTest::newRow("a redirect into the machine")
            << QByteArray("HTTP/1.1 302 Found\r\nLocation: file:///etc/passwd\r\nContent-Length: "
                          "0\r\n\r\n")
            << "file:///etc/passwd";
        QTest::newRow("too large") << HttpAnswer::reply(QByteArray(20'000'000, 'x')) << "too large";
        QTest::newRow("no end known")
            << QByteArray("HTTP/1.1 200 OK\r\nContent-Type: application/timestamp-reply\r\n\r\n")
                + QByteArray(20'000'000, 'x')
            << "too large";
        QTest::newRow("cut off") << HttpAnswer::reply(QByteArray(3000, 'x')).chopped(1000)
                                 << "gave no time stamp";
        QTest::newRow("no HTTP") << QByteArray("SSH-2.0-OpenSSH\r\n\r\n") << "gave no time stamp";
    }

    void whatIsNoReplyIsReported()
    {
        QFETCH(QByteArray, answer);
        QFETCH(QString, sentence);
        const HttpAnswer server([&](const QByteArray &) { return answer; });
        const auto reply = fetch(server.url());
        QVERIFY(!reply);
        QCOMPARE(reply.error().code, ErrorCode::Io);
        QVERIFY2(reply.error().message.contains(sentence), qUtf8Printable(reply.error().message));
    }

    void whereNobodyListensIsReported()
    {
        QCOMPARE(fetch(QStringLiteral("http://127.0.0.1:9/tsa")).error().code, ErrorCode::Io);
        QCOMPARE(fetch(QStringLiteral("http://no-such-host.invalid/")).error().code, ErrorCode::Io);
        const HttpAnswer plain([](const QByteArray &) { return HttpAnswer::reply("x"); });
        QCOMPARE(fetch(plain.url().replace(QLatin1String("http:"), QLatin1String("https:")))
                     .error()
                     .code,
                 ErrorCode::Io);
    }

    void aSilentServerIsGivenUpWhenTheOfficerSaysSo()
    {
        const HttpAnswer server([](const QByteArray &) { return QByteArray(); });
        base::Progress progress;
        std::thread officer([&] {
            QThread::msleep(300);
            progress.cancel();
        });
        QElapsedTimer since;
        since.start();
        const auto reply =
            network::fetchTimeStamp(value(exchange::authorityUrl(server.url())), "query", progress);
        officer.join();
        QVERIFY(!reply);
        QCOMPARE(reply.error().code, ErrorCode::Cancelled);
        QVERIFY2(since.elapsed() < 25'000, // a silent server alone is waited for longer
                 qPrintable(QString::number(since.elapsed())));
    }

    void onlyAddressesOfTheWebAreTaken()
    {
        for (const char *text : {"", "time.example", "file:///etc/passwd", "ftp://time.example/",
                                 "https://", "http:///tsa", "javascript:alert(1)", "http://a b/"})
            QVERIFY2(!exchange::authorityUrl(QString::fromLatin1(text)), text);
        QVERIFY(exchange::authorityUrl(QStringLiteral("https://time.example:8443/tsa?x=1")));
    }
};

QTEST_GUILESS_MAIN(TestFetchTimeStamp)
#include "test_fetch_time_stamp.moc"
