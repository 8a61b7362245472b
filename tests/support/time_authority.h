#pragma once

// TimeAuthority: a time-stamping authority of one's own, run by `openssl ts`.

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

namespace tests {

class TimeAuthority
{
public:
    // `days`: how long the certificate of its stamps is valid from now on; negative: it expired.
    explicit TimeAuthority(int days = 365)
    {
        put(QStringLiteral("serial"), "01\n");
        put(QStringLiteral("purpose"), "extendedKeyUsage=critical,timeStamping\n");
        put(QStringLiteral("authority.cnf"),
            "[tsa]\ndefault_tsa = authority\n[authority]\nserial = serial\nsigner_digest = sha256\n"
            "default_policy = 1.2.3.4.1\ndigests = sha256\naccuracy = secs:1\ntsa_name = yes\n"
            "ess_cert_id_alg = sha256\n");
        run("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout ca.key -out "
            "ca.pem "
            "-subj /CN=Time-CA -days 3650");
        run("req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout tsa.key -out "
            "tsa.csr "
            "-utf8 -subj /O=Time/CN=授时");
        run(QStringLiteral(
                "x509 -req -in tsa.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days %1 "
                "-extfile purpose -out tsa.pem")
                .arg(days));
    }

    // The certificate to trust.
    QByteArray pem() const { return get(QStringLiteral("ca.pem")); }
    QString pemFile() const { return m_folder.filePath(QStringLiteral("ca.pem")); }

    QByteArray reply(const QByteArray &query) const
    {
        put(QStringLiteral("query"), query);
        run("ts -reply -queryfile query -config authority.cnf -signer tsa.pem -inkey tsa.key -out "
            "reply");
        return get(QStringLiteral("reply"));
    }

    // A reply to somebody else's query about the same or another message.
    QByteArray replyTo(const QByteArray &message) const
    {
        put(QStringLiteral("message"), message);
        run("ts -query -data message -sha256 -cert -out other");
        return reply(get(QStringLiteral("other")));
    }

    // Whether `openssl ts -verify` takes the reply for one about the message.
    bool isTakenByOpenssl(const QByteArray &reply, const QByteArray &message) const
    {
        put(QStringLiteral("message"), message);
        put(QStringLiteral("judged"), reply);
        return openssl(QStringLiteral("ts -verify -data message -in judged -CAfile ca.pem")) == 0;
    }

private:
    int openssl(const QString &arguments) const
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(QStringLiteral("openssl"), arguments.split(u' '));
        if (!process.waitForFinished(60'000))
            qFatal("openssl does not end");
        return process.exitCode();
    }

    void run(const QString &arguments) const
    {
        if (openssl(arguments) != 0)
            qFatal("openssl fails: %s", qUtf8Printable(arguments));
    }

    void put(const QString &name, const QByteArray &content) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write a test file");
    }

    QByteArray get(const QString &name) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read a test file");
        return file.readAll();
    }

    QTemporaryDir m_folder;
};

} // namespace tests
