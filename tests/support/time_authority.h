#pragma once

// TimeAuthority: a private time-stamping authority for tests, run by `openssl ts`.

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
    explicit TimeAuthority(int days = 365, const TimeAuthorityKind &kind = {});

    // The certificate to trust.
    QByteArray pem() const { return get(QStringLiteral("ca.pem")); }
    QString pemFile() const { return m_folder.filePath(QStringLiteral("ca.pem")); }

    QByteArray reply(const QByteArray &query) const;

    // A reply to somebody else's query about the same or another message; of a digest that it does
    // not know, such as md5, it is a refusal.
    QByteArray replyTo(const QByteArray &message,
                       const QString &digest = QStringLiteral("sha256")) const;

    // Whether `openssl ts -verify` takes the reply for one about the message.
    bool isTakenByOpenssl(const QByteArray &reply, const QByteArray &message) const;

private:
    int openssl(const QString &arguments) const;
    void run(const QString &arguments) const;
    void certify(const QString &name, const QString &subject, const QString &issuer,
                 const QString &extensions, int days) const;
    void put(const QString &name, const QByteArray &content) const;
    QByteArray get(const QString &name) const;

    const TimeAuthorityKind m_kind;
    QTemporaryDir m_folder;
};

} // namespace tests
