#pragma once

// TimeAuthority: a private time-stamping authority for tests, run by `openssl ts`.

#include "support/patience.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

namespace tests {

// How an authority signs.
struct TimeAuthorityKind {
    QString key = QStringLiteral("ec -pkeyopt ec_paramgen_curve:P-256");
    QString digest = QStringLiteral("sha256"); // of its signatures
    bool hasIntermediate = false;              // between its root and its own certificate
    int decimals = 0;                          // of the seconds in its stamps
    QString issuer; // key of the certificate that certifies its own; empty: of the same kind
};

class TimeAuthority
{
public:
    // `days`: how long the certificate of its stamps is valid from now on; negative: it expired.
    explicit TimeAuthority(int days = 365, const TimeAuthorityKind &kind = {})
        : m_kind(kind)
    {
        put(QStringLiteral("serial"), "01\n");
        put(QStringLiteral("purpose"), "extendedKeyUsage=critical,timeStamping\n");
        put(QStringLiteral("issuing"),
            "basicConstraints=critical,CA:TRUE,pathlen:0\nkeyUsage=critical,keyCertSign\n");
        put(QStringLiteral("authority.cnf"),
            "[tsa]\ndefault_tsa = authority\n[authority]\nserial = serial\n"
            "default_policy = 1.2.3.4.1\ndigests = sha256, sha1\naccuracy = secs:1\ntsa_name = "
            "yes\n"
            "ess_cert_id_alg = sha256\nclock_precision_digits = "
                + QByteArray::number(kind.decimals) + "\nsigner_digest = " + kind.digest.toLatin1()
                + '\n');
        run(QStringLiteral("req -x509 -newkey %1 -nodes -keyout ca.key -out ca.pem -subj "
                           "/CN=Time-CA -days 3650 -%2")
                .arg(kind.issuer.isEmpty() ? kind.key : kind.issuer, kind.digest));
        if (kind.hasIntermediate)
            certify(QStringLiteral("issuer"), QStringLiteral("/CN=Time-Issuer"),
                    QStringLiteral("ca"), QStringLiteral("issuing"), 3000);
        certify(QStringLiteral("tsa"), QStringLiteral("/O=Time/CN=授时"),
                kind.hasIntermediate ? QStringLiteral("issuer") : QStringLiteral("ca"),
                QStringLiteral("purpose"), days);
    }

    // The certificate to trust.
    QByteArray pem() const { return get(QStringLiteral("ca.pem")); }
    QString pemFile() const { return m_folder.filePath(QStringLiteral("ca.pem")); }

    QByteArray reply(const QByteArray &query) const
    {
        put(QStringLiteral("query"), query);
        run(QStringLiteral(
                "ts -reply -queryfile query -config authority.cnf -signer tsa.pem -inkey "
                "tsa.key -out reply")
            + (m_kind.hasIntermediate ? QStringLiteral(" -chain issuer.pem") : QString()));
        return get(QStringLiteral("reply"));
    }

    // A reply to somebody else's query about the same or another message; of a digest that it does
    // not know, such as md5, it is a refusal.
    QByteArray replyTo(const QByteArray &message,
                       const QString &digest = QStringLiteral("sha256")) const
    {
        put(QStringLiteral("message"), message);
        run(QStringLiteral("ts -query -data message -cert -out other -%1").arg(digest));
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
        if (!process.waitForFinished(patienceMs))
            qFatal("openssl does not end");
        return process.exitCode();
    }

    void run(const QString &arguments) const
    {
        if (openssl(arguments) != 0)
            qFatal("openssl fails: %s", qUtf8Printable(arguments));
    }

    void certify(const QString &name, const QString &subject, const QString &issuer,
                 const QString &extensions, int days) const
    {
        run(QStringLiteral("req -new -newkey %1 -nodes -keyout %2.key -out %2.csr -utf8 -subj %3")
                .arg(m_kind.key, name, subject));
        run(QStringLiteral("x509 -req -in %1.csr -CA %2.pem -CAkey %2.key -CAcreateserial -days %3 "
                           "-extfile %4 -out %1.pem -%5")
                .arg(name, issuer)
                .arg(days)
                .arg(extensions, m_kind.digest));
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

    const TimeAuthorityKind m_kind;
    QTemporaryDir m_folder;
};

} // namespace tests
