#include "crypto/key_form.h"

#include <memory>

#include <openssl/asn1t.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

namespace crypto {

namespace {

template <auto release>
struct Release {
    template <typename T>
    void operator()(T *pointer) const
    {
        release(pointer);
    }
};

using Bio = std::unique_ptr<BIO, Release<BIO_free>>;
using Sealed = std::unique_ptr<X509_SIG, Release<X509_SIG_free>>;
using Scheme = std::unique_ptr<PBE2PARAM, Release<PBE2PARAM_free>>;

int kindOf(const X509_ALGOR *algorithm)
{
    const ASN1_OBJECT *object = nullptr;
    X509_ALGOR_get0(&object, nullptr, nullptr, algorithm);
    return OBJ_obj2nid(object);
}

using Parameters = std::unique_ptr<SCRYPT_PARAMS, Release<SCRYPT_PARAMS_free>>;

// Null where it is not PBES2.
Scheme schemeOf(const X509_SIG *sealed)
{
    const X509_ALGOR *algorithm = nullptr;
    X509_SIG_get0(sealed, &algorithm, nullptr);
    const ASN1_OBJECT *object = nullptr;
    const void *parameter = nullptr;
    int type = 0;
    X509_ALGOR_get0(&object, &type, &parameter, algorithm);
    if (OBJ_obj2nid(object) != NID_pbes2 || type != V_ASN1_SEQUENCE)
        return nullptr;
    const auto *sequence = static_cast<const ASN1_STRING *>(parameter);
    const unsigned char *at = ASN1_STRING_get0_data(sequence);
    return Scheme(d2i_PBE2PARAM(nullptr, &at, ASN1_STRING_length(sequence)));
}

std::optional<ScryptCost> costIn(const X509_SIG *sealed)
{
    const Scheme scheme = schemeOf(sealed);
    if (!scheme || kindOf(scheme->keyfunc) != NID_id_scrypt)
        return std::nullopt;
    const Parameters scrypt(static_cast<SCRYPT_PARAMS *>(
        ASN1_TYPE_unpack_sequence(ASN1_ITEM_rptr(SCRYPT_PARAMS), scheme->keyfunc->parameter)));
    if (!scrypt)
        return std::nullopt;
    return ScryptCost{ASN1_INTEGER_get(scrypt->costParameter), ASN1_INTEGER_get(scrypt->blockSize),
                      ASN1_INTEGER_get(scrypt->parallelizationParameter)};
}

bool isScryptAndAes(const X509_SIG *sealed)
{
    const Scheme scheme = schemeOf(sealed);
    return scheme && kindOf(scheme->keyfunc) == NID_id_scrypt
        && kindOf(scheme->encryption) == NID_aes_256_cbc;
}

QByteArray written(const X509_SIG *sealed)
{
    const Bio out(BIO_new(BIO_s_mem()));
    if (!out || PEM_write_bio_PKCS8(out.get(), sealed) != 1)
        return {};
    const char *bytes = nullptr;
    const long size = BIO_get_mem_data(out.get(), &bytes); // NOLINT: OpenSSL's macro
    return QByteArray(bytes, qsizetype(size));
}

Sealed sealedIn(const QByteArray &pem)
{
    if (pem.size() > longestKeyPem)
        return nullptr;
    const Bio in(BIO_new_mem_buf(pem.constData(), int(pem.size())));
    return Sealed(in ? PEM_read_bio_PKCS8(in.get(), nullptr, nullptr, nullptr) : nullptr);
}

} // namespace

std::optional<ScryptCost> scryptCostOf(const QByteArray &pem)
{
    const Sealed sealed = sealedIn(pem);
    return sealed ? costIn(sealed.get()) : std::nullopt;
}

bool isUsual(const ScryptCost &cost)
{
    return cost.n == scryptN && cost.r == scryptR && cost.p >= 1 && cost.p <= mostScryptP;
}

bool isEncryptedKey(const QByteArray &pem)
{
    const Sealed sealed = sealedIn(pem);
    const auto cost = sealed ? costIn(sealed.get()) : std::nullopt;
    return cost && isUsual(*cost) && isScryptAndAes(sealed.get()) && written(sealed.get()) == pem;
}

} // namespace crypto
