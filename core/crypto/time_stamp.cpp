#include "crypto/time_stamp.h"

#include "base/release.h"
#include "base/text.h"
#include "crypto/digest.h"

#include <QDateTime>
#include <QStringList>

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/ts.h>
#include <openssl/x509.h>

#include <algorithm>
#include <ctime>
#include <memory>
#include <vector>

namespace crypto {

namespace {

constexpr int nonceSize = 16;
constexpr long largestValue = 65535; // bytes, of anything in a reply

using Request = std::unique_ptr<TS_REQ, base::Release<TS_REQ_free>>;
using Response = std::unique_ptr<TS_RESP, base::Release<TS_RESP_free>>;
using Imprint = std::unique_ptr<TS_MSG_IMPRINT, base::Release<TS_MSG_IMPRINT_free>>;
using Algorithm = std::unique_ptr<X509_ALGOR, base::Release<X509_ALGOR_free>>;
using Integer = std::unique_ptr<ASN1_INTEGER, base::Release<ASN1_INTEGER_free>>;
using Number = std::unique_ptr<BIGNUM, base::Release<BN_free>>;
using Certificate = std::unique_ptr<X509, base::Release<X509_free>>;
using Store = std::unique_ptr<X509_STORE, base::Release<X509_STORE_free>>;
using Context = std::unique_ptr<TS_VERIFY_CTX, base::Release<TS_VERIFY_CTX_free>>;
using Bio = std::unique_ptr<BIO, base::Release<BIO_free_all>>;

// Reads DER that fills the bytes to the last.
template <typename Object, typename Read>
Object fromDer(const QByteArray &bytes, Read read)
{
    const auto *at = reinterpret_cast<const unsigned char *>(bytes.constData());
    const auto *end = at + bytes.size();
    Object object(read(nullptr, &at, long(bytes.size())));
    return at == end ? std::move(object) : Object();
}

template <auto write, typename Object>
QByteArray derOf(Object *object)
{
    QByteArray der(write(object, nullptr), 0);
    auto *at = reinterpret_cast<unsigned char *>(der.data());
    write(object, &at);
    return der;
}

// Whether all is DER (X.690) down to the last value, also where OpenSSL keeps the bytes that it
// read for a value, such as a name, and would give them back as they were: each length in its
// shortest form, and just sequences and sets made of parts.
bool isDer(const unsigned char *at, const unsigned char *end)
{
    while (at < end) {
        const unsigned char *content = at;
        long size = 0;
        int tag = 0, kind = 0;
        const int form = ASN1_get_object(&content, &size, &tag, &kind, end - at);
        const bool hasParts = (form & V_ASN1_CONSTRUCTED) != 0;
        const bool mayHaveParts = tag == V_ASN1_SEQUENCE || tag == V_ASN1_SET;
        if ((form & 0x80) != 0 || size > largestValue || tag > 30
            || ASN1_object_size(0, int(size), tag) != content - at + size
            || (kind == V_ASN1_UNIVERSAL && hasParts != mayHaveParts)
            || (hasParts && !isDer(content, content + size)))
            return false;
        at = content + size;
    }
    return true;
}

bool isDer(const QByteArray &bytes)
{
    const auto *at = reinterpret_cast<const unsigned char *>(bytes.constData());
    return isDer(at, at + bytes.size());
}

Integer integerOf(const QByteArray &bytes)
{
    const Number number(BN_bin2bn(reinterpret_cast<const unsigned char *>(bytes.constData()),
                                  int(bytes.size()), nullptr));
    return Integer(BN_to_ASN1_INTEGER(number.get(), nullptr));
}

QByteArray digestIn(TS_MSG_IMPRINT *imprint)
{
    const ASN1_OCTET_STRING *digest = TS_MSG_IMPRINT_get_msg(imprint);
    return QByteArray(reinterpret_cast<const char *>(ASN1_STRING_get0_data(digest)),
                      ASN1_STRING_length(digest));
}

QByteArray bytesOf(BIO *bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return QByteArray(data, size);
}

QString reasonOf(const TS_STATUS_INFO *status)
{
    QStringList texts;
    const auto *all = TS_STATUS_INFO_get0_text(status);
    for (int i = 0; all && i < sk_ASN1_UTF8STRING_num(all); ++i) {
        const auto *text = sk_ASN1_UTF8STRING_value(all, i);
        texts.append(QString::fromUtf8(reinterpret_cast<const char *>(ASN1_STRING_get0_data(text)),
                                       ASN1_STRING_length(text)));
    }
    return texts.isEmpty() ? Text::tr("no reason is given") : texts.join(QStringLiteral("; "));
}

Result<Response> readReply(const QByteArray &reply)
{
    auto response = fromDer<Response>(reply, d2i_TS_RESP);
    if (!response || derOf<i2d_TS_RESP>(response.get()) != reply || !isDer(reply)) // BER is not DER
        return failure(ErrorCode::Invalid,
                       Text::tr("This is no reply of a time-stamping authority (RFC 3161, DER)."));
    const auto *status = TS_RESP_get_status_info(response.get());
    const long code = ASN1_INTEGER_get(TS_STATUS_INFO_get0_status(status));
    if (code != TS_STATUS_GRANTED && code != TS_STATUS_GRANTED_WITH_MODS)
        return failure(ErrorCode::Denied,
                       Text::tr("The time-stamping authority refused: %1.").arg(reasonOf(status)));
    if (!TS_RESP_get_tst_info(response.get()))
        return failure(ErrorCode::Invalid,
                       Text::tr("The reply of the time-stamping authority holds no time stamp."));
    return response;
}

Result<qint64> timeIn(TS_RESP *response)
{
    tm parts{};
    if (ASN1_TIME_to_tm(TS_TST_INFO_get_time(TS_RESP_get_tst_info(response)), &parts) != 1)
        return failure(ErrorCode::Invalid,
                       Text::tr("The time stamp states no time that can be read."));
    const QDate date(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday);
    const QTime time(parts.tm_hour, parts.tm_min, std::min(parts.tm_sec, 59)); // 60: a leap second
    return QDateTime(date, time, Qt::UTC).toMSecsSinceEpoch();
}

// What the chain of certificates was refused for; this thread's last.
thread_local int certificateFault = X509_V_OK;

int noteFault(int ok, X509_STORE_CTX *context)
{
    if (ok != 1)
        certificateFault = X509_STORE_CTX_get_error(context);
    return ok;
}

constexpr qsizetype longestBundle = 1'000'000; // every authority that browsers know has 250,000

Result<std::vector<Certificate>> readCertificates(const QByteArray &pem)
{
    if (pem.size() > longestBundle)
        return failure(ErrorCode::Invalid,
                       Text::tr("The certificates of the time-stamping authority have more than "
                                "%1 bytes.")
                           .arg(longestBundle));
    std::vector<Certificate> found;
    const Bio reader(BIO_new_mem_buf(pem.constData(), int(pem.size())));
    while (auto certificate =
               Certificate(PEM_read_bio_X509(reader.get(), nullptr, nullptr, nullptr)))
        found.push_back(std::move(certificate));
    ERR_clear_error(); // of the end of the text
    if (found.empty())
        return failure(
            ErrorCode::Invalid,
            Text::tr(
                "There is no certificate in PEM form of the time-stamping authority to trust."));
    return found;
}

// The certificates to trust, judged as of the moment.
Result<Store> storeOf(const QByteArray &pem, qint64 timeMs)
{
    TRY(const auto certificates, readCertificates(pem));
    Store store(X509_STORE_new());
    for (const auto &certificate : certificates)
        X509_STORE_add_cert(store.get(), certificate.get());
    X509_VERIFY_PARAM_set_time(X509_STORE_get0_param(store.get()), time_t(timeMs / 1000));
    X509_STORE_set_verify_cb(store.get(), noteFault);
    certificateFault = X509_V_OK;
    return store;
}

QString certificateSentence(int fault)
{
    switch (fault) {
    case X509_V_ERR_CERT_HAS_EXPIRED:
    case X509_V_ERR_CERT_NOT_YET_VALID:
        return Text::tr("The time-stamping authority's certificate was not valid at the time that "
                        "the stamp states.");
    case X509_V_ERR_INVALID_PURPOSE:
        return Text::tr("The certificate that signed the time stamp is not meant for time stamps.");
    default:
        return Text::tr("The time stamp is not signed under the trusted certificate; it comes from "
                        "another authority.");
    }
}

// The first reason for which OpenSSL rejected the reply.
tl::unexpected<Error> refusal()
{
    const char *data = nullptr;
    const auto code = ERR_get_error_all(nullptr, nullptr, nullptr, &data, nullptr);
    const QString detail =
        QString::fromUtf8(ERR_reason_error_string(code)) + u' ' + QString::fromUtf8(data);
    ERR_clear_error();
    switch (ERR_GET_REASON(code)) {
    case TS_R_NONCE_MISMATCH:
    case TS_R_NONCE_NOT_RETURNED:
        return failure(ErrorCode::Invalid,
                       Text::tr("The time stamp does not answer this query: its nonce is another. "
                                "It may be an old reply that is shown again."),
                       detail);
    case TS_R_MESSAGE_IMPRINT_MISMATCH:
        return failure(ErrorCode::Invalid,
                       Text::tr("The time stamp does not belong to this "
                                "checkpoint."),
                       detail);
    default:
        break;
    }
    if (certificateFault != X509_V_OK)
        return failure(ErrorCode::Invalid, certificateSentence(certificateFault), detail);
    return failure(ErrorCode::Invalid, Text::tr("The time stamp's signature is not right."),
                   detail);
}

TimeStamp contentOf(TS_RESP *response, qint64 timeMs)
{
    TimeStamp stamp;
    stamp.timeMs = timeMs;
    const Number serial(
        ASN1_INTEGER_to_BN(TS_TST_INFO_get_serial(TS_RESP_get_tst_info(response)), nullptr));
    const std::unique_ptr<char, base::Release<[](char *text) { OPENSSL_free(text); }>> hex(
        BN_bn2hex(serial.get()));
    stamp.serial = QString::fromLatin1(hex.get()).toLower();
    auto *signers = PKCS7_get0_signers(TS_RESP_get_token(response), nullptr, 0);
    if (const X509 *signer = sk_X509_value(signers, 0)) {
        const Bio name(BIO_new(BIO_s_mem()));
        X509_NAME_print_ex(name.get(), X509_get_subject_name(signer), 0,
                           XN_FLAG_RFC2253 & ~ASN1_STRFLGS_ESC_MSB);
        stamp.authority = QString::fromUtf8(bytesOf(name.get()));
        stamp.certificate = QString::fromLatin1(sha256({derOf<i2d_X509>(signer)}).toHex());
    }
    sk_X509_free(signers);
    return stamp;
}

// Without a nonce.
Request requestAbout(const QByteArray &message)
{
    QByteArray digest = sha256({message});
    const Algorithm algorithm(X509_ALGOR_new());
    X509_ALGOR_set0(algorithm.get(), OBJ_nid2obj(NID_sha256), V_ASN1_NULL, nullptr);
    const Imprint imprint(TS_MSG_IMPRINT_new());
    TS_MSG_IMPRINT_set_algo(imprint.get(), algorithm.get());
    TS_MSG_IMPRINT_set_msg(imprint.get(), reinterpret_cast<unsigned char *>(digest.data()),
                           int(digest.size()));
    Request request(TS_REQ_new());
    TS_REQ_set_version(request.get(), 1);
    TS_REQ_set_msg_imprint(request.get(), imprint.get());
    TS_REQ_set_cert_req(request.get(), 1);
    return request;
}

// As the request asks: its digest by its algorithm, its nonce if it has one.
Result<TimeStamp> judge(TS_RESP *response, TS_REQ *request, const QByteArray &trustedPem)
{
    TRY(const qint64 timeMs, timeIn(response));
    TRY(auto store, storeOf(trustedPem, timeMs));
    const Context context(TS_REQ_to_TS_VERIFY_CTX(request, nullptr));
    TS_VERIFY_CTX_add_flags(context.get(), TS_VFY_SIGNATURE);
    TS_VERIFY_CTX_set_store(context.get(), store.release()); // which frees it
    ERR_clear_error();
    if (TS_RESP_verify_response(context.get(), response) != 1)
        return refusal();
    return contentOf(response, timeMs);
}

} // namespace

QByteArray timeStampQuery(const QByteArray &message, const base::Random &random)
{
    QByteArray nonce(nonceSize, 0);
    random(nonce.data(), std::size_t(nonce.size()));
    nonce[0] = char(nonce[0] | 0x40); // so that no query has a shorter one
    const auto request = requestAbout(message);
    TS_REQ_set_nonce(request.get(), integerOf(nonce).get());
    return derOf<i2d_TS_REQ>(request.get());
}

Result<QByteArray> stampedDigest(const QByteArray &reply)
{
    TRY(const auto response, readReply(reply));
    auto *imprint = TS_TST_INFO_get_msg_imprint(TS_RESP_get_tst_info(response.get()));
    if (OBJ_obj2nid(TS_MSG_IMPRINT_get_algo(imprint)->algorithm) != NID_sha256)
        return failure(ErrorCode::Invalid, Text::tr("The time stamp is not of a SHA-256 digest."));
    return digestIn(imprint);
}

Result<QByteArray> certificatesIn(const QByteArray &pem)
{
    TRY(const auto certificates, readCertificates(pem));
    const Bio text(BIO_new(BIO_s_mem()));
    for (const auto &certificate : certificates)
        PEM_write_bio_X509(text.get(), certificate.get());
    return bytesOf(text.get());
}

Result<TimeStamp> checkTimeStamp(const QByteArray &reply, const QByteArray &query,
                                 const QByteArray &message, const QByteArray &trustedPem)
{
    TRY(const auto response, readReply(reply));
    const auto request = fromDer<Request>(query, d2i_TS_REQ);
    if (!request)
        return failure(ErrorCode::Invalid,
                       Text::tr("This is no query to a time-stamping authority (RFC 3161, DER)."));
    if (digestIn(TS_REQ_get_msg_imprint(request.get())) != sha256({message}))
        return failure(ErrorCode::Invalid, Text::tr("The query was about something else."));
    return judge(response.get(), request.get(), trustedPem);
}

Result<TimeStamp> checkTimeStamp(const QByteArray &reply, const QByteArray &message,
                                 const QByteArray &trustedPem)
{
    TRY(const auto response, readReply(reply));
    return judge(response.get(), requestAbout(message).get(), trustedPem);
}

} // namespace crypto
