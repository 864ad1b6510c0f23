#include "server/http/certificate.h"

#include "core/db/files.h"

#include <QFile>
#include <QSaveFile>
#include <QSysInfo>

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <memory>

namespace kf::server {

namespace {

template <auto Free>
struct Deleter
{
    template <typename T>
    void operator()(T *object) const
    {
        Free(object);
    }
};
using BioPtr = std::unique_ptr<BIO, Deleter<BIO_free_all>>;
using KeyPtr = std::unique_ptr<EVP_PKEY, Deleter<EVP_PKEY_free>>;
using X509Ptr = std::unique_ptr<X509, Deleter<X509_free>>;
using ExtensionPtr = std::unique_ptr<X509_EXTENSION, Deleter<X509_EXTENSION_free>>;

constexpr qint64 TenYearsSeconds = 3653LL * 24 * 3600;
constexpr long ClockSkewSeconds = 3600; // of devices that look at it right after it was made

tl::unexpected<Error> cannotMake()
{
    return fail(ErrorCode::Internal, QStringLiteral("could not make a certificate"));
}

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, QStringLiteral("could not read %1").arg(path));
    return file.readAll();
}

Result<QByteArray> fingerprintOf(const QByteArray &chain)
{
    const BioPtr in(BIO_new_mem_buf(chain.constData(), int(chain.size())));
    const X509Ptr certificate(PEM_read_bio_X509(in.get(), nullptr, nullptr, nullptr));
    if (!certificate)
        return fail(ErrorCode::InvalidInput, QStringLiteral("there is no certificate in the certificate's file"));
    if (X509_NAME_cmp(X509_get_subject_name(certificate.get()), X509_get_issuer_name(certificate.get())) != 0)
        return QByteArray();
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned size = 0;
    if (X509_digest(certificate.get(), EVP_sha256(), digest, &size) != 1)
        return cannotMake();
    return QByteArray(reinterpret_cast<const char *>(digest), qsizetype(size));
}

Result<QByteArray> pemOf(BIO *bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    if (size <= 0)
        return cannotMake();
    return QByteArray(data, qsizetype(size));
}

bool addExtension(X509 *certificate, int nid, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    const ExtensionPtr extension(X509V3_EXT_conf_nid(nullptr, &context, nid, value.constData()));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

Result<X509Ptr> makeCertificate(EVP_PKEY *key)
{
    X509Ptr certificate(X509_new());
    unsigned char serial[16];
    if (!certificate || RAND_bytes(serial, sizeof serial) != 1)
        return cannotMake();
    serial[0] &= 0x7f;
    const std::unique_ptr<BIGNUM, Deleter<BN_free>> number(BN_bin2bn(serial, sizeof serial, nullptr));
    X509_NAME *name = X509_get_subject_name(certificate.get());
    QByteArray names = "DNS:localhost,IP:127.0.0.1,IP:::1";
    const QByteArray host = QSysInfo::machineHostName().toLatin1();
    const bool plainHost = !host.isEmpty() && std::all_of(host.begin(), host.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
    });
    if (plainHost)
        names += ",DNS:" + host;
    const bool made =
        number && BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate.get())) &&
        X509_set_version(certificate.get(), 2) == 1 &&
        X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -ClockSkewSeconds) &&
        X509_gmtime_adj(X509_getm_notAfter(certificate.get()), TenYearsSeconds) &&
        X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char *>("Keyfield server"),
                                   -1, -1, 0) == 1 &&
        X509_set_issuer_name(certificate.get(), name) == 1 && X509_set_pubkey(certificate.get(), key) == 1 &&
        addExtension(certificate.get(), NID_basic_constraints, "critical,CA:FALSE") &&
        addExtension(certificate.get(), NID_key_usage, "critical,digitalSignature") &&
        addExtension(certificate.get(), NID_ext_key_usage, "serverAuth") &&
        addExtension(certificate.get(), NID_subject_alt_name, names) &&
        X509_sign(certificate.get(), key, EVP_sha256()) > 0;
    if (!made)
        return cannotMake();
    return certificate;
}

// Key and certificate in one file, so that there is never one without the other.
Result<QByteArray> makeOwn()
{
    const KeyPtr key(EVP_EC_gen("P-256"));
    if (!key)
        return cannotMake();
    KF_ASSIGN(const X509Ptr certificate, makeCertificate(key.get()));
    const BioPtr out(BIO_new(BIO_s_mem()));
    if (!out || PEM_write_bio_PKCS8PrivateKey(out.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1 ||
        PEM_write_bio_X509(out.get(), certificate.get()) != 1)
        return cannotMake();
    return pemOf(out.get());
}

Result<void> writePrivately(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) ||
        file.write(bytes) != bytes.size() || !file.commit())
        return fail(ErrorCode::Io, QStringLiteral("could not write %1").arg(path));
    return {};
}

} // namespace

Result<Certificate> loadCertificate(const QString &chainFile, const QString &keyFile)
{
    Certificate certificate;
    KF_ASSIGN(certificate.chain, readFile(chainFile));
    KF_ASSIGN(certificate.key, readFile(keyFile));
    KF_ASSIGN(certificate.fingerprint, fingerprintOf(certificate.chain));
    return certificate;
}

Result<Certificate> ownCertificate(const QString &folder)
{
    const QString path = folder + QStringLiteral("/tls.pem");
    {
        KF_ASSIGN(const FolderLock lock, FolderLock::acquire(folder));
        if (!QFile::exists(path)) {
            KF_ASSIGN(const QByteArray made, makeOwn());
            KF_TRY(writePrivately(path, made));
        }
    }
    return loadCertificate(path, path);
}

} // namespace kf::server
