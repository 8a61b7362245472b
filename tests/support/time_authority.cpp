#include "support/time_authority.h"

#include "support/patience.h"

#include <QFile>
#include <QProcess>

namespace tests {

TimeAuthority::TimeAuthority(int days, const TimeAuthorityKind &kind)
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
        certify(QStringLiteral("issuer"), QStringLiteral("/CN=Time-Issuer"), QStringLiteral("ca"),
                QStringLiteral("issuing"), 3000);
    certify(QStringLiteral("tsa"), QStringLiteral("/O=Time/CN=授时"),
            kind.hasIntermediate ? QStringLiteral("issuer") : QStringLiteral("ca"),
            QStringLiteral("purpose"), days);
}

QByteArray TimeAuthority::reply(const QByteArray &query) const
{
    put(QStringLiteral("query"), query);
    run(QStringLiteral("ts -reply -queryfile query -config authority.cnf -signer tsa.pem -inkey "
                       "tsa.key -out reply")
        + (m_kind.hasIntermediate ? QStringLiteral(" -chain issuer.pem") : QString()));
    return get(QStringLiteral("reply"));
}

QByteArray TimeAuthority::replyTo(const QByteArray &message, const QString &digest) const
{
    put(QStringLiteral("message"), message);
    run(QStringLiteral("ts -query -data message -cert -out other -%1").arg(digest));
    return reply(get(QStringLiteral("other")));
}

bool TimeAuthority::isTakenByOpenssl(const QByteArray &reply, const QByteArray &message) const
{
    put(QStringLiteral("message"), message);
    put(QStringLiteral("judged"), reply);
    return openssl(QStringLiteral("ts -verify -data message -in judged -CAfile ca.pem")) == 0;
}

int TimeAuthority::openssl(const QString &arguments) const
{
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.start(QStringLiteral("openssl"), arguments.split(u' '));
    if (!process.waitForFinished(patienceMs))
        qFatal("openssl does not end");
    return process.exitCode();
}

void TimeAuthority::run(const QString &arguments) const
{
    if (openssl(arguments) != 0)
        qFatal("openssl fails: %s", qUtf8Printable(arguments));
}

void TimeAuthority::certify(const QString &name, const QString &subject, const QString &issuer,
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

void TimeAuthority::put(const QString &name, const QByteArray &content) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write a test file");
}

QByteArray TimeAuthority::get(const QString &name) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read a test file");
    return file.readAll();
}

} // namespace tests
