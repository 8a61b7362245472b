// Time stamps: openssl answers what we ask, and what an authority did not sign is refused.

#include "crypto/digest.h"
#include "crypto/time_stamp.h"
#include "support/time_authority.h"

#include <QDateTime>
#include <QTest>

using namespace tests;

namespace {

const QByteArray message = "a checkpoint";

QByteArray query(quint64 seed = 1)
{
    return crypto::timeStampQuery(message, base::seededRandom(seed));
}

} // namespace

class TestTimeStamp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAuthorityAnswersWhatWeAsk()
    {
        const auto reply = m_authority.reply(query());
        QCOMPARE(*crypto::stampedDigest(reply), crypto::sha256({message}));

        const auto stamp = crypto::checkTimeStamp(reply, query(), message, m_authority.pem());

        QVERIFY2(stamp, stamp ? "" : qUtf8Printable(stamp.error().message + stamp.error().detail));
        QCOMPARE(stamp->authority, QStringLiteral("CN=授时,O=Time"));
        QVERIFY(qAbs(stamp->timeMs - QDateTime::currentMSecsSinceEpoch()) < 120'000);
        QCOMPARE(stamp->certificate.size(), 64);
        QVERIFY(!stamp->serial.isEmpty());
        QVERIFY(m_authority.isTakenByOpenssl(reply, message));
    }

    void aQueryHasANonceOfItsOwn()
    {
        QCOMPARE(query(1), query(1));
        QVERIFY(query(1) != query(2));
    }

    void whatIsNotRightIsRefused_data()
    {
        QTest::addColumn<QByteArray>("reply");
        QTest::addColumn<QByteArray>("asked");
        QTest::addColumn<QByteArray>("about");
        QTest::addColumn<QByteArray>("trusted");
        QTest::addColumn<QString>("sentence");
        const auto right = m_authority.reply(query());
        const auto pem = m_authority.pem();
        QTest::newRow("the nonce of another query")
            << right << query(2) << message << pem << "nonce is another";
        QTest::newRow("no nonce of ours")
            << m_authority.replyTo(message) << query() << message << pem << "nonce is another";
        QTest::newRow("another message") << m_authority.replyTo("another") << query() << message
                                         << pem << "does not belong to this checkpoint";
        QTest::newRow("a query about another message")
            << right << query() << QByteArray("another") << pem << "query was about something else";
        QTest::newRow("a foreign authority")
            << TimeAuthority().reply(query()) << query() << message << pem << "another authority";
        const TimeAuthority expired(-1);
        QTest::newRow("an expired certificate") << expired.reply(query()) << query() << message
                                                << expired.pem() << "not valid at the time";
        QTest::newRow("no certificate to trust")
            << right << query() << message << QByteArray("none") << "no certificate in PEM form";
        QTest::newRow("no reply") << QByteArray("<html>") << query() << message << pem
                                  << "no reply of a time-stamping authority";
        QTest::newRow("a reply with something behind it")
            << right + "x" << query() << message << pem << "no reply of a time-stamping authority";
        QTest::newRow("no query") << right << QByteArray("x") << message << pem
                                  << "no query to a time-stamping authority";
    }

    void whatIsNotRightIsRefused()
    {
        QFETCH(QByteArray, reply);
        QFETCH(QByteArray, asked);
        QFETCH(QByteArray, about);
        QFETCH(QByteArray, trusted);
        QFETCH(QString, sentence);

        const auto refused = crypto::checkTimeStamp(reply, asked, about, trusted);

        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(sentence),
                 qUtf8Printable(refused.error().message + u' ' + refused.error().detail));
    }

    // Whichever byte is turned, the reply is refused; in unsigned parts (the status's text, the
    // unsigned certificates) it may also be accepted, but then with the same statement.
    void noByteOfWhatIsStatedCanBeTurned()
    {
        const auto reply = m_authority.reply(query());
        const auto stated = *crypto::checkTimeStamp(reply, query(), message, m_authority.pem());
        int refusals = 0;
        for (qsizetype at = 0; at < reply.size(); ++at) {
            QByteArray turned = reply;
            turned[at] = char(turned[at] ^ 1);
            const auto judged = crypto::checkTimeStamp(turned, query(), message, m_authority.pem());
            refusals += !judged;
            if (judged)
                QCOMPARE(judged->timeMs, stated.timeMs);
        }
        QVERIFY2(refusals > reply.size() * 9 / 10, qPrintable(QString::number(refusals)));
    }

    void aRefusalOfTheAuthorityIsReported()
    {
        QByteArray other = query(); // about a SHA-224, which this authority does not stamp
        other.replace(QByteArray::fromHex("608648016503040201"),
                      QByteArray::fromHex("608648016503040204"));
        const auto reply = m_authority.reply(other);
        const auto refused = crypto::checkTimeStamp(reply, query(), message, m_authority.pem());
        QCOMPARE(refused.error().code, ErrorCode::Denied);
        QVERIFY2(refused.error().message.contains(u"not supported"),
                 qUtf8Printable(refused.error().message));
    }

private:
    const TimeAuthority m_authority;
};

QTEST_GUILESS_MAIN(TestTimeStamp)
#include "test_time_stamp.moc"
